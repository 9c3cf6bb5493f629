import { DagTemplate, Input, Output } from '../../src/workflow';
import { library, manifestOf, step } from './example';

const outputs = {
  digest: Output.parameter({ path: '/d' }),
  binary: Output.artifact({ path: '/b' }),
  junit: Output.artifact({ path: '/j', optional: true }),
  list: Output.list<string>({ path: '/l' }),
};

test('what the callback returns are the outputs, whatever they are', () => {
  const ci = library();
  const build = step(ci, 'build', { outputs });
  const main = new DagTemplate(ci, 'main', {
    inputs: { yes: Input.parameter() },
    tasks: (dag) => {
      const all = dag.task('build', build).outputs;
      const maybe = dag.task('maybe', build, {}, { when: dag.inputs.yes.equals('yes') }).outputs;
      const each = dag.loop('each', [1, 2], () => build.call());
      return {
        ...all,
        'or-else': maybe.digest.orElse('none'),
        'maybe-binary': maybe.binary,
        'maybe-list': maybe.list,
        digests: each.outputs.digest,
        again: dag.inputs.yes,
      };
    },
  });
  const place = (task: string, name: string) =>
    `tasks['${task}'].status == '' ? '' : get(tasks['${task}'], 'outputs')?.parameters?.['${name}']`;
  expect(manifestOf(main).outputs).toEqual({
    parameters: [
      { name: 'digest', valueFrom: { parameter: '{{tasks.build.outputs.parameters.digest}}' } },
      { name: 'list', valueFrom: { parameter: '{{tasks.build.outputs.parameters.list}}' } },
      { name: 'or-else', valueFrom: { expression: `${place('maybe', 'digest')} ?? 'none'` } },
      { name: 'maybe-list', valueFrom: { expression: `${place('maybe', 'list')} ?? '[]'` } },
      { name: 'digests', valueFrom: { parameter: '{{tasks.each.outputs.parameters.digest}}' } },
      { name: 'again', valueFrom: { parameter: '{{inputs.parameters.yes}}' } },
    ],
    artifacts: [
      { name: 'binary', from: '{{tasks.build.outputs.artifacts.binary}}' },
      { name: 'junit', from: '{{tasks.build.outputs.artifacts.junit}}', optional: true },
      { name: 'maybe-binary', from: '{{tasks.maybe.outputs.artifacts.binary}}', optional: true },
    ],
  });
});

test('callers see them as outputs of the DAG', () => {
  const ci = library();
  const build = step(ci, 'build', { outputs });
  const inner = new DagTemplate(ci, 'inner', { tasks: (dag) => ({ ...dag.task('build', build).outputs }) });
  const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
  const outer = new DagTemplate(ci, 'outer', {
    tasks: (dag) => {
      const { digest, list } = dag.task('inner', inner).outputs;
      dag.task('tell', tell, { text: `${digest} ${list.json}` });
    },
  });
  expect(manifestOf(outer).dag.tasks[1]).toMatchObject({
    depends: 'inner',
    arguments: {
      parameters: [{ value: '{{tasks.inner.outputs.parameters.digest}} {{tasks.inner.outputs.parameters.list}}' }],
    },
  });
});

describe('refused', () => {
  const ci = library();
  const build = step(ci, 'build', { outputs });
  let count = 0;
  const returning = (pick: (outputs: { readonly digest: unknown; readonly maybe: unknown }) => object) => () =>
    new DagTemplate(ci, `main-${count++}`, {
      inputs: { yes: Input.parameter() },
      tasks: (dag): never => {
        const { digest } = dag.task('build', build).outputs;
        const maybe = dag.task('maybe', build, {}, { when: dag.inputs.yes.equals('yes') }).outputs.digest;
        return pick({ digest, maybe }) as never;
      },
    });

  test('text', () => {
    expect(returning(({ digest }) => ({ digest: `sha256:${digest}` }))).toThrow(
      /^c\/ci\/main-\d: the output "digest" is no reference. Return outputs of tasks, for example build.outputs.digest.$/,
    );
  });

  test('a reference without a name', () => {
    expect(returning(({ digest }) => digest as object)).toThrow(
      /^c\/ci\/main-\d: its callback returned no outputs by name. Return an object, for example { digest: build.outputs.digest }.$/,
    );
  });

  test('an illegal name', () => {
    expect(returning(({ digest }) => ({ 'the digest': digest }))).toThrow('the output name "the digest" is not legal.');
  });

  test('what may be absent: Argo would fail the template', () => {
    expect(returning(({ maybe }) => ({ digest: maybe }))).toThrow(
      /^c\/ci\/main-\d: the output "digest" is {{tasks.maybe.outputs.parameters.digest}}, whose task may be skipped; the template would fail then. Return it with .orElse\(value\).$/,
    );
  });
});
