import { checkName, nameFrom } from '../../src/manifest/name';
import { InlineWorkflow, Input, Output, Workflow, WorkflowTemplate } from '../../src/workflow';
import { chart } from '../synthesize';
import { library, step } from '../workflow/example';

test.each([
  ['object', 'a'],
  ['object', 'ci-2.main'],
  ['object', 'a'.repeat(63)],
  ['objectPrefix', 'ci-'],
  ['objectPrefix', 'ci.'],
  ['objectPrefix', 'a'.repeat(58)],
  ['cronWorkflow', 'a'.repeat(52)],
  ['cronWorkflowPrefix', 'a'.repeat(47)],
  ['volume', 'my-cache'],
  ['variable', '_PATH'],
  ['secret', 'git.token-1'],
  ['secret', 'a'.repeat(253)],
  ['secretKey', '.dockerconfigjson'],
  ['secretKey', 'Git_token-1.x'],
  ['template', 'Go-build-1'],
  ['parameter', 'go_version'],
  ['eventBus', 'a'.repeat(40)],
  ['eventSource', 'a'.repeat(47)],
  ['sensor', 'ci-2'],
  ['event', 'push_1'],
  ['dependency', 'push-main'],
  ['dependency', 'inner'],
  ['trigger', 'build-1'],
] as const)('the %s "%s" is legal', (kind, name) => expect(checkName('c/x', 'name', kind, name)).toBe(name));

test.each([
  ['object', ''],
  ['object', 'My_CI'],
  ['object', '-ci'],
  ['object', 'ci-'],
  ['object', 'a..b'],
  ['object', 'a'.repeat(64)],
  ['objectPrefix', ''],
  ['objectPrefix', '-ci'],
  ['objectPrefix', 'CI-'],
  ['objectPrefix', 'a..'],
  ['objectPrefix', 'a'.repeat(59)],
  ['cronWorkflow', 'a'.repeat(53)],
  ['cronWorkflowPrefix', 'a'.repeat(48)],
  ['volume', 'my.cache'],
  ['variable', '1ST'],
  ['secret', ''],
  ['secret', 'Git Cred'],
  ['secret', 'git_token'],
  ['secret', 'a'.repeat(254)],
  ['secretKey', ''],
  ['secretKey', '.'],
  ['secretKey', '..data'],
  ['secretKey', 'a/b'],
  ['secretKey', 'a'.repeat(254)],
  ['template', '-go'],
  ['template', 'a'.repeat(129)],
  ['parameter', 'go.version'],
  ['eventBus', ''],
  ['eventBus', 'a'.repeat(41)],
  ['eventSource', 'a'.repeat(48)],
  ['eventSource', '1st'],
  ['eventSource', 'a.b'],
  ['sensor', 'Upper'],
  ['sensor', 'a'.repeat(64)],
  ['event', 'a.b'],
  ['event', '-a'],
  ['dependency', '1a'],
  ['dependency', 'in'],
  ['dependency', 'not'],
  ['trigger', 'a b'],
  ['trigger', 'a'.repeat(64)],
] as const)('the %s "%s" is refused', (kind, name) => {
  expect(() => checkName('c/x', 'name', kind, name)).toThrow(/^c\/x: the name/);
});

describe('a message says what, why and what to do', () => {
  test.each([
    ['template', '', 'the name is empty. Use letters, digits and "-", beginning with a letter or digit.'],
    [
      'event',
      'a.b',
      'the name "a.b" is not legal. Use letters, digits, "-" and "_", without a dot. For example: "a-b".',
    ],
    [
      'eventSource',
      '1st',
      'the name "1st" is not legal. Use lower-case letters, digits and "-", beginning with a letter and ending with a letter or digit.',
    ],
    [
      'cronWorkflow',
      'a'.repeat(53),
      `the name "${'a'.repeat(53)}" has 53 characters, and 52 are allowed. Shorten it. Argo appends the time to the names of its Workflows.`,
    ],
    ['template', 'a'.repeat(129), `the name "${'a'.repeat(129)}" has 129 characters, and 128 are allowed. Shorten it.`],
    ['dependency', 'in', 'the name "in" is a word of the language of conditions. Choose another.'],
  ] as const)('%s "%s"', (kind, name, message) => {
    expect(() => checkName('c/x', 'name', kind, name)).toThrow(new Error(`c/x: ${message}`));
  });
});

describe('a legal name out of any text', () => {
  test.each([
    ['object', `My_CI-.${'x'.repeat(60)}`, `my-ci.${'x'.repeat(57)}`],
    ['cronWorkflow', `My_CI-.${'x'.repeat(60)}`, `my-ci.${'x'.repeat(46)}`],
    ['object', 'a..b', 'a.b'],
    ['object', 'a.-b', 'a.b'],
    ['volume', 'My.Cache', 'my-cache'],
    ['template', 'Go build', 'Go-build'],
    ['object', '___', undefined],
    ['eventSource', '1st', undefined],
  ] as const)('%s: "%s" gives "%s"', (kind, text, name) => expect(nameFrom(text, kind)).toBe(name));
});

describe('constructs', () => {
  test.each([
    ['CI', 'c/ci: the name "CI" is not legal. Use lower-case letters, digits, "-" and "."'],
    ['ci-', 'c/ci: the name "ci-" is not legal.'],
    ['a'.repeat(64), 'has 64 characters, and 63 are allowed. Shorten it. Argo puts it into a label.'],
    ['', 'c/ci: the name is empty.'],
  ])('no object in the cluster is named %j', (name, message) => {
    expect(() => new WorkflowTemplate(chart('c'), 'ci', { name })).toThrow(message);
    expect(() => new InlineWorkflow(chart('c'), 'ci', { name })).toThrow(message);
    expect(() => new Workflow(chart('c'), 'ci', { name, template: library() })).toThrow(message);
  });

  test('a template names itself in the message', () => {
    expect(() => step(library(), 'go build')).toThrow(
      new Error(
        'c/ci: the template name "go build" is not legal. Use letters, digits and "-", beginning with a letter or digit. For example: "go-build".',
      ),
    );
  });

  test('a second template of one name is refused', () => {
    const ci = library();
    step(ci, 'build');
    expect(() => step(ci, 'build')).toThrow(
      'c/ci: there is a template or construct "build" already. Give each its own name.',
    );
  });

  test('names of inputs and outputs take "_" too, and no ".", which would be a step into a field', () => {
    const ci = library();
    expect(() => step(ci, 'a', { inputs: { go_version: Input.parameter() } })).not.toThrow();
    expect(() => step(ci, 'b', { inputs: { 'go.version': Input.parameter() } })).toThrow(
      'c/ci/b: the input name "go.version" is not legal. Use letters, digits, "-" and "_". For example: "go-version".',
    );
  });

  test('a name that objects have by themselves is an ordinary name', () => {
    const ci = library();
    expect(() =>
      step(ci, 'a', { outputs: { constructor: Output.parameter({ path: '/tmp/x' }) } as never }),
    ).not.toThrow();
  });
});
