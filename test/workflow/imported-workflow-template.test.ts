import { ApiObject, type Chart } from 'cdk8s';
import {
  CronWorkflow,
  DagTemplate,
  Input,
  type Inputs,
  Output,
  type ParameterRef,
  StepsTemplate,
  Volume,
  Workflow,
  WorkflowTemplate,
} from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { library, step } from './example';

/** What somebody else has put into the cluster, by hand. */
function inTheCluster(scope: Chart, kind: 'WorkflowTemplate' | 'ClusterWorkflowTemplate' = 'WorkflowTemplate') {
  const container = { image: 'alpine:3', command: ['true'] };
  const output = (name: string) => ({ name, path: `/tmp/${name}` });
  new ApiObject(scope, `existing-${kind}`, {
    apiVersion: 'argoproj.io/v1alpha1',
    kind,
    metadata: { name: 'lib' },
    spec: {
      entrypoint: 'build',
      arguments: { parameters: [{ name: 'repo' }, { name: 'depth', value: 'full' }] },
      templates: [
        { name: 'clone', container, outputs: { artifacts: [output('source')] } },
        {
          name: 'build',
          container,
          inputs: {
            parameters: [
              { name: 'depth', default: 'full' },
              { name: 'repo', default: '' },
            ],
            artifacts: [{ name: 'source', path: '/src', optional: true }],
          },
          outputs: {
            parameters: [{ name: 'digest', valueFrom: { path: '/tmp/digest' } }],
            artifacts: [output('binary')],
          },
        },
      ],
    },
  });
}

const depth = Input.parameter({ enum: ['shallow', 'full'], default: 'full' });

function imported(scope: Chart, props: { readonly clusterScope?: boolean } = {}) {
  const lib = WorkflowTemplate.fromName(scope, 'lib', { arguments: { repo: Input.parameter(), depth }, ...props });
  const clone = lib.template('clone', { outputs: { source: Output.elsewhere.artifact() } });
  const build = lib.template('build', {
    inputs: { depth, source: Input.artifact({ optional: true }) },
    outputs: { digest: Output.elsewhere.parameter(), binary: Output.elsewhere.artifact() },
  });
  return { lib, clone, build };
}

describe('templates in the cluster', () => {
  test('are called by templateRef, with typed arguments and outputs, and nothing is made for them', () => {
    const c = chart('c');
    const { clone, build } = imported(c);
    const ci = new WorkflowTemplate(c, 'ci');
    const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
    const main = new DagTemplate(ci, 'main', {
      tasks: (dag) => {
        const { source } = dag.task('clone', clone).outputs;
        const built = dag.task('build', build, { depth: 'shallow', source });
        dag.task('tell', tell, { text: built.outputs.digest satisfies ParameterRef<string> });
        return { digest: built.outputs.digest };
      },
    });
    ci.entrypoint(main);
    const made = synthesize(c, { notJudged: 'the WorkflowTemplate lib exists in the cluster only' });
    expect(made.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual(['WorkflowTemplate/ci']);
    expect(main.toArgo().dag?.tasks).toEqual([
      { name: 'clone', templateRef: { name: 'lib', template: 'clone' } },
      {
        name: 'build',
        templateRef: { name: 'lib', template: 'build' },
        arguments: {
          parameters: [{ name: 'depth', value: 'shallow' }],
          artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
        },
        depends: 'clone',
      },
      {
        name: 'tell',
        template: 'tell',
        arguments: { parameters: [{ name: 'text', value: '{{tasks.build.outputs.parameters.digest}}' }] },
        depends: 'build',
      },
    ]);
  });

  test('of a ClusterWorkflowTemplate are in steps, loops and hooks as everywhere', () => {
    const c = chart('c');
    inTheCluster(c, 'ClusterWorkflowTemplate');
    const { build } = imported(c, { clusterScope: true });
    const ci = new WorkflowTemplate(c, 'ci');
    const templateRef = { name: 'lib', template: 'build', clusterScope: true };
    ci.entrypoint(
      new StepsTemplate(ci, 'main', {
        steps: (steps) => {
          steps.step('one', build);
          steps.loop('each', ['shallow', 'full'], (item) => build.call({ depth: item }));
        },
      }),
    );
    ci.onExit(build.call());
    const { spec } = synthesize(c)[1];
    expect(spec.templates[0].steps).toMatchObject([[{ name: 'one', templateRef }], [{ name: 'each', templateRef }]]);
    expect(spec.hooks).toEqual({ exit: { templateRef } });
  });

  test('give a list, a number, a boolean and what may be absent', () => {
    const c = chart('c');
    const scan = WorkflowTemplate.fromName(c, 'lib').template('scan', {
      outputs: {
        findings: Output.elsewhere.number(),
        clean: Output.elsewhere.boolean(),
        packages: Output.elsewhere.list<string>(),
        report: Output.elsewhere.artifact({ optional: true }),
        level: Output.elsewhere.parameter({ enum: ['low', 'high'] }),
        declared: Output.parameter({ path: '/tmp/declared' }),
      },
    });
    expect(scan.signature.outputs).toEqual({
      findings: { kind: 'parameter', absent: false, text: 'number' },
      clean: { kind: 'parameter', absent: false, text: 'boolean' },
      packages: { kind: 'list', absent: false },
      report: { kind: 'artifact', absent: true },
      level: { kind: 'parameter', absent: false, text: 'string' },
      declared: { kind: 'parameter', absent: false, text: 'string' },
    });
  });
});

describe('a WorkflowTemplate in the cluster', () => {
  test('is run by a Workflow and a CronWorkflow', () => {
    const c = chart('c');
    inTheCluster(c);
    const { lib } = imported(c);
    new Workflow(c, 'run', { template: lib, arguments: { repo: 'https://git/api' } });
    new CronWorkflow(c, 'nightly', {
      template: lib,
      schedules: ['@daily'],
      arguments: { repo: 'x', depth: 'shallow' },
    });
    const [, run, nightly] = synthesize(c);
    expect(run.spec).toEqual({
      workflowTemplateRef: { name: 'lib' },
      arguments: { parameters: [{ name: 'repo', value: 'https://git/api' }] },
    });
    expect(nightly.spec.workflowSpec).toEqual({
      workflowTemplateRef: { name: 'lib' },
      arguments: {
        parameters: [
          { name: 'repo', value: 'x' },
          { name: 'depth', value: 'shallow' },
        ],
      },
    });
  });

  test('may be a ClusterWorkflowTemplate, and be called otherwise than its construct', () => {
    const c = chart('c');
    inTheCluster(c, 'ClusterWorkflowTemplate');
    const shared = WorkflowTemplate.fromName(c, 'shared', {
      name: 'lib',
      clusterScope: true,
      arguments: { repo: Input.parameter() },
    });
    new Workflow(c, 'run', { template: shared, arguments: { repo: 'x' } });
    expect(synthesize(c)[1].spec.workflowTemplateRef).toEqual({ name: 'lib', clusterScope: true });
  });

  test.each<[string, object, string]>([
    [
      'misses an argument',
      {},
      'c/run: the argument "repo" is missing. The WorkflowTemplate lib takes the parameters repo, depth.',
    ],
    [
      'gets an unknown one',
      { repo: 'x', dpth: 'full' },
      'c/run: the WorkflowTemplate lib has no input "dpth". Did you mean "depth"?',
    ],
    ['gets one off the enum', { repo: 'x', depth: 'deep' }, 'c/run: the argument "depth" is "deep"'],
  ])('that %s is refused', (_, args, message) => {
    const c = chart('c');
    const { lib } = imported(c);
    expect(() => new Workflow(c, 'run', { template: lib, arguments: args as never })).toThrow(message);
  });
});

describe('refused', () => {
  test('illegal names', () => {
    expect(() => WorkflowTemplate.fromName(chart('c'), 'My_Lib')).toThrow('c/My_Lib: the name "My_Lib" is not legal.');
    expect(() => WorkflowTemplate.fromName(chart('c'), 'lib', { arguments: { 'a b': Input.parameter() } })).toThrow(
      'c/lib: the argument name "a b" is not legal.',
    );
    const lib = WorkflowTemplate.fromName(chart('c'), 'lib');
    expect(() => lib.template('My Build')).toThrow('c/lib: the template name "My Build" is not legal.');
    const inputs: Inputs = { 'a b': Input.parameter() };
    expect(() => lib.template('build', { inputs })).toThrow('c/lib/build: the input name "a b" is not legal.');
  });

  test('wrong arguments, as those of every template', () => {
    const { build } = imported(chart('c'));
    expect(
      () =>
        new DagTemplate(library(), 'main', { tasks: (dag) => void dag.task('build', build, { dpth: 'x' } as never) }),
    ).toThrow(
      'c/ci/main/build: the template build has no input "dpth". Did you mean "depth"? It takes the parameter depth and the artifact source.',
    );
  });

  test('one of its templates as an entrypoint', () => {
    const { clone } = imported(chart('d'));
    expect(() => library().entrypoint(clone as never)).toThrow(
      'c/ci: the entrypoint "clone" belongs to d/lib. Make a DagTemplate here with one task that calls it.',
    );
  });

  test('claims that are none', () => {
    const lib = WorkflowTemplate.fromName(chart('c'), 'lib');
    expect(() => lib.template('build', { claims: [Volume.emptyDir('work')] })).toThrow(
      'c/lib/build: claims hold the volume "work", which is no claim of the run. List those that Volume.perRun(...) made.',
    );
  });
});
