import {
  ContainerTemplate,
  Input,
  type ParameterRef,
  Untrusted,
  Workflow,
  WorkflowTemplate,
  workflow,
} from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { step } from './example';

function pipeline(id = 'ci') {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, id, {
    arguments: {
      repo: Input.parameter(),
      depth: Input.parameter({ enum: ['shallow', 'full'], default: 'full' }),
      branch: Input.untrusted({ default: Untrusted.text('main') }),
    },
  });
  ci.entrypoint(step(ci, 'clone', { inputs: { repo: Input.parameter() } }));
  return { c, ci };
}

test('a run of a WorkflowTemplate is thin: its name and the arguments', () => {
  const { c, ci } = pipeline();
  new Workflow(c, 'run', { template: ci, arguments: { repo: 'https://git/api', branch: Untrusted.text('{{=x}}') } });
  expect(synthesize(c)[1]).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'run' },
    spec: {
      workflowTemplateRef: { name: 'ci' },
      arguments: {
        parameters: [
          { name: 'repo', value: 'https://git/api' },
          { name: 'branch', value: 'e3s9eH19' },
        ],
      },
    },
  });
});

test('a new name at each creation, and raw fields', () => {
  const { c, ci } = pipeline();
  new Workflow(c, 'run', {
    template: ci,
    arguments: { repo: 'x' },
    generateName: true,
    overrides: {
      priority: 3,
      workflowMetadata: { annotations: { repo: `${ci.arguments.repo} of ${workflow.namespace}` } },
    },
  });
  expect(synthesize(c)[1]).toMatchObject({
    metadata: { generateName: 'run-' },
    spec: {
      priority: 3,
      workflowMetadata: { annotations: { repo: '{{workflow.parameters.repo}} of {{workflow.namespace}}' } },
    },
  });
});

describe('refused', () => {
  const run = (args: object) => () => {
    const { c, ci } = pipeline();
    new Workflow(c, 'run', { template: ci, arguments: args as never });
  };
  test.each([
    [
      'a missing argument',
      {},
      'c/run: the argument "repo" is missing. The WorkflowTemplate ci takes the parameters repo, depth, branch.',
    ],
    ['an unknown argument', { repo: 'x', brnch: 'y' }, 'c/run: the WorkflowTemplate ci has no input "brnch".'],
    [
      'out of the enum',
      { repo: 'x', depth: 'deep' },
      'c/run: the argument "depth" is "deep", and the enum allows shallow, full.',
    ],
    [
      'plain text for untrusted text',
      { repo: 'x', branch: 'main' },
      'c/run: the argument "branch" must be untrusted text',
    ],
    [
      'a place, before anything runs',
      { repo: `${workflow.name}` },
      'c/run: the arguments hold {{workflow.name}}, which means nothing before the workflow runs. Pass a value.',
    ],
  ])('%s', (_, args, message) => expect(run(args)).toThrow(message));

  test('the place of a template in raw fields', () => {
    const { c, ci } = pipeline();
    let stolen: ParameterRef<string> | undefined;
    new ContainerTemplate(ci, 'x', {
      inputs: { text: Input.parameter() },
      container: ({ inputs }) => {
        stolen = inputs.text;
        return { image: 'x', command: ['true'] };
      },
    });
    expect(
      () =>
        new Workflow(c, 'run', {
          template: ci,
          arguments: { repo: 'x' },
          overrides: { nodeSelector: { disk: `${stolen}` } },
        }),
    ).toThrow(
      'c/run: the overrides hold {{inputs.parameters.text}} of c/ci/x, which has no meaning here. Pass a value.',
    );
  });

  test('a WorkflowTemplate that has nothing to run', () => {
    const c = chart('c');
    const steps = new WorkflowTemplate(c, 'steps');
    step(steps, 'hello');
    new Workflow(c, 'run', { template: steps });
    expect(() => synthesize(c)).toThrow('the WorkflowTemplate steps has no entrypoint');
  });

  test('a field that Argo does not know', () => {
    const { c, ci } = pipeline();
    new Workflow(c, 'run', { template: ci, arguments: { repo: 'x' }, overrides: { prority: 1 } as never });
    expect(() => synthesize(c)).toThrow(
      '[c/run] spec.prority is not a field that Argo knows. Did you mean "priority"?',
    );
  });
});
