import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { loadExample } from '../tools/conformance/examples';
import { manifestsOf } from '../tools/manifests';

const root = join(__dirname, '..');
const page = (name: string) => readFileSync(join(root, `docs/how-to/${name}.md`), 'utf8');
// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind
type Any = any;
const make = (name: string): Any[] =>
  manifestsOf(loadExample(join(root, 'examples/how-to'), `${name}.ts`)).flatMap((each) => each.manifests);
const ofKind = (manifests: Any[], kind: string) => manifests.filter((each) => each.kind === kind);

describe('Argo CD beside it', () => {
  const manifests = make('argo-cd');
  const wave = ({ metadata }: Any) => Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);

  test('does not prune what runs in flight, Secrets or caches need', () => {
    const pruned = manifests.filter(
      ({ metadata }) => !metadata.annotations?.['argocd.argoproj.io/sync-options']?.includes('Prune=false'),
    );
    const kinds = new Set(pruned.map(({ kind }) => kind));
    expect(['WorkflowTemplate', 'Namespace', 'PersistentVolumeClaim'].filter((kind) => kinds.has(kind))).toEqual([]);
    expect(kinds).toContain('NetworkPolicy');
  });

  test('applies the Sensor after everything that it names', () => {
    const [sensor] = ofKind(manifests, 'Sensor');
    const later = manifests.filter((each) => wave(each) >= wave(sensor)).map(({ kind }) => kind);
    expect(later.sort()).toEqual(['PersistentVolumeClaim', 'Sensor']);
  });
});

describe('A private registry', () => {
  const manifests = make('private-registry');

  test('takes all images of steps and daemons from the mirror', () => {
    const images = [...JSON.stringify(manifests).matchAll(/"image":"([^"]+)"/g)].map(([, image]) => image);
    expect(images.length).toBeGreaterThan(0);
    expect(images.filter((image) => !image?.startsWith('registry.example.com/mirror/'))).toEqual([]);
  });

  test('pulls them with the Secret, whatever the account', () => {
    const accounts = ofKind(manifests, 'ServiceAccount');
    expect(accounts.map(({ metadata }) => metadata.namespace)).toContain('ci-buildkit');
    expect(accounts.filter(({ imagePullSecrets }) => imagePullSecrets?.[0].name !== 'mirror-credentials')).toEqual([]);
  });

  test('the page lists the Secrets of registries that the manifests name, and no other', () => {
    const text = JSON.stringify(manifests);
    const listed = [...page('private-registry').matchAll(/^\|.*\| `([a-z-]+-credentials)` \|/gm)].map(
      ([, name]) => name,
    );
    const named = [...text.matchAll(/"(?:secretName|name)":"([a-z-]+-credentials)"/g)].map(([, name]) => name);
    // Volumes are called after what they hold; only these two names are of no Secret.
    const secrets = new Set(
      named.filter((name) => text.includes(`"secretName":"${name}"`) || name?.startsWith('mirror')),
    );
    expect([...new Set(listed)].sort()).toEqual([...secrets].sort());
  });
});

test('Approvals: what is approved goes through the cd of the pipeline, to an environment of its own', () => {
  const manifests = make('approvals');
  const named = (name: string) =>
    ofKind(manifests, 'WorkflowTemplate').find(({ metadata }) => metadata.name.startsWith(name));
  const main = named('hello-promote').spec.templates.find(({ name }: Any) => name === 'main');
  const deploy = main.dag.tasks.find(({ name }: Any) => name === 'deploy');
  expect(deploy.templateRef).toEqual({ name: named('hello-cd-').metadata.name, template: 'main' });
  const { value } = deploy.arguments.parameters.find(({ name }: Any) => name === 'branch');
  expect(Buffer.from(value, 'base64').toString()).toBe('staging');
});

test('Notifications: the step of the hook has a way out, an account that reports, and no address in a manifest', () => {
  const manifests = make('notifications');
  const [template] = ofKind(manifests, 'WorkflowTemplate')
    .flatMap(({ spec }) => spec.templates)
    .filter(({ name }: Any) => name === 'notify');
  const policy = ofKind(manifests, 'NetworkPolicy').find(({ metadata }) => metadata.name === 'notify');
  expect(template.metadata.labels).toMatchObject(policy.spec.podSelector.matchLabels);
  const role = ofKind(manifests, 'Role').find(({ metadata }) => metadata.name === template.serviceAccountName);
  expect(role.rules[0]).toMatchObject({ resources: ['workflowtaskresults'], verbs: ['create', 'patch'] });
  const hooks = ofKind(manifests, 'WorkflowTemplate').filter(({ spec }) => spec.hooks?.exit);
  expect(hooks.map(({ metadata }) => metadata.name.replace(/-[0-9a-f]{10}$/, '')).sort()).toEqual([
    'hello',
    'hello-review',
  ]);
});

test('Several applications: each is built for its own folder, and for what all of them use', () => {
  const [sensor] = ofKind(make('monorepo'), 'Sensor');
  const paths = (name: string) =>
    sensor.spec.dependencies
      .find((each: Any) => each.name === name)
      .filters.data.at(-1)
      .value.join(' ');
  expect(paths('cart')).toMatch(/services\/cart\/.*libraries\//);
  expect(paths('payment')).not.toContain('cart');
});

describe('Another Git host', () => {
  const text = page('other-git-host');
  const [sensor] = ofKind(make('other-git-host'), 'Sensor');
  const read = [...JSON.stringify(sensor.spec).matchAll(/"body\.(\w+)"/g)].map(([, field]) => field);
  const fields = [...new Set(read)].sort();

  test('every request of the page has the fields that the Sensor reads', () => {
    const bodies = [...text.matchAll(/\{ ?\\?"repository.*\}/g)].map(([body]) => body);
    expect(bodies).toHaveLength(3);
    for (const body of bodies)
      expect([...body.matchAll(/"(\w+)\\?":/g)].map(([, field]) => field).sort()).toEqual(fields);
  });

  test('the hook sends one request for each branch, and none for a tag, a deleted branch or an odd name', () => {
    const [hook] = [...text.matchAll(/```shell\n(#!.*?)```/gs)].map(([, script]) => script as string);
    const place = mkdtempSync(join(tmpdir(), 'hook-'));
    try {
      writeFileSync(join(place, 'curl'), '#!/bin/sh\nfor body; do :; done\necho "$body"\n');
      chmodSync(join(place, 'curl'), 0o755);
      const commit = '1'.repeat(40);
      const none = '0'.repeat(40);
      const { stdout } = spawnSync('sh', ['-c', hook as string], {
        encoding: 'utf8',
        env: { PATH: [place, process.env.PATH].join(delimiter) },
        input: [
          `${none} ${commit} refs/heads/main`,
          `${none} ${commit} refs/tags/v1`,
          `${commit} ${none} refs/heads/gone`,
          `${none} ${commit} refs/heads/a"b`,
          `${none} ${commit} refs/heads/feature/x`,
          '',
        ].join('\n'),
      });
      const sent = stdout
        .trim()
        .split('\n')
        .map((body) => JSON.parse(body));
      expect(sent).toEqual(
        ['main', 'feature/x'].map((branch) => ({
          repository: 'acme/hello',
          ref: `refs/heads/${branch}`,
          revision: commit,
        })),
      );
      expect(Object.keys(sent[0]).sort()).toEqual(fields);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});
