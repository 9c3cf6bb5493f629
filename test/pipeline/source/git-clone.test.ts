import { statSync } from 'node:fs';
import { Sandbox } from '../step/run-script';

const program: string = require('#programs/source/git-clone');

const commit = '3cf42b5cfe74956a0a908d9ad2d3dc7e85033ade';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

/** A git that finds `head` wherever it is asked to fetch, and asks for credentials as git does. */
function git(head: string, fetch = '') {
  sandbox.fake(
    'git',
    `case " $* " in
  *' init '*) for folder; do :; done; mkdir -p "$folder/.git/logs"; touch "$folder/.git/FETCH_HEAD" ;;
  *' fetch '*)
    if [ -n "\${GIT_ASKPASS:-}" ]; then
      for host in git.example.com evil.example.com; do
        "$GIT_ASKPASS" "Username for 'https://$host': " >>"$ASKED" || echo refused >>"$ASKED"
        "$GIT_ASKPASS" "Password for 'https://ci@$host': " >>"$ASKED" || echo refused >>"$ASKED"
      done
    fi
    env | grep '^GIT_' | sort >"$SETTINGS"
    ${fetch} ;;
  *' rev-parse '*) echo ${head} ;;
  *' show '*) echo 1790000000 ;;
esac`,
  );
}

function clone(env: Record<string, string> = {}) {
  return sandbox.run(program, {
    REPOSITORY_URL: 'https://git.example.com/acme/hello.git',
    REVISION: commit,
    WORK_TREE: sandbox.path('source'),
    CREDENTIALS: sandbox.path('credentials'),
    ASKED: sandbox.path('asked'),
    SETTINGS: sandbox.path('settings'),
    ...env,
  });
}

test('fetches one commit by its id, and says which and when', () => {
  git(commit);
  const ran = clone();
  expect(ran).toMatchObject({ code: 0, outputs: { commit, 'committed-at': '1790000000' }, message: '' });
  expect(ran.calls.find((call) => call.includes('fetch'))).toEqual([
    ...['git', 'fetch', '-q', '--no-tags', '--depth=1', '--'],
    ...['https://git.example.com/acme/hello.git', commit],
  ]);
  expect(sandbox.leftovers()).toEqual([]);
  expect(sandbox.exists('source/.git/FETCH_HEAD')).toBe(false);
  expect(statSync(sandbox.path('source')).mode & 0o777).toBe(0o755);
});

test('reads no configuration of the image and speaks one protocol', () => {
  git(commit);
  clone();
  expect(sandbox.read('settings').trim().split('\n')).toEqual([
    'GIT_ALLOW_PROTOCOL=https',
    'GIT_CONFIG_GLOBAL=/dev/null',
    'GIT_CONFIG_NOSYSTEM=1',
    'GIT_TERMINAL_PROMPT=0',
  ]);
});

test('gives the token to the host of the URL only, and to no argument', () => {
  sandbox.file('credentials/password', 'the-token\n');
  git(commit);
  const ran = clone();
  expect(sandbox.read('asked')).toBe('git\nthe-token\nrefused\nrefused\n');
  expect(JSON.stringify(ran)).not.toContain('the-token');
});

test('a user name beside the token is used', () => {
  sandbox.file('credentials/password', 'the-token\n');
  sandbox.file('credentials/username', 'robot\n');
  git(commit);
  clone();
  expect(sandbox.read('asked')).toBe('robot\nthe-token\nrefused\nrefused\n');
});

test('refuses another commit than the one asked for', () => {
  git('0'.repeat(40));
  expect(clone()).toMatchObject({
    code: 1,
    message: expect.stringContaining(`and got ${'0'.repeat(40)}`),
    outputs: {},
  });
});

test('says what git said when the commit is not there, after one attempt', () => {
  git(commit, 'echo "fatal: remote error: upload-pack: not our ref" >&2; exit 128');
  const ran = clone();
  expect(ran).toMatchObject({ code: 1, message: expect.stringMatching(/cannot fetch 3cf4.*: fatal: remote error/) });
  expect(ran.calls.filter((call) => call.includes('fetch'))).toHaveLength(1);
});

test('tries again when the network fails', () => {
  sandbox.fake('sleep');
  git(
    commit,
    'if [ ! -e "$SETTINGS.again" ]; then touch "$SETTINGS.again"; echo "fatal: connection reset" >&2; exit 128; fi',
  );
  const ran = clone();
  expect(ran.code).toBe(0);
  expect(ran.calls.filter((call) => call.includes('fetch'))).toHaveLength(2);
});

test('SHA-256 repositories', () => {
  const long = 'ab'.repeat(32);
  git(long);
  const ran = clone({ REVISION: long });
  expect(ran).toMatchObject({ code: 0, outputs: { commit: long } });
  expect(ran.calls[0]).toContain('--object-format=sha256');
});

test('plain http only where it is allowed', () => {
  git(commit);
  expect(clone({ REPOSITORY_URL: 'http://git/a.git' })).toMatchObject({
    code: 1,
    message: expect.stringContaining('plain http'),
  });
  expect(clone({ REPOSITORY_URL: 'http://git/a.git', ALLOW_HTTP: '1' }).code).toBe(0);
});

test.each([
  ['https://user:secret@git.example.com/a.git', 'holds a user or a password'],
  ['https://token@git.example.com/a.git', 'holds a user or a password'],
  ['ssh://git.example.com/a.git', 'names no user: write ssh://git@host/path'],
  ['ssh://robot:secret@git.example.com/a.git', 'holds a password'],
  ['robot:secret@git.example.com:a.git', 'must start with https:// or ssh://, or be user@host:path'],
  ['--upload-pack=touch /tmp/x', 'must start with https://'],
  ['-oProxyCommand=id@host:a.git', 'must start with https://'],
  ['ssh://git@-oProxyCommand=id/a.git', 'characters that are not allowed'],
  ['ssh://git@-oProxyCommand/a.git', 'no valid host'],
  ['git@host:a b', 'characters that are not allowed'],
  ['ext::sh -c id', 'must start with https://'],
  ['ext::sh -c id@host:x', 'must start with https://'],
  ['file:///etc', 'must start with https://'],
  ['https://git.example.com/a b', 'characters that are not allowed'],
  ['https://git.example.com/a?token=secret', 'characters that are not allowed'],
  ['https://git.example.com/$(id)', 'characters that are not allowed'],
  ['https://git.example.com/a\nb', 'characters that are not allowed'],
  ['https:///a.git', 'no valid host'],
  ['https://-oProxy/a.git', 'no valid host'],
])('refuses the URL %j without calling git or repeating a secret', (url, reason) => {
  git(commit);
  const ran = clone({ REPOSITORY_URL: url });
  expect(ran).toMatchObject({ code: 1, message: expect.stringContaining(reason), calls: [] });
  expect(ran.message + ran.stderr).not.toContain('secret');
});

test.each([
  'main',
  '',
  commit.slice(1),
  `${commit}0`,
  commit.toUpperCase(),
  '--help',
  `${commit.slice(1)}\n`,
])('refuses the revision %j', (revision) => {
  git(commit);
  expect(clone({ REVISION: revision })).toMatchObject({
    code: 1,
    message: expect.stringContaining('the revision must be a full commit id'),
    calls: [],
  });
});

test('refuses a folder that holds something', () => {
  sandbox.file('source/left', '');
  git(commit);
  expect(clone()).toMatchObject({ code: 1, message: expect.stringContaining('is not empty'), calls: [] });
});
