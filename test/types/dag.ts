/** Tasks: their arguments, outputs, conditions, dependencies, loops and hooks. */
import {
  type ArtifactRef,
  ContainerTemplate,
  DagTemplate,
  Input,
  type ListRef,
  Output,
  type ParameterRef,
  Sequence,
  type Task,
  type TemplateScope,
  Untrusted,
  workflow,
} from '../../src/workflow';

declare const scope: TemplateScope;

const clone = new ContainerTemplate(scope, 'clone', {
  inputs: {
    repo: Input.parameter(),
    revision: Input.parameter({ default: 'main' }),
    depth: Input.parameter({ enum: ['shallow', 'full'] }),
    branch: Input.untrusted({ default: Untrusted.text('') }),
  },
  outputs: {
    source: Output.artifact({ path: '/tmp/source' }),
    sha: Output.parameter({ path: '/tmp/sha' }),
    packages: Output.list<{ name: string; os: 'linux' | 'darwin' }>({ path: '/tmp/packages' }),
  },
  container: () => ({ image: 'git' }),
});
const build = new ContainerTemplate(scope, 'build', {
  inputs: {
    source: Input.artifact({ path: '/src' }),
    cache: Input.artifact({ path: '/cache', optional: true }),
    os: Input.parameter({ enum: ['linux', 'darwin', 'windows'], default: 'linux' }),
    jobs: Input.number({ default: 1 }),
    race: Input.boolean({ default: false }),
  },
  outputs: {
    binary: Output.artifact({ path: '/tmp/binary' }),
    junit: Output.artifact({ path: '/tmp/junit.xml', optional: true }),
    digest: Output.parameter({ path: '/tmp/digest' }),
    size: Output.number({ path: '/tmp/size' }),
    verdict: Output.parameter({ path: '/tmp/verdict', enum: ['good', 'bad'] }),
  },
  container: () => ({ image: 'golang' }),
});
const notify = new ContainerTemplate(scope, 'notify', {
  inputs: { message: Input.parameter() },
  container: () => ({ image: 'curl' }),
});
const hint = new ContainerTemplate(scope, 'hint', {
  inputs: { message: Input.parameter({ default: 'nothing' }) },
  container: () => ({ image: 'curl' }),
});
const hello = new ContainerTemplate(scope, 'hello', { container: () => ({ image: 'x' }) });

const main = new DagTemplate(scope, 'main', {
  inputs: {
    repo: Input.parameter(),
    depth: Input.parameter({ enum: ['shallow', 'full'] }),
    branch: Input.untrusted(),
    count: Input.number({ default: 3 }),
    bundle: Input.artifact({ optional: true }),
  },
  tasks: (dag) => {
    const { repo, depth, branch, count } = dag.inputs;
    const source = dag.task('clone', clone, { repo, depth, branch });
    const built = dag.task('build', build, { source: source.outputs.source, cache: dag.inputs.bundle });

    // Arguments
    // @ts-expect-error nothing is given
    dag.task('x', build);
    // @ts-expect-error `source` is missing
    dag.task('x', build, {});
    // @ts-expect-error misspelt
    dag.task('x', build, { source: source.outputs.source, oss: 'linux' });
    // @ts-expect-error a parameter is no artifact
    dag.task('x', build, { source: source.outputs.sha });
    // @ts-expect-error an artifact is no parameter
    dag.task('x', notify, { message: source.outputs.source });
    // @ts-expect-error out of the enum
    dag.task('x', build, { source: source.outputs.source, os: 'beos' });
    // @ts-expect-error free text may be out of the enum
    dag.task('x', build, { source: source.outputs.source, os: repo });
    // @ts-expect-error the text of a number is no number
    dag.task('x', build, { source: source.outputs.source, jobs: '3' });
    // @ts-expect-error a text is not the text of a number
    dag.task('x', build, { source: source.outputs.source, jobs: repo });
    // @ts-expect-error glued text is not the text of a number
    dag.task('x', build, { source: source.outputs.source, jobs: `${count}` });
    // @ts-expect-error a number is no boolean
    dag.task('x', build, { source: source.outputs.source, race: 1 });
    // @ts-expect-error undefined is no value
    dag.task('x', notify, { message: undefined });
    // @ts-expect-error an artifact that may be missing is not enough
    dag.task('x', build, { source: built.outputs.junit });
    // @ts-expect-error it takes nothing
    dag.task('x', hello, { message: 'x' });
    // @ts-expect-error what a stranger chose fits untrusted inputs only
    dag.task('x', notify, { message: branch });
    // @ts-expect-error plain text does not fit an untrusted input
    dag.task('x', clone, { repo, depth, branch: repo });
    dag.task('optional-file', build, { source: source.outputs.source, cache: built.outputs.junit });
    dag.task('numbers', build, { source: source.outputs.source, jobs: count, race: true });
    dag.task('texts', notify, { message: `${repo} at ${source.outputs.sha}, ${count}` });
    dag.task('a-number-is-text-too', notify, { message: count });
    dag.task('literal', clone, { repo, depth: 'full', branch: Untrusted.text('x') });
    dag.task('nothing', hello);

    // Outputs
    source.outputs.sha satisfies ParameterRef<string>;
    built.outputs.size satisfies ParameterRef<number>;
    built.outputs.verdict satisfies ParameterRef<'good' | 'bad'>;
    built.outputs.junit satisfies ArtifactRef<'maybe'>;
    // @ts-expect-error no such output
    built.outputs.image;
    // @ts-expect-error the template's own inputs are no outputs
    built.inputs;

    // Conditions
    const extra = dag.task('extra', build, { source: source.outputs.source }, { when: depth.equals('full') });
    extra.outputs.digest satisfies ParameterRef<string | undefined>;
    extra.outputs.binary satisfies ArtifactRef<'maybe'>;
    dag.task('or-else', notify, { message: extra.outputs.digest.orElse('none') });
    dag.task('with-default', hint, { message: extra.outputs.digest });
    dag.task('both', hello, {}, { when: depth.equals('full').and(count.greaterThan(2)).or(repo.equals('x').not()) });
    dag.task('verdict', hello, {}, { when: built.outputs.verdict.notEquals('bad') });
    // @ts-expect-error the task may be skipped
    dag.task('x', notify, { message: extra.outputs.digest });
    // @ts-expect-error the task may be skipped
    dag.task('x', build, { source: extra.outputs.binary });
    // @ts-expect-error out of the enum
    depth.equals('ful');
    // @ts-expect-error out of the enum
    built.outputs.verdict.notEquals('ugly');
    // @ts-expect-error text is not ordered
    repo.greaterThan(3);
    // @ts-expect-error the fallback of a number is a number
    extra.outputs.size.orElse('none');
    // @ts-expect-error a condition is no text
    dag.task('x', hello, {}, { when: 'depth == full' });
    // @ts-expect-error JavaScript's comparison does not reach Argo
    if (depth === 'full') dag.task('x', hello);
    // @ts-expect-error nor does its arithmetic
    count + 1;
    const options = { when: depth.equals('full') };
    const conditional = dag.task('options-variable', build, { source: source.outputs.source }, options);
    // @ts-expect-error conditional by a variable as well
    dag.task('x', notify, { message: conditional.outputs.digest });
    // @ts-expect-error misspelt option
    dag.task('x', hello, {}, { wen: depth.equals('full') });

    // Dependencies
    dag.task('after', hello, {}, { depends: built });
    dag.task('logic', hello, {}, { depends: built.failed.or(built.errored).and(source.succeeded.not()) });
    // @ts-expect-error a name is no dependency
    dag.task('x', hello, {}, { depends: 'build' });
    // @ts-expect-error an output is no dependency
    dag.task('x', hello, {}, { depends: built.outputs.digest });
    // @ts-expect-error only loops succeed in part
    built.anySucceeded;

    // Loops
    const each = dag.loop('each', [{ os: 'linux' }, { os: 'darwin' }], (item) =>
      build.call({ source: source.outputs.source, os: item.os }),
    );
    each.outputs.digest satisfies ListRef<string>;
    dag.task('after-some', hello, {}, { depends: each.anySucceeded.or(each.allFailed) });
    dag.task('as-json', notify, { message: each.outputs.digest.json });
    dag.loop('again', each.outputs.digest, (digest) => notify.call({ message: digest }));
    dag.loop('listed', source.outputs.packages, (item) => build.call({ source: source.outputs.source, os: item.os }));
    dag.loop('single', ['linux', 'darwin'], (os) => build.call({ source: source.outputs.source, os }));
    dag.loop('counted', Sequence.count(count), (index) => build.call({ source: source.outputs.source, jobs: index }));
    dag.loop('named', Sequence.range(1, 3, { format: 'host-%02d' }), (host) => notify.call({ message: host }));
    dag.loop('places', [repo, source.outputs.sha], (text) => notify.call({ message: text }));
    dag.loop('fields-with-any-name', [{ tag: 'a', owner: 'b' }], (item) =>
      notify.call({ message: `${item.tag}${item.owner}` }),
    );
    // @ts-expect-error a list is not text
    dag.task('x', notify, { message: each.outputs.digest });
    // @ts-expect-error Argo does not collect artifacts
    each.outputs.binary;
    // @ts-expect-error items have no such field
    dag.loop('x', [{ os: 'linux' }], (item) => build.call({ source: source.outputs.source, os: item.arch }));
    // @ts-expect-error items of the list have no such field
    dag.loop('x', source.outputs.packages, (item) => notify.call({ message: item.version }));
    // @ts-expect-error an item out of the enum
    dag.loop('x', [{ os: 'beos' }], (item) => build.call({ source: source.outputs.source, os: item.os }));
    // @ts-expect-error a single item out of the enum
    dag.loop('x', ['linux', 'beos'], (os) => build.call({ source: source.outputs.source, os }));
    // @ts-expect-error misspelt argument in a loop
    dag.loop('x', [{ os: 'linux' }], (item) => build.call({ source: source.outputs.source, oss: item.os }));
    // @ts-expect-error missing argument in a loop
    dag.loop('x', [{ os: 'linux' }], (item) => build.call({ os: item.os }));
    // @ts-expect-error formatted numbers are text
    dag.loop('x', Sequence.count(3, { format: '%d' }), (i) => build.call({ source: source.outputs.source, jobs: i }));
    // @ts-expect-error a parameter is no list
    dag.loop('x', source.outputs.sha, (item) => notify.call({ message: item }));

    // Hooks
    built.onExit(notify.call({ message: `${built.status} ${workflow.name}` }));
    built.hook('slow', built.status.equals('Running'), notify.call({ message: 'still building' }));
    // @ts-expect-error the hook lacks its argument
    built.onExit(notify.call());
    // @ts-expect-error a call is due, not a template
    built.onExit(hello);
    // @ts-expect-error no such status
    built.status.equals('Done');

    // Recursion
    dag.task('recursion', dag.self, { repo, depth, branch });
    // @ts-expect-error the template's own inputs hold in a recursion too
    dag.task('x', dag.self, { repo });

    // Tasks in loops of JavaScript
    let previous: Task<unknown> | undefined;
    for (const name of ['a', 'b']) {
      previous = dag.task(`hello-${name}`, hello, {}, previous ? { depends: previous } : {});
    }

    // Raw fields
    dag.task('hatch', hello, {}, { overrides: { withItems: ['a', 'b'] } });
    // @ts-expect-error edges would be lost
    dag.task('x', hello, {}, { overrides: { depends: 'hello' } });
    // @ts-expect-error Argo refuses it beside depends
    dag.task('x', hello, {}, { overrides: { continueOn: { failed: true } } });
    // @ts-expect-error misspelt field of Argo
    dag.task('x', hello, {}, { overrides: { withParams: '[]' } });
    // @ts-expect-error the arguments are typed, not overridden
    dag.task('x', hello, {}, { overrides: { arguments: {} } });

    return {
      digest: built.outputs.digest,
      binary: built.outputs.binary,
      digests: each.outputs.digest,
      extra: extra.outputs.digest.orElse('none'),
    };
  },
});

// What the callback returns are the outputs; a forgotten return leaves none.
new DagTemplate(scope, 'caller', {
  tasks: (dag) => {
    const whole = dag.task('main', main, { repo: 'x', depth: 'full', branch: Untrusted.text('x') });
    whole.outputs.digest satisfies ParameterRef<string>;
    whole.outputs.binary satisfies ArtifactRef;
    whole.outputs.digests satisfies ListRef<string>;
    whole.outputs.extra satisfies ParameterRef<string>;
    // @ts-expect-error not returned
    whole.outputs.size;
  },
});
// @ts-expect-error outputs are references
new DagTemplate(scope, 'text-output', { tasks: () => ({ digest: 'sha256:1' }) });
