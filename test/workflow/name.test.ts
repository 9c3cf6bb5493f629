import { InlineWorkflow, Input, Output, taskName, Workflow, WorkflowTemplate } from '../../src/workflow';
import { checkName } from '../../src/workflow/name';
import { chart } from '../synthesize';
import { library, step } from './example';

test('a legal name is returned', () => {
  expect(checkName('c/ci', 'template name', 'template', 'Go-build-1')).toBe('Go-build-1');
});

describe('template names', () => {
  test.each([
    ['', 'c/ci: the template name is empty. Use letters, digits and "-", beginning with a letter or digit.'],
    [
      'go build',
      'c/ci: the template name "go build" is not legal. Use letters, digits and "-", beginning with a letter or digit.',
    ],
    [
      '-go',
      'c/ci: the template name "-go" is not legal. Use letters, digits and "-", beginning with a letter or digit.',
    ],
    [
      'a'.repeat(129),
      `c/ci: the template name "${'a'.repeat(129)}" has 129 characters, and 128 are allowed. Shorten it.`,
    ],
  ])('%j is refused', (name, message) => {
    expect(() => step(library(), name)).toThrow(new Error(message));
  });

  test('a second template of one name is refused', () => {
    const ci = library();
    step(ci, 'build');
    expect(() => step(ci, 'build')).toThrow(
      'c/ci: there is a template or construct "build" already. Give each its own name.',
    );
  });
});

test('names of inputs and outputs take "_" too, and no ".", which would be a step into a field', () => {
  const ci = library();
  expect(() => step(ci, 'a', { inputs: { go_version: Input.parameter() } })).not.toThrow();
  expect(() => step(ci, 'b', { inputs: { 'go.version': Input.parameter() } })).toThrow(
    'c/ci/b: the input name "go.version" is not legal. Use letters, digits, "-" and "_".',
  );
});

test('a name that objects have by themselves is an ordinary name', () => {
  const ci = library();
  expect(() =>
    step(ci, 'a', { outputs: { constructor: Output.parameter({ path: '/tmp/x' }) } as never }),
  ).not.toThrow();
});

describe('names in the cluster', () => {
  test.each([
    ['CI', 'c/ci: the name "CI" is not legal. Use lower-case letters, digits and "-"'],
    ['ci-', 'c/ci: the name "ci-" is not legal.'],
    ['a'.repeat(64), 'has 64 characters, and 63 are allowed. Shorten it.'],
    ['', 'c/ci: the name is empty.'],
  ])('%j is refused for WorkflowTemplates and Workflows', (name, message) => {
    expect(() => new WorkflowTemplate(chart('c'), 'ci', { name })).toThrow(message);
    expect(() => new InlineWorkflow(chart('c'), 'ci', { name })).toThrow(message);
    expect(() => new Workflow(chart('c'), 'ci', { name, template: library() })).toThrow(message);
  });
});

describe('taskName makes a legal name out of any text', () => {
  test.each([
    ['./cmd/api', 'cmd-api'],
    ['linux/amd64', 'linux-amd64'],
    ['ünïcode', 'n-code'],
    [`${'a'.repeat(127)}-b`, 'a'.repeat(127)],
  ])('%j gives %j', (text, name) => expect(taskName(text)).toBe(name));

  test.each(['', '...', '/'])('nothing is left of %j', (text) => {
    expect(() => taskName(text)).toThrow(
      `taskName: ${JSON.stringify(text)} holds no letter and no digit, so no name can be made of it.`,
    );
  });
});
