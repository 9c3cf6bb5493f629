import { Event, type PayloadText, text } from '../../src/events';
import { placeOf } from '../../src/events/payload';
import { world } from './world';

function on<B>() {
  return world().sensor.on('e', Event.fromName<B>('source', 'event'));
}

test('places as gjson and as Go templates read them', () => {
  const { body } = on<{ 'a.b': { c: readonly { 'd*': string }[] } }>();
  const place = placeOf(body['a.b'].c[0]?.['d*']);
  expect(place?.key).toBe('body.a\\.b.c.0.d\\*');
  expect(place?.expression).toBe('(index .Input "body" "a.b" "c" 0 "d*")');
});

test('fields called like methods are steps until they are called', () => {
  const { body } = on<{ matching: { oneOf: { at: string } } }>();
  expect(placeOf(body.matching.oneOf.at)?.key).toBe('body.matching.oneOf.at');
});

test('paths of an undescribed payload', () => {
  const { body } = on();
  expect(placeOf(body.at('a.0.x\\.y'))?.segments).toEqual(['body', 'a', '0', 'x.y']);
  expect(() => body.at('')).toThrow('takes a path');
});

test('a place in a string throws, whatever way it gets there', () => {
  const { body } = on<{ ref: string }>();
  const message = /ev\/sensor\/e: e.body.ref inside a string or JSON: a plain string forgets the event. Use text`...`/;
  expect(() => `${body.ref}`).toThrow(message);
  expect(() => String(body.ref)).toThrow(message);
  expect(() => JSON.stringify({ ref: body.ref })).toThrow(message);
  expect(() => `${body.ref.matching(/a/)}`).toThrow('inside a string');
  expect(() => `${body.ref.orElse('a')}`).toThrow('inside a string');
});

test('a place is no promise', async () => {
  const { body } = on<{ ref: string }>();
  expect(placeOf(await body)?.key).toBe('body');
});

test.each<[string, (place: PayloadText) => unknown, string]>([
  [
    'a pattern that lets everything through',
    (place) => place.matching(/.*/),
    'ev/sensor/e: e.body.ref.matching: the pattern /.*/ lets "{" through',
  ],
  ['what is no pattern', (place) => place.matching('a' as never), 'takes a regular expression'],
  ['no values', (place) => place.oneOf([]), 'takes a list of at least one text'],
  ['an empty value', (place) => place.oneOf(['']), 'takes texts that are not empty'],
  ['a value that Argo would expand', (place) => place.oneOf(['{{=1}}']), 'which Argo Workflows would expand'],
  ['no reason', (place) => place.unsafe(' '), 'needs a reason'],
  [
    'a method that there is not',
    (place) => (place as unknown as { trim(): void }).trim(),
    'is a place in an event, not a function',
  ],
  ['an alternative that is no place', (place) => place.or('x' as never), 'takes another place'],
])('refuses %s', (_, use, message) => {
  expect(() => use(on<{ ref: string }>().body.ref)).toThrow(message);
});

test('text of several events, of none, or with a tag', () => {
  const { hooks, sensor } = world();
  const push = sensor.on('push', hooks.event('push'));
  const build = sensor.on('build', hooks.event('build'));
  expect(() => text`${push.body.deleted}${build.body.count}`).toThrow(
    'needs places of one event, and has those of ev/sensor/push, ev/sensor/build',
  );
  expect(() => text`${'a'}`).toThrow('holds no place of an event');
  expect(() => text`{{${push.body.deleted}`).toThrow('holds "{{"');
  expect(() => text`{${'{x'}${push.body.deleted}`).toThrow('holds "{{"');
  expect(() => text`${push.body.deleted.orElse(true)}`).toThrow('Put .orElse on the whole');
});
