import { DagTemplate, Input, Output, type Task, workflow } from '../../src/workflow';
import { library, manifestOf, step } from './example';

function parts() {
  const ci = library();
  return {
    ci,
    build: step(ci, 'build', {
      outputs: { digest: Output.parameter({ path: '/d' }), binary: Output.artifact({ path: '/b' }) },
    }),
    tell: step(ci, 'tell', { inputs: { text: Input.parameter() } }),
  };
}

test('hooks run when a task ends, or while it runs', () => {
  const { ci, build, tell } = parts();
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      const built = dag.task('go-build', build);
      built.onExit(tell.call({ text: `${workflow.name}: ${built.status}, ${built.outputs.digest}` }));
      built.hook('started', built.status.equals('Running'), tell.call({ text: 'started' }));
    },
  });
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
                value: '{{workflow.name}}: {{tasks.go-build.status}}, {{tasks.go-build.outputs.parameters.digest}}',
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
      'c/ci/main/build (hook exit): argument "text" is missing. The template tell takes it. It takes the parameters text.',
    );
  });
});
