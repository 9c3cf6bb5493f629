import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run as cli } from '../../../src/cli/run';
import { command } from '../command';
import { configureController } from '../controller';
import { contains, equal } from '../delivery';
import { PortForward } from '../port-forward';
import { namespaces, type Settings } from '../settings';
import type { Test } from '../test';
import type { Part } from './part';

const part = 'quickstart';
const folder = join(__dirname, '../../../examples/quickstart');
const namespace = namespaces.quickstart;
const servers = namespaces.quickstartServers;

/** The scripts of examples/quickstart as they are, but for those that make a cluster and install Argo. */
export const quickstart: Part = {
  name: part,
  run: async (test) => {
    const { report, kubectl, settings } = test;
    const takeBack: (() => Promise<void>)[] = [() => rm(join(folder, 'dist'), { recursive: true, force: true })];
    try {
      takeBack.push(await nameImages(settings));
      // servers.sh sets it.
      takeBack.push(await configureController(kubectl, settings, ({ executor = {} }) => ({ executor })));
      await report.show(part, 'secrets.sh makes the Secrets, and the second time changes nothing', async () => {
        contains('secrets.sh', await script(test, 'secrets'), `secret/webhook serverside-applied`);
        contains('secrets.sh', await script(test, 'secrets'), 'All Secrets are there');
      });
      await report.show(
        part,
        'servers.sh starts Git server, registry and S3 server, and the second time changes nothing',
        async () => {
          contains('servers.sh', await script(test, 'servers'), 'deployment "s3" successfully rolled out');
          const again = await script(test, 'servers');
          for (const change of [' created', ' configured', ' patched\n']) {
            if (again.includes(change)) throw new Error(`servers.sh changes something the second time:\n${again}`);
          }
        },
      );
      const chart = await vclusterChart(test);
      await report.show(part, 'pipeline.sh applies the pipeline, and waits until it listens', () =>
        script(test, 'pipeline', { env: chart, seconds: 900 }),
      );
      await report.show(part, 'preflight finds nothing missing', async () => {
        const said: string[] = [];
        const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), width: 100 };
        const code = await cli(['preflight', join(folder, 'dist')], terminal);
        if (code !== 0) throw new Error(said.join(''));
      });
      const commit = await report.show(
        part,
        'push.sh pushes, sends the webhook, and follows the run to a good end',
        async () => {
          const said = await script(test, 'push', { seconds: 900 });
          for (const step of ['clone', 'image', 'environment', 'deploy'])
            contains('push.sh', said, `${step} Succeeded`);
          return /^commit ([0-9a-f]{40})$/m.exec(said)?.[1] ?? '';
        },
      );
      await report.show(part, 'ask.sh gets an answer of the application, inside its virtual cluster', async () =>
        equal('the answer', (await script(test, 'ask')).split('\n').at(-2), `Hello from commit ${commit}`),
      );
      await report.show(part, 'clean.sh removes all of it', async () => {
        await script(test, 'clean', { seconds: 300 });
        if (existsSync(join(folder, 'dist'))) throw new Error('dist is still there');
        const left = (await kubectl.run(['get', 'namespaces', '-o', 'name'])).split('\n');
        const ours = left.filter((name) => name.startsWith(`namespace/${namespace}`));
        if (ours.length > 0) throw new Error(`still there: ${ours.join(', ')}`);
      });
    } finally {
      for (const back of takeBack) await back();
    }
  },
};

interface ScriptOptions {
  readonly env?: { readonly [name: string]: string };
  /** @default 300 */
  readonly seconds?: number;
}

/** What a script of the quickstart prints. @throws when it fails, with the end of what it said */
async function script({ kubectl }: Test, name: string, { env, seconds = 300 }: ScriptOptions = {}): Promise<string> {
  const context = (await kubectl.run(['config', 'current-context'])).trim();
  const said = await command(join(folder, `${name}.sh`), [], {
    env: { ...env, CONTEXT: context, NAMESPACE: namespace },
    seconds,
    signal: kubectl.signal,
  });
  return said.toString();
}

/**
 * Gives images of this machine's containerd the names that the quickstart pulls, where the settings say so.
 *
 * @returns what takes those names away again that were not there
 */
async function nameImages({ quickstart }: Settings): Promise<() => Promise<void>> {
  const ctr = async (...args: string[]) => (await command('ctr', ['-n', 'k8s.io', 'images', ...args])).toString();
  const wanted = Object.entries(quickstart?.images ?? {});
  if (wanted.length === 0) return async () => {};
  const there = (await ctr('list', '--quiet')).split('\n');
  const absent = wanted.filter(([name]) => !there.includes(name));
  for (const [name, image] of absent) await ctr('tag', image, name);
  return async () => {
    for (const [name] of absent) await ctr('remove', name);
  };
}

/** What pipeline.sh is told of the chart, which lies in the quickstart's own registry where it is a file. */
async function vclusterChart({ kubectl, settings }: Test): Promise<{ readonly [name: string]: string }> {
  const { chart, values } = settings.vcluster;
  if (!('file' in chart)) return {};
  const way = await PortForward.open(kubectl, servers, 'registry', 5000);
  try {
    const target = `oci://127.0.0.1:${way.port}/charts`;
    await command('helm', ['push', chart.file, target, '--plain-http'], { signal: kubectl.signal });
  } finally {
    way.close();
  }
  const { version } =
    (values as { controlPlane?: { distro?: { k8s?: { version?: string } } } }).controlPlane?.distro?.k8s ?? {};
  return {
    VCLUSTER_CHART: `oci://registry.${servers}.svc:5000/charts/vcluster`,
    ...(version !== undefined && { VCLUSTER_KUBERNETES: version }),
  };
}
