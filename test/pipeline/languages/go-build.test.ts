import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Sandbox } from '../step/run-script';

const program: string = require('#programs/languages/go-build');
const report = readFileSync(join(__dirname, '../../../src/pipeline/languages/go-test-report.go'), 'utf8');

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.file('source/go.mod', 'module example.test/hello\n\ngo 1.26\n');
});
afterEach(() => sandbox.remove());

/** A go whose commands do what is given; `build` makes the binary, or the report program that the script brings. */
function go(does: { vet?: string; test?: string; build?: string; download?: string; summary?: string } = {}) {
  sandbox.fake(
    'go',
    `case "$1 $2" in
  'build -o') # the report: a stand-in that keeps what it is fed and answers like the real one
    cp main.go "$SAVED/report.go"
    printf '%s\\n' '#!/bin/sh' 'if [ "$1" = -coverage ]; then echo 83.3; exit; fi' 'cat' \\
      'echo "<testsuites>real</testsuites>" >"$1"' 'printf "%s" "${does.summary ?? ''}" >"$2"' >report
    chmod +x report ;;
  build*)
    env | grep -E '^(GO|CGO_)' | sort >"$SAVED/settings"
    ${does.build ?? 'while [ "$1" != -o ]; do shift; done; printf program >"$2"'} ;;
  vet*) ${does.vet ?? ':'} ;;
  test*) ${does.test ?? 'echo ok'} ;;
  'mod download') cp "$NETRC" "$SAVED/netrc" 2>/dev/null; echo "$HOME" >"$SAVED/home"; ${does.download ?? ':'} ;;
esac`,
  );
}

const places = () => ({
  SOURCE: sandbox.path('source'),
  OUTPUT: sandbox.path('out/app'),
  REPORTS: sandbox.path('reports'),
  CREDENTIALS: sandbox.path('credentials'),
  SAVED: sandbox.folder,
});
const build = (env: Record<string, string> = {}) => sandbox.run(program, { ...places(), ...env });

test('vets, tests, builds, and says digest and coverage', () => {
  go();
  const ran = build();
  expect(ran.calls).toEqual([
    ['go', 'vet', './...'],
    ['go', 'build', '-o', 'report', 'main.go'],
    ['go', 'test', '-json', `-coverprofile=${sandbox.path('reports/coverage.out')}`, './...'],
    ['go', 'build', '-ldflags', '-s -w ', '-o', sandbox.path('out/app'), '.'],
  ]);
  expect(ran).toMatchObject({
    code: 0,
    message: '',
    outputs: {
      coverage: '83.3',
      digest: 'sha256:1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8',
    },
  });
  expect(statSync(sandbox.path('out/app')).mode & 0o777).toBe(0o755);
  expect(sandbox.read('report.go')).toBe(report.slice(report.indexOf('package main')));
  expect(sandbox.leftovers()).toEqual([]);
});

test('runs from its folder too, and reads the report program there', () => {
  go();
  const ran = sandbox.runFile('src/pipeline/languages/go-build.sh', places());
  expect(ran).toMatchObject({ code: 0, message: '', outputs: { coverage: '83.3' } });
  expect(sandbox.read('report.go')).toBe(report);
});

test('settings that make the build reproducible', () => {
  go();
  build();
  expect(sandbox.read('settings').trim().split('\n')).toEqual([
    'CGO_ENABLED=0',
    'GOCACHE=/tmp/go/build',
    'GOENV=off',
    'GOFLAGS= -mod=readonly -trimpath -buildvcs=false',
    'GOMODCACHE=/tmp/go/mod',
    'GOTOOLCHAIN=local',
  ]);
});

test('vendored modules are used and nothing is downloaded', () => {
  sandbox.file('source/go.mod', 'module example.test/hello\nrequire example.test/other v1.0.0\n');
  sandbox.file('source/vendor/modules.txt', '');
  go();
  const ran = build({ GOFLAGS: '-tags=prod' });
  expect(ran.code).toBe(0);
  expect(ran.calls.map((call) => call[1])).not.toContain('mod');
  expect(sandbox.read('settings')).toContain('GOFLAGS=-tags=prod -mod=vendor -trimpath -buildvcs=false\n');
});

test('private modules: the credentials are in HOME while modules are fetched, and gone before anything runs', () => {
  sandbox.file('source/go.mod', 'module example.test/hello\nrequire git.example.com/other v1.0.0\n');
  sandbox.file('credentials/password', 'the-token\n');
  go({ vet: 'ls -A "$HOME" >"$SAVED/home-at-vet"' });
  const ran = build({ GIT_HOSTS: 'git.example.com other.example.com' });
  expect(ran.code).toBe(0);
  expect(sandbox.read('netrc')).toBe(
    'machine git.example.com login git password the-token\nmachine other.example.com login git password the-token\n',
  );
  expect(sandbox.read('home-at-vet')).toBe('');
  expect(JSON.stringify(ran)).not.toContain('the-token');
});

test('a failing download is tried three times', () => {
  sandbox.file('source/go.mod', 'module example.test/hello\nrequire git.example.com/other v1.0.0\n');
  sandbox.fake('sleep');
  go({ download: 'echo "go: downloading x" >&2; echo "dial tcp: connection refused" >&2; exit 1' });
  const ran = build();
  expect(ran).toMatchObject({ code: 1, message: 'cannot download modules: dial tcp: connection refused' });
  expect(ran.calls.filter((call) => call[1] === 'mod')).toHaveLength(3);
});

test('a failing test names itself, leaves its reports, and makes no binary', () => {
  go({ test: 'echo bad; exit 1', summary: 'example.test/hello.TestGreeting' });
  const ran = build();
  expect(ran).toMatchObject({
    code: 1,
    message: 'tests failed: example.test/hello.TestGreeting',
    outputs: { coverage: '83.3' },
  });
  expect(ran.stdout).toContain('bad');
  expect(sandbox.read('reports/junit.xml')).toBe('<testsuites>real</testsuites>\n');
  expect(sandbox.read('reports/coverage.out')).toBe('mode: set\n');
  expect(sandbox.exists('out/app')).toBe(false);
});

test('names from the tests cannot bring a template tag into the message', () => {
  go({ test: 'exit 1', summary: 'example.test/hello.TestX/{{=workflow.name}}' });
  expect(build().message).toBe('tests failed: example.test/hello.TestX/{ { =workflow.name}}');
});

test('vet shows the first problem, and the reports are there all the same', () => {
  go({ vet: 'printf "# example.test/hello\\nmain.go:3:2: unreachable code\\n" >&2; exit 1' });
  expect(build()).toMatchObject({
    code: 1,
    message: 'go vet: main.go:3:2: unreachable code',
    outputs: { coverage: '0.0' },
  });
  expect(sandbox.read('reports/junit.xml')).toContain('<testsuites></testsuites>');
  expect(sandbox.read('reports/coverage.out')).toBe('mode: set\n');
});

test('vet and tests can be left out', () => {
  go();
  const ran = build({ VET: '0', TEST: '0' });
  expect(ran.calls.map((call) => call[1])).toEqual(['build']);
  expect(ran.outputs).toMatchObject({ coverage: '0.0' });
});

test('stamps variables, the commit standing in for a missing version', () => {
  go();
  const ran = build({
    VERSION_VARIABLE: 'main.version',
    COMMIT_VARIABLE: 'a/b.commit',
    COMMIT: 'abc',
    LDFLAGS: '-X main.x=1',
  });
  expect(ran.calls.at(-1)?.slice(0, 4)).toEqual([
    ...['go', 'build', '-ldflags', '-s -w -X main.version=abc -X a/b.commit=abc -X main.x=1'],
  ]);
});

test.each(["1' -extld=/tmp/x", '1 -X main.admin=1', '-1', 'a$(id)', '1\n-X'])('refuses to stamp %j', (version) => {
  go();
  expect(build({ VERSION: version, VERSION_VARIABLE: 'main.version' })).toMatchObject({
    code: 1,
    message: expect.stringMatching(
      /^the value for main.version (holds characters that are not allowed|starts with a dash)/,
    ),
  });
});

test('what is missing is said', () => {
  go();
  expect(build({ MODULE_DIR: 'nowhere' }).message).toBe('the source has no folder nowhere');
  sandbox.file('source/docs/x', '');
  expect(build({ MODULE_DIR: 'docs' }).message).toBe('the folder docs of the source has no go.mod');
  expect(build({ PACKAGE: '-exec=x' }).message).toBe('the package starts with a dash: -exec=x');
  go({ build: 'echo "main.go:1:1: expected package" >&2; exit 1' });
  expect(build().message).toBe('go build: main.go:1:1: expected package');
  go({ build: ':' });
  expect(build({ PACKAGE: './...' }).message).toBe('./... is not one program');
});

describe('a cache', () => {
  /** A go that notes what it builds with, and leaves an object in its cache. */
  function cachingGo(does: { object?: string } = {}) {
    const object = does.object ?? 'mkdir -p "$GOCACHE"; echo new >"$GOCACHE/object"';
    go({
      build: `case "$*" in
        'build -v '*) ls -A "$GOCACHE" >"$SAVED/found" 2>/dev/null; ${object}; printf '%s\\n' hello/internal/a hello >&2 ;;
        *) while [ "$1" != -o ]; do shift; done; printf program >"$2" ;;
      esac`,
    });
  }
  const settings = () => sandbox.read('settings').trim().split('\n');

  test('that can be written is used in place, and lasts', () => {
    cachingGo();
    const ran = build({ CACHE: sandbox.path('cache/build') });
    expect(ran).toMatchObject({ code: 0, message: '' });
    expect(settings()).toContain(`GOCACHE=${sandbox.path('cache/build/go-build')}`);
    expect(settings()).toContain(`GOMODCACHE=${sandbox.path('cache/build/go-mod')}`);
    expect(settings()).toContain('GOFLAGS= -mod=readonly -modcacherw -trimpath -buildvcs=false');
    expect(sandbox.read('cache/build/go-build/object')).toBe('new\n');
  });

  test('what earlier builds left is found again', () => {
    sandbox.file('cache/go-build/object', 'old');
    cachingGo();
    build({ CACHE: sandbox.path('cache') });
    expect(sandbox.read('found')).toBe('object\n');
  });

  test('it is said what was compiled', () => {
    cachingGo();
    expect(build({ CACHE: sandbox.path('cache') }).stdout).toContain(
      'cache: compiled 2 of 0 packages: hello/internal/a hello',
    );
  });

  test('that can be read only is copied first, and stays as it was', () => {
    // Root may write whatever chmod says, so what stands in the way of the folder of modules is a file.
    sandbox.file('cache/go-build/object', 'old');
    sandbox.file('cache/go-mod', '');
    cachingGo();
    const ran = build({ CACHE: sandbox.path('cache'), GOCACHE: sandbox.path('tmp-cache') });
    expect(ran.code).toBe(0);
    expect(settings()).toContain(`GOCACHE=${sandbox.path('tmp-cache')}`);
    expect(sandbox.read('found')).toBe('object\n');
    expect(sandbox.read('tmp-cache/object')).toBe('new\n');
    expect(sandbox.read('cache/go-build/object')).toBe('old');
  });

  test('that can be read only has modules, which are asked for first', () => {
    sandbox.file('cache/go-build', '');
    sandbox.file('cache/go-mod/cache/download/example.test/other/@v/list', 'v1.0.0');
    cachingGo();
    const ran = build({
      CACHE: sandbox.path('cache'),
      GOCACHE: sandbox.path('tmp-cache'),
      GOPROXY: 'https://proxy.test',
    });
    expect(ran.code).toBe(0);
    expect(settings()).toContain(`GOPROXY=file://${sandbox.path('cache/go-mod/cache/download')},https://proxy.test`);
    expect(settings()).toContain('GOMODCACHE=/tmp/go/mod');
  });

  test('that is not there, and cannot be made, is no reason to fail', () => {
    sandbox.file('cache', 'a file');
    cachingGo();
    const ran = build({ CACHE: sandbox.path('cache/build'), GOCACHE: sandbox.path('tmp-cache') });
    expect(ran).toMatchObject({ code: 0, message: '' });
    expect(settings()).toContain(`GOCACHE=${sandbox.path('tmp-cache')}`);
    expect(sandbox.read('found')).toBe('');
  });

  test('that is sent away is removed where nothing in it is new', () => {
    sandbox.file('cache/go-build/object', 'old');
    cachingGo({ object: ':' });
    expect(build({ CACHE: sandbox.path('cache'), CACHE_SENT: '1' }).code).toBe(0);
    expect(sandbox.exists('cache')).toBe(false);
  });

  test('that is sent away stays where something is new, and one that is not sent always stays', () => {
    sandbox.file('cache/go-build/other', 'old');
    cachingGo({ object: 'sleep 0.05; echo new >"$GOCACHE/object"' });
    expect(build({ CACHE: sandbox.path('cache'), CACHE_SENT: '1' }).code).toBe(0);
    expect(sandbox.read('cache/go-build/object')).toBe('new\n');
    cachingGo({ object: ':' });
    expect(build({ CACHE: sandbox.path('cache') }).code).toBe(0);
    expect(sandbox.exists('cache/go-build/other')).toBe(true);
  });

  test('that has broken files is mended where a command fails, and the command tried again', () => {
    const sound = createHash('sha256').update('sound').digest('hex');
    sandbox.file(`cache/go-build/aa/${sound}-d`, 'sound');
    sandbox.file(`cache/go-build/bb/${'b'.repeat(64)}-d`, 'not what the name says');
    sandbox.file('cache/go-build/bb/cc-a', 'v1');
    go({
      vet: `if [ -f "$GOCACHE/bb/${'b'.repeat(64)}-d" ]; then echo 'could not import flag' >&2; exit 1; fi`,
    });
    const ran = build({ CACHE: sandbox.path('cache') });
    expect(ran).toMatchObject({ code: 0, message: '' });
    expect(ran.stdout).toContain('cache: 1 files were broken, and are made anew\n');
    expect(ran.calls.filter((call) => call[1] === 'vet')).toHaveLength(2);
    expect(sandbox.exists(`cache/go-build/aa/${sound}-d`)).toBe(true);
    expect(sandbox.exists('cache/go-build/bb/cc-a')).toBe(true);
  });

  test('that is sound is not blamed: what fails is tried once', () => {
    sandbox.file('cache/go-build/aa/cc-a', 'v1');
    go({ test: 'echo bad; exit 1', summary: 'example.test/hello.TestGreeting' });
    const ran = build({ CACHE: sandbox.path('cache') });
    expect(ran).toMatchObject({ code: 1, message: 'tests failed: example.test/hello.TestGreeting' });
    expect(ran.calls.filter((call) => call[1] === 'test')).toHaveLength(1);
    expect(ran.stdout).not.toContain('broken');
  });

  test('whose disk is full is emptied first', () => {
    sandbox.file('cache/go-build/object', 'old');
    sandbox.fake(
      'df',
      `printf '%s\\n' 'Filesystem 1024-blocks Used Available Capacity Mounted on' '/dev/sdb 1000 990 10 99% /cache'`,
    );
    cachingGo();
    const ran = build({ CACHE: sandbox.path('cache') });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('cache: its disk is full, so it is emptied\n');
    expect(sandbox.read('found')).toBe('');
    expect(sandbox.read('cache/go-build/object')).toBe('new\n');
  });

  test('whose disk becomes full is left aside', () => {
    sandbox.fake(
      'df',
      `test -f "$SAVED/filled" || exit 0
       printf '%s\\n' 'Filesystem 1024-blocks Used Available Capacity Mounted on' '/dev/sdb 1000 990 10 99% /cache'`,
    );
    go({
      vet: `case $GOCACHE in "$CACHE"*) touch "$SAVED/filled"; echo 'no space left on device' >&2; exit 1 ;; esac`,
    });
    const ran = build({ CACHE: sandbox.path('cache') });
    expect(ran).toMatchObject({ code: 0, message: '' });
    expect(ran.stdout).toContain('cache: its disk is full, so the build goes on without it\n');
    expect(sandbox.leftovers()).toEqual([]);
  });

  test('whose modules cannot be used is left aside in the last attempt', () => {
    sandbox.file('source/go.mod', 'module example.test/hello\nrequire example.test/other v1.0.0\n');
    sandbox.fake('sleep');
    go({ download: `case $GOMODCACHE in "$CACHE"*) echo 'checksum mismatch' >&2; exit 1 ;; esac` });
    const ran = build({ CACHE: sandbox.path('cache') });
    expect(ran).toMatchObject({ code: 0, message: '' });
    expect(ran.stdout).toContain('cache: modules are fetched without it\n');
    expect(ran.calls.filter((call) => call[1] === 'mod')).toHaveLength(3);
  });

  test('that can be read only gives private modules too, although no proxy is asked for them', () => {
    sandbox.file('source/go.mod', 'module example.test/hello\nrequire git.example.com/other v1.0.0\n');
    sandbox.file('cache/go-build', '');
    sandbox.file('cache/go-mod/cache/download/git.example.com/other/@v/list', 'v1.0.0');
    go({ download: 'echo "$GOPROXY $GONOPROXY" >>"$SAVED/proxies"' });
    const env = { GOPROXY: 'https://proxy.test', GOPRIVATE: 'git.example.com', GOCACHE: sandbox.path('tmp-cache') };
    expect(build({ CACHE: sandbox.path('cache'), ...env }).code).toBe(0);
    const files = `file://${sandbox.path('cache/go-mod/cache/download')}`;
    expect(sandbox.read('proxies')).toBe(`${files},off none\n${files},https://proxy.test \n`);
  });

  test('a build that fails leaves what it compiled', () => {
    go({
      build:
        'mkdir -p "$GOCACHE"; echo new >"$GOCACHE/object"; case "$*" in "build -v "*) ;; *) echo "main.go:1:1: bad" >&2; exit 1 ;; esac',
    });
    expect(build({ CACHE: sandbox.path('cache') })).toMatchObject({ code: 1, message: 'go build: main.go:1:1: bad' });
    expect(sandbox.read('cache/go-build/object')).toBe('new\n');
  });
});

test('the report program holds no template tag and needs the standard library alone', () => {
  expect(report).not.toContain('{{');
  expect(report.match(/^\t"[^"]+"$/gm)?.filter((line) => line.includes('.'))).toEqual([]);
});
