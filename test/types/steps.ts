/** Steps: groups one after the other, and what each sees. */
import {
  ContainerTemplate,
  Input,
  type ListRef,
  Output,
  type ParameterRef,
  StepsTemplate,
  type TemplateScope,
} from '../../src/workflow';

declare const scope: TemplateScope;

const build = new ContainerTemplate(scope, 'build', {
  inputs: { repo: Input.parameter(), os: Input.parameter({ enum: ['linux', 'darwin'], default: 'linux' }) },
  outputs: { digest: Output.parameter({ path: '/tmp/digest' }), binary: Output.artifact({ path: '/tmp/binary' }) },
  container: () => ({ image: 'golang' }),
});
const notify = new ContainerTemplate(scope, 'notify', {
  inputs: { message: Input.parameter() },
  container: () => ({ image: 'curl' }),
});

const main = new StepsTemplate(scope, 'main', {
  inputs: { repo: Input.parameter(), mode: Input.parameter({ enum: ['fast', 'full'] }) },
  steps: (steps) => {
    const { repo, mode } = steps.inputs;
    const first = steps.step('first', build, { repo });
    const { api, web } = steps.parallel({ api: build.call({ repo }), web: build.call({ repo, os: 'darwin' }) });
    steps.step('tell', notify, { message: `${first.outputs.digest} ${api.outputs.digest} ${web.status}` });
    const maybe = steps.step('maybe', build, { repo }, { when: mode.equals('full') });
    maybe.outputs.digest satisfies ParameterRef<string | undefined>;
    const each = steps.loop('each', ['linux', 'darwin'], (os) => build.call({ repo, os }));
    each.outputs.digest satisfies ListRef<string>;
    first.onExit((ended) => notify.call({ message: ended.outputs.digest.orElse('none') }));
    const { some } = steps.parallel({ some: build.call({ repo }).when(mode.equals('full')) });
    some.outputs.digest satisfies ParameterRef<string | undefined>;
    steps.loop('linux', ['linux', 'darwin'], (os) => build.call({ repo, os }).when(os.equals('linux'))).outputs
      .digest satisfies ListRef<string>;
    steps.step('hatch', notify, { message: 'x' }, { overrides: { continueOn: { failed: true } } });

    // @ts-expect-error where the step failed there are no outputs
    first.onExit((ended) => notify.call({ message: ended.outputs.digest }));
    // @ts-expect-error no such item
    steps.loop('x', ['linux', 'darwin'], (os) => build.call({ repo, os }).when(os.equals('windows')));
    // @ts-expect-error the call has a condition
    steps.step('x', notify, { message: some.outputs.digest });
    // @ts-expect-error it would be unknown that the outputs may be absent
    steps.step('x', notify, { message: 'x' }, { overrides: { when: 'false' } });

    // @ts-expect-error missing argument
    steps.step('x', build);
    // @ts-expect-error misspelt argument
    steps.step('x', build, { repo, oss: 'linux' });
    // @ts-expect-error out of the enum
    steps.step('x', build, { repo, os: 'windows' });
    // @ts-expect-error a misspelt argument in a group
    steps.parallel({ x: build.call({ repo, oss: 'linux' }) });
    // @ts-expect-error a missing argument in a group
    steps.parallel({ x: build.call({ os: 'linux' }) });
    // @ts-expect-error no such step in the group
    api.parallel;
    // @ts-expect-error the step may be skipped
    steps.step('x', notify, { message: maybe.outputs.digest });
    // @ts-expect-error artifacts of a loop are not collected
    each.outputs.binary;
    // @ts-expect-error steps have no depends
    first.succeeded;
    // @ts-expect-error steps take no depends
    steps.step('x', notify, { message: 'x' }, { depends: first });
    // @ts-expect-error no such output
    first.outputs.size;
    const group = () => {
      // @ts-expect-error a sibling in the same group is not there yet
      const { c, d } = steps.parallel({ c: build.call({ repo }), d: notify.call({ message: c.outputs.digest }) });
      return d;
    };
    return { digest: api.outputs.digest, group: group().status };
  },
});
main.call({ repo: 'x', mode: 'full' });
// @ts-expect-error out of the enum
main.call({ repo: 'x', mode: 'slow' });
