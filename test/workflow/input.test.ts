import { ContainerTemplate, DagTemplate, Input, Output, Untrusted, workflow } from '../../src/workflow';
import { library, manifestOf, step } from './example';

test('inputs as Argo writes them', () => {
  const template = step(library(), 'build', {
    inputs: {
      repo: Input.parameter({ description: 'Where the code lies.' }),
      arch: Input.parameter({ enum: ['amd64', 'arm64'], default: 'amd64' }),
      jobs: Input.number({ default: 4 }),
      race: Input.boolean({ default: false }),
      branch: Input.untrusted({ default: Untrusted.text('main') }),
      source: Input.artifact({ path: '/src', overrides: { mode: 0o755 } }),
      cache: Input.artifact({ path: '/cache', optional: true }),
    },
  });
  expect(manifestOf(template).inputs).toEqual({
    parameters: [
      { name: 'repo', description: 'Where the code lies.' },
      { name: 'arch', enum: ['amd64', 'arm64'], default: 'amd64' },
      { name: 'jobs', default: '4' },
      { name: 'race', enum: ['true', 'false'], default: 'false' },
      { name: 'branch', default: 'bWFpbg==' },
    ],
    artifacts: [
      { name: 'source', path: '/src', mode: 493 },
      { name: 'cache', path: '/cache', optional: true },
    ],
  });
});

test('each declares the same under several names', () => {
  const inputs = Input.each(['name', 'namespace'], (name) => Input.parameter({ default: `the ${name}` }));
  expect(manifestOf(step(library(), 'build', { inputs })).inputs.parameters).toEqual([
    { name: 'name', default: 'the name' },
    { name: 'namespace', default: 'the namespace' },
  ]);
});

test('what contradicts itself is refused where it is declared', () => {
  expect(() => Input.parameter({ enum: [] })).toThrow(
    'Input.parameter: enum is empty, so no value would be allowed. List the values or leave enum out.',
  );
  expect(() => Input.parameter({ enum: ['s', 'm'], default: 'l' as never })).toThrow(
    'Input.parameter: the default "l" is not in the enum s, m.',
  );
  expect(() => Input.number({ default: Number.NaN })).toThrow('Input.number: the default NaN is not a finite number.');
});

test('a file needs an absolute path in a pod', () => {
  const make = (path?: string) => () => step(library(), 'build', { inputs: { source: Input.artifact({ path }) } });
  expect(make()).toThrow(
    'c/ci/build: the input artifact "source" has no path. A template that runs in a pod needs an absolute one, for example /tmp/source.',
  );
  expect(make('src')).toThrow('c/ci/build: the input artifact "source" has the path "src".');
  expect(make('/a/../b')).toThrow('c/ci/build: the input artifact "source" has the path "/a/../b".');
});

test('untrusted text reaches the step encoded, by env', () => {
  const template = new ContainerTemplate(library(), 'show', {
    inputs: { branch: Input.untrusted() },
    container: ({ inputs }) => ({ image: 'x', command: ['true'], env: { BRANCH: inputs.branch.base64 } }),
  });
  expect(manifestOf(template).container.env).toEqual([{ name: 'BRANCH', value: '{{inputs.parameters.branch}}' }]);
});

describe('a list', () => {
  const parts = () => {
    const ci = library();
    const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
    const all = new DagTemplate(ci, 'all', {
      inputs: { targets: Input.list<{ os: string }>(), extra: Input.list({ default: ['a'] }) },
      tasks: (dag) => {
        dag.loop('each', dag.inputs.targets, ({ os }) => tell.call({ text: os }));
        dag.loop('more', dag.inputs.extra, (text) => tell.call({ text }));
      },
    });
    const find = step(ci, 'find', { outputs: { targets: Output.list<{ os: string }>({ path: '/t' }) } });
    return { ci, all, find, tell };
  };

  test('is passed as values, or as a list that a task wrote; a template loops over it', () => {
    const { ci, all, find } = parts();
    const main = new DagTemplate(ci, 'main', {
      tasks: (dag) => {
        dag.task('known', all, { targets: [{ os: 'linux' }, { os: "it's" }], extra: [] });
        dag.task('found', all, { targets: dag.task('find', find).outputs.targets });
      },
    });
    const [known, , found] = manifestOf(main).dag.tasks;
    expect(known.arguments.parameters).toEqual([
      { name: 'targets', value: '[{"os":"linux"},{"os":"it\'s"}]' },
      { name: 'extra', value: '[]' },
    ]);
    expect(found.arguments.parameters).toEqual([
      { name: 'targets', value: '{{tasks.find.outputs.parameters.targets}}' },
    ]);
    expect(manifestOf(all)).toMatchObject({
      inputs: { parameters: [{ name: 'targets' }, { name: 'extra', default: '["a"]' }] },
      dag: { tasks: [{ withParam: '{{inputs.parameters.targets}}' }, { withParam: '{{inputs.parameters.extra}}' }] },
    });
  });

  test.each<[string, unknown, string]>([
    ['text', '[]', 'the argument "targets" must be a list. It is "[]".'],
    [
      'a reference in it',
      [{ os: `${workflow.name}` }],
      'is a list with {{workflow.name}} in it, whose text could break',
    ],
    ['a tag in it', [{ os: '{{x}}' }], 'the argument "targets" holds "{{x}}", written by hand'],
  ])('refused: %s', (_, targets, message) => {
    const { ci, all } = parts();
    const main = () =>
      new DagTemplate(ci, 'main', { tasks: (dag) => void dag.task('a', all, { targets: targets as never }) });
    expect(main).toThrow(`c/ci/main/a: ${message.startsWith('is') ? 'the argument "targets" ' : ''}${message}`);
  });
});
