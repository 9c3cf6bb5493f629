import { App, Chart } from 'cdk8s';
import { type SensorArguments, sha256, text, type WorkflowTriggerOptions } from '../../src/events';
import { Input, Untrusted, WorkflowTemplate } from '../../src/workflow';
import { sensorSpec, template, world } from './world';

function waiting() {
  const all = world();
  const push = all.sensor.on('push', all.hooks.event('push'));
  const build = all.sensor.on('build', all.hooks.event('build'));
  return { ...all, push, build, submit: template(all.scope), sha: push.body.after.matching(/[0-9a-f]{40}/) };
}

type Declared = ReturnType<typeof template>['declared'];

test('a WorkflowTemplate, or ClusterWorkflowTemplate, that is in the cluster already', () => {
  const { scope, sensor, sha } = waiting();
  const submit = WorkflowTemplate.fromName(scope, 'lib', { arguments: { sha: Input.parameter() }, clusterScope: true });
  sensor.trigger('lib', { submit, arguments: { sha } });
  const [{ template }] = sensorSpec(scope, { notJudged: 'the template lib exists in the cluster only' }).triggers;
  expect(template.k8s.source.resource.spec).toEqual({
    workflowTemplateRef: { name: 'lib', clusterScope: true },
    arguments: { parameters: [{ name: 'sha' }] },
  });
});

test('a thin Workflow, filled from the event', () => {
  const { scope, sensor, push, submit, sha } = waiting();
  sensor.trigger('ci', {
    submit,
    arguments: { sha, branch: push.body.ref, count: push.body.repository.id, dry: push.body.forced },
  });
  expect(sensorSpec(scope).triggers[0].template.k8s).toEqual({
    operation: 'create',
    source: {
      resource: {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Workflow',
        metadata: { generateName: 'ci-' },
        spec: {
          workflowTemplateRef: { name: 'ci' },
          arguments: { parameters: [{ name: 'sha' }, { name: 'branch' }, { name: 'count' }, { name: 'dry' }] },
        },
      },
    },
    parameters: [
      { src: { dependencyName: 'push', dataKey: 'body.after' }, dest: 'spec.arguments.parameters.0.value' },
      {
        src: { dependencyName: 'push', dataTemplate: '{{ (index .Input "body" "ref") | b64enc }}', value: '' },
        dest: 'spec.arguments.parameters.1.value',
      },
      {
        src: {
          dependencyName: 'push',
          dataTemplate:
            '{{ $v := (index .Input "body" "repository" "id") }}{{ if kindIs "float64" $v }}{{ int64 $v }}' +
            '{{ else }}{{ fail "push.body.repository.id holds something else" }}{{ end }}',
        },
        dest: 'spec.arguments.parameters.2.value',
      },
      {
        src: {
          dependencyName: 'push',
          dataTemplate:
            '{{ $v := (index .Input "body" "forced") }}{{ if kindIs "bool" $v }}{{ $v }}' +
            '{{ else }}{{ fail "push.body.forced holds something else" }}{{ end }}',
        },
        dest: 'spec.arguments.parameters.3.value',
      },
    ],
  });
});

test('literals, and an order that is that of the declaration', () => {
  const { scope, sensor, push, submit } = waiting();
  sensor.trigger('ci', {
    submit,
    when: push,
    arguments: { dry: true, count: 3, action: 'closed', branch: Untrusted.text('main'), sha: 'abc' },
  });
  const { resource } = sensorSpec(scope).triggers[0].template.k8s.source;
  expect(resource.spec.arguments.parameters).toEqual([
    { name: 'sha', value: 'abc' },
    { name: 'branch', value: 'bWFpbg==' },
    { name: 'action', value: 'closed' },
    { name: 'count', value: '3' },
    { name: 'dry', value: 'true' },
  ]);
});

test('of alternatives the first whose event came is applied last', () => {
  const { scope, sensor, push, build, submit, sha } = waiting();
  sensor.trigger('ci', {
    submit,
    when: push.or(build),
    arguments: { sha: sha.orElse('none'), branch: push.body.ref.or(build.body.url).orElse('main') },
  });
  expect(sensorSpec(scope).triggers[0].template.k8s.parameters).toEqual([
    {
      src: { dependencyName: 'push', dataKey: 'body.after', value: 'none' },
      dest: 'spec.arguments.parameters.0.value',
    },
    {
      src: { dependencyName: 'build', dataTemplate: '{{ (index .Input "body" "url") | b64enc }}', value: 'bWFpbg==' },
      dest: 'spec.arguments.parameters.1.value',
    },
    {
      src: { dependencyName: 'push', dataTemplate: '{{ (index .Input "body" "ref") | b64enc }}' },
      dest: 'spec.arguments.parameters.1.value',
    },
  ]);
});

test('name, labels, annotations, namespace and what else a thin Workflow may set', () => {
  const { scope, sensor, push, sha } = waiting();
  const app = App.of(scope);
  const submit = template(new Chart(app, 'runs', { namespace: 'runs' }));
  sensor.trigger('ci', {
    submit,
    name: text`ci-${sha256([push.body.ref, push.body.after], { length: 16 })}`,
    namespace: 'runs',
    labels: { 'acme.io/branch': sha256([push.body.ref], { length: 8 }), app: 'api' },
    annotations: { sha },
    spec: { priority: 5, ttlStrategy: { secondsAfterCompletion: 259200 } },
    arguments: { sha, branch: push.body.ref },
  });
  const { source, parameters } = sensorSpec(app).triggers[0].template.k8s;
  expect(source.resource).toMatchObject({
    metadata: { namespace: 'runs', labels: { app: 'api' } },
    spec: { priority: 5, ttlStrategy: { secondsAfterCompletion: 259200 } },
  });
  expect(parameters.map(({ dest }: { dest: string }) => dest).slice(0, 3)).toEqual([
    'metadata.name',
    'metadata.labels.acme\\.io/branch',
    'metadata.annotations.sha',
  ]);
});

const message = (text: string) => `ev/sensor/ci: ${text}`;
test.each<[string, (all: ReturnType<typeof waiting>) => object, string]>([
  [
    'unknown',
    ({ sha }) => ({ sha, branch: Untrusted.text('m'), revision: 'x' }),
    message(
      'the WorkflowTemplate ci has no input "revision". It takes the parameters sha, branch, action, count, dry.',
    ),
  ],
  [
    'missing',
    ({ sha }) => ({ sha }),
    message('the argument "branch" is missing. The WorkflowTemplate ci takes the parameters sha,'),
  ],
  [
    'undefined',
    ({ sha }) => ({ sha, branch: undefined }),
    message('the argument "branch" is undefined. Leave the key out'),
  ],
  [
    'unbounded',
    ({ push }) => ({ sha: push.body.after.orElse('x'), branch: push.body.ref }),
    message('the argument "sha" is text that nothing bounds.'),
  ],
  [
    'bounded, but declared untrusted',
    ({ sha }) => ({ sha, branch: sha }),
    message('the argument "branch" is declared untrusted. Pass a place'),
  ],
  [
    'a reference of a workflow',
    ({ submit, push }) => ({ sha: submit.arguments.sha, branch: push.body.ref }),
    message('the argument "sha" is workflow.parameters.sha, a reference of a workflow'),
  ],
  [
    'a reference in a string',
    ({ submit, push }) => ({ sha: `x-${submit.arguments.sha}`, branch: push.body.ref }),
    'Tags and references of a workflow mean nothing in a Sensor',
  ],
  [
    'a tag',
    ({ push }) => ({ sha: '{{workflow.name}}', branch: push.body.ref }),
    'the argument "sha" holds "{{workflow.name}}"',
  ],
  [
    'outside the enum',
    ({ sha, push }) => ({ sha, branch: push.body.ref, action: 'x' }),
    message('the argument "action" is "x", and the enum allows opened, closed.'),
  ],
  [
    'of another type',
    ({ sha, push }) => ({ sha, branch: push.body.ref, count: '3' }),
    message('the argument "count" must be a number. It is "3".'),
  ],
  [
    'no number',
    ({ sha, push }) => ({ sha, branch: push.body.ref, count: Number.NaN }),
    message('the argument "count" is NaN, which is no number that Argo can read.'),
  ],
  [
    'that every object has',
    ({ sha, push }) => ({ sha, branch: push.body.ref, toString: 'x' }),
    message('the WorkflowTemplate ci has no input "toString".'),
  ],
  ['an object', ({ push }) => ({ sha: {}, branch: push.body.ref }), message('the argument "sha" is an object.')],
])('refuses an argument: %s', (_, args, expected) => {
  const all = waiting();
  const options = { submit: all.submit, when: all.push, arguments: args(all) as SensorArguments<Declared> };
  expect(() => all.sensor.trigger('ci', options)).toThrow(expected);
});

test('refuses what is no template, two names, and a bad beginning of a name', () => {
  const { sensor, push, submit, sha } = waiting();
  const args = { sha, branch: push.body.ref };
  const trigger = (options: object) =>
    sensor.trigger('ci', { submit, arguments: args, ...options } as WorkflowTriggerOptions<Declared>);
  expect(() => trigger({ submit: {} })).toThrow('submit is no WorkflowTemplate');
  expect(() => trigger({ name: text`x-${sha}`, generateName: 'x-' })).toThrow('both name and generateName');
  expect(() => trigger({ generateName: 'My-' })).toThrow('ev/sensor/ci: the generateName "My-" is not legal. ');
});
