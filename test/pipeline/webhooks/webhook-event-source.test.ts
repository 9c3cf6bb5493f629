import { EventBus, EventSource, PushProvider, WebhookEventSource, type WebhookEventSourceProps } from '../../../src';
import type { GithubPush } from '../../../src/events';
import { chart as freshChart, synthesize } from '../../synthesize';
import { restricted } from '../world';

const eventBus = EventBus.fromName('default');
const github = PushProvider.github({
  webhookSecret: { name: 'github-webhook', key: 'secret' },
});

function made(props: Partial<WebhookEventSourceProps<GithubPush>> = {}) {
  const chart = freshChart('c');
  const source = new WebhookEventSource(chart, 'hooks', {
    eventBus,
    provider: github,
    repositories: ['acme/hello', 'acme/other'],
    serviceAccount: 'events',
    ...props,
  });
  return { source, manifest: () => synthesize(chart)[0] };
}

test('listens for the pushes of its provider', () => {
  const { source, manifest } = made();
  expect(source.serviceName).toBe('hooks-eventsource-svc');
  expect(source.provider).toBe(github);
  expect(source.repositories).toEqual(['acme/hello', 'acme/other']);
  expect(manifest()).toMatchObject({
    kind: 'EventSource',
    metadata: { name: 'hooks' },
    spec: {
      eventBusName: 'default',
      service: { ports: [{ port: 12000, targetPort: 12000 }] },
      github: { push: { events: ['push'], repositories: [{ owner: 'acme', names: ['hello', 'other'] }] } },
      template: {
        serviceAccountName: 'events',
        securityContext: restricted.pod,
        container: { securityContext: restricted.container },
      },
    },
  });
});

test('all options', () => {
  const resources = { requests: { cpu: '1' } };
  expect(made({ name: 'github', resources }).manifest()).toMatchObject({
    metadata: { name: 'github' },
    spec: { template: { container: { resources } } },
  });
});

test('a webhook that nobody signs is refused', () => {
  const provider = PushProvider.github({} as never);
  expect(() => made({ provider })).toThrow(
    'c/hooks/push: no webhookSecret, so everybody could send events. Name the Secret that GitHub signs with.',
  );
  const open = PushProvider.generic({ path: '/push' } as never);
  expect(() => made({ provider: open as never })).toThrow(
    "c/hooks/push: no authSecret, so everybody could send events. Name the Secret with the callers' token, or say unauthenticated: true.",
  );
});

test.each([
  [[], 'c/hooks/push: the list of repositories is empty. Name at least one: owner/name.'],
  [['hello'], 'c/hooks/push: "hello" is no repository. Write owner/name, for example acme/api.'],
])('the repositories %j are refused', (repositories, message) => {
  expect(() => made({ repositories })).toThrow(message);
});

test.each([
  ['', 'c/hooks: the name is empty.'],
  ['x'.repeat(48), 'has 48 characters, and 47 are allowed. Shorten it.'],
  ['Hooks', 'the name "Hooks" is not legal'],
])('the name %j is refused', (name, message) => {
  expect(() => made({ name })).toThrow(message);
});

test('two webhooks on one port and path are refused', () => {
  const authSecret = { name: 'callers', key: 'token' };
  const events = {
    builds: PushProvider.generic({ path: '/push', authSecret }).kind([]),
    mirrors: PushProvider.generic({ path: '/push', authSecret }).kind([]),
  };
  expect(() => new EventSource(freshChart('c'), 'hooks', { eventBus, events })).toThrow(
    'c/hooks: the events "builds" and "mirrors" are both on port 12000 and path /push, where only one would get requests. Change the path of one.',
  );
});
