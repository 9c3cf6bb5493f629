import { Webhook, type WebhookOptions } from '../../src/events';
import { eventSourceSpec } from './world';

const authSecret = { name: 'callers', key: 'token' };

test('a POST with a Bearer token', () => {
  expect(eventSourceSpec({ build: Webhook.endpoint({ path: '/build', authSecret }) }).webhook).toEqual({
    build: { port: '12000', endpoint: '/build', method: 'POST', authSecret },
  });
});

test('all options', () => {
  const build = Webhook.endpoint({
    path: '/build',
    port: 13000,
    method: 'GET',
    unauthenticated: true,
    maxPayloadSize: 2e6,
    overrides: { filter: { expression: 'body.ok' } },
  });
  expect(eventSourceSpec({ build }).webhook).toEqual({
    build: {
      port: '13000',
      endpoint: '/build',
      method: 'GET',
      maxPayloadSize: 2000000,
      filter: { expression: 'body.ok' },
    },
  });
});

test.each<[string, object, string]>([
  ['no secret', { path: '/x' }, 'ev/hooks/build: no authSecret, so everybody could send events.'],
  ['an empty secret', { path: '/x', authSecret: { name: '', key: 'a' } }, 'authSecret has no name or no key'],
  [
    'a Secret that cannot be',
    { path: '/x', authSecret: { name: 'Bad Name', key: 'a' } },
    'ev/hooks/build: the Secret name of authSecret "Bad Name" is not legal. Use lower-case letters',
  ],
  [
    'a key that cannot be',
    { path: '/x', authSecret: { name: 'a', key: 'a b' } },
    'ev/hooks/build: the Secret key of authSecret "a b" is not legal.',
  ],
  ['a path without a slash', { path: 'x', authSecret }, 'the path "x" is not legal'],
  ['a path with a variable', { path: '/{x}', authSecret }, 'the path "/{x}" is not legal'],
  ["Argo's health check", { path: '/health', authSecret }, "the path /health is Argo's own health check"],
  [
    'a port for root',
    { path: '/x', port: 80, authSecret },
    'the port is 80, which the pod cannot have: ports below 1024 are for root',
  ],
  ['the port of the metrics', { path: '/x', port: 7777, authSecret }, 'it serves the metrics there'],
])('refuses %s', (_, options, message) => {
  expect(() => eventSourceSpec({ build: Webhook.endpoint(options as WebhookOptions) })).toThrow(message);
});
