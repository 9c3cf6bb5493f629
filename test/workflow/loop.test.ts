import {
  DagTemplate,
  Input,
  Output,
  type ParameterRef,
  Sequence,
  type Steps,
  StepsTemplate,
  type Tasks,
  workflow,
} from '../../src/workflow';
import { library, manifestOf, step } from './example';

function parts() {
  const ci = library();
  return {
    ci,
    list: step(ci, 'list', {
      outputs: {
        packages: Output.list<{ tag: string; owner: string }>({ path: '/l' }),
        names: Output.list<string>({ path: '/n' }),
      },
    }),
    tell: step(ci, 'tell', {
      inputs: { text: Input.parameter() },
      outputs: { said: Output.parameter({ path: '/s' }) },
    }),
  };
}

/** The only loop of a DAG. */
function loop(add: (dag: Tasks, given: ReturnType<typeof parts>) => void) {
  const given = parts();
  const main = new DagTemplate(given.ci, 'main', { tasks: (dag) => add(dag, given) });
  return manifestOf(main).dag.tasks.at(-1);
}

test('over single values', () => {
  expect(
    loop((dag, { tell }) => dag.loop('each', ['linux', 'darwin'], (os) => tell.call({ text: `on ${os}` }))),
  ).toEqual({
    name: 'each',
    template: 'tell',
    arguments: { parameters: [{ name: 'text', value: 'on {{item}}' }] },
    withItems: ['linux', 'darwin'],
  });
});

test('over objects', () => {
  const items = [
    { os: 'linux', cpus: 2 },
    { os: 'darwin', cpus: 4 },
  ];
  expect(
    loop((dag, { tell }) => dag.loop('each', items, (item) => tell.call({ text: `${item.os}-${item.cpus}` }))),
  ).toMatchObject({
    arguments: { parameters: [{ name: 'text', value: '{{item.os}}-{{item.cpus}}' }] },
    withItems: items,
  });
});

test('over places, which are edges too', () => {
  const task = loop((dag, { tell }) => {
    const { said } = dag.task('first', tell, { text: 'a' }).outputs;
    dag.loop('each', [said, said], (item) => tell.call({ text: item }));
  });
  expect(task).toMatchObject({
    arguments: { parameters: [{ value: '{{item}}' }] },
    withItems: ['{{tasks.first.outputs.parameters.said}}', '{{tasks.first.outputs.parameters.said}}'],
    depends: 'first',
  });
});

test('over a list that an earlier task wrote; fields may have any name', () => {
  const task = loop((dag, { list, tell }) => {
    const { packages } = dag.task('list', list).outputs;
    dag.loop('each', packages, (item) => tell.call({ text: `${item.owner}:${item.tag}` }));
  });
  expect(task).toMatchObject({
    arguments: { parameters: [{ name: 'text', value: '{{item.owner}}:{{item.tag}}' }] },
    withParam: '{{tasks.list.outputs.parameters.packages}}',
    depends: 'list',
  });
});

test('over a list of single values, passed on as they are', () => {
  const task = loop((dag, { list, tell }) => {
    dag.loop('each', dag.task('list', list).outputs.names, (text) => tell.call({ text }));
  });
  expect(task).toMatchObject({
    arguments: { parameters: [{ value: '{{item}}' }] },
    withParam: '{{tasks.list.outputs.parameters.names}}',
  });
});

test('over the outputs of another loop', () => {
  const task = loop((dag, { tell }) => {
    const first = dag.loop('first', ['a', 'b'], (text) => tell.call({ text }));
    dag.loop('second', first.outputs.said, (text) => tell.call({ text }));
    dag.task('all', tell, { text: first.outputs.said.json }, { depends: first.anySucceeded });
  });
  expect(task).toMatchObject({
    depends: 'first.AnySucceeded',
    arguments: { parameters: [{ name: 'text', value: '{{tasks.first.outputs.parameters.said}}' }] },
  });
});

test('over numbers', () => {
  const numbers = (sequence: Sequence<number> | Sequence<string>) =>
    loop((dag, { tell }) => dag.loop('each', sequence as Sequence<string>, (text) => tell.call({ text }))).withSequence;
  expect(numbers(Sequence.count(3))).toEqual({ count: '3' });
  expect(numbers(Sequence.range(5, 1))).toEqual({ start: '5', end: '1' });
  expect(numbers(Sequence.count(3, { format: undefined }))).toEqual({ count: '3' });
  expect(numbers(Sequence.range(1, 3, { format: 'host-%02d' }))).toEqual({ start: '1', end: '3', format: 'host-%02d' });
});

describe('refused', () => {
  test('an empty list', () => {
    expect(() => loop((dag, { tell }) => dag.loop('each', [] as string[], (text) => tell.call({ text })))).toThrow(
      'c/ci/main/each: the list to loop over is empty, so the task would never run. Leave the task out.',
    );
  });

  test('items that differ', () => {
    const items = [{ os: 'linux' }, { os: 'darwin', arch: 'arm64' }];
    expect(() =>
      loop((dag, { tell }) => dag.loop('each', items, (item) => tell.call({ text: item.os as never }))),
    ).toThrow('c/ci/main/each: items differ: one has os, another arch, os. Give all the same fields.');
    expect(() =>
      loop((dag, { tell }) => dag.loop('each', ['a', { b: 1 }] as string[], (text) => tell.call({ text }))),
    ).toThrow('c/ci/main/each: items differ: one has a single value, another b.');
  });

  test('a field that items do not have', () => {
    expect(() =>
      loop((dag, { tell }) =>
        dag.loop('each', [{ os: 'linux' }], (item) => tell.call({ text: (item as never as { arch: never }).arch })),
      ),
    ).toThrow('c/ci/main/each: the argument "text" is undefined. Leave the key out, or pass a value.');
  });

  test('an item outside of its loop', () => {
    expect(() =>
      loop((dag, { tell }) => {
        let stolen: ParameterRef<string> | undefined;
        dag.loop('each', ['a', 'b'], (text) => {
          stolen = text;
          return tell.call({ text });
        });
        dag.task('after', tell, { text: stolen as ParameterRef<string> });
      }),
    ).toThrow('c/ci/main: uses {{item}} of the loop c/ci/main/each, which has no meaning here.');
  });

  test.each([0, -1, 1.5])('%d times', (count) => {
    expect(() => Sequence.count(count)).toThrow(
      `Sequence.count: ${count} is no whole number above 0. Give one, or an input that holds one.`,
    );
  });

  test('numbers that are not whole', () => {
    expect(() => Sequence.range(0.5, 3)).toThrow('Sequence.range: 0.5 is no whole number.');
  });
});

describe('items under a condition', () => {
  test('of the call, of the loop, or both; the outputs are those of the items that ran', () => {
    const { ci, tell, list } = parts();
    const main = new DagTemplate(ci, 'main', {
      inputs: { loud: Input.boolean() },
      tasks: (dag) => {
        const each = dag.loop('each', ['linux', 'darwin'], (os) => list.call().when(os.equals('linux')), {
          when: dag.inputs.loud.equals(true),
        });
        dag.task('after', tell, { text: each.outputs.names.json });
      },
    });
    const [each, after] = manifestOf(main).dag.tasks;
    expect(each.when).toBe("{{=(inputs.parameters.loud == 'true') && (item == 'linux')}}");
    const all = "get(get(tasks['each'], 'outputs') ?? {}, 'parameters')";
    expect(after.arguments.parameters[0].value).toBe(
      `{{=len(tasks['each']) == 0 ? '' : type(${all}) == 'map' ? get(${all}, 'names') ?? '[]' : '[]'}}`,
    );
  });

  test('a second condition of a call', () => {
    const { list } = parts();
    const once = list.call().when(workflow.status.equals('Failed'));
    expect(() => once.when(workflow.status.equals('Error'))).toThrow(
      'The call of list has a condition already. Join the two: first.and(second).',
    );
  });
});

test('a list that may be empty gives outputs that may be empty', () => {
  const { ci, tell, list } = parts();
  const main = new DagTemplate(ci, 'main', {
    inputs: { names: Input.list<string>() },
    tasks: (dag) => {
      const each = dag.loop('each', dag.inputs.names, () => list.call());
      dag.task('after', tell, { text: each.outputs.names.json });
    },
  });
  const [each, after] = manifestOf(main).dag.tasks;
  expect(each.withParam).toBe('{{inputs.parameters.names}}');
  expect(after.arguments.parameters[0].value).toContain("?? '[]' : '[]'}}");
});

describe('what Argo does not know of a loop', () => {
  test('its status', () => {
    const { ci, tell } = parts();
    const main = () =>
      new DagTemplate(ci, 'main', {
        tasks: (dag) => {
          const each = dag.loop('each', ['a'], (text) => tell.call({ text }));
          dag.task('after', tell, { text: each.status });
        },
      });
    expect(main).toThrow(
      'c/ci/main/after: takes {{tasks.each.status}}, but Argo knows no status of a loop. Wait for it with `depends` of a DAG.',
    );
  });

  test('its outputs in steps, where a condition leaves out every item', () => {
    const { ci, tell, list } = parts();
    const why =
      'but where its condition leaves out every item, Argo waits for ever for its outputs. Loop in a DagTemplate.';
    const loopOf = (steps: Steps<{}>) =>
      steps.loop('each', ['a', 'b'], (os) => list.call().when(os.equals('a'))).outputs.names;
    expect(
      () =>
        new StepsTemplate(ci, 'a', { steps: (steps) => void steps.step('after', tell, { text: loopOf(steps).json }) }),
    ).toThrow(`c/ci/a/after: takes {{steps.each.outputs.parameters.names}}, ${why}`);
    expect(() => new StepsTemplate(ci, 'b', { steps: (steps) => ({ names: loopOf(steps) }) })).toThrow(
      `c/ci/b: takes {{steps.each.outputs.parameters.names}}, ${why}`,
    );
  });
});
