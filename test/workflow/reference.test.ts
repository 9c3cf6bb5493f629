import { ConfigMap } from 'cdk8s-plus-27';
import {
  ContainerTemplate,
  DagTemplate,
  Input,
  Output,
  type ParameterRef,
  Untrusted,
  WorkflowTemplate,
  workflow,
} from '../../src/workflow';
import { quote } from '../../src/workflow/reference';
import { chart, synthesize } from '../synthesize';
import { library, manifestOf, step } from './example';

/** The references of a DAG's inputs and of a task, as the inside of the DAG sees them. */
function inside<R>(
  look: (refs: {
    readonly text: ParameterRef<string>;
    readonly count: ParameterRef<number>;
    readonly digest: ParameterRef<string>;
    readonly maybe: ParameterRef<string | undefined>;
  }) => R,
): R {
  let seen: R | undefined;
  const ci = library();
  const build = step(ci, 'build', { outputs: { digest: Output.parameter({ path: '/tmp/digest' }) } });
  new DagTemplate(ci, 'main', {
    inputs: { text: Input.parameter(), 'the-count': Input.number() },
    tasks: (dag) => {
      const { digest } = dag.task('go-build', build).outputs;
      const maybe = dag.task('extra', build, {}, { when: dag.inputs.text.equals('x') }).outputs.digest;
      seen = look({ text: dag.inputs.text, count: dag.inputs['the-count'], digest, maybe });
    },
  });
  return seen as R;
}

test('a place renders as a tag, and as an expression in which names that are no words are bracketed', () => {
  expect(inside(({ digest }) => digest.tag)).toBe('{{tasks.go-build.outputs.parameters.digest}}');
  expect(inside(({ digest }) => digest.expression)).toBe("tasks['go-build'].outputs.parameters.digest");
  expect(inside(({ count }) => count.expression)).toBe("inputs.parameters['the-count']");
});

describe('conditions', () => {
  test.each([
    ['full', "inputs.parameters.text == 'full'"],
    ["it's", "inputs.parameters.text == 'it\\'s'"],
    ['C:\\temp', "inputs.parameters.text == 'C:\\\\temp'"],
    ['a"b', "inputs.parameters.text == 'a\"b'"],
    ['two\nlines', "inputs.parameters.text == 'two\\nlines'"],
    ["' || true || '", "inputs.parameters.text == '\\' || true || \\''"],
  ])('a text is compared with %j', (value, expression) => {
    expect(inside(({ text }) => text.equals(value).expression)).toBe(expression);
  });

  test('are combined', () => {
    const condition = inside(({ text, count }) =>
      text.equals('a').and(count.greaterThan(2)).or(count.lessThan(0).not()),
    );
    expect(condition.tag).toBe(
      "{{=((inputs.parameters.text == 'a') && (asFloat(inputs.parameters['the-count']) > 2)) || (!(asFloat(inputs.parameters['the-count']) < 0))}}",
    );
  });

  test('compare two places', () => {
    expect(inside(({ text, digest }) => text.notEquals(digest).expression)).toBe(
      "inputs.parameters.text != tasks['go-build'].outputs.parameters.digest",
    );
  });

  test('look at an output that may be absent without waiting for it', () => {
    expect(inside(({ maybe }) => maybe.equals('x').expression)).toBe(
      "(tasks['extra'].status == '' ? '' : get(tasks['extra'], 'outputs')?.parameters?.['digest'] ?? '') == 'x'",
    );
  });

  test('have no text', () => {
    expect(() => inside(({ text }) => `${text.equals('a')}`)).toThrow(
      'The condition "inputs.parameters.text == \'a\'" inside a string. Pass it as `when` of a task or a hook.',
    );
  });

  test('cannot hold what ends an expression', () => {
    expect(() => quote('a}}b')).toThrow('The text "a}}b" cannot stand in an Argo expression: "}}" would end it.');
  });
});

test('a value for what may be absent', () => {
  expect(inside(({ maybe }) => maybe.orElse("it's none").tag)).toBe(
    "{{=tasks['extra'].status == '' ? '' : get(tasks['extra'], 'outputs')?.parameters?.['digest'] ?? 'it\\'s none'}}",
  );
});

describe('what is no text cannot be glued into a string', () => {
  const ci = library();
  const build = step(ci, 'build', {
    outputs: {
      binary: Output.artifact({ path: '/tmp/b' }),
      digest: Output.parameter({ path: '/tmp/d' }),
      list: Output.list({ path: '/tmp/l' }),
    },
  });
  const glue = (what: 'binary' | 'list' | 'maybe' | 'untrusted') => () =>
    new DagTemplate(library(), 'main', {
      inputs: { branch: Input.untrusted(), yes: Input.parameter() },
      tasks: (dag) => {
        const { outputs } = dag.task('build', build);
        const maybe = dag.task('maybe', build, {}, { when: dag.inputs.yes.equals('yes') }).outputs.digest;
        const { binary, list } = outputs;
        return { text: `${{ binary, list, maybe, untrusted: dag.inputs.branch }[what]}` as never };
      },
    });
  test.each([
    [
      'binary',
      '{{tasks.build.outputs.artifacts.binary}} of c/ci/main inside a string: an artifact is a file, not text. Pass it as an argument.',
    ],
    [
      'list',
      '{{tasks.build.outputs.parameters.list}} of c/ci/main inside a string: it is a list. Use .json to mean its JSON text.',
    ],
    [
      'maybe',
      '{{tasks.maybe.outputs.parameters.digest}} of c/ci/main inside a string: its task may be skipped. Use .orElse(value).',
    ],
    [
      'untrusted',
      '{{inputs.parameters.branch}} of c/ci/main inside a string: a stranger may have chosen this text. Pass .base64 by env and decode it in the step.',
    ],
  ] as const)('%s', (what, message) => expect(glue(what)).toThrow(new Error(message)));
});

test('an artifact in an environment variable: the message says in which', () => {
  expect(
    () =>
      new ContainerTemplate(library(), 'build', {
        inputs: { source: Input.artifact({ path: '/src' }) },
        container: ({ inputs }) => ({ image: 'golang', env: { SOURCE: inputs.source as never } }),
      }),
  ).toThrow(
    'c/ci/build: the environment variable SOURCE is no text. {{inputs.artifacts.source}} of c/ci/build inside a string: an artifact is a file, not text. Pass it as an argument.',
  );
});

describe('a reference belongs to one template', () => {
  test('used in another one, the error names both', () => {
    const ci = library();
    let stolen: ParameterRef<string> | undefined;
    new ContainerTemplate(ci, 'clone', {
      inputs: { repo: Input.parameter() },
      container: ({ inputs }) => {
        stolen = inputs.repo;
        return { image: 'alpine/git' };
      },
    });
    expect(
      () => new ContainerTemplate(ci, 'build', { container: () => ({ image: 'golang', args: [`--repo=${stolen}`] }) }),
    ).toThrow(
      'c/ci/build: uses {{inputs.parameters.repo}} of c/ci/clone, which has no meaning here. Declare an input in build and pass the value to it.',
    );
  });

  test('also deep inside overrides, locks, retries and volumes', () => {
    const stolen = inside(({ text }) => text);
    const make = (props: object) => () =>
      new ContainerTemplate(library(), 'build', { container: () => ({ image: 'x' }), ...props });
    const message = 'c/ci/build: uses {{inputs.parameters.text}} of c/ci/main, which has no meaning here.';
    expect(make({ overrides: { nodeSelector: { disk: `${stolen}` } } })).toThrow(message);
    expect(make({ synchronization: { mutexes: [{ name: `${stolen}` }] } })).toThrow(message);
    expect(make({ retry: { limit: 1, expression: stolen.equals('x') } })).toThrow(message);
    expect(make({ metadata: { labels: { app: `${stolen}` } } })).toThrow(message);
    expect(
      make({ outputs: { log: Output.artifact({ path: '/tmp/l', overrides: { s3: { key: `${stolen}` } } }) } }),
    ).toThrow(message);
  });

  test('the arguments of another WorkflowTemplate have no meaning here', () => {
    const other = new WorkflowTemplate(chart('c'), 'other', { arguments: { repo: Input.parameter() } });
    expect(
      () =>
        new ContainerTemplate(library(), 'build', {
          container: () => ({ image: 'x', env: { REPO: other.arguments.repo } }),
        }),
    ).toThrow('c/ci/build: uses {{workflow.parameters.repo}} of c/other, which has no meaning here.');
  });

  test('variables of the workflow mean the same everywhere', () => {
    const ci = library();
    const log = new ContainerTemplate(ci, 'log', {
      inputs: { name: Input.parameter({ default: `${workflow.name}` }) },
      outputs: { log: Output.artifact({ path: '/tmp/log', overrides: { s3: { key: `${workflow.uid}/log.tgz` } } }) },
      container: ({ inputs }) => ({
        image: 'x',
        command: ['true'],
        env: { NAME: `${inputs.name} in ${workflow.namespace}` },
      }),
    });
    const { inputs, outputs, container } = manifestOf(log);
    expect(inputs.parameters).toEqual([{ name: 'name', default: '{{workflow.name}}' }]);
    expect(outputs.artifacts[0].s3.key).toBe('{{workflow.uid}}/log.tgz');
    expect(container.env).toEqual([{ name: 'NAME', value: '{{inputs.parameters.name}} in {{workflow.namespace}}' }]);
  });
});

test('in an object that is not ours, a reference becomes its tag', () => {
  const c = chart('c');
  new ConfigMap(c, 'map', { metadata: { name: 'map' }, data: { name: workflow.name as never } });
  expect(synthesize(c)[0].data).toEqual({ name: '{{workflow.name}}' });
});

test('untrusted text travels encoded', () => {
  expect(Untrusted.text('{{=workflow.name}}').base64).toBe('e3s9d29ya2Zsb3cubmFtZX19');
});
