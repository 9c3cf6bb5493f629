import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { Pipeline } from '../src';
import { config } from '../src/config';
import { synthesize } from './synthesize';

const root = join(__dirname, '..');
const files = ['access', 'buildkit', 'cd', 'ci', 'lang-go', 'pipeline', 'webhooks'].map((part) => `${part}.k8s.yaml`);

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'main-'));
});
afterEach(() => rmSync(place, { recursive: true }));

/** Runs what src/main.ts was compiled to, as `cdk8s synth` does, in a folder of its own, after a line that changes the configuration. */
function main(change = ''): { readonly status: number | null; readonly stderr: string } {
  const before = join(place, 'before.cjs');
  const settings = JSON.stringify(join(root, 'lib/src/config.js'));
  writeFileSync(before, `const { config } = require(${settings});\n${change}\n`);
  const args = ['--require', before, join(root, 'lib/src/main.js')];
  return spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' });
}

/** The files of `dist/`, with what stands in them. */
function dist(): Record<string, string> {
  const folder = join(place, 'dist');
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

let unchanged: Record<string, string> | undefined;

/** What it makes of the configuration as it stands. */
function made(): Record<string, string> {
  if (unchanged === undefined) {
    expect(main()).toMatchObject({ status: 0 });
    unchanged = dist();
  }
  return unchanged;
}

test('the system of config.ts', () => {
  const app = new App();
  new Pipeline(app, 'pipeline', config);
  const kinds = synthesize(app).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(
    new Set([
      ...'Namespace ServiceAccount Role RoleBinding ClusterRole ClusterRoleBinding NetworkPolicy ConfigMap'.split(' '),
      ...'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding'.split(' '),
      ...'Deployment Service PersistentVolumeClaim'.split(' '),
      ...'WorkflowTemplate CronWorkflow EventBus EventSource Sensor'.split(' '),
    ]),
  );
});

test('becomes one file for each part; applied in order, every namespace is there before what lies in it', () => {
  expect(Object.keys(made()).sort()).toEqual(files);
  const known = new Set<string>();
  for (const file of files) {
    for (const document of parseAllDocuments(made()[file] as string)) {
      const { kind, metadata } = document.toJSON();
      if (kind === 'Namespace') known.add(metadata.name);
      else if (/^Cluster|^Validating/.test(kind)) expect(metadata).not.toHaveProperty('namespace');
      else expect(known).toContain(metadata.namespace);
    }
  }
});

test('the Sensor comes after every WorkflowTemplate: a push meanwhile never names one that is not there', () => {
  const holding = (kind: string) =>
    Object.entries(made()).flatMap(([file, text]) => (text.includes(`\nkind: ${kind}\n`) ? [file] : []));
  expect(holding('Sensor')).toEqual([files.at(-1)]);
  expect(holding('WorkflowTemplate')).not.toContain(files.at(-1));
});

test('another Pipeline is an App of its own, in a folder of its own', () => {
  const other = join(place, 'other.cjs');
  const lib = (file: string) => JSON.stringify(join(root, 'lib/src', file));
  writeFileSync(
    other,
    `const { App } = require(${JSON.stringify(require.resolve('cdk8s'))});
     const { Pipeline, publish } = require(${lib('index.js')});
     const { config } = require(${lib('config.js')});
     const app = new App();
     new Pipeline(app, 'pipeline', config);
     publish(app);
     const other = new App();
     new Pipeline(other, 'second', { ...config, namespace: 'second', partOf: 'second' });
     publish(other, 'dist-other');`,
  );
  const { status, stderr } = spawnSync(process.execPath, [other], { cwd: place, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, 'dist/: 7 files, all new\ndist-other/: 7 files, all new\n']);
  expect(Object.keys(dist()).sort()).toEqual(files);
  expect(dist()['webhooks.k8s.yaml']).toContain('namespace: ci\n');
  expect(readFileSync(join(place, 'dist-other/webhooks.k8s.yaml'), 'utf8')).toContain('namespace: second\n');
});

test('an entry more is a few templates more, and no file', () => {
  const entry =
    "config.repositories.other = { ...config.repositories.hello, url: 'https://github.com/acme/other.git', " +
    "image: { name: 'registry.example.com/acme/other' } };";
  expect(main(entry)).toMatchObject({ status: 0 });
  expect(Object.keys(dist()).sort()).toEqual(files);
  expect(dist()['pipeline.k8s.yaml']).toMatch(/name: hello-[0-9a-f]{10}\n.*\n {2}name: other-[0-9a-f]{10}\n/s);
  expect(dist()['webhooks.k8s.yaml']).toMatch(/- names:\n +- hello\n +- other\n +owner: acme\n/);
});

test.each([
  [
    'a mistake that a construct finds',
    "config.repositories.hello.url = 'https://robot:s3cr3t@github.com/acme/hello.git';",
    'pipeline/hello: the repository URL of github.com holds a credential',
  ],
  [
    'a mistake that the schemas find',
    "config.eventBus = { overrides: { replicas: 'three' } };",
    'spec.jetstream.replicas',
  ],
  ['a configuration that cannot be loaded', "throw new Error('no configuration');", 'no configuration'],
])('%s leaves dist/ as it was', (_, change, message) => {
  const former = { 'access.k8s.yaml': 'former: 1\n', 'gone.k8s.yaml': 'former: 2\n' };
  mkdirSync(join(place, 'dist'));
  for (const [file, text] of Object.entries(former)) writeFileSync(join(place, 'dist', file), text);
  const { status, stderr } = main(change);
  expect(status).not.toBe(0);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('s3cr3t');
  expect(dist()).toEqual(former);
  expect(main().status).toBe(0);
  expect(Object.keys(dist()).sort()).toEqual(files);
});
