import { EventBus, EventSource, Github, Webhook } from '../../src/events';
import { chart } from '../synthesize';
import { eventSourceSpec, world } from './world';

const authSecret = { name: 'callers', key: 'token' };
const github = (path: string, port?: number) =>
  Github.events({
    events: ['push'],
    organizations: ['acme'],
    webhookSecret: { name: 'github', key: 'secret' },
    path,
    port,
  });

test('events of several kinds, a Service for their ports, a restricted pod', () => {
  expect(
    eventSourceSpec({
      push: github('/push'),
      tag: github('/tag'),
      build: Webhook.endpoint({ path: '/build', port: 12001, authSecret }),
    }),
  ).toMatchObject({
    eventBusName: 'default',
    github: { push: { webhook: { port: '12000', endpoint: '/push' } }, tag: { webhook: { endpoint: '/tag' } } },
    webhook: { build: { port: '12001', endpoint: '/build' } },
    service: {
      ports: [
        { name: 'http-12000', port: 12000, targetPort: 12000 },
        { name: 'http-12001', port: 12001, targetPort: 12001 },
      ],
    },
    template: {
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      container: {
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
      },
    },
  });
});

test('two events on one port and path', () => {
  expect(() => eventSourceSpec({ a: github('/x'), b: github('/x') })).toThrow(
    'ev/hooks: the events "a" and "b" are both on port 12000 and path /x, where only one would get requests. Change the path of one.',
  );
});

test('two kinds on one port', () => {
  expect(() => eventSourceSpec({ a: github('/a'), b: Webhook.endpoint({ path: '/b', authSecret }) })).toThrow(
    /the events "a" \(github\) and "b" \(webhook\) are both on port 12000.*Change the port of one/,
  );
});

test('no events, and illegal names', () => {
  expect(() => eventSourceSpec({})).toThrow('ev/hooks: no events.');
  expect(() => eventSourceSpec({ 'a.b': github('/a') })).toThrow('ev/hooks: the event name "a.b" is not legal');
  const scope = chart();
  expect(
    () => new EventSource(scope, 'x'.repeat(48), { eventBus: EventBus.fromName('b'), events: { a: github('/a') } }),
  ).toThrow('has 48 characters, and 47 are allowed');
});

test('an unknown event', () => {
  const { hooks } = world();
  expect(() => hooks.event('tag' as 'push')).toThrow('ev/hooks: there is no event "tag". There are: push, build.');
});

test('the Service that Argo Events makes', () => {
  expect(world().hooks.serviceName).toBe('hooks-eventsource-svc');
});

test('raw fields go over what the construct makes', () => {
  const scope = chart();
  const source = new EventSource(scope, 'hooks', {
    eventBus: EventBus.fromName('b'),
    events: { a: github('/a') },
    serviceAccountName: 'no-token',
    replicas: 2,
    overrides: { service: { clusterIP: 'None', ports: [] } },
  });
  expect(source.node.defaultChild).toBeDefined();
  expect(scope.toJson()[0].spec).toMatchObject({
    replicas: 2,
    template: { serviceAccountName: 'no-token' },
    service: { clusterIP: 'None', ports: [] },
  });
});
