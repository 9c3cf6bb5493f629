import { type Finding, missing, there, unknown } from '../finding';
import { restrictedPod } from './pods';
import type { Probe } from './probe';
import { policiesEnforced } from './question';

const port = 8080;

/** Seconds in which a policy must begin. Networks take one to a few. */
const patience = 30;

/**
 * Two pods, of which one calls the other every second. Without a policy it must come through; then a policy refuses what
 * comes in, and after that one what goes out, because some networks enforce the first kind only.
 */
export const network: Probe = async ({ world, image, pods, objects }) => {
  const question = policiesEnforced(world);
  if (!question) return [];
  const { subject } = question;
  const { kubectl } = world.cluster;
  const namespace = await objects.namespace('network', 'restricted');

  const server = `mkdir /tmp/web && echo open >/tmp/web/index.html && exec httpd -f -p ${port} -h /tmp/web`;
  await objects.create(undefined, restrictedPod({ name: 'server', namespace, image, script: server }));
  const address = (await pods.running(namespace, 'server')).status?.podIP ?? '';
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/`;
  const client = 'while :; do if timeout 3 wget -q -O - "$URL" 2>/dev/null; then :; else echo shut; fi; sleep 1; done';
  await objects.create(
    undefined,
    restrictedPod({ name: 'client', namespace, image, script: client, env: { URL: url } }),
  );
  await pods.running(namespace, 'client');

  /** Waits until the client has seen the same three times. */
  const becomes = (word: 'open' | 'shut') =>
    pods.within(patience, async () => {
      const lines = await pods.log(namespace, 'client', 3);
      return lines.length === 3 && lines.every((line) => line === word);
    });

  if (!(await becomes('open'))) {
    return [unknown(subject, 'one pod of the probe does not reach the other, although no policy stands between them')];
  }
  const broken: string[] = [];
  for (const [what, spec] of Object.entries(denials)) {
    const policy = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'deny', namespace },
      spec,
    };
    await objects.create(undefined, policy);
    if (!(await becomes('shut'))) broken.push(what);
    await kubectl(['delete', 'networkpolicy', 'deny', '-n', namespace]);
    if (!(await becomes('open'))) {
      return [unknown(subject, 'one pod of the probe no longer reaches the other, although the policy is deleted')];
    }
  }
  return [verdict(subject, broken)];
};

const denials = {
  'what comes into a pod': { podSelector: { matchLabels: { probe: 'server' } }, policyTypes: ['Ingress'] },
  'what goes out of a pod': { podSelector: { matchLabels: { probe: 'client' } }, policyTypes: ['Egress'] },
};

function verdict(subject: Parameters<typeof there>[0], broken: readonly string[]): Finding {
  if (broken.length === 0) return there(subject, 'a policy kept one pod from another');
  return missing(
    subject,
    `after ${patience} s with a policy against ${broken.join(', nor against ')}, it still came through`,
    {
      commands: [],
      note: 'Install a network that enforces them (Calico, Cilium and others), or switch it on where the provider of the cluster has a setting for it.',
    },
  );
}
