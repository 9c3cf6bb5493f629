import { Chart } from 'cdk8s';
import { Event, EventBus, Sensor, type SensorProps, type ThinWorkflowSpec } from '../../src/events';
import { ContainerTemplate, WorkflowTemplate } from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { sensorSpec, world } from './world';

test('a Sensor that waits for one event and sends a request', () => {
  const { scope, hooks, sensor } = world();
  sensor.on('build', hooks.event('build'));
  sensor.http('tell', { url: 'http://a.b/' });
  expect(sensorSpec(scope)).toMatchObject({
    eventBusName: 'default',
    template: {
      serviceAccountName: 'sensor',
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      container: { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } },
    },
    dependencies: [{ name: 'build', eventSourceName: 'hooks', eventName: 'build' }],
    triggers: [{ template: { name: 'tell', conditions: 'build' } }],
  });
});

test('replicas and raw fields', () => {
  const scope = chart();
  const sensor = new Sensor(scope, 'sensor', {
    name: 'ci',
    eventBus: EventBus.fromName('bus'),
    serviceAccountName: 'sensor',
    replicas: 2,
    resources: { limits: { memory: '1Gi' } },
    overrides: { loggingFields: { team: 'ci' } },
  });
  sensor.on('a', Event.fromName('source', 'a', { eventBus: 'bus' }));
  sensor.http('tell', { url: 'http://a.b/' });
  const [manifest] = synthesize(scope);
  expect(manifest.metadata.name).toBe('ci');
  expect(manifest.spec).toMatchObject({
    eventBusName: 'bus',
    replicas: 2,
    loggingFields: { team: 'ci' },
    template: { container: { resources: { limits: { memory: '1Gi' } } } },
  });
});

test('no trigger, and no account', () => {
  expect(() => synthesize(world().scope, { notJudged: 'has no trigger' })).toThrow(
    'The Sensor has no trigger, which Argo refuses.',
  );
  expect(() => new Sensor(chart(), 's', { eventBus: EventBus.fromName('b') } as SensorProps)).toThrow(
    'chart/s: no serviceAccountName.',
  );
});

test('names that are taken, or the same to Argo', () => {
  const { hooks, sensor } = world();
  sensor.on('push-main', hooks.event('push'));
  sensor.http('tell', { url: 'http://a.b/' });
  expect(() => sensor.on('push-main', hooks.event('push'))).toThrow('there is a dependency "push-main" already');
  expect(() => sensor.on('push_main', hooks.event('push'))).toThrow(
    'ev/sensor: the dependencies "push-main" and "push_main" are the same in Argo\'s conditions, where "-" becomes "_". Rename one.',
  );
  expect(() => sensor.http('tell', { url: 'http://a.b/' })).toThrow('there is a trigger "tell" already');
});

test('an event that goes to another bus', () => {
  const { hooks, scope } = world();
  const sensor = new Sensor(scope, 'other', { eventBus: EventBus.fromName('shared'), serviceAccountName: 'sensor' });
  expect(() => sensor.on('push', hooks.event('push'))).toThrow(
    'ev/other: the event "push" of hooks goes to the EventBus "default", and the Sensor listens to "shared". Give both the same.',
  );
});

test('an EventSource of another namespace', () => {
  const { scope, bus, hooks } = world();
  Object.defineProperty(scope, 'namespace', { value: 'a' });
  const elsewhere = new Chart(scope, 'elsewhere', { namespace: 'b' });
  const sensor = new Sensor(elsewhere, 'sensor', { eventBus: bus, serviceAccountName: 'sensor' });
  expect(() => sensor.on('push', hooks.event('push'))).toThrow(/is in the namespace "a", the Sensor in "b"/);
});

describe('a WorkflowTemplate without an entrypoint', () => {
  const problem =
    '[ev/sensor] The trigger "run" cannot run what it submits: the WorkflowTemplate tools has no entrypoint, so there is nothing to run. ' +
    'Say which template runs first: tools.entrypoint(main).';

  function submitting(spec?: ThinWorkflowSpec) {
    const { scope, hooks, sensor } = world();
    const push = sensor.on('push', hooks.event('push'));
    const tools = new WorkflowTemplate(scope, 'tools');
    sensor.trigger('run', { submit: tools, when: push, ...(spec && { spec }) });
    return { scope, tools };
  }

  test('cannot be submitted', () => {
    const { scope } = submitting();
    expect(() => synthesize(scope)).toThrow(problem);
  });

  test('may get it after the trigger', () => {
    const { scope, tools } = submitting();
    tools.entrypoint(step(tools));
    expect(() => synthesize(scope)).not.toThrow();
  });

  test('runs where the trigger names a template', () => {
    const { scope, tools } = submitting({ entrypoint: 'main' });
    step(tools);
    expect(sensorSpec(scope).triggers[0].template.k8s.source.resource.spec).toEqual({
      workflowTemplateRef: { name: 'tools' },
      entrypoint: 'main',
    });
  });

  test('cannot be told from one with, where it exists in the cluster', () => {
    const { scope, hooks, sensor } = world();
    const push = sensor.on('push', hooks.event('push'));
    sensor.trigger('run', { submit: WorkflowTemplate.fromName(scope, 'tools'), when: push });
    expect(() => synthesize(scope, { notJudged: 'the WorkflowTemplate exists in the cluster only' })).not.toThrow();
  });

  function step(tools: WorkflowTemplate) {
    return new ContainerTemplate(tools, 'main', { container: () => ({ image: 'alpine:3', command: ['true'] }) });
  }
});
