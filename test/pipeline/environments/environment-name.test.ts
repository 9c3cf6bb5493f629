import { environmentName } from '../../../src/pipeline/environments/environment-name';

test('says repository and branch, and ends in a hash', () => {
  expect(environmentName('acme/hello', 'main')).toBe('hello-main-40e885feee0740f1');
  expect(environmentName('acme/hello', 'refs/heads/main')).toBe('hello-main-40e885feee0740f1');
  expect(environmentName('acme/hello', 'feature/Login Page')).toBe('hello-feature-lo-f139c3b726312c7f');
});

test('different branches never share an environment, however alike their names', () => {
  const branches = ['a-b', 'a/b', 'a_b', 'a.b', 'A-B', 'ä', 'ö', '-', '--', 'x'.repeat(60), 'x'.repeat(61)];
  expect(new Set(branches.map((branch) => environmentName('acme/hello', branch))).size).toBe(branches.length);
  expect(environmentName('acme/hello', 'main')).not.toBe(environmentName('other/hello', 'main'));
});

test.each([
  'main',
  '日本語',
  '123',
  '-rf',
  'x'.repeat(500),
  '\n',
  `${'x'.repeat(9)}-y`,
])('is a DNS label of at most 40 characters that starts with a letter: %j', (branch) => {
  for (const repository of ['acme/hello', 'acme/123', 'acme/日本', `acme/${'r'.repeat(100)}`]) {
    expect(environmentName(repository, branch)).toMatch(/^(?=.{1,40}$)[a-z]([a-z0-9-]*[a-z0-9])?$/);
  }
});

test('nothing to name', () => {
  expect(() => environmentName('acme/hello', 'refs/heads/')).toThrow('the branch of acme/hello is empty');
  expect(() => environmentName('', 'main')).toThrow('the repository is empty');
});
