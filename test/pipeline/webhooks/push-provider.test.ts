import { App, Chart } from 'cdk8s';
import { EventBus, PipelineSensor, PushProvider, WebhookEventSource } from '../../../src';
import { synthesize } from '../../synthesize';
import type { Any } from '../world';

const github = PushProvider.github({
  webhookSecret: { name: 'github-webhook', key: 'secret' },
});
const generic = PushProvider.generic({ path: '/push', authSecret: { name: 'callers', key: 'token' } });

/** The EventSource, and the filters on pushes to acme/hello. */
function made<B>(provider: PushProvider<B>, paths?: readonly string[]): { source: Any; filters: Any[] } {
  const app = new App();
  const chart = new Chart(app, 'events', { namespace: 'ci' });
  const eventBus = EventBus.fromName('default');
  const source = new WebhookEventSource(chart, 'webhooks', {
    eventBus,
    provider,
    repositories: ['acme/hello', 'acme/other'],
    serviceAccount: 'events',
  });
  const sensor = new PipelineSensor(chart, 'push', { eventBus, serviceAccount: 'sensor' });
  const push = sensor.onPush('hello', source, { repository: 'acme/hello', branches: ['main'], paths });
  sensor.k8s('record', {
    when: push.event,
    resource: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { generateName: 'push-' },
      data: { commit: push.revision },
    },
  });
  const manifests = synthesize(app);
  return {
    source: manifests.find(({ kind }) => kind === 'EventSource').spec,
    filters: manifests.find(({ kind }) => kind === 'Sensor').spec.dependencies[0].filters.data,
  };
}

const places = (filters: readonly Any[]) => Object.fromEntries(filters.map(({ path, value }) => [path, value]));

test("GitHub's push event, signed", () => {
  const { source, filters } = made(github);
  expect(source.github.push).toMatchObject({
    events: ['push'],
    repositories: [{ owner: 'acme', names: ['hello', 'other'] }],
    webhookSecret: { name: 'github-webhook', key: 'secret' },
    webhook: { endpoint: '/github', port: '12000', method: 'POST' },
  });
  expect(places(filters)).toEqual({
    'headers.X-Github-Event.0': ['^push$'],
    'body.repository.full_name': ['^acme/hello$'],
    'body.ref': ['^(?:refs\\/heads\\/(?:main))$'],
    'body.after': ['^(?:[0-9a-f]{40}|[0-9a-f]{64})$'],
    'body.deleted': ['false'],
  });
});

test('GitHub says which files a push touched', () => {
  const { filters } = made(github, ['services/api/', 'go.mod']);
  expect(filters.at(-1)).toEqual({
    path: '[body.commits.#.added,body.commits.#.modified,body.commits.#.removed]',
    type: 'string',
    value: ['[[,]"services/api/', '[[,]"go\\.mod"'],
  });
});

test('a generic caller, with a token', () => {
  const { source, filters } = made(generic);
  expect(source.webhook.push).toMatchObject({ endpoint: '/push', authSecret: { name: 'callers', key: 'token' } });
  expect(places(filters)).toEqual({
    'body.repository': ['^acme/hello$'],
    'body.ref': ['^(?:refs\\/heads\\/(?:main))$'],
    'body.revision': ['^(?:[0-9a-f]{40}|[0-9a-f]{64})$'],
  });
});

test('a generic caller does not say which files a push touched', () => {
  expect(() => made(generic, ['go.mod'])).toThrow(
    'events/push/hello: paths are given, but this sender does not say which files a push touched. Leave paths out.',
  );
});
