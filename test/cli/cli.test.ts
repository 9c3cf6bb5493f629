import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { table } from '../../src/cli/report';
import { run } from '../../src/cli/run';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const main = join(__dirname, '../../lib/src/cli/main.js');
const { PATH } = process.env;
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.env.PATH = PATH;
});

async function cli(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text), width: 100 });
  return { code, out: out.join(''), err: err.join('') };
}

/** A folder of manifests. */
function manifests(name: string, files: Readonly<Record<string, string>>): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  return place;
}

/** Puts a program kubectl first in PATH. */
function kubectl(script: string): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'kubectl'), `#!/bin/sh\n${script}`);
  chmodSync(join(bin, 'kubectl'), 0o755);
  process.env.PATH = `${bin}:${PATH}`;
}

/** Answers as one for a cluster that has ConfigMaps, and the Secret there; the flags that it gets are in the file flags. */
const answers = `
echo "$1 $2" >>'${folder}/flags'
case "$*" in
  *'version -o json'*) echo '{"serverVersion":{"gitVersion":"v1.34.2"}}' ;;
  *api-resources*) echo 'configmaps cm v1 true ConfigMap' ;;
  *'can-i'*) echo yes ;;
  *'secret there '*) printf 'found\\nkey\\n' ;;
esac
`;
const pods = (secret: string) => ({
  'a.k8s.yaml': `apiVersion: v1
kind: Pod
metadata: {name: p, namespace: default}
spec: {volumes: [{name: v, secret: {secretName: ${secret}, items: [{key: key, path: key}]}}]}
`,
});

describe('the program', () => {
  test('says what commands there are', async () => {
    expect(await cli('--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('  preflight   what is missing'),
    });
    expect(await cli('--version')).toEqual({ code: 0, err: '', out: `${version}\n` });
    expect(await cli('preflight', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('--probe-image IMAGE'),
    });
  });

  test.each([
    [[], 'name a command.'],
    [['prefligth'], 'there is no command "prefligth". There is: preflight.'],
    [['toString'], 'there is no command "toString". There is: preflight.'],
    [['preflight', '--contxt', 'a'], "Unknown option '--contxt'. See preflight --help."],
    [['preflight', '--context'], "Option '--context <value>' argument missing. See preflight --help."],
    [['preflight', 'a', 'b'], 'one folder of manifests is enough, and these are more: a, b. See preflight --help.'],
    [
      ['preflight', 'nowhere'],
      'nowhere cannot be read (ENOENT). Name the folder that your app publishes to; npx cdk8s synth makes it.',
    ],
  ])('%j is not understood: exit code 2', async (args, message) => {
    const { code, out, err } = await cli(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`cdk8s-argo-pipelines: ${message}`);
  });

  test('runs as built, from anywhere', () => {
    const { status, stdout } = spawnSync(process.execPath, [main, '--version'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
  });
});

describe('preflight', () => {
  test('folders without manifests, and files that are none, cannot be looked at', async () => {
    expect((await cli('preflight', manifests('empty', {}))).err).toContain(
      'holds no manifests (*.yaml, *.yml, *.json)',
    );
    const broken = await cli('preflight', manifests('broken', { 'a.yaml': 'a: [' }));
    expect(broken).toMatchObject({ code: 2, out: '' });
    expect(broken.err).toMatch(/a\.yaml is not YAML: .* at line 1/);
    expect((await cli('preflight', manifests('none', { 'a.yaml': 'a: b' }))).err).toContain(
      'without apiVersion and kind',
    );
  });

  test('folders of manifests take another command', async () => {
    kubectl(answers);
    const { 'a.k8s.yaml': text } = pods('there');
    const place = manifests('folders', {});
    manifests('folders/chart', { 'a.k8s.yaml': text });
    const { out, err } = await cli('preflight', place, '--all');
    expect(err).toBe(`${place} holds its manifests in folders: kubectl apply -R -f ${place}\n`);
    expect(out).toContain('Secret there in default: with key');
  });

  test('a reader who has seen enough ends nothing with a fault', () => {
    kubectl(answers);
    const place = manifests('long', pods('gone'));
    // The reader is gone before the program writes.
    const script = `{ "$0" "$1" preflight "$2" --json; echo "code $?" >&2; } | true`;
    const { stderr } = spawnSync('sh', ['-c', script, process.execPath, main, place], {
      encoding: 'utf8',
      env: process.env,
    });
    expect(stderr).toBe('code 1\n');
  });

  test('a fault of the program is said to be one, and its stack is shown on demand', async () => {
    // An API server that answers as none does.
    kubectl(`${answers}\ncase "$*" in *'get namespace'*) echo null ;; esac`);
    const place = manifests('fault', pods('there'));
    const { code, out, err } = await cli('preflight', place);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^cdk8s-argo-pipelines: TypeError: .*\nThis is a fault of the program,.* CDK8S_ARGO_STACK=1 shows where\.\n$/,
    );
    process.env.CDK8S_ARGO_STACK = '1';
    expect((await cli('preflight', place)).err).toMatch(/\n {4}at .*preflight/);
    delete process.env.CDK8S_ARGO_STACK;
  });

  test('pages are named as they lie from here', () => {
    const { stdout } = spawnSync(process.execPath, [main, 'preflight', '--help'], { cwd: folder, encoding: 'utf8' });
    const [, page = ''] = /prints JSON: (\S+) says/.exec(stdout) ?? [];
    expect(page).toMatch(/^\.\.\/.*docs\/preflight\.md$/);
    expect(existsSync(join(realpathSync(folder), page))).toBe(true);
  });

  test('what could not be seen is shown by one command, and made by another', () => {
    const finding = {
      ...{ id: 'secret:ci/s', state: 'unknown' as const, what: 'Secret s in ci', why: 'It is read.', neededBy: [] },
      ...{ seen: 'forbidden', look: 'kubectl describe secret s -n ci' },
      remedy: {
        before: 'Have the files ready:',
        commands: ['kubectl create secret generic s'],
        note: 'One file each.',
      },
    };
    const report = { kubernetes: 'v1.34.2', findings: [finding] };
    expect(table(report, { all: false, width: 100, place: 'dist/' })).toContain(`unknown  Secret s in ci: forbidden
         why   It is read.
         do    Have the files ready:
         look  kubectl describe secret s -n ci
         make  kubectl create secret generic s
               One file each.
`);
  });

  test('without kubectl it says how to get it: exit code 2', async () => {
    process.env.PATH = join(folder, 'nothing');
    const { code, err } = await cli('preflight', manifests('one', pods('there')));
    expect(code).toBe(2);
    expect(err).toContain('there is no program kubectl in PATH');
  });

  test('without a cluster it says so: exit code 2', async () => {
    kubectl(`echo 'The connection to the server localhost:8080 was refused' >&2; echo '{"clientVersion":{}}'; exit 1`);
    const { code, err } = await cli('preflight', manifests('one', pods('there')));
    expect(code).toBe(2);
    expect(err).toContain(
      'the API server does not answer (The connection to the server localhost:8080 was refused). KUBECONFIG,',
    );
  });

  test('what is missing is a row: exit code 1', async () => {
    kubectl(answers);
    const place = manifests('missing', pods('gone'));
    const { code, out, err } = await cli('preflight', place);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(`missing  Secret gone in default: it is not there
         why   Its readers do not start without it.
         for   Pod p spec.volumes[0].secret (a.k8s.yaml)
         make  kubectl create secret generic gone -n default --from-file=key
               Each value in a file with the name of its key. Whoever runs what it opens has them.
`);
    expect(out).toMatch(/\n2 of 5 things that \S+ needs are there, 3 missing\. --all shows them all\.\n$/);
  });

  test('JSON is all that stands on stdout', async () => {
    kubectl(answers);
    const { code, out } = await cli('preflight', '--json', manifests('json', pods('gone')));
    expect(code).toBe(1);
    const { version: structure, kubernetes, summary, findings } = JSON.parse(out);
    expect({ structure, kubernetes, summary }).toEqual({
      structure: 1,
      kubernetes: 'v1.34.2',
      summary: { there: 2, missing: 3, warning: 0, unknown: 0 },
    });
    expect(findings.find(({ id }: { id: string }) => id === 'secret:default/gone')).toEqual({
      id: 'secret:default/gone',
      state: 'missing',
      what: 'Secret gone in default',
      why: 'Its readers do not start without it.',
      neededBy: [{ file: 'a.k8s.yaml', object: 'Pod p', field: 'spec.volumes[0].secret' }],
      seen: 'it is not there',
      look: 'kubectl describe secret gone -n default',
      remedy: {
        commands: ['kubectl create secret generic gone -n default --from-file=key'],
        note: 'Each value in a file with the name of its key. Whoever runs what it opens has them.',
      },
    });
  });

  test('when all is there it is one line: exit code 0', async () => {
    kubectl(answers);
    const place = manifests('good', {
      'a.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }],
      }),
    });
    kubectl(`${answers}\ncase "$*" in *'get namespace default'*) echo '{"metadata":{"name":"default"}}' ;; esac`);
    expect(await cli('preflight', place)).toEqual({
      code: 0,
      err: '',
      out: `4 of 4 things that ${place} needs are there. --all shows them all.\n`,
    });
    expect((await cli('preflight', '--all', place)).out).toBe(`there    Kubernetes 1.31 or newer: v1.34.2
there    the right to apply these manifests: this user may do everything
there    the kinds of v1: ConfigMap
there    Namespace default

4 of 4 things that ${place} needs are there.
`);
  });

  test('which cluster and namespace are kubectl’s affair', async () => {
    kubectl(answers);
    writeFileSync(join(folder, 'flags'), '');
    const place = manifests('flags-of', { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' });
    const { out } = await cli('preflight', place, '--context', 'prod', '--kubeconfig=/k', '-n', 'team', '--all');
    const flags = spawnSync('sort', ['-u', join(folder, 'flags')], { encoding: 'utf8' }).stdout;
    expect(flags).toBe('--context=prod --kubeconfig=/k\n');
    expect(out).toContain('missing  Namespace team: it is not there');
  });
});

test('whoever imports constructs loads nothing of it', () => {
  // The reader is gone before the program writes.
  const script = `require('./lib/src/index.js');
    console.log(Object.keys(require.cache).filter((file) => /src.(cli|preflight)./.test(file)).length);`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: join(__dirname, '../..'), encoding: 'utf8' });
  expect(stdout).toBe('0\n');
});

test('and it loads none of them', () => {
  // The reader is gone before the program writes.
  const script = `process.argv[2] = '--help'; require('./lib/src/cli/main.js');
    console.log(Object.keys(require.cache).filter((file) => /node_modules.(cdk8s|constructs|ajv)|src.(workflow|events|pipeline)./.test(file)).length);`;
  const { stdout } = spawnSync(process.execPath, ['-e', script, '--', '--help'], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/\n0\n|^0\n/);
});
