import { checkFullName, checkRepository, fullName } from '../../../src/pipeline/source/git-repository';

test.each([
  ['https://github.com/acme/hello.git', 'acme/hello'],
  ['https://github.com/acme/hello', 'acme/hello'],
  ['https://github.com/acme/hello/', 'acme/hello'],
  ['https://gitlab.example.com:8443/group/sub/hello.git', 'group/sub/hello'],
])('%s can be used, and is %s', (url, name) => {
  const repository = { url };
  expect(checkRepository('c', repository)).toBe(repository);
  expect(fullName(repository)).toBe(name);
});

test.each([
  ['ssh://git@git.example.com/acme/hello.git', 'acme/hello'],
  ['ssh://git@git.example.com:7999/group/sub/hello.git', 'group/sub/hello'],
  ['git@github.com:acme/hello.git', 'acme/hello'],
  ['git@git.example.com:/srv/hello', 'srv/hello'],
])('%s can be used with a key and known hosts, and is %s', (url, name) => {
  const repository = { url, credentials: 'git-ssh' };
  expect(checkRepository('c', repository)).toBe(repository);
  expect(fullName(repository)).toBe(name);
});

test.each(['ssh://git@github.com/acme/hello.git', 'git@github.com:acme/hello.git'])('%s wants a Secret', (url) => {
  expect(() => checkRepository('c', { url })).toThrow(
    `c: the repository ${url} is reached over SSH, which takes a key of one's own and the public keys of the host. ` +
      'Put them into a Secret (ssh-privatekey, known_hosts) and name that as credentials.',
  );
});

test('plain http, if said aloud', () => {
  const repository = { url: 'http://git.ci:8080/acme/hello.git', insecureHttp: true };
  expect(checkRepository('c', repository)).toBe(repository);
});

test.each([
  ['', 'c: the repository URL is empty. Give one.'],
  [' https://github.com/acme/hello.git', 'has blanks or line ends around or in it'],
  ['hello', 'c: the repository URL cannot be read. Write it like https://github.com/acme/hello.git.'],
  ['ssh://github.com/acme/hello.git', 'names no user, or no legal one or host. Write it like ssh://git@github.com/'],
  ['-oProxyCommand=id@github.com:acme/hello.git', 'names no user, or no legal one or host'],
  ['ssh://git@-oProxyCommand=id/acme/hello.git', 'names no user, or no legal one or host'],
  ['file:///srv/hello.git', 'is neither https nor SSH. Write it like https://github.com/acme/hello.git or git@github'],
  ['http://github.com/acme/hello.git', 'is plain http, which shows token and source to the network.'],
  ['https://github.com', 'names a host, but no repository. Append its path, /owner/name.git.'],
  ['https://github.com/acme/hello?ref=main', 'has a query or a fragment. Leave it out.'],
  ['https://github.com/acme/hello#main', 'has a query or a fragment. Leave it out.'],
])('%j is refused', (url, message) => {
  expect(() => checkRepository('c', { url })).toThrow(message);
});

test.each([
  ['', 'c: the Secret name in credentials is empty. Use lower-case letters'],
  ['Git Cred', 'c: the Secret name in credentials "Git Cred" is not legal. Use lower-case letters'],
])('the Secret %j is refused', (credentials, message) => {
  expect(() => checkRepository('c', { url: 'https://github.com/acme/hello.git', credentials })).toThrow(message);
});

test('a full name is an owner and a name, with groups between them where the host has such', () => {
  expect(checkFullName('c', 'acme/hello')).toBe('acme/hello');
  expect(checkFullName('c', 'group/sub/hello')).toBe('group/sub/hello');
  for (const name of ['', 'hello', '/hello', 'acme/', 'acme/hel lo']) {
    expect(() => checkFullName('c', name)).toThrow(
      `c: the repository is called "${name}", which lacks an owner or a name. Append the path /owner/name.git`,
    );
  }
});

test.each([
  'https://robot:s3cr3t@github.com/acme/hello.git',
  'https://s3cr3t@github.com/acme/hello.git',
  'http://robot:s3cr3t@github.com/acme/hello.git',
  'ssh://robot:s3cr3t@github.com/acme/hello.git',
  'robot:s3cr3t@github.com:acme/hello.git',
  'https://robot:s3cr3t@github.com/acme/hello.git?token=s3cr3t',
  'https://github.com/acme/hello.git?token=s3cr3t',
  'https://robot:s3cr3t@',
  'https://robot:s3cr3t@exa mple.com/acme/hello.git',
])('a credential in %s is refused, and not repeated', (url) => {
  expect.assertions(2);
  try {
    checkRepository('c', { url });
  } catch (error) {
    expect((error as Error).message).toMatch(/^c: the repository URL .*\. [A-Z]/);
    expect((error as Error).message).not.toContain('s3cr3t');
  }
});
