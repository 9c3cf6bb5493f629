import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { Sandbox } from '../step/run-script';

const program: string = require('#programs/source/git-clone');

/** The real git, and an ssh that finds every host on this machine. */
let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.fake(
    'ssh',
    `cat "$SSH_KEY" >>"$SHOWN"; stat -c %a "$SSH_KEY" >>"$SHOWN"; for last; do :; done; eval "$last"`,
  );
  sandbox.fake('sleep');
  sandbox.file('credentials/ssh-privatekey', 'the-key');
  sandbox.file('credentials/known_hosts', 'git.example.com ssh-ed25519 AAAA');
});
afterEach(() => sandbox.remove());

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', sandbox.path(folder), '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    encoding: 'utf8',
  }).trim();

/** Makes a repository of files and of other repositories, and returns its commit. */
function repository(
  folder: string,
  files: Record<string, string>,
  submodules: Record<string, { readonly url: string; readonly id: string; readonly update?: string }> = {},
): string {
  mkdirSync(sandbox.path(folder), { recursive: true });
  git(folder, 'init', '-q');
  git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const modules = Object.entries(submodules).map(
    ([path, { url, update }]) =>
      `[submodule "${path}"]\n\tpath = ${path}\n\turl = ${url}\n${update ? `\tupdate = ${update}\n` : ''}`,
  );
  const all = modules.length > 0 ? { ...files, '.gitmodules': modules.join('') } : files;
  for (const [name, text] of Object.entries(all)) sandbox.file(`${folder}/${name}`, text);
  git(folder, 'add', '.');
  for (const [path, { id }] of Object.entries(submodules))
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${id},${path}`);
  git(folder, 'commit', '-q', '-m', 'x');
  return git(folder, 'rev-parse', 'HEAD');
}

function clone(revision: string, env: Record<string, string> = {}) {
  return sandbox.run(program, {
    REPOSITORY_URL: `ssh://git@git.example.com:2222${sandbox.path('acme/hello')}`,
    REVISION: revision,
    WORK_TREE: sandbox.path('source'),
    CREDENTIALS: sandbox.path('credentials'),
    SHOWN: sandbox.path('shown'),
    ...env,
  });
}

test('fetches over SSH, with the key and the known hosts of the Secret alone', () => {
  const commit = repository('acme/hello', { 'main.go': 'package main' });
  const ran = clone(commit);
  expect(ran).toMatchObject({ code: 0, message: '', outputs: { commit } });
  expect(sandbox.read('source/main.go')).toBe('package main');
  const call = ran.calls[0] ?? [];
  expect(call.slice(0, 7)).toEqual(['ssh', '-F', '/dev/null', '-T', '-a', '-x', '-i']);
  expect(call.filter((_, at) => call[at - 1] === '-o')).toEqual([
    'IdentitiesOnly=yes',
    'IdentityAgent=none',
    'BatchMode=yes',
    'PreferredAuthentications=publickey',
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile=${sandbox.path('credentials/known_hosts')}`,
    'GlobalKnownHostsFile=/dev/null',
    'UpdateHostKeys=no',
    'ClearAllForwardings=yes',
    'ControlPath=none',
    'LogLevel=ERROR',
    'ConnectTimeout=30',
    'ServerAliveInterval=15',
    'SendEnv=GIT_PROTOCOL',
  ]);
  expect(call.slice(-4, -1)).toEqual(['-p', '2222', 'git@git.example.com']);
  expect(sandbox.read('shown')).toBe('the-key\n600\n');
  expect(sandbox.leftovers()).toEqual([]);
  expect(JSON.stringify(ran) + git('source', 'config', '--list')).not.toMatch(
    /the-key|example\.com\/.*\.remote|remote\./,
  );
});

test('the short form of the URL', () => {
  const commit = repository('acme/hello', { a: '' });
  expect(clone(commit, { REPOSITORY_URL: `git@git.example.com:${sandbox.path('acme/hello')}` }).code).toBe(0);
});

test.each(['ssh-privatekey', 'known_hosts'])('nothing is fetched without %s', (file) => {
  sandbox.file(`credentials/${file}`, '');
  expect(clone('0'.repeat(40))).toMatchObject({
    code: 1,
    message: expect.stringMatching(`is reached over SSH, but the Secret named as credentials has no ${file}$`),
    calls: [],
  });
});

test.each([
  ['Host key verification failed.', 'Host key verification failed. The known_hosts of the Secret has not the key that'],
  ['git@git.example.com: Permission denied (publickey).', 'git@git.example.com: Permission denied (publickey).'],
  ['No user exists for uid 1000', 'No user exists for uid 1000'],
])('what ssh says is the reason, after one attempt: %s', (said, reason) => {
  sandbox.fake('ssh', `echo '${said}' >&2; exit 255`);
  const ran = clone('0'.repeat(40));
  expect(ran).toMatchObject({ code: 1, message: expect.stringContaining(`acme/hello: ${reason}`) });
  expect(ran.calls).toHaveLength(1);
});

test('submodules stay out unless asked for', () => {
  const id = repository('acme/lib', { 'lib.go': 'package lib' });
  const commit = repository('acme/hello', {}, { lib: { url: '../lib', id } });
  const ran = clone(commit);
  expect(ran.code).toBe(0);
  expect(sandbox.exists('source/lib/lib.go')).toBe(false);
});

test('submodules, and theirs: relative and absolute, all at the same host', () => {
  const deep = repository('other/deep', { 'deep.go': 'package deep' });
  const lib = repository('acme/lib', { 'lib.go': 'package lib' }, { 'a/deep': { url: '../../other/deep', id: deep } });
  const absolute = `ssh://git@git.example.com:2222${sandbox.path('other/deep')}`;
  const commit = repository(
    'acme/hello',
    { 'main.go': '' },
    {
      'third party/lib.v1': { url: '../lib', id: lib },
      again: { url: absolute, id: deep },
      skipped: { url: 'https://elsewhere.example.com/x', id: deep, update: 'none' },
    },
  );
  const ran = clone(commit, { SUBMODULES: '1' });
  expect(ran).toMatchObject({ code: 0, message: '', outputs: { commit } });
  expect(sandbox.read('source/third party/lib.v1/lib.go')).toBe('package lib');
  expect(sandbox.read('source/third party/lib.v1/a/deep/deep.go')).toBe('package deep');
  expect(sandbox.read('source/again/deep.go')).toBe('package deep');
  for (const folder of ['source', 'source/again', 'source/third party/lib.v1/a/deep'])
    expect(git(folder, 'config', '--list', '--local')).not.toMatch(/remote|submodule|example/);
  expect(git('source/again', 'rev-list', '--count', 'HEAD')).toBe('1');
  expect(sandbox.leftovers()).toEqual([]);
});

test.each([
  ['https://git.example.com/acme/lib', 'the submodule lib lies at https://git.example.com, and not where'],
  [
    'ssh://git@evil.example.com:2222/acme/lib',
    'the submodule lib lies at ssh://git@evil.example.com:2222, and not where',
  ],
  ['ssh://root@git.example.com:2222/acme/lib', 'the submodule lib lies at ssh://root@git.example.com:2222'],
  ['git@git.example.com:acme/lib', 'the submodule lib lies at ssh://git@git.example.com, and not where'],
  [`${'../'.repeat(40)}lib`, 'the URL of the submodule lib leaves its host'],
  ['file:///etc', 'the URL of the submodule lib must start with https:// or ssh://'],
  ['/etc', 'the URL of the submodule lib must start with'],
  ['ext::sh -c id', 'the URL of the submodule lib must start with'],
  ['-u./x', 'the URL of the submodule lib must start with'],
  ['https://git:secret@git.example.com/acme/lib', 'the URL of the submodule lib holds a user or a password'],
])('a submodule at %s is refused before anything is fetched', (url, reason) => {
  const commit = repository('acme/hello', {}, { lib: { url, id: 'a'.repeat(40) } });
  const ran = clone(commit, { SUBMODULES: '1' });
  expect(ran).toMatchObject({ code: 1, message: expect.stringContaining(reason), outputs: {} });
  expect(ran.message).not.toContain('secret');
  expect(ran.calls).toHaveLength(1);
});

test('the short form and the long one are the same host', () => {
  const id = repository('acme/lib', { a: 'b' });
  const commit = repository(
    'acme/hello',
    {},
    { lib: { url: `ssh://git@git.example.com${sandbox.path('acme/lib')}`, id } },
  );
  const REPOSITORY_URL = `git@git.example.com:${sandbox.path('acme/hello')}`;
  expect(clone(commit, { SUBMODULES: '1', REPOSITORY_URL })).toMatchObject({ code: 0 });
  expect(sandbox.read('source/lib/a')).toBe('b');
});

test('a submodule that .gitmodules does not know', () => {
  const commit = repository('acme/hello', { '.gitmodules': '' }, {});
  git('acme/hello', 'update-index', '--add', '--cacheinfo', `160000,${commit},lib`);
  git('acme/hello', 'commit', '-q', '-m', 'x');
  expect(clone(git('acme/hello', 'rev-parse', 'HEAD'), { SUBMODULES: '1' })).toMatchObject({
    code: 1,
    message: 'the submodule in lib has no entry in .gitmodules',
  });
});
