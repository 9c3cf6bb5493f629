import {
  type Callable,
  ContainerTemplate,
  DagTemplate,
  InlineWorkflow,
  Input,
  Output,
  Untrusted,
  WorkflowTemplate,
} from '../../src/workflow';
import { chart } from '../synthesize';
import { library, manifestOf, step } from './example';

/** Calls a template with arguments that the compiler would refuse, as JavaScript can. */
function passing(
  args: object,
  inputs: object = {
    repo: Input.parameter(),
    depth: Input.parameter({ enum: ['shallow', 'full'], default: 'full' }),
    source: Input.artifact({ path: '/src', optional: true }),
  },
) {
  const ci = library();
  const clone: Callable<never, unknown> = step(ci, 'clone', { inputs: inputs as {} });
  return () => new DagTemplate(ci, 'main', { tasks: (dag) => void dag.task('clone', clone, args as never) });
}

describe('wrong arguments', () => {
  test.each([
    [
      'missing',
      {},
      'c/ci/main/clone: the argument "repo" is missing. The template clone takes the parameters repo, depth and the artifact source.',
    ],
    [
      'unknown',
      { repo: 'x', branch: 'main' },
      'c/ci/main/clone: the template clone has no input "branch". It takes the parameters repo, depth and the artifact source.',
    ],
    [
      'named as what objects have by themselves',
      { repo: 'x', toString: 'x' },
      'c/ci/main/clone: the template clone has no input "toString".',
    ],
    [
      'undefined',
      { repo: undefined },
      'c/ci/main/clone: the argument "repo" is undefined. Leave the key out, or pass a value.',
    ],
    [
      'null',
      { repo: null },
      'c/ci/main/clone: the argument "repo" must be text, a number, a boolean or a reference. It is null.',
    ],
    [
      'an object',
      { repo: { url: 'x' } },
      'c/ci/main/clone: the argument "repo" must be text, a number, a boolean or a reference. It is an object.',
    ],
    [
      'out of the enum',
      { repo: 'x', depth: 'deep' },
      'c/ci/main/clone: the argument "depth" is "deep", and the enum allows shallow, full.',
    ],
    [
      'text for a file',
      { repo: 'x', source: '/src' },
      'c/ci/main/clone: the argument "source" must be an artifact, for example build.outputs.binary. It is "/src".',
    ],
  ])('%s', (_, args, message) => expect(passing(args)).toThrow(message));

  test('of numbers, booleans and untrusted text', () => {
    expect(passing({ jobs: '3' }, { jobs: Input.number() })).toThrow(
      'the argument "jobs" must be a number. It is "3".',
    );
    expect(passing({ race: 'yes' }, { race: Input.boolean() })).toThrow(
      'the argument "race" must be a boolean. It is "yes".',
    );
    expect(passing({ branch: 'main' }, { branch: Input.untrusted() })).toThrow(
      'the argument "branch" must be untrusted text: an input declared with Input.untrusted(), or Untrusted.text("..."). It is "main".',
    );
    expect(passing({ jobs: Number.NaN }, { jobs: Input.number() })).toThrow(
      'the argument "jobs" is NaN, which is no number that Argo can read. Pass another.',
    );
    expect(passing({ x: 1 }, {})).toThrow('the template clone has no input "x". It takes no arguments.');
  });

  test('an input named as what objects have by themselves is missed too', () => {
    expect(passing({}, { valueOf: Input.parameter() })).toThrow('argument "valueOf" is missing.');
  });

  test('places of the wrong kind', () => {
    const ci = library();
    const build = step(ci, 'build', {
      outputs: {
        binary: Output.artifact({ path: '/b' }),
        digest: Output.parameter({ path: '/d' }),
        all: Output.list({ path: '/l' }),
      },
    });
    const take = step(ci, 'take', {
      inputs: {
        text: Input.parameter({ default: '' }),
        file: Input.artifact({ path: '/f', optional: true }),
        branch: Input.untrusted({ default: Untrusted.text('') }),
      },
    });
    let count = 0;
    const given =
      (pick: (outputs: { binary: unknown; digest: unknown; all: unknown; branch: unknown }) => object) => () =>
        new DagTemplate(ci, `main-${count++}`, {
          inputs: { branch: Input.untrusted() },
          tasks: (dag) => {
            const { outputs } = dag.task('build', build);
            dag.task('take', take, pick({ ...outputs, branch: dag.inputs.branch }));
          },
        });
    expect(given(({ binary }) => ({ text: binary }))).toThrow(
      'the argument "text" must be a parameter. It is {{tasks.build.outputs.artifacts.binary}}.',
    );
    expect(given(({ all }) => ({ text: all }))).toThrow(
      'the argument "text" must be text. Say .json to pass the JSON text of a list.',
    );
    expect(given(({ branch }) => ({ text: branch }))).toThrow(
      'the argument "text" must be text that no stranger chose. Declare the input with Input.untrusted(), or pass .base64.',
    );
    expect(given(({ digest }) => ({ file: digest }))).toThrow(
      'the argument "file" must be an artifact, for example build.outputs.binary. It is {{tasks.build.outputs.parameters.digest}}.',
    );
    expect(given(({ digest }) => ({ branch: digest }))).toThrow('the argument "branch" must be untrusted text');
  });
});

describe('what may be absent', () => {
  const ci = library();
  const build = step(ci, 'build', {
    outputs: {
      digest: Output.parameter({ path: '/d' }),
      binary: Output.artifact({ path: '/b' }),
      all: Output.list<string>({ path: '/l' }),
    },
  });
  const tell = step(ci, 'tell', {
    inputs: { text: Input.parameter({ default: 'none' }), file: Input.artifact({ path: '/f', optional: true }) },
  });
  const strict = step(ci, 'strict', { inputs: { text: Input.parameter() } });
  const strictFile = step(ci, 'strict-file', { inputs: { file: Input.artifact({ path: '/f' }) } });
  const yes = { yes: Input.parameter() };

  test('fits an input with a default, whose default is taken, and an optional file', () => {
    const main = new DagTemplate(ci, 'main', {
      inputs: yes,
      tasks: (dag) => {
        const { digest, binary, all } = dag.task('build', build, {}, { when: dag.inputs.yes.equals('yes') }).outputs;
        dag.task('tell', tell, { text: digest, file: binary });
        dag.loop('each', all, (text) => tell.call({ text }));
      },
    });
    const [, task, loop] = manifestOf(main).dag.tasks;
    expect(task.arguments).toEqual({
      parameters: [
        {
          name: 'text',
          value:
            "{{=tasks['build'].status == '' ? '' : get(tasks['build'], 'outputs')?.parameters?.['digest'] ?? 'none'}}",
        },
      ],
      artifacts: [{ name: 'file', from: '{{tasks.build.outputs.artifacts.binary}}', optional: true }],
    });
    expect(loop.withParam).toBe(
      "{{=tasks['build'].status == '' ? '' : get(tasks['build'], 'outputs')?.parameters?.['all'] ?? '[]'}}",
    );
  });

  test('does not fit a required input', () => {
    const call =
      (callable: Callable<never, unknown>, pick: (outputs: { digest: unknown; binary: unknown }) => object) => () =>
        new DagTemplate(library(), 'main', {
          inputs: yes,
          tasks: (dag) => {
            const { outputs } = dag.task('build', build, {}, { when: dag.inputs.yes.equals('yes') });
            dag.task('strict', callable, pick(outputs) as never);
          },
        });
    expect(call(strict, ({ digest }) => ({ text: digest }))).toThrow(
      'c/ci/main/strict: the argument "text" is {{tasks.build.outputs.parameters.digest}}, whose task may be skipped. Pass it with .orElse(value).',
    );
    expect(call(strictFile, ({ binary }) => ({ file: binary }))).toThrow(
      'c/ci/main/strict: the argument "file" is {{tasks.build.outputs.artifacts.binary}}, which may not exist. The template strict-file requires it.',
    );
  });
});

describe('templates from elsewhere', () => {
  const c = chart('c');
  const home = new WorkflowTemplate(c, 'home', { arguments: { repo: Input.parameter() } });
  const leaning = new ContainerTemplate(home, 'leaning', {
    container: () => ({ image: 'x', env: { REPO: home.arguments.repo } }),
  });
  const plain = step(home, 'plain', { inputs: { text: Input.parameter() } });
  const elsewhere = (template: Callable<{}, unknown>) => () =>
    new DagTemplate(library(), 'main', { tasks: (dag) => void dag.task('call', template) });

  test('are called by templateRef', () => {
    const main = new DagTemplate(library(), 'main', { tasks: (dag) => void dag.task('call', plain, { text: 'x' }) });
    expect(main.toArgo().dag?.tasks).toEqual([
      {
        name: 'call',
        templateRef: { name: 'home', template: 'plain' },
        arguments: { parameters: [{ name: 'text', value: 'x' }] },
      },
    ]);
  });

  test('that lean on the arguments of their WorkflowTemplate cannot be', () => {
    expect(elsewhere(leaning)).toThrow(
      'c/ci/main/call: the template "leaning" of c/home needs the arguments ({{workflow.parameters.repo}}) of its own WorkflowTemplate, which Argo does not give it when it is called from c/ci. Pass it as an input of the template instead.',
    );
  });

  test('nor what calls them, by a task, a loop, a step or a hook', () => {
    const by = {
      task: new DagTemplate(home, 'by-task', { tasks: (dag) => void dag.task('a', leaning) }),
      loop: new DagTemplate(home, 'by-loop', { tasks: (dag) => void dag.loop('a', [1, 2], () => leaning.call()) }),
      hook: new DagTemplate(home, 'by-hook', {
        tasks: (dag) => void dag.task('a', plain, { text: 'x' }).onExit(leaning.call()),
      }),
    };
    for (const template of Object.values(by)) expect(elsewhere(template)).toThrow('of its own WorkflowTemplate');
  });

  test('of a Workflow itself cannot be', () => {
    const once = new InlineWorkflow(chart('c'), 'once');
    expect(elsewhere(step(once, 'hello'))).toThrow(
      'c/ci/main/call: the template "hello" belongs to c/once, a Workflow, which nobody else can call. Put it into a WorkflowTemplate.',
    );
  });
});
