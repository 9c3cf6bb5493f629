import { checkGenerateName, checkName } from '../../src/manifest/object-name';

describe('a name', () => {
  test.each([
    ['Workflow', 'a'],
    ['Workflow', 'ci-2.main'],
    ['WorkflowTemplate', 'a'.repeat(63)],
    ['CronWorkflow', 'a'.repeat(52)],
  ])('of a %s may be %s', (kind, name) => expect(() => checkName('c/x', kind, name)).not.toThrow());

  test.each([
    ['Workflow', '', 'is empty'],
    ['Workflow', 'My_CI', 'has letters, or an order of them, that are not allowed'],
    ['Workflow', '-ci', 'has letters, or an order of them, that are not allowed'],
    ['Workflow', 'a..b', 'has letters, or an order of them, that are not allowed'],
    ['WorkflowTemplate', 'a'.repeat(64), 'has 64 letters'],
    ['CronWorkflow', 'a'.repeat(53), 'has 53 letters'],
  ])('of a %s cannot be "%s"', (kind, name, fault) => {
    expect(() => checkName('c/x', kind, name)).toThrow(`c/x: the name "${name}" of this ${kind} ${fault}.`);
  });

  test('that is refused comes with one that is not', () => {
    expect(() => checkName('c/x', 'CronWorkflow', `My_CI-.${'x'.repeat(60)}`)).toThrow(
      'Kubernetes takes a-z, 0-9, "-" and ".", with a letter or digit at both ends, and Argo at most 52 of them. ' +
        `For example: "my-ci.${'x'.repeat(46)}".`,
    );
    expect(() => checkName('c/x', 'Workflow', '___')).toThrow(/at most 63 of them\.$/);
  });
});

describe('a generateName', () => {
  test.each(['ci-', 'ci.', 'c', 'a'.repeat(58)])('may be %s', (prefix) => {
    expect(() => checkGenerateName('c/x', 'Workflow', prefix)).not.toThrow();
  });

  test.each([
    ['', 'is empty'],
    ['-ci', 'has letters, or an order of them, that are not allowed'],
    ['CI-', 'has letters, or an order of them, that are not allowed'],
    ['a'.repeat(59), 'has 59 letters'],
  ])('cannot be "%s"', (prefix, fault) => {
    expect(() => checkGenerateName('c/x', 'Workflow', prefix)).toThrow(
      `c/x: the generateName "${prefix}" of this Workflow ${fault}.`,
    );
  });
});
