import { Input, Output, type Step, type Steps, StepsTemplate } from '../../src/workflow';
import { library, manifestOf, step } from './example';

function parts() {
  const ci = library();
  return {
    ci,
    build: step(ci, 'build', {
      inputs: { repo: Input.parameter() },
      outputs: { digest: Output.parameter({ path: '/d' }) },
    }),
    tell: step(ci, 'tell', { inputs: { text: Input.parameter() } }),
  };
}

test('groups run one after the other, the calls of one group side by side', () => {
  const { ci, build, tell } = parts();
  const main = new StepsTemplate(ci, 'main', {
    inputs: { repo: Input.parameter(), mode: Input.parameter() },
    parallelism: 2,
    steps: (steps) => {
      const { repo, mode } = steps.inputs;
      const first = steps.step('first', build, { repo });
      const { api, web } = steps.parallel({ api: build.call({ repo: 'api' }), web: build.call({ repo: 'web' }) });
      steps.step(
        'tell',
        tell,
        { text: `${first.outputs.digest} ${api.outputs.digest}` },
        { when: mode.equals('loud') },
      );
      steps.loop('each', ['a', 'b'], (text) => tell.call({ text }));
      first.onExit(tell.call({ text: first.status }));
      return { digest: web.outputs.digest };
    },
  });
  expect(manifestOf(main)).toMatchObject({
    parallelism: 2,
    outputs: { parameters: [{ name: 'digest', valueFrom: { parameter: '{{steps.web.outputs.parameters.digest}}' } }] },
    steps: [
      [
        {
          name: 'first',
          template: 'build',
          arguments: { parameters: [{ name: 'repo', value: '{{inputs.parameters.repo}}' }] },
          hooks: {
            exit: { template: 'tell', arguments: { parameters: [{ name: 'text', value: '{{steps.first.status}}' }] } },
          },
        },
      ],
      [{ name: 'api' }, { name: 'web' }],
      [
        {
          name: 'tell',
          when: "{{=inputs.parameters.mode == 'loud'}}",
          arguments: {
            parameters: [
              { value: '{{steps.first.outputs.parameters.digest}} {{steps.api.outputs.parameters.digest}}' },
            ],
          },
        },
      ],
      [{ name: 'each', withItems: ['a', 'b'], arguments: { parameters: [{ value: '{{item}}' }] } }],
    ],
  });
});

test('it may call itself', () => {
  const { ci, tell } = parts();
  const main = new StepsTemplate(ci, 'main', {
    inputs: { again: Input.parameter() },
    steps: (steps) => {
      steps.step('tell', tell, { text: 'x' });
      steps.step('again', steps.self, { again: 'no' }, { when: steps.inputs.again.equals('yes') });
    },
  });
  expect(manifestOf(main).steps[1][0].template).toBe('main');
});

describe('refused', () => {
  const { ci, build, tell } = parts();
  let count = 0;
  const steps = (add: (it: Steps<{}>) => void) => () =>
    new StepsTemplate(ci, `steps-${count++}`, { steps: (it) => add(it) });

  test('no steps', () => {
    expect(steps(() => {})).toThrow(/^c\/ci\/steps-\d: the template has no steps. Add one with steps.step\(...\).$/);
  });

  test('an empty group', () => {
    expect(steps((it) => it.parallel({}))).toThrow(
      /^c\/ci\/steps-\d: a parallel group is empty. Give it at least one call.$/,
    );
  });

  test('two steps of one name, also in another group', () => {
    expect(
      steps((it) => {
        it.step('tell', tell, { text: 'a' });
        it.parallel({ tell: tell.call({ text: 'b' }) });
      }),
    ).toThrow(/^c\/ci\/steps-\d: two steps are called "tell". Give each its own name.$/);
  });

  test('steps of another template', () => {
    let other: Step<{ readonly digest: never }> | undefined;
    steps((it) => {
      other = it.step('build', build, { repo: 'x' }) as never;
    })();
    expect(steps((it) => it.step('tell', tell, { text: other?.outputs.digest as never }))).toThrow(
      /^c\/ci\/steps-\d: uses {{steps.build.outputs.parameters.digest}} of c\/ci\/steps-\d, which has no meaning here./,
    );
  });

  test('a step of the same group', () => {
    const late: { digest?: never } = {};
    expect(
      steps((it) =>
        it.parallel({
          first: build.call({ repo: 'x' }),
          get second() {
            const digest = late.digest ?? (siblingDigest(it) as never);
            return tell.call({ text: digest });
          },
        }),
      ),
    ).toThrow(/refers to the step "first", which does not run before it. Put that step into an earlier group.$/);
  });

  test('a loop over nothing', () => {
    expect(steps((it) => it.loop('each', [] as string[], (text) => tell.call({ text })))).toThrow(
      /^c\/ci\/steps-\d\/each: the list to loop over is empty/,
    );
  });
});

/** The output of a step `first` that is not there yet, as a cast would get it. */
function siblingDigest(steps: Steps<{}>): unknown {
  const { context } = steps as unknown as { context: { owner: never } };
  const { ParameterRef } = jest.requireActual('../../src/workflow');
  return new ParameterRef(context.owner, ['steps', 'first', 'outputs', 'parameters', 'digest']);
}

test('a call of a group may have a condition; its outputs may be absent', () => {
  const { ci, build, tell } = parts();
  const main = new StepsTemplate(ci, 'main', {
    inputs: { mode: Input.parameter() },
    steps: (steps) => {
      const { api, web } = steps.parallel({
        api: build.call({ repo: 'api' }),
        web: build.call({ repo: 'web' }).when(steps.inputs.mode.equals('all')),
      });
      steps.step('tell', tell, { text: `${api.outputs.digest} ${web.outputs.digest.orElse('none')}` });
    },
  });
  const [[api, web], [told]] = manifestOf(main).steps;
  expect([api.when, web.when]).toEqual([undefined, "{{=inputs.parameters.mode == 'all'}}"]);
  expect(told.arguments.parameters[0].value).toContain(
    "get(steps['web'], 'outputs')?.parameters?.['digest'] ?? 'none'",
  );
});
