import type { HttpTriggerOptions } from '../../src/events';
import { sensorSpec, world } from './world';

function waiting() {
  const all = world();
  const push = all.sensor.on('push', all.hooks.event('push'));
  const build = all.sensor.on('build', all.hooks.event('build'));
  return { ...all, push, build };
}

test('a request whose body is made of places and literals', () => {
  const { scope, sensor, push } = waiting();
  sensor.http('tell', {
    url: 'https://notify.acme.test/build',
    payload: {
      commit: { id: push.body.after, repository: push.body.repository.id },
      'a.b': 'literal',
      refs: [push.body.ref],
    },
  });
  expect(sensorSpec(scope).triggers[0]).toEqual({
    template: {
      name: 'tell',
      conditions: 'push',
      http: {
        url: 'https://notify.acme.test/build',
        method: 'POST',
        payload: [
          { src: { dependencyName: 'push', value: 'literal' }, dest: 'a\\.b' },
          { src: { dependencyName: 'push', dataKey: 'body.after', useRawData: true }, dest: 'commit.id' },
          {
            src: { dependencyName: 'push', dataKey: 'body.repository.id', useRawData: true },
            dest: 'commit.repository',
          },
          { src: { dependencyName: 'push', dataKey: 'body.ref', useRawData: true }, dest: 'refs.0' },
        ],
      },
    },
    policy: { status: { allow: [200, 201, 202, 204] } },
  });
});

test('a place as the whole body, headers of all kinds, and raw fields', () => {
  const { scope, sensor, push } = waiting();
  sensor.http('tell', {
    url: 'http://a.b/',
    method: 'PUT',
    payload: push.body,
    headers: {
      Accept: 'text/plain',
      Authorization: { name: 'notify', key: 'header' },
      'X-Commit': push.body.after.matching(/[0-9a-f]{40}/),
    },
    allow: [200],
    http: { host: 'notify.acme.test' },
  });
  const { template, policy } = sensorSpec(scope).triggers[0];
  expect(policy).toEqual({ status: { allow: [200] } });
  expect(template.http).toEqual({
    url: 'http://a.b/',
    method: 'PUT',
    payload: [{ src: { dependencyName: 'push', dataKey: 'body', useRawData: true }, dest: '' }],
    headers: { Accept: 'text/plain' },
    secureHeaders: [{ name: 'Authorization', valueFrom: { secretKeyRef: { name: 'notify', key: 'header' } } }],
    dynamicHeaders: [{ src: { dependencyName: 'push', dataKey: 'body.after' }, dest: 'X-Commit' }],
    host: 'notify.acme.test',
  });
});

test.each<[string, (all: ReturnType<typeof waiting>) => Partial<HttpTriggerOptions>, string]>([
  ['no address', () => ({ url: 'a.b' }), 'ev/sensor/tell: the url "a.b" is no address'],
  ['another protocol', () => ({ url: 'ftp://a.b/' }), 'is not http or https'],
  ['a credential', () => ({ url: 'https://me:secret@a.b/' }), 'holds a credential'],
  ['a tag', () => ({ url: 'http://a.b/{{x}}' }), 'holds a tag'],
  ['a status that is none', () => ({ allow: [20] }), '20 in allow is no HTTP status'],
  [
    'an event that may not have come',
    ({ push, build }) => ({ when: push.or(build), payload: push.body }),
    'fires without it',
  ],
  [
    'a literal that no event carries',
    ({ push, build }) => ({ when: push.or(build), payload: { a: 'b' } }),
    'needs an event that always comes',
  ],
  [
    'alternatives',
    ({ push, build }) => ({ when: push.or(build), payload: { a: push.body.deleted.or(build.body.dry) } }),
    'has alternatives',
  ],
  ['an empty object', ({ push }) => ({ when: push, payload: { a: {} } }), 'payload.a is empty'],
  ['a literal number', ({ push }) => ({ when: push, payload: { a: 3 as never } }), 'payload.a is 3'],
  [
    'a header that is text of a stranger',
    ({ push }) => ({ when: push, headers: { X: push.body.ref.orElse('x') as never } }),
    'is text that nothing bounds',
  ],
  ['a header without a name', ({ push }) => ({ when: push, headers: { 'a b': 'c' } }), '"a b" is no name of a header'],
])('refuses %s', (_, options, message) => {
  const all = waiting();
  expect(() => all.sensor.http('tell', { url: 'http://a.b/', when: all.push, ...options(all) })).toThrow(message);
});
