import { Event, type Logic, Sensor } from '../../src/events';
import { sensorSpec, world } from './world';

type Waits = readonly [a: Logic, b: Logic, c: Logic];

function conditions(when: (...waits: Waits) => Logic) {
  const { scope, sensor } = world();
  const [a, b, c] = ['a', 'b-1', 'c'].map((name) =>
    sensor.on(name, Event.fromName('source', name)),
  ) as unknown as Waits;
  sensor.http('tell', { url: 'http://a.b/', when: when(a, b, c) });
  return sensorSpec(scope).triggers[0].template.conditions;
}

test('and, or, and parentheses only where they are needed', () => {
  expect(conditions((a) => a)).toBe('a');
  expect(conditions((a, b, c) => a.and(b).and(c))).toBe('a && b-1 && c');
  expect(conditions((a, b, c) => a.or(b).and(c))).toBe('(a || b-1) && c');
  expect(conditions((a, b, c) => a.or(b.and(c)))).toBe('a || (b-1 && c)');
});

test('logic in a string', () => {
  const { sensor, hooks } = world();
  const push = sensor.on('push', hooks.event('push'));
  expect(() => `${push.or(push)}`).toThrow('Pass it as `when` of a trigger');
});

test('an event of another Sensor', () => {
  const { scope, bus, hooks, sensor } = world();
  const other = new Sensor(scope, 'other', { eventBus: bus, serviceAccountName: 'sensor' }).on(
    'push',
    hooks.event('push'),
  );
  sensor.on('build', hooks.event('build'));
  expect(() => sensor.http('tell', { url: 'http://a.b/', when: other })).toThrow(
    'ev/sensor/tell: when holds ev/other/push, which belongs to another Sensor. Use what ev/sensor returned from on(...).',
  );
});
