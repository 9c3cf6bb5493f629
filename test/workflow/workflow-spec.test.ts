import { ApiObject, Duration } from 'cdk8s';
import { DagTemplate, Input, WorkflowTemplate, type WorkflowTemplateProps, workflow } from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { library, step } from './example';

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

describe('refused', () => {
  test.each<[string, WorkflowTemplateProps<{}>, string]>([
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

describe('an entrypoint that takes an argument as something else', () => {
  const kinds = {
    text: Input.parameter(),
    size: Input.parameter({ enum: ['s', 'm'] }),
    number: Input.number(),
    untrusted: Input.untrusted(),
    list: Input.list<string>(),
    artifact: Input.artifact({ path: '/it' }),
  };
  const start = (given: keyof typeof kinds, takes: keyof typeof kinds) => () => {
    const ci = new WorkflowTemplate(chart('c'), 'ci', { arguments: { it: kinds[given] } });
    ci.entrypoint(step(ci, 'main', { inputs: { it: kinds[takes] } }) as never);
  };

  test.each<[keyof typeof kinds, keyof typeof kinds, string]>([
    ['text', 'number', '"it" as a number, and the argument is text. Declare both alike.'],
    ['text', 'untrusted', '"it" as untrusted text, and the argument is text. Declare both alike.'],
    ['untrusted', 'text', '"it" as text, and the argument is untrusted text. Declare both alike.'],
    ['artifact', 'text', '"it" as text, and the argument is an artifact. Declare both alike.'],
    ['list', 'text', '"it" as text, and the argument is a list. Declare both alike.'],
    ['text', 'artifact', '"it" as an artifact, and the argument is text. Declare both alike.'],
    ['text', 'size', '"it" out of s, m, and the argument may be any text. Declare both with the same enum.'],
  ])('%s as %s', (given, takes, message) => {
    expect(start(given, takes)).toThrow(`c/ci: the entrypoint "main" takes ${message}`);
  });

  test('a wider enum', () => {
    const ci = new WorkflowTemplate(chart('c'), 'ci', { arguments: { it: Input.parameter({ enum: ['s', 'xl'] }) } });
    expect(() => ci.entrypoint(step(ci, 'main', { inputs: { it: kinds.size } }) as never)).toThrow(
      'takes "it" out of s, m, and the argument may be "xl".',
    );
  });

  test.each<[keyof typeof kinds, keyof typeof kinds]>([
    ['number', 'text'],
    ['size', 'text'],
    ['size', 'size'],
  ])('%s may be read as %s', (given, takes) => expect(start(given, takes)).not.toThrow());
});
