import { ApiObject, Duration, Size } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  Input,
  Untrusted,
  WorkflowTemplate,
  type WorkflowTemplateProps,
  workflow,
} from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { library, step } from './example';

test('arguments, entrypoint and templates; a default is a value there', () => {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci', {
    arguments: {
      repo: Input.parameter({ description: 'Where the code lies.' }),
      depth: Input.parameter({ enum: ['shallow', 'full'], default: 'shallow' }),
      branch: Input.untrusted({ default: Untrusted.text('main') }),
      source: Input.artifact({ optional: true }),
    },
  });
  const clone = step(ci, 'clone', { inputs: { repo: Input.parameter() } });
  ci.entrypoint(
    new DagTemplate(ci, 'main', {
      inputs: ci.declared,
      tasks: (dag) => void dag.task('clone', clone, { repo: dag.inputs.repo }),
    }),
  );
  const [manifest] = synthesize(c);
  expect(manifest).toMatchObject({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowTemplate',
    metadata: { name: 'ci' },
    spec: {
      entrypoint: 'main',
      arguments: {
        parameters: [
          { name: 'repo', description: 'Where the code lies.' },
          { name: 'depth', enum: ['shallow', 'full'], value: 'shallow' },
          { name: 'branch', value: 'bWFpbg==' },
        ],
        artifacts: [{ name: 'source', optional: true }],
      },
      templates: [
        { name: 'clone' },
        {
          name: 'main',
          inputs: {
            parameters: [
              { name: 'repo' },
              { name: 'depth', default: 'shallow' },
              { name: 'branch', default: 'bWFpbg==' },
            ],
            artifacts: [{ name: 'source', optional: true }],
          },
        },
      ],
    },
  });
});

test('what holds for every run of it', () => {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci', {
    name: 'team-ci',
    arguments: { branch: Input.parameter({ default: 'main' }) },
    serviceAccount: 'ci',
    activeDeadline: Duration.hours(1),
    ttl: { afterSuccess: Duration.days(1), afterFailure: Duration.days(3), afterCompletion: Duration.days(7) },
    podGC: 'OnPodSuccess',
    parallelism: 4,
    synchronization: { mutexes: [{ name: `ci-${workflow.namespace}` }] },
    workflowLabels: { team: 'a' },
    overrides: { archiveLogs: true },
  });
  step(ci, 'hello');
  ApiObject.of(ci).metadata.addLabel('part', 'ci');
  expect(synthesize(c)[0]).toMatchObject({
    metadata: { name: 'team-ci', labels: { part: 'ci' } },
    spec: {
      serviceAccountName: 'ci',
      activeDeadlineSeconds: 3600,
      ttlStrategy: { secondsAfterSuccess: 86400, secondsAfterFailure: 259200, secondsAfterCompletion: 604800 },
      podGC: { strategy: 'OnPodSuccess' },
      parallelism: 4,
      synchronization: { mutexes: [{ name: 'ci-{{workflow.namespace}}' }] },
      workflowMetadata: { labels: { team: 'a' } },
      archiveLogs: true,
    },
  });
});

test('exit handlers and hooks know how the run went, and its arguments', () => {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci', { arguments: { repo: Input.parameter() } });
  const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
  ci.onExit(tell.call({ text: `${ci.arguments.repo}: ${workflow.status}` }));
  ci.hook('running', workflow.status.equals('Running'), tell.call({ text: 'started' }));
  expect(synthesize(c)[0].spec.hooks).toEqual({
    exit: {
      template: 'tell',
      arguments: { parameters: [{ name: 'text', value: '{{workflow.parameters.repo}}: {{workflow.status}}' }] },
    },
    running: {
      template: 'tell',
      arguments: { parameters: [{ name: 'text', value: 'started' }] },
      expression: "workflow.status == 'Running'",
    },
  });
});

test('volume claims are made for each run, and go with it', () => {
  const ci = library();
  const work = ci.addVolumeClaim('work', {
    size: Size.gibibytes(2),
    accessMode: 'ReadWriteMany',
    storageClass: 'fast',
  });
  new ContainerTemplate(ci, 'x', { volumes: { '/work': work }, container: () => ({ image: 'x', command: ['true'] }) });
  expect(ci.toArgo()).toMatchObject({
    volumeClaimTemplates: [
      {
        metadata: { name: 'work' },
        spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '2Gi' } }, storageClassName: 'fast' },
      },
    ],
    volumeClaimGC: { strategy: 'OnWorkflowCompletion' },
  });
});

describe('an entrypoint', () => {
  test('of another WorkflowTemplate is refused', () => {
    const other = new WorkflowTemplate(chart('c'), 'other');
    expect(() => library().entrypoint(step(other, 'hello'))).toThrow(
      'c/ci: the entrypoint "hello" belongs to c/other. Make a DagTemplate here with one task that calls it.',
    );
  });

  test('that asks for what is no argument is refused', () => {
    const ci = library();
    const clone = step(ci, 'clone', { inputs: { repo: Input.parameter() } });
    expect(() => ci.entrypoint(clone as never)).toThrow(
      'c/ci: the entrypoint "clone" takes "repo", which is no argument of ci. Add it to the arguments.',
    );
  });

  test('is one only', () => {
    const ci = library();
    ci.entrypoint(step(ci, 'a'));
    expect(() => ci.entrypoint(step(ci, 'b'))).toThrow('c/ci: the entrypoint is "a" already.');
  });
});

describe('refused', () => {
  test.each<[string, WorkflowTemplateProps<{}>, string]>([
    [
      'a deadline of nothing',
      { activeDeadline: Duration.seconds(0) },
      'c/ci: activeDeadline is 0 seconds. Give a time above zero',
    ],
    [
      'a time to live of nothing',
      { ttl: { afterSuccess: Duration.seconds(0) } },
      'c/ci: ttl.afterSuccess is 0 seconds.',
    ],
    [
      'a field that Argo does not know',
      { overrides: { prority: 1 } as never },
      'c/ci/Resource] spec.prority is not a field that Argo knows. Did you mean "priority"?',
    ],
    [
      'a value that Argo does not know',
      { podGC: 'Sometimes' as never },
      'c/ci/Resource] spec.podGC.strategy is "Sometimes"',
    ],
  ])('%s', (_, props, message) => {
    const c = chart('c');
    step(new WorkflowTemplate(c, 'ci', props), 'hello');
    expect(() => synthesize(c)).toThrow(message);
  });

  test('a second exit handler, and "exit" with a condition', () => {
    const ci = library();
    const hello = step(ci, 'hello');
    ci.onExit(hello.call());
    expect(() => ci.onExit(hello.call())).toThrow(
      'c/ci: has a hook "exit" already. Combine the two calls in one template.',
    );
    expect(() => ci.hook('exit', workflow.status.equals('Failed'), hello.call())).toThrow(
      'c/ci: "exit" is the hook of onExit(). Give this hook another name.',
    );
  });

  test('the inputs of a template in the spec', () => {
    const c = chart('c');
    const ci = new WorkflowTemplate(c, 'ci');
    const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
    new DagTemplate(ci, 'main', {
      inputs: { text: Input.parameter() },
      tasks: (dag) => {
        dag.task('tell', tell, { text: 'x' });
        ci.onExit(tell.call({ text: dag.inputs.text }));
      },
    });
    expect(() => synthesize(c)).toThrow(
      'c/ci: uses {{inputs.parameters.text}} of c/ci/main, which has no meaning in the spec or in its hooks.',
    );
  });
});
