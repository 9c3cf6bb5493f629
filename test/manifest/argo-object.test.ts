import { type App, Chart, Lazy, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { ArgoObject } from '../../src/manifest/argo-object';

let app: App;
let chart: Chart;
beforeEach(() => {
  app = Testing.app();
  chart = new Chart(app, 'c');
});

const spec = { entrypoint: 'main', templates: [{ name: 'main', suspend: {} }] };

test('is the manifest that it was given, of Argo’s group and version', () => {
  const labels = { part: 'ci' };
  new ArgoObject(chart, 'ci', { kind: 'WorkflowTemplate', metadata: { name: 'ci', labels }, spec });
  expect(Testing.synth(chart)).toEqual([
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'WorkflowTemplate', metadata: { name: 'ci', labels }, spec },
  ]);
});

test('an apiVersion or metadata that is undefined is none', () => {
  new ArgoObject(chart, 'ci', { kind: 'WorkflowTemplate', apiVersion: undefined, metadata: undefined, spec });
  expect(Testing.synth(chart)[0]).toMatchObject({
    apiVersion: 'argoproj.io/v1alpha1',
    metadata: { name: expect.any(String) },
  });
});

test('may be produced as late as at synthesis', () => {
  const templates: object[] = [];
  new ArgoObject(chart, 'ci', { kind: 'WorkflowTemplate', spec: Lazy.any({ produce: () => ({ templates }) }) });
  templates.push({ name: 'late', suspend: {} });
  expect(Testing.synth(chart)[0].spec).toEqual({ templates: [{ name: 'late', suspend: {} }] });
});

test('with a generateName has no name', () => {
  new ArgoObject(chart, 'run', { kind: 'Workflow', metadata: { generateName: 'run-' }, spec });
  expect(Testing.synth(chart)[0].metadata).toEqual({ generateName: 'run-' });
});

test('without a name gets one of its path', () => {
  new ArgoObject(new Construct(chart, 'team'), 'ci', { kind: 'WorkflowTemplate', spec });
  expect(Testing.synth(chart)[0].metadata.name).toMatch(/^c-team-ci-[0-9a-f]{8}$/);
});

test('with a name that the cluster refuses is refused at once', () => {
  expect(() => new ArgoObject(chart, 'ci', { kind: 'CronWorkflow', metadata: { name: 'Ci' }, spec })).toThrow(
    'c/ci: the name "Ci" is not legal. ',
  );
  expect(() => new ArgoObject(chart, 'run', { kind: 'Workflow', metadata: { generateName: '' }, spec })).toThrow(
    'c/run: the generateName is empty. ',
  );
});

test('with a mistake in it fails the synthesis, and all mistakes are named with the construct', () => {
  const template = { name: 'main', container: { image: 'x', imagePullPolicy: 'Alway' } };
  new ArgoObject(chart, 'ci', { kind: 'WorkflowTemplate', metadata: { name: 'ci' }, spec: { templates: [template] } });
  new ArgoObject(new Construct(chart, 'events'), 'bus', {
    kind: 'EventBus',
    spec: { jetStream: { version: 'latest' } },
  });
  const errors = [
    'Validation failed with the following errors:',
    '  [c/ci] main: spec.templates[0].container.imagePullPolicy is "Alway". Did you mean "Always"? ' +
      'Allowed are: Always, IfNotPresent, Never.',
    '  [c/events/bus] spec.jetStream is not a field that Argo knows. Did you mean "jetstream"? ' +
      'Allowed are: jetstream, jetstreamExotic, kafka, nats.',
  ].join('\n');
  expect(() => Testing.synth(chart)).toThrow(errors);
  expect(() => app.synth()).toThrow(errors);
});

describe('two objects of one kind, namespace and name', () => {
  const make = (
    scope: Construct,
    id: string,
    metadata: { name: string; namespace?: string },
    kind = 'WorkflowTemplate',
  ) => new ArgoObject(scope, id, { kind, metadata, spec });

  test('fail the synthesis, which names both', () => {
    make(chart, 'a', { name: 'ci' });
    make(new Chart(app, 'd'), 'b', { name: 'ci' });
    expect(() => app.synth()).toThrow(
      '[d/b] c/a also makes a WorkflowTemplate "ci" with no namespace, and the cluster keeps the one that is applied last. ' +
        'Give one another name or namespace; what goes to different clusters belongs in different apps.',
    );
  });

  test('as well where the namespace is that of the chart', () => {
    make(new Chart(app, 'd', { namespace: 'x' }), 'a', { name: 'ci' });
    make(chart, 'b', { name: 'ci', namespace: 'x' });
    expect(() => Testing.synth(chart)).toThrow('[c/b] d/a also makes a WorkflowTemplate "ci" with the namespace "x",');
  });

  test('differ by kind, by namespace, or by the app', () => {
    make(chart, 'a', { name: 'ci' });
    make(chart, 'b', { name: 'ci' }, 'Workflow');
    make(chart, 'c', { name: 'ci', namespace: 'x' });
    make(new Chart(Testing.app(), 'c'), 'a', { name: 'ci' });
    expect(Testing.synth(chart)).toHaveLength(3);
  });

  test('are no two once one is taken out of the app, and none that the cluster names', () => {
    make(chart, 'a', { name: 'ci' });
    chart.node.tryRemoveChild('a');
    make(chart, 'b', { name: 'ci' });
    for (const id of ['x', 'y'])
      new ArgoObject(chart, id, { kind: 'Workflow', metadata: { generateName: 'ci-' }, spec });
    expect(Testing.synth(chart)).toHaveLength(3);
  });
});
