import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run as cli } from '../../../src/cli/run';
import type { Finding } from '../../../src/preflight/finding';
import { artifactRepository } from '../artifact-repository';
import { configureController } from '../controller';
import { Kubectl, type KubeObject } from '../kubectl';
import { labels, policy, present, priorityClass, system, written } from '../preflight-system';
import { artifactSecrets } from '../secrets';
import { namespaces } from '../settings';
import { synthesize } from '../synthesis';
import type { Test } from '../test';
import { until } from '../until';
import type { Part } from './part';

const part = 'preflight';
const namespace = namespaces.preflight;

/** Goes on when the test is interrupted: what was taken away must come back. */
const kubectl = new Kubectl();

/**
 * `cdk8s-argo-pipelines preflight`: the pipeline that runs here lacks nothing; of a system that is never applied, each thing
 * is taken away once and put back.
 */
export const preflight: Part = {
  name: part,
  run: async (test) => {
    const { settings, servers } = test;
    await show(test, 'of what the pipeline of this test needs, nothing is missing; probes see the rest', async () => {
      const folder = await synthesize(settings, servers);
      const findings = await look(folder, ['--probe', '--probe-image', settings.images.busybox]);
      await rm(folder, { recursive: true, force: true });
      const other = findings.filter(({ state, id }) => state !== 'there' && !isSetting(id));
      if (other.length > 0) throw new Error(JSON.stringify(other, undefined, 2));
    });
    await show(test, 'an interrupted probe leaves nothing', () => interrupted(test));

    const apiServer = await address();
    const repository = await artifactRepository(kubectl, settings);
    await kubectl.create(Object.values(present));
    try {
      await kubectl.apply(await artifactSecrets(kubectl, repository, namespace));
      await show(test, 'of a system whose needs are all there, nothing is missing', async () => {
        await expect(system(apiServer), {});
      });
      for (const [id, object] of Object.entries(present)) await absent(test, apiServer, id, object as KubeObject);
      await changed(test, apiServer);
      await misdirected(test, apiServer);
      await configured(test, apiServer, repository.secrets);
      await seenBySomebodyElse(test, apiServer);
    } finally {
      await kubectl.run(['delete', 'priorityclass', priorityClass, '--ignore-not-found']);
    }
  },
};

/** One row of the report; none after an interruption. */
function show(test: Test, what: string, body: () => Promise<void>): Promise<void> {
  test.kubectl.signal?.throwIfAborted();
  return test.report.show(part, what, body);
}

/** Peers outside of this test's world: DNS may run where no pod is seen, and builds of the samples download nothing. */
function isSetting(id: string): boolean {
  return id.startsWith('network:peer:kube-system/') || id.startsWith('network:builds:');
}

/** What the program prints for a folder of manifests. */
async function look(folder: string, args: readonly string[] = []): Promise<readonly Finding[]> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), width: 100 };
  const code = await cli(['preflight', folder, '--json', ...args], terminal);
  if (code === 2 || err.length > 0) throw new Error(err.join(''));
  const { findings } = JSON.parse(out.join('')) as { findings: readonly Finding[] };
  const missing = findings.some(({ state }) => state === 'missing');
  if (code !== (missing ? 1 : 0)) throw new Error(`the exit code is ${code}`);
  return findings;
}

type Address = Parameters<typeof system>[0];

/** Looks at manifests. @throws unless exactly these findings are missing or warnings, with what is seen of them */
async function expect(
  objects: readonly object[],
  expected: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<void> {
  const folder = await written(objects);
  const findings = await look(folder, args).finally(() => rm(folder, { recursive: true, force: true }));
  const found = findings.filter(({ state }) => state === 'missing' || state === 'warning');
  const seen = Object.fromEntries(found.map((each) => [each.id, each.seen ?? '']));
  const same =
    Object.keys(seen).sort().join() === Object.keys(expected).sort().join() &&
    Object.entries(expected).every(([id, text]) => seen[id]?.includes(text));
  if (!same) throw new Error(`expected ${JSON.stringify(expected)}, but saw ${JSON.stringify(seen)}`);
}

/** An object is deleted: its row, and no other, says so. */
async function absent(test: Test, apiServer: Address, id: string, object: KubeObject): Promise<void> {
  await show(test, `${id} is deleted, and missing`, async () => {
    const kind = `${object.kind}.${object.apiVersion?.includes('/') ? object.apiVersion.split('/')[0] : ''}`;
    const where = object.metadata.namespace === undefined ? [] : ['-n', object.metadata.namespace];
    await kubectl.run([...where, 'delete', kind.replace(/\.$/, ''), object.metadata.name ?? '']);
    try {
      await expect(system(apiServer), { [id]: 'it is not there' });
    } finally {
      await kubectl.create([object]);
    }
  });
}

/** Objects that are there, and not as they should be. */
async function changed(test: Test, apiServer: Address): Promise<void> {
  const patch = (kind: string, name: string, data: object) =>
    kubectl.run(['-n', namespace, 'patch', kind, name, '--type=merge', '-p', JSON.stringify({ data })]);
  const cases = [
    ['secret', 'files', { one: null, other: 'eA==' }, { one: 'MQ==', other: null }, 'it lacks the key one'],
    ['secret', 'webhook', { secret: '' }, { secret: 'eA==' }, 'secret in it is empty'],
    ['configmap', 'settings', { level: null }, { level: '1' }, 'it lacks the key level'],
  ] as const;
  for (const [kind, name, broken, whole, seen] of cases) {
    await show(test, `${kind} ${name}: ${seen}`, async () => {
      await patch(kind, name, broken);
      try {
        await expect(system(apiServer), { [`${kind}:${namespace}/${name}`]: seen });
      } finally {
        await patch(kind, name, whole);
      }
    });
  }
}

/** Manifests that lead to where nothing is. */
async function misdirected(test: Test, apiServer: Address): Promise<void> {
  const cases: readonly (readonly [string, readonly object[], Readonly<Record<string, string>>])[] = [
    [
      'an address of the API server that was left as in the example',
      system({ address: '192.0.2.10', port: 6443 }),
      { [`network:api-server:${namespace}`]: `the API server is at ${apiServer.address}:${apiServer.port}` },
    ],
    [
      'pods that there are none of',
      [...system(apiServer), policy('other', [labels('nobody')], 80)],
      { [`network:peer:${namespaces.forge}/app=nobody`]: 'there is no such pod now' },
    ],
    [
      'a kind that nobody serves',
      [...system(apiServer), { apiVersion: 'example.com/v1', kind: 'Nothing', metadata: { name: 'n', namespace } }],
      { 'kinds:example.com/v1': 'the API server does not know Nothing' },
    ],
    [
      'a namespace that is not there',
      [
        ...system(apiServer),
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'n', namespace: `${namespace}-gone` } },
      ],
      { [`namespace:${namespace}-gone`]: 'it is not there' },
    ],
  ];
  for (const [what, objects, expected] of cases) await show(test, what, () => expect(objects, expected));
}

/** Settings of the whole cluster, each put back at once: whoever makes claims or Workflows meanwhile does it again. */
async function configured(test: Test, apiServer: Address, secrets: readonly string[]): Promise<void> {
  const { settings } = test;
  const broken = async (
    change: Parameters<typeof configureController>[2],
    expected: Readonly<Record<string, string>>,
  ) => {
    const restore = await configureController(kubectl, settings, change);
    try {
      await expect(system(apiServer), expected);
    } finally {
      await restore();
    }
  };
  await show(test, 'an executor without a security context, and a talkative one', () =>
    broken(() => ({ executor: { args: ['--loglevel', 'debug'] } }), {
      'executor:security-context': 'it lacks allowPrivilegeEscalation: false',
      'executor:log-level': 'its log level is debug',
    }),
  );
  await show(test, 'no artifact repository', () =>
    broken(() => ({ artifactRepository: {} }), { [`artifact-repository:${namespace}`]: 'none is configured' }),
  );
  for (const name of secrets) {
    await show(test, `the Secret ${name} of the artifact repository only beside it`, async () => {
      await kubectl.run(['-n', namespace, 'delete', 'secret', name]);
      await expect(system(apiServer), { [`artifact-repository:${namespace}/secret/${name}`]: 'it is not there' });
      await show(test, 'the command that is given copies it', async () => {
        const folder = await written(system(apiServer));
        const found = (await look(folder)).find(({ id }) => id.endsWith(`/secret/${name}`));
        await rm(folder, { recursive: true, force: true });
        await shell(found?.remedy?.commands[0] ?? 'false');
        await expect(system(apiServer), {});
      });
    });
  }
  const annotation = 'storageclass.kubernetes.io/is-default-class';
  const classes = JSON.parse(await kubectl.run(['get', 'storageclass', '-o', 'json'])) as { items: KubeObject[] };
  const defaults = classes.items.filter(({ metadata }) => metadata.annotations?.[annotation] === 'true');
  const annotate = async (value: string) => {
    for (const { metadata } of defaults)
      await kubectl.run(['annotate', '--overwrite', 'storageclass', metadata.name ?? '', `${annotation}=${value}`]);
  };
  await show(test, 'no default StorageClass', async () => {
    await annotate('false');
    try {
      await expect(system(apiServer), { 'storage:default-class': 'is the default' });
    } finally {
      await annotate('true');
    }
  });
}

/** An account without rights: what it may not see is unknown, and that it may not apply is missing. */
async function seenBySomebodyElse(test: Test, apiServer: Address): Promise<void> {
  await show(test, 'who may see nothing is told so, and that nothing can be applied', async () => {
    const folder = await written(system(apiServer));
    try {
      const config = JSON.parse(await kubectl.run(['config', 'view', '--raw', '--minify', '-o', 'json']));
      for (const { user } of config.users) user.as = `system:serviceaccount:${namespace}:robot`;
      const file = join(folder, 'kubeconfig'); // no manifest: its name ends in nothing that is one
      await writeFile(file, JSON.stringify(config), { mode: 0o600 });
      const findings = await look(folder, ['--kubeconfig', file]);
      const missing = findings.filter(({ state }) => state === 'missing').map(({ id }) => id);
      const others = missing.filter((id) => !id.startsWith('rights:'));
      if (others.length > 0) throw new Error(`called missing, though nobody could look: ${others.join(', ')}`);
      const right = findings.find(({ id }) => id === `rights:apply:${namespace}`);
      if (right?.state !== 'missing' || !right.seen?.includes('create workflowtemplates.argoproj.io'))
        throw new Error(`the right to apply is ${right?.state}: ${right?.seen}`);
      const secret = findings.find(({ id }) => id === `secret:${namespace}/env`);
      if (secret?.state !== 'unknown' || !secret.seen?.includes('forbidden'))
        throw new Error(`the Secret env is ${secret?.state}: ${secret?.seen}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Ctrl-C while pods of a probe run. */
async function interrupted({ kubectl: { signal }, settings, servers }: Test): Promise<void> {
  const folder = await synthesize(settings, servers);
  const left = async () => {
    const label = 'cdk8s-argo-pipelines/preflight';
    return kubectl.run([
      'get',
      'namespaces,validatingadmissionpolicies,validatingadmissionpolicybindings',
      '-l',
      label,
      '-o',
      'name',
    ]);
  };
  // As it was built: tsx, which runs this test, takes signals of its children for itself.
  const main = join(__dirname, '../../../lib/src/cli/main.js');
  const args = [main, 'preflight', folder, '--probe', '--probe-image', settings.images.busybox];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    await until('the namespace of a probe', { seconds: 60, signal }, async () =>
      (await left()).includes('-network') ? true : undefined,
    );
    child.kill('SIGINT');
    const code = await ended;
    if (code !== 2) throw new Error(`the exit code is ${code}`);
    const rest = await left();
    if (rest !== '') throw new Error(`this is left: ${rest}`);
  } finally {
    child.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a command as somebody who pastes it. @throws when it fails */
async function shell(line: string): Promise<void> {
  const child = spawn('sh', ['-c', line], { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${line}: exit code ${code}`);
}

async function address(): Promise<Address> {
  const text = await kubectl.run(['-n', 'default', 'get', 'endpointslices', 'kubernetes', '-o', 'json']);
  const { endpoints, ports } = JSON.parse(text);
  return { address: endpoints[0].addresses[0], port: ports[0].port };
}
