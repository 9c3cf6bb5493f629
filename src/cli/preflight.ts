import { parseArgs } from 'node:util';
import { pageAt } from '../preflight/documentation';
import { kubectl } from '../preflight/kubectl';
import { readManifests } from '../preflight/manifests';
import { preflight as look } from '../preflight/preflight';
import type { ProbeOptions } from '../preflight/probe/probes';
import { type Command, exitCode, type Terminal, UsageError } from './command';
import { json, table } from './report';

/** Small, and it has all that the probe of the network runs. */
const probeImage = 'docker.io/library/busybox:1.37.0';

const help = `cdk8s-argo-pipelines preflight [dist/] [options]

Asks the cluster for everything that the manifests in dist/ need and do not make, before they are applied: versions, kinds,
Argo's configuration, Secrets with their keys, and more. It reads only, through kubectl; values of Secrets are not shown.

  --context NAME       the cluster, as kubectl takes it; else that of kubectl's current context
  --kubeconfig FILE    the same
  -n, --namespace NAME where objects go that name no namespace; else that of the context
  --probe              also tries what cannot be asked, with pods in namespaces that are removed again
  --probe-image IMAGE  for those pods; else ${probeImage}
  --all                shows also what is there
  --json               prints JSON: ${pageAt('docs/preflight.md')} says what is in it

Exit code: 0 all is there, 1 something is missing, 2 nothing could be looked at.
`;

const options = {
  context: { type: 'string' },
  kubeconfig: { type: 'string' },
  namespace: { type: 'string', short: 'n' },
  probe: { type: 'boolean', default: false },
  'probe-image': { type: 'string', default: probeImage },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `preflight`: what is missing in a cluster before manifests are applied. */
export const preflight: Command = {
  summary: 'what is missing in the cluster before dist/ is applied',
  help,
  run: async (args, terminal) => {
    const { values, place } = understand(args);
    const sources = readManifests(place);
    if (sources.some(({ file }) => /[\\/]/.test(file))) {
      terminal.err(`${place} holds its manifests in folders: kubectl apply -R -f ${place}\n`);
    }
    const flags = (['context', 'kubeconfig'] as const).flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [`--${name}=${value}`];
    });
    const report = await interruptibly(terminal, (signal) => {
      const complain = (message: string) => terminal.err(`${message}\n`);
      const probe: ProbeOptions | undefined = values.probe
        ? { image: values['probe-image'], signal, complain }
        : undefined;
      return look({
        sources,
        kubectl: kubectl(flags),
        ...(values.namespace !== undefined && { namespace: values.namespace }),
        ...(probe && { probe }),
      });
    });
    terminal.out(values.json ? json(report) : table(report, { all: values.all, width: terminal.width, place }));
    return report.findings.some(({ state }) => state === 'missing') ? exitCode.found : exitCode.good;
  },
};

function understand(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [place = 'dist', ...more] = positionals;
    if (more.length > 0)
      throw new Error(`one folder of manifests is enough, and these are more: ${positionals.join(', ')}`);
    return { values, place };
  } catch (error) {
    throw new UsageError(`${(error as Error).message.replace(/\. To specify.*|\.$/s, '')}. See preflight --help.`);
  }
}

/** Ctrl-C ends it early, but not before probes have cleaned up; a second one leaves at once. */
async function interruptibly<T>(terminal: Terminal, body: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupt = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let first = 0;
  const stop = () => {
    // npx passes a Ctrl-C on that the terminal has sent as well.
    if (interrupt.signal.aborted && Date.now() - first > 1500) process.exit(exitCode.failed);
    if (interrupt.signal.aborted) return;
    first = Date.now();
    terminal.err('interrupted: cleaning up\n');
    interrupt.abort(new UsageError('interrupted'));
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await body(interrupt.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
