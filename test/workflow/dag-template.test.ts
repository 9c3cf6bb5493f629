import { DagTemplate, Input, Output, type Task, type Tasks } from '../../src/workflow';
import { library, manifestOf, step } from './example';

/** A WorkflowTemplate `c/ci` with templates to call. */
function parts() {
  const ci = library();
  return {
    ci,
    clone: step(ci, 'clone', {
      inputs: { repo: Input.parameter(), revision: Input.parameter({ default: 'main' }) },
      outputs: { source: Output.artifact({ path: '/tmp/source' }), sha: Output.parameter({ path: '/tmp/sha' }) },
    }),
    build: step(ci, 'build', {
      inputs: { source: Input.artifact({ path: '/src' }), version: Input.parameter({ default: 'dev' }) },
      outputs: { digest: Output.parameter({ path: '/tmp/digest' }) },
    }),
    hello: step(ci, 'hello'),
  };
}

test('edges follow from the data', () => {
  const { ci, clone, build } = parts();
  const main = new DagTemplate(ci, 'main', {
    inputs: { repo: Input.parameter() },
    tasks: (dag) => {
      const source = dag.task('clone', clone, { repo: dag.inputs.repo });
      const built = dag.task('build', build, { source: source.outputs.source, version: `1.0+${source.outputs.sha}` });
      return { digest: built.outputs.digest, source: source.outputs.source };
    },
  });
  expect(manifestOf(main)).toEqual({
    name: 'main',
    inputs: { parameters: [{ name: 'repo' }] },
    outputs: {
      parameters: [{ name: 'digest', valueFrom: { parameter: '{{tasks.build.outputs.parameters.digest}}' } }],
      artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
    },
    dag: {
      tasks: [
        {
          name: 'clone',
          template: 'clone',
          arguments: { parameters: [{ name: 'repo', value: '{{inputs.parameters.repo}}' }] },
        },
        {
          name: 'build',
          template: 'build',
          arguments: {
            parameters: [{ name: 'version', value: '1.0+{{tasks.clone.outputs.parameters.sha}}' }],
            artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
          },
          depends: 'clone',
        },
      ],
    },
  });
});

test('a condition is an edge too, and an expression that no value can break out of', () => {
  const { ci, clone, hello } = parts();
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      const { sha } = dag.task('clone', clone, { repo: 'x' }).outputs;
      dag.task('hello', hello, {}, { when: sha.notEquals('') });
    },
  });
  expect(manifestOf(main).dag.tasks[1]).toEqual({
    name: 'hello',
    template: 'hello',
    when: "{{=tasks.clone.outputs.parameters.sha != ''}}",
    depends: 'clone',
  });
});

test('how many run at once, and whether a failure stops the rest', () => {
  const { ci, hello } = parts();
  const main = new DagTemplate(ci, 'main', {
    parallelism: 2,
    failFast: false,
    tasks: (dag) => void dag.task('a', hello),
  });
  expect(manifestOf(main)).toMatchObject({ parallelism: 2, dag: { failFast: false } });
});

test('it may call itself', () => {
  const { ci, hello } = parts();
  const main = new DagTemplate(ci, 'main', {
    inputs: { again: Input.parameter({ enum: ['yes', 'no'] }) },
    tasks: (dag) => {
      const first = dag.task('hello', hello);
      dag.task('again', dag.self, { again: 'no' }, { depends: first, when: dag.inputs.again.equals('yes') });
    },
  });
  expect(manifestOf(main).dag.tasks[1]).toMatchObject({ template: 'main', depends: 'hello' });
});

test('tasks are added in loops of JavaScript, and by functions that take any DAG', () => {
  const { ci, hello } = parts();
  const greet = (tasks: Tasks, name: string, after?: Task<unknown>) =>
    tasks.task(`hello-${name}`, hello, {}, after ? { depends: after } : {});
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      let last: Task<unknown> | undefined;
      for (const name of ['a', 'b']) last = greet(dag, name, last);
    },
  });
  expect(manifestOf(main).dag.tasks).toEqual([
    { name: 'hello-a', template: 'hello' },
    { name: 'hello-b', template: 'hello', depends: 'hello-a' },
  ]);
});

test('raw fields are laid over a task; one that Argo does not know fails at synthesis, with the path', () => {
  const { ci, hello } = parts();
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => void dag.task('a', hello, {}, { overrides: { withItems: ['x', 'y'] } }),
  });
  expect(manifestOf(main).dag.tasks[0].withItems).toEqual(['x', 'y']);
  const wrong = new DagTemplate(ci, 'wrong', {
    tasks: (dag) => void dag.task('a', hello, {}, { overrides: { withParams: '[]' } as never }),
  });
  expect(() => manifestOf(wrong)).toThrow(
    /c\/ci\/Resource.*spec\.templates\[4\]\.dag\.tasks\[0\]\.withParams is not a field that Argo knows\. Did you mean "withParam"\?/,
  );
});

describe('refused', () => {
  const { ci, clone, build, hello } = parts();
  let count = 0;
  const dag = (tasks: (dag: Tasks) => void) => () =>
    new DagTemplate(ci, `dag-${count++}`, { tasks: (it) => tasks(it) });

  test('a DAG without tasks', () => {
    expect(dag(() => {})).toThrow(/^c\/ci\/dag-\d: the DAG has no tasks. Add one with dag.task\(...\).$/);
  });

  test('two tasks of one name', () => {
    expect(
      dag((it) => {
        it.task('a', hello);
        it.task('a', hello);
      }),
    ).toThrow(/^c\/ci\/dag-\d: two tasks are called "a". Give each its own name.$/);
  });

  test('an illegal name', () => {
    expect(dag((it) => it.task('./cmd', hello))).toThrow(
      /^c\/ci\/dag-\d: the task name ".\/cmd" is not legal. Use letters, digits and "-", beginning with a letter or digit. For example: "cmd".$/,
    );
  });

  test('a name that begins with a digit, where a task waits for another', () => {
    expect(dag((it) => it.task('1st', hello))).not.toThrow();
    expect(
      dag((it) => {
        const first = it.task('1st', hello);
        it.task('second', hello, {}, { depends: first });
      }),
    ).toThrow(
      /^c\/ci\/dag-\d: the task name "1st" begins with a digit, which Argo takes only where no task waits for another. Begin it with a letter.$/,
    );
  });

  test('tasks of another DAG, and tasks that come later', () => {
    let other: Task<{ readonly sha: never; readonly source: never }> | undefined;
    dag((it) => {
      other = it.task('other', clone, { repo: 'x' }) as never;
    })();
    expect(dag((it) => it.task('a', hello, {}, { depends: other }))).toThrow(
      /^c\/ci\/dag-\d\/a: depends on the task "other", which this DAG does not have before it. Declare that task first.$/,
    );
    expect(dag((it) => it.task('a', build, { source: other?.outputs.source as never }))).toThrow(
      /^c\/ci\/dag-\d: uses {{tasks.other.outputs.artifacts.source}} of c\/ci\/dag-\d, which has no meaning here./,
    );
  });
});

test('a task may not wait for a later one', () => {
  const { ci, hello } = parts();
  const late: { task?: Task<unknown> } = {};
  const make = () =>
    new DagTemplate(ci, 'main', {
      tasks: (dag) => {
        const first = dag.task('first', hello);
        late.task = dag.task('late', hello, {}, { depends: first });
        first.onExit(hello.call());
        dag.task('again', hello, {}, { depends: { text: 'missing', tasks: ['missing'] } as never });
      },
    });
  expect(make).toThrow(
    'c/ci/main/again: depends on the task "missing", which this DAG does not have before it. Declare that task first.',
  );
});

describe('options of a task from JavaScript', () => {
  const add = (options: object) => () => {
    const { ci, hello } = parts();
    new DagTemplate(ci, 'main', { tasks: (dag) => void dag.task('a', hello, {}, options as never) });
  };

  test('a misspelt one', () => {
    expect(add({ whn: undefined })).toThrow(
      'c/ci/main/a: "whn" is no property of the options of a task. Did you mean "when"?',
    );
  });

  test.each([
    ['continueOn', 'Argo refuses it where `depends` is used (workflow/validate/validate.go). Let the next task say'],
    ['depends', 'Use the option `depends`: `build.succeeded.or(build.failed)`.'],
    ['when', 'Use the option `when`, so that the outputs are known to be optional.'],
    ['hooks', 'Use onExit(call) or hook(name, condition, call).'],
    ['template', 'The library writes it.'],
  ])('raw %s, which the library writes itself', (key, message) => {
    expect(add({ overrides: { [key]: 'x' } })).toThrow(`c/ci/main/a: overrides.${key} cannot be set. ${message}`);
  });
});
