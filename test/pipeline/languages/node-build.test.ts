import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { Sandbox } from '../step/run-script';

const program: string = require('#programs/languages/node-build');

// The script runs with the Node.js and npm of this machine, on packages made here, and asks no registry.
const offline = { npm_config_offline: 'true' };
const testing = "const { test } = require('node:test'); const assert = require('node:assert');\n";

let sandbox: Sandbox;
let npm: string;
beforeEach(() => {
  sandbox = new Sandbox();
  npm ??= sandbox.which('npm');
  // It takes npm a third of a second to find no script `build`, and to say nothing. The first test lets it.
  sandbox.fake(
    'npm',
    `case "$*" in *--if-present) grep -q '"build":' package.json || exit 0 ;; esac; exec ${npm} "$@"`,
  );
});
afterEach(() => sandbox.remove());

/** Writes the package.json of the source, and other files beside it. */
function source(manifest: object, files: Readonly<Record<string, string>> = {}): void {
  sandbox.file('source/package.json', JSON.stringify({ name: 'hello', version: '1.0.0', ...manifest }));
  for (const [name, content] of Object.entries(files)) sandbox.file(`source/${name}`, content);
}

const places = () => ({
  SOURCE: sandbox.path('source'),
  OUTPUT: sandbox.path('out/app'),
  REPORTS: sandbox.path('reports'),
  CREDENTIALS: sandbox.path('credentials'),
});
const build = (env: Record<string, string> = {}) => sandbox.run(program, { ...places(), ...offline, ...env });

/**
 * Adds a dependency that needs no registry: a package, packed beside the source and locked. The files are as `npm pack` and
 * `npm install --package-lock-only` write them, which would take longer than all the test.
 */
function dependency(name: string, manifest: object = {}, kind: 'dependencies' | 'devDependencies' = 'dependencies') {
  const version = '1.0.0';
  const packed = `${name}-${version}.tgz`;
  sandbox.file(`${name}/package/package.json`, JSON.stringify({ name, version, ...manifest }));
  sandbox.file(`${name}/package/index.js`, `exports.name = '${name}';\n`);
  execFileSync('tar', ['-czf', sandbox.path('source', packed), '-C', sandbox.path(name), 'package']);

  const own = JSON.parse(sandbox.read('source/package.json'));
  own[kind] = { ...own[kind], [name]: `file:${packed}` };
  sandbox.file('source/package.json', JSON.stringify(own));

  const { dependencies, devDependencies } = own;
  const root = { name: own.name, version: own.version, dependencies, devDependencies };
  const digest = createHash('sha512').update(readFileSync(sandbox.path('source', packed)));
  const locked = {
    version,
    resolved: `file:${packed}`,
    integrity: `sha512-${digest.digest('base64')}`,
    dev: kind === 'devDependencies' || undefined,
    hasInstallScript: 'scripts' in manifest || undefined,
  };
  const { packages: others = {} } = sandbox.exists('source/package-lock.json')
    ? JSON.parse(sandbox.read('source/package-lock.json'))
    : {};
  const packages = { ...others, '': root, [`node_modules/${name}`]: locked };
  const lock = { name: own.name, version: own.version, lockfileVersion: 3, requires: true, packages };
  sandbox.file('source/package-lock.json', JSON.stringify(lock));
}

const passing = { 'greeting.js': "exports.greeting = () => 'hello';\n" };
const passingTest = `${testing}test('says hello', () => assert.equal(require('./greeting').greeting(), 'hello'));\n`;

test("a package without dependencies: Node's own runner gives results and coverage, the folder is the application", () => {
  source({ scripts: { test: 'node --test' } }, { ...passing, 'greeting.test.js': passingTest, '.git/HEAD': 'ref' });
  rmSync(sandbox.path('bin/npm'));
  const ran = build();
  expect(ran).toMatchObject({
    code: 0,
    message: '',
    outputs: { coverage: '100.0', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
  });
  expect(sandbox.read('reports/junit.xml')).toContain('name="says hello"');
  expect(sandbox.read('reports/lcov.info')).toContain('SF:greeting.js');
  expect(sandbox.read('out/app/greeting.js')).toBe(passing['greeting.js']);
  expect(sandbox.exists('out/app/.git')).toBe(false);
  expect(statSync(sandbox.path('out/app/package.json')).mode & 0o022).toBe(0);
  expect(sandbox.leftovers()).toEqual([]);
});

test('runs from its folder too, and reads its programs there', () => {
  source({ scripts: { test: 'node --test' } }, { ...passing, 'greeting.test.js': passingTest });
  const { outputs } = build();
  const ran = sandbox.runFile('src/pipeline/languages/node-build.sh', { ...places(), ...offline });
  expect(ran).toMatchObject({ code: 0, message: '', outputs });
});

test('a failing test names itself, leaves its reports, and there is no application', () => {
  source(
    { scripts: { test: 'node --test' } },
    {
      ...passing,
      'greeting.test.js': `${passingTest}test.describe('greeting', () => {
        test.it('says "bye" <twice> {{=workflow.name}}', () => assert.fail('no'));
        test.it('works', () => {});
      });\n`,
    },
  );
  const ran = build();
  expect(ran).toMatchObject({
    code: 1,
    message: 'tests failed: greeting > says "bye" <twice> { { =workflow.name}}',
    outputs: { coverage: expect.stringMatching(/^\d+\.\d$/) },
  });
  expect(ran.outputs).not.toHaveProperty('digest');
  expect(ran.stdout).toContain('says "bye"');
  expect(sandbox.read('reports/junit.xml')).toContain('<failure');
  expect(sandbox.exists('out/app')).toBe(false);
});

test('a file of tests that cannot be read names itself', () => {
  source({ scripts: { test: 'node --test' } }, { 'test/broken.test.js': 'this is no JavaScript\n' });
  expect(build()).toMatchObject({ code: 1, message: 'tests failed: test/broken.test.js' });
});

test('where the tests lie is for the script to say', () => {
  source(
    { scripts: { test: 'node --test checks/one.js' } },
    { 'checks/one.js': `${testing}test('one', () => assert.fail());`, 'two.test.js': 'throw 1' },
  );
  expect(build().message).toBe('tests failed: one');
});

test('a script that asks for reports itself is left alone', () => {
  const script = 'node --test --test-reporter=junit --test-reporter-destination=own.xml';
  source({ scripts: { test: script } }, { 'a.test.js': `${testing}test('one', () => assert.fail());` });
  expect(build({ JUNIT: 'own.xml' })).toMatchObject({
    code: 1,
    message: 'tests failed: one',
    outputs: { coverage: '0.0' },
  });
  expect(sandbox.read('reports/junit.xml')).toContain('name="one"');
});

test("another runner's reports are taken from where it writes them", () => {
  const junit =
    "<testsuites><testsuite name='api'><testcase name='ok'/><testcase classname='a' name='a &amp; b'>" +
    "<failure message='expected name=\"x\" > y'/><error/></testcase><testcase name='c'><skipped/></testcase>" +
    "<!-- <testcase name='no'><failure/> --></testsuite><testcase name='d'><system-out><![CDATA[<failure>]]></system-out></testcase></testsuites>";
  source(
    { scripts: { test: 'sh run-tests' } },
    {
      'run-tests': 'mkdir out; cp junit out/junit.xml; cp lcov out/lcov.info; exit "$STATUS"\n',
      junit,
      lcov: 'SF:a\nLF:6\nLH:5\nend_of_record\nSF:b\nLF:0\nLH:0\nend_of_record\n',
    },
  );
  const reports = { JUNIT: 'out/junit.xml', LCOV: 'out/lcov.info' };
  expect(build({ ...reports, STATUS: '0' })).toMatchObject({ code: 0, outputs: { coverage: '83.3' } });
  expect(build({ ...reports, STATUS: '3' })).toMatchObject({ code: 1, message: 'tests failed: api > a & b' });
  expect(sandbox.read('reports/junit.xml')).toBe(junit);
  expect(build({ JUNIT: 'nowhere.xml', STATUS: '0' }).message).toBe('the tests wrote no report nowhere.xml');
});

test('of tests without a report, the first line with an error is the message', () => {
  source({ scripts: { test: 'echo starting; echo "Error: 1 spec failed"; echo done; exit 1' } });
  expect(build().message).toBe('tests failed: Error: 1 spec failed');
  source({ scripts: { test: 'echo starting; exit 1' } });
  expect(build().message).toBe('tests failed: starting');
  source({ scripts: { test: 'exit 1' } });
  expect(build().code).toBe(1);
});

test('at most ten names are said', () => {
  const tests = Array.from({ length: 12 }, (_, index) => `test('t${index}', () => assert.fail());`).join('\n');
  source({ scripts: { test: 'node --test' } }, { 'a.test.js': testing + tests });
  expect(build().message).toBe('tests failed: t0, t1, t2, t3, t4, t5, t6, t7, t8, t9 and 2 more');
});

test('what the build wrote can be the application; tests run after it, and leave nothing in it', () => {
  source({
    scripts: {
      build: 'mkdir dist && echo "$VERSION $COMMIT" >dist/index.html',
      test: 'cat dist/index.html; echo left >dist/left',
    },
  });
  const ran = build({ RESULT: 'dist', VERSION: 'v1', COMMIT: 'abc' });
  expect(ran).toMatchObject({ code: 0, message: '' });
  expect(sandbox.read('out/app/index.html')).toBe('v1 abc\n');
  expect(sandbox.exists('out/app/left')).toBe(false);
  expect(sandbox.exists('out/app/package.json')).toBe(false);
});

test('the application may be one file', () => {
  source({ scripts: { build: 'printf program >bundle.js' } });
  const ran = build({ RESULT: 'bundle.js', TEST: '0' });
  expect(ran.outputs).toMatchObject({
    digest: 'sha256:1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8',
    coverage: '0.0',
  });
  expect(sandbox.read('out/app')).toBe('program');
});

test('the same content gives the same digest, whenever and by whom it was made; other content another', () => {
  source({}, { 'a/x.js': '1', 'b.js': '2' });
  symlinkSync('b.js', sandbox.path('source/link'));
  const digest = () => build({ TEST: '0' }).outputs.digest;
  const first = digest();
  chmodSync(sandbox.path('source/b.js'), 0o600);
  expect(digest()).toBe(first);
  chmodSync(sandbox.path('source/b.js'), 0o755);
  const executable = digest();
  expect(executable).not.toBe(first);
  sandbox.file('source/a/x.js', '3');
  expect(digest()).not.toBe(executable);
});

test('what the lock file names is installed without its scripts, and what only development needs is left out', () => {
  source(
    { scripts: { test: 'node --test' } },
    { 'a.test.js': `${testing}test('both', () => { require('runtime'); require('tool'); });` },
  );
  dependency('runtime', { scripts: { install: 'echo ran >../../ran' } });
  dependency('tool', {}, 'devDependencies');
  expect(build()).toMatchObject({ code: 0, message: '' });
  expect(sandbox.exists('out/app/node_modules/runtime/index.js')).toBe(true);
  expect(sandbox.exists('out/app/node_modules/tool')).toBe(false);
  expect(sandbox.exists('source/ran')).toBe(false);
});

test('packages are kept in the cache by builds that may write it, and taken from a copy by others', () => {
  source({});
  dependency('runtime');
  const cache = sandbox.path('cache');
  const files = (folder: string) => sandbox.exists(`${folder}/npm/_cacache`);
  expect(build({ TEST: '0', CACHE: cache }).code).toBe(0);
  expect(files('cache')).toBe(true);
  sandbox.fake('npm', 'ls "$npm_config_cache" >>"$SAVED"; echo "$npm_config_cache" >>"$SAVED"');
  sandbox.fake('mkdir', 'case "$*" in *cache/npm*) exit 1 ;; esac; exec /bin/mkdir "$@"');
  expect(build({ TEST: '0', CACHE: cache, SAVED: sandbox.path('saved') }).code).toBe(0);
  expect(sandbox.read('saved')).toMatch(/^_cacache\n(.*\n)*?.*\/tmp\/.*\/npm\n/);
  expect(sandbox.exists('cache/npm')).toBe(true);
});

test('a cache that is sent away as a whole is removed where nothing in it is new', () => {
  source({});
  sandbox.file('cache/npm/old', '');
  expect(build({ TEST: '0', CACHE: sandbox.path('cache'), CACHE_SENT: '1' }).code).toBe(0);
  expect(sandbox.exists('cache')).toBe(false);
});

test('install scripts run when they are asked for', () => {
  source({});
  dependency('runtime', { scripts: { install: 'echo "$npm_config_userconfig" >../../ran' } });
  sandbox.file('credentials/.npmrc', '');
  expect(build({ TEST: '0', INSTALL_SCRIPTS: '1' })).toMatchObject({ code: 0, message: '' });
  expect(sandbox.read('source/ran')).not.toContain('credentials');
});

test('node_modules of the source are used as they are', () => {
  source(
    { dependencies: { other: '^1.0.0' }, devDependencies: { tool: '^1.0.0' } },
    {
      'node_modules/other/package.json': '{"name":"other","version":"1.0.0"}',
      'node_modules/tool/package.json': '{"name":"tool","version":"1.0.0"}',
    },
  );
  expect(build({ TEST: '0' })).toMatchObject({ code: 0, message: '' });
  expect(sandbox.exists('out/app/node_modules/other')).toBe(true);
  expect(sandbox.exists('out/app/node_modules/tool')).toBe(false);
});

test('the credentials of a registry are for npm ci alone', () => {
  source({ scripts: { build: 'node say.js build', test: 'node say.js test' } }, { 'say.js': '' });
  sandbox.file('source/package-lock.json', '{}');
  sandbox.file('credentials/.npmrc', '//npm.example.com/:_authToken=the-token\n');
  sandbox.fake(
    'npm',
    'echo "$1 config=${npm_config_userconfig:-none} registry=$npm_config_registry home=$HOME" >>"$SAVED"',
  );
  const ran = build({ SAVED: sandbox.path('saved'), REGISTRY: 'https://npm.example.com' });
  const home = (line: string) => line.replace(/ home=.*/, '');
  expect(ran.code).toBe(0);
  expect(sandbox.read('saved').trim().split('\n').map(home)).toEqual([
    `ci config=${sandbox.path('credentials')}/.npmrc registry=https://npm.example.com`,
    'run config=none registry=https://npm.example.com',
    'test config=none registry=https://npm.example.com',
  ]);
  expect(ran.calls[0]).toEqual(['npm', 'ci', '--ignore-scripts', '--include=dev']);
  expect(JSON.stringify(ran)).not.toContain('the-token');
});

test('what is missing or wrong is said', () => {
  source({});
  expect(build({ PACKAGE_DIR: 'nowhere' }).message).toBe('the source has no folder nowhere');
  sandbox.file('source/docs/x', '');
  expect(build({ PACKAGE_DIR: 'docs' }).message).toBe('the folder docs of the source has no package.json');
  expect(build().message).toBe(
    'package.json has no script test: write one, for example "node --test", or leave tests out by test: false',
  );
  expect(build({ RESULT: 'dist' }).message).toBe('there is no dist after the build');
  source({ scripts: { build: 'echo compiling; echo "a.ts(1,2): error TS1: no" >&2; exit 2' } });
  expect(build().message).toBe('npm run build: a.ts(1,2): error TS1: no');
  source({ dependencies: { other: '^1.0.0' } });
  expect(build().message).toBe(
    'package.json names dependencies, but there is no package-lock.json: run npm install and commit it',
  );
  source({});
  dependency('other');
  sandbox.file('source/package-lock.json', '{"lockfileVersion":3,"packages":{}}');
  expect(build().message).toMatch(/^npm ci: .*package.json and package-lock.json/);
  sandbox.file('source/package.json', '{');
  expect(build().message).toBe('package.json of the folder . cannot be read: it is no JSON');
});
