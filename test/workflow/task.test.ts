import { DagTemplate, Input, Output, type Task, workflow } from '../../src/workflow';
import { library, manifestOf, step } from './example';

function parts() {
  const ci = library();
  return {
    ci,
    build: step(ci, 'build', {
      outputs: {
        digest: Output.parameter({ path: '/d' }),
        binary: Output.artifact({ path: '/b' }),
        packages: Output.list<string>({ path: '/p' }),
      },
    }),
    tell: step(ci, 'tell', { inputs: { text: Input.parameter() } }),
  };
}

test('hooks run when a task ends, or while it runs', () => {
  const { ci, build, tell } = parts();
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      const built = dag.task('go-build', build);
      built.onExit(({ status, outputs }) =>
        tell.call({ text: `${workflow.name}: ${status}, ${outputs.digest.orElse('none')}` }),
      );
      built.hook('started', built.status.equals('Running'), tell.call({ text: 'started' }));
    },
  });
  const digest =
    "(tasks['go-build'].status == '' ? '' : get(tasks['go-build'], 'outputs')?.parameters?.['digest'] ?? '')";
  expect(manifestOf(main).dag.tasks).toEqual([
    {
      name: 'go-build',
      template: 'build',
      hooks: {
        exit: {
          template: 'tell',
          arguments: {
            parameters: [
              {
                name: 'text',
                value: `{{workflow.name}}: {{tasks.go-build.status}}, {{=${digest} == '' ? 'none' : ${digest}}}`,
              },
            ],
          },
        },
        started: {
          template: 'tell',
          arguments: { parameters: [{ name: 'text', value: 'started' }] },
          expression: "tasks['go-build'].status == 'Running'",
        },
      },
    },
  ]);
});

test('a hook may call a template from elsewhere', () => {
  const { ci, build } = parts();
  const { tell } = parts();
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => void dag.task('build', build).onExit(tell.call({ text: 'x' })),
  });
  expect(main.toArgo().dag?.tasks?.[0]?.hooks?.exit).toMatchObject({
    templateRef: { name: 'ci', template: 'tell' },
  });
});

describe('refused', () => {
  const hooked = (add: (built: Task<unknown>, tell: ReturnType<typeof parts>['tell']) => void) => () => {
    const { ci, build, tell } = parts();
    new DagTemplate(ci, 'main', { tasks: (dag) => add(dag.task('build', build), tell) });
  };

  test('a second hook of one name', () => {
    expect(hooked((built, tell) => built.onExit(tell.call({ text: 'a' })).onExit(tell.call({ text: 'b' })))).toThrow(
      'c/ci/main/build: has a hook "exit" already. Combine the two calls in one template.',
    );
  });

  test('"exit" with a condition', () => {
    expect(
      hooked((built, tell) => built.hook('exit', built.status.equals('Failed'), tell.call({ text: 'a' }))),
    ).toThrow('c/ci/main/build: "exit" is the hook of onExit(). Give this hook another name.');
  });

  test('an illegal name', () => {
    expect(
      hooked((built, tell) => built.hook('on failure', built.status.equals('Failed'), tell.call({ text: 'a' }))),
    ).toThrow('c/ci/main/build: the hook name "on failure" is not legal.');
  });

  test('wrong arguments', () => {
    expect(hooked((built, tell) => built.onExit(tell.call({} as never)))).toThrow(
      'c/ci/main/build (hook exit): the argument "text" is missing. The template tell takes the parameter text.',
    );
  });
});

describe('outputs in an exit hook, where a failed task has none', () => {
  function exit(how: 'parameter' | 'text' | 'artifact' | 'list' | 'loop' | 'other task' | 'handled') {
    const { ci, build } = parts();
    const tell = step(ci, 'tell-of', {
      inputs: { text: Input.parameter({ default: '' }), file: Input.artifact({ path: '/f', optional: true }) },
    });
    return new DagTemplate(ci, 'main', {
      tasks: (dag) => {
        const first = dag.task('first', build);
        const built = dag.task('build', build);
        const each = dag.loop('each', ['a', 'b'], () => build.call());
        const calls = {
          parameter: () => built.onExit(tell.call({ text: built.outputs.digest })),
          text: () => built.onExit(tell.call({ text: `of ${built.outputs.digest}` })),
          artifact: () => built.onExit(tell.call({ file: built.outputs.binary })),
          list: () => built.onExit(tell.call({ text: built.outputs.packages.json })),
          loop: () => each.onExit((ended) => tell.call({ text: ended.status })),
          'other task': () => built.onExit(tell.call({ text: first.outputs.digest })),
          handled: () => {
            built.onExit((ended) =>
              tell.call({ text: `of ${ended.outputs.digest.orElse('none')}`, file: ended.outputs.binary }),
            );
          },
        };
        calls[how]();
      },
    });
  }

  test.each(['parameter', 'text', 'artifact', 'list'] as const)('%s', (how) => {
    const argument = how === 'artifact' ? 'file' : 'text';
    expect(() => exit(how)).toThrow(
      `c/ci/main/build: the argument "${argument}" of its exit hook is an output, and where it failed there is none. ` +
        "Say onExit((ended) => ...call({ ... })), and take ended.outputs with .orElse('...').",
    );
  });

  test('a loop, whose items Argo expands before anything of it is known', () => {
    expect(() => exit('loop')).toThrow(
      'c/ci/main/each: the argument "text" of the hook "exit" is of the loop itself, where Argo cannot fill it in. Let a later task take it.',
    );
  });

  test('those of another task are as they are', () => {
    expect(() => exit('other task')).not.toThrow();
  });

  test('with a fallback', () => {
    const digest = "(tasks['build'].status == '' ? '' : get(tasks['build'], 'outputs')?.parameters?.['digest'] ?? '')";
    const [, built] = manifestOf(exit('handled')).dag.tasks;
    expect(built.hooks.exit.arguments).toEqual({
      parameters: [
        {
          name: 'text',
          value: `of {{=${digest} == '' ? 'none' : ${digest}}}`,
        },
      ],
      artifacts: [{ name: 'file', from: '{{tasks.build.outputs.artifacts.binary}}', optional: true }],
    });
  });
});

test('a hook has its condition beside the call, not on it', () => {
  const { ci, build, tell } = parts();
  const main = () =>
    new DagTemplate(ci, 'main', {
      tasks: (dag) => {
        const built = dag.task('build', build);
        built.onExit(tell.call({ text: 'x' }).when(built.status.equals('Failed')));
      },
    });
  expect(() => manifestOf(main())).toThrow(
    'c/ci/main/build: the call of the hook "exit" has a condition of its own. Say hook(name, condition, call).',
  );
});
