import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { images } from '../src/pipeline/step/pinned-images';
import { loadExample } from '../tools/conformance/examples';

const quickstart = join(__dirname, '../examples/quickstart');
const text = (file: string) => readFileSync(join(quickstart, file), 'utf8');

/**
 * The scripts of examples/quickstart, beside programs that only write down how they are called: what needs no cluster. The
 * cluster test runs them for real, but for those that make a cluster and install Argo.
 */
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'quickstart-'));
  cpSync(quickstart, join(place, 'quickstart'), { recursive: true });
  for (const folder of ['bin', 'state', 'tmp']) mkdirSync(join(place, folder));
  program('docker', kernel());
  program('kind', 'case $* in "version -q") echo 0.33.0 ;; esac');
  program('kubectl', kubectl);
});
afterEach(() => rmSync(place, { recursive: true }));

/** A node that says which settings its kernel has: those that BuildKit needs, but for those that are given. */
function kernel(different: Readonly<Record<string, string>> = {}): string {
  const settings = {
    'kernel/apparmor_restrict_unprivileged_userns': '0',
    'kernel/unprivileged_userns_clone': '1',
    'user/max_user_namespaces': '15000',
    ...different,
  };
  const cases = Object.entries(settings).map(([name, value]) => `*/proc/sys/${name}*) echo ${value} ;;`);
  return `case $* in *"/dev/stdin"*) cat >"$STATE/hosts.toml" ;; ${cases.join(' ')} esac`;
}

/** Keeps the files of Secrets as STATE/NAMESPACE/NAME/KEY, and finds those that were applied. */
const kubectl = `
all="$*"
while [ $# -gt 0 ]; do
  case $1 in
    --context) shift ;;
    -n) namespace=$2; shift ;;
    --from-file=*) files="$files \${1#--from-file=}" ;;
    -*) ;;
    *) words="$words $1" ;;
  esac
  shift
done
set -- $words
case "$1 $2" in
  'get secret') if [ -d "$STATE/$namespace/$3" ]; then echo "secret/$3"; fi ;;
  'create secret')
    mkdir -p "$STATE/made/$namespace/$4"
    for each in $files; do cp "\${each#*=}" "$STATE/made/$namespace/$4/\${each%%=*}"; done
    ;;
  'apply '*) case $all in *secrets.yaml) cp -R "$STATE/made/." "$STATE" && rm -r "$STATE/made" ;; esac ;;
esac`;

function program(name: string, body: string): void {
  const file = join(place, 'bin', name);
  writeFileSync(file, `#!/bin/sh\necho "${name} $*" >>"$STATE/log"\n${body}\n`);
  chmodSync(file, 0o755);
}

function run(
  script: string,
  { args = [] as string[], env = {} as Record<string, string>, path = process.env.PATH } = {},
) {
  const { status, stdout, stderr } = spawnSync(join(place, 'quickstart', script), args, {
    encoding: 'utf8',
    env: {
      PATH: [join(place, 'bin'), path].join(delimiter),
      TMPDIR: join(place, 'tmp'),
      STATE: join(place, 'state'),
      ...env,
    },
  });
  return { status, said: stdout, error: stderr.trim() };
}

const log = () => readFileSync(join(place, 'state/log'), 'utf8').split('\n').slice(0, -1);

/** A PATH with what every machine has, but without some programs. */
function without(...programs: string[]): string {
  const folder = join(place, 'few');
  mkdirSync(folder);
  for (const name of ['sh', 'dirname', 'mktemp', 'rm', 'cat', 'tail', 'sed', 'cut', 'grep', 'openssl']) {
    const found = (process.env.PATH ?? '').split(delimiter).map((each) => join(each, name));
    const file = found.find((each) => existsSync(each));
    if (file !== undefined && !programs.includes(name)) symlinkSync(file, join(folder, name));
  }
  for (const name of programs) rmSync(join(place, 'bin', name), { force: true });
  return folder;
}

describe('cluster.sh', () => {
  test.each([
    ['docker', 'cluster.sh: the program docker is missing: https://docs.docker.com/get-started/get-docker/'],
    ['kind', 'cluster.sh: the program kind is missing: https://kind.sigs.k8s.io/docs/user/quick-start/#installation'],
  ])('without %s it says where to get it', (name, message) => {
    expect(run('cluster.sh', { path: without(name) })).toEqual({ status: 1, said: '', error: message });
  });

  test('a Docker that does not answer is quoted', () => {
    program('docker', 'echo "Cannot connect to the Docker daemon" >&2; exit 1');
    expect(run('cluster.sh').error).toBe('cluster.sh: Docker does not answer: Cannot connect to the Docker daemon');
  });

  test('an old kind is refused, a newer one is not', () => {
    program('kind', 'case $* in "version -q") echo 0.23.0 ;; esac');
    expect(run('cluster.sh').error).toBe('cluster.sh: kind 0.23.0 is too old: install 0.33.0 or newer');
    program('kind', 'case $* in "version -q") echo 1.0.0 ;; esac');
    expect(run('cluster.sh').status).toBe(0);
  });

  test('makes the cluster once', () => {
    expect(run('cluster.sh')).toMatchObject({ status: 0, error: '' });
    expect(log()).toContain('kind create cluster --config kind.yaml --wait 3m');
    program('kind', 'case $* in "version -q") echo 0.33.0 ;; "get clusters") echo quickstart ;; esac');
    rmSync(join(place, 'state/log'));
    expect(run('cluster.sh')).toMatchObject({ status: 0, error: '' });
    expect(log()).toContain('kind export kubeconfig --name quickstart');
    expect(log().filter((line) => line.startsWith('kind create'))).toEqual([]);
  });

  test('tells the node where the registry is: under the name that the pipeline pushes to, at the port of its Service', () => {
    run('cluster.sh');
    const [, host] = /\/etc\/containerd\/certs\.d\/(\S+)\/hosts\.toml$/m.exec(log().join('\n')) ?? [];
    expect(JSON.stringify(manifests())).toContain(`"${host}/acme/hello"`);
    const registry = servers().find(({ kind, metadata }) => kind === 'Service' && metadata.name === 'registry');
    const [port] = registry?.spec.ports ?? [];
    expect(host?.endsWith(`:${port?.port}`)).toBe(true);
    expect(readFileSync(join(place, 'state/hosts.toml'), 'utf8')).toBe(`[host."http://localhost:${port?.nodePort}"]\n`);
  });

  test.each([
    ['kernel/apparmor_restrict_unprivileged_userns', '1', 'kernel.apparmor_restrict_unprivileged_userns=0'],
    ['kernel/unprivileged_userns_clone', '0', 'kernel.unprivileged_userns_clone=1'],
    ['user/max_user_namespaces', '0', 'user.max_user_namespaces=15000'],
  ])('%s = %s is no kernel for BuildKit, and it says what to do', (setting, value, remedy) => {
    program('docker', kernel({ [setting]: value }));
    const { status, error } = run('cluster.sh');
    expect(status).toBe(1);
    expect(error).toContain(`sudo sysctl -w ${remedy}`);
  });
});

describe('secrets.sh', () => {
  const made = () =>
    readdirSync(join(place, 'state'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.split('/').length === 3)
      .sort();
  const value = (file: string) => readFileSync(join(place, 'state', file), 'utf8');

  test('makes every Secret that the pipeline and the servers name, with its keys', () => {
    expect(run('secrets.sh')).toMatchObject({ status: 0, error: '' });
    const certificate = ['ca.crt', 'tls.crt', 'tls.key'];
    expect(made()).toEqual(
      [
        'ci/webhook/token',
        ...['username', 'password'].map((key) => `ci/git-credentials/${key}`),
        'ci-servers/git-password/password',
        ...['ci', 'ci-servers'].flatMap((namespace) =>
          ['accessKey', 'secretKey'].map((key) => `${namespace}/s3-credentials/${key}`),
        ),
        ...['release', 'review'].flatMap((trust) => [
          ...certificate.map((key) => `ci/buildkit-${trust}/${key}`),
          ...certificate.map((key) => `ci-buildkit/buildkit-${trust}-server/${key}`),
        ]),
      ].sort(),
    );
    expect(value('ci/git-credentials/password')).toBe(value('ci-servers/git-password/password'));
    expect(value('ci/s3-credentials/secretKey')).toBe(value('ci-servers/s3-credentials/secretKey'));
    for (const file of ['ci/webhook/token', 'ci-servers/git-password/password', 'ci/s3-credentials/secretKey'])
      expect(value(file)).toMatch(/^[0-9a-f]{48}$/);
  });

  test('the certificates of a trust are of one authority, which the other trust does not know', () => {
    run('secrets.sh');
    const read = (secret: string, key: string) => new X509Certificate(value(`${secret}/${key}`));
    for (const [trust, other] of [
      ['release', 'review'],
      ['review', 'release'],
    ]) {
      const server = read(`ci-buildkit/buildkit-${trust}-server`, 'tls.crt');
      const client = read(`ci/buildkit-${trust}`, 'tls.crt');
      const authority = read(`ci/buildkit-${trust}`, 'ca.crt');
      expect(read(`ci-buildkit/buildkit-${trust}-server`, 'ca.crt').raw).toEqual(authority.raw);
      expect(authority.ca).toBe(true);
      expect(server.verify(authority.publicKey)).toBe(true);
      expect(client.verify(authority.publicKey)).toBe(true);
      expect(client.verify(read(`ci/buildkit-${other}`, 'ca.crt').publicKey)).toBe(false);
      const daemon = `buildkit-${trust}.ci-buildkit`;
      expect(server.subjectAltName).toBe(`DNS:${daemon}, DNS:${daemon}.svc`);
      expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']); // serverAuth
      expect(client.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']); // clientAuth
    }
  });

  test('the second time it changes nothing; where one is missing, all are made anew', () => {
    run('secrets.sh');
    const token = value('ci/webhook/token');
    expect(run('secrets.sh').said).toBe('\n== All Secrets are there\n');
    expect(value('ci/webhook/token')).toBe(token);
    rmSync(join(place, 'state/ci/buildkit-review'), { recursive: true });
    expect(run('secrets.sh').said).toContain('because these are missing: ci/buildkit-review\n');
    expect(value('ci/webhook/token')).not.toBe(token);
  });

  test('no value is in a list of processes, and none stays on this machine', () => {
    run('secrets.sh');
    for (const file of ['ci/webhook/token', 'ci-servers/git-password/password'])
      expect(log().join('\n')).not.toContain(value(file));
    expect(readdirSync(join(place, 'tmp'))).toEqual([]);
  });

  test('an openssl that fails is quoted, and nothing is applied', () => {
    program('openssl', 'case $1 in rand) echo 00 ;; *) echo "unknown option -genkey" >&2; exit 1 ;; esac');
    const { status, error } = run('secrets.sh');
    expect(status).toBe(1);
    expect(error).toContain('unknown option -genkey');
    expect(log().filter((line) => / apply /.test(line))).toEqual([]);
  });
});

test.each([
  'argo',
  'secrets',
  'servers',
  'pipeline',
  'push',
  'watch',
  'ask',
  'clean',
])('%s.sh says so where the cluster does not answer, and does nothing', (name) => {
  program('kubectl', 'echo "no route to host" >&2; exit 1');
  const { status, error } = run(`${name}.sh`);
  expect(status).toBe(1);
  expect(error).toBe(
    `no route to host\n${name}.sh: the cluster kind-quickstart does not answer. ./cluster.sh makes it; docker ps shows whether it runs.`,
  );
  expect(log()).toHaveLength(1);
});

test('pipeline.sh says which Node.js it needs, and where packages are missing, before it applies anything', () => {
  expect(run('pipeline.sh').error).toBe(
    'pipeline.sh: the packages of this repository are not installed: run npm ci in its root',
  );
  program('node', 'case $1 in -p) echo 18 ;; *) echo v18.20.8 ;; esac');
  expect(run('pipeline.sh').error).toBe('pipeline.sh: Node.js v18.20.8 is too old: install 20 or newer');
  expect(log().filter((line) => / apply /.test(line))).toEqual([]);
});

test('push.sh refuses what is no name of a branch', () => {
  expect(run('push.sh', { args: ['a..b'] }).error).toBe('push.sh: a..b is no name of a branch');
});

test('no script touches another cluster than its own', () => {
  run('secrets.sh');
  const calls = log().filter((line) => line.startsWith('kubectl ') && !line.includes('--dry-run=client'));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((line) => !line.startsWith('kubectl --context kind-quickstart '))).toEqual([]);
  for (const name of ['cluster.sh', 'down.sh']) expect(run(name, { env: { CONTEXT: 'production' } }).status).toBe(1);
  expect(log().filter((line) => /^kind (create|delete)/.test(line))).toEqual([]);
});

test('the commands of the page are those of quickstart.sh, in its order, and there are no others', () => {
  const page = [...text('README.md').matchAll(/^ {3}\.\/(\S+)$/gm)].map(([, name]) => name);
  const [, steps = ''] = /^for step in (.*); do$/m.exec(text('quickstart.sh')) ?? [];
  expect(page).toEqual(steps.split(' ').map((name) => `${name}.sh`));
  const scripts = readdirSync(quickstart).filter((file) => file.endsWith('.sh') && file !== 'common.sh');
  for (const file of scripts) {
    expect(text('README.md')).toContain(file);
    expect(statSync(join(quickstart, file)).mode & 0o111).toBe(0o111);
  }
});

test('images are pinned, and the Go image of the servers is that of the step, so it is pulled once', () => {
  const pods = servers().flatMap(({ spec }) => (spec.template ? [spec.template.spec] : []));
  const used = pods.flatMap((pod) => [...pod.containers, ...(pod.initContainers ?? [])].map(({ image }) => image));
  expect([...new Set(used)].sort()).toEqual([images.go, 'ghcr.io/versity/versitygw:v1.8.0', 'registry:2.8.3'].sort());
  expect(text('kind.yaml')).toMatch(/image: kindest\/node:v1\.34\.\d+@sha256:[0-9a-f]{64}$/m);
});

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly ports?: readonly { readonly port: number; readonly nodePort?: number }[];
    readonly template?: { readonly spec: Record<'containers' | 'initContainers', { readonly image: string }[]> };
  };
}

function servers(): Manifest[] {
  return parseAllDocuments(text('servers.yaml')).map((document) => document.toJS() as Manifest);
}

function manifests(): Manifest[] {
  return loadExample(quickstart, 'pipeline.ts').charts.flatMap((chart) => Testing.synth(chart) as Manifest[]);
}
