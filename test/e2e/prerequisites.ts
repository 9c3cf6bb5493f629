import { existsSync } from 'node:fs';
import { artifactRepository, controllerConfiguration } from './artifact-repository';
import { command } from './command';
import type { Kubectl, KubeObject } from './kubectl';
import { foreignNamespaces } from './namespaces';
import type { Settings } from './settings';

const definitions = [
  'workflows.argoproj.io',
  'workflowtemplates.argoproj.io',
  'cronworkflows.argoproj.io',
  'workflowtaskresults.argoproj.io',
  'eventbus.argoproj.io',
  'eventsources.argoproj.io',
  'sensors.argoproj.io',
];

/** A condition on the machine or the cluster: undefined when it is met, else what is missing and what to do. */
type Check = (kubectl: Kubectl, settings: Settings) => Promise<string | undefined>;

/**
 * What this test needs and does not have, all of it at once; empty when it can start. Nothing is changed.
 */
export async function missingPrerequisites(kubectl: Kubectl, settings: Settings): Promise<string[]> {
  const containerd = settings.nodeBase.from === undefined ? [] : ['ctr'];
  const programs = await Promise.all(['git', 'tar', 'openssl', 'helm', 'kubectl', ...containerd].map(program));
  const missing = [...programs, chart(settings)];
  const unreachable = await kubectl.unreachable();
  if (unreachable === undefined) {
    const results = checks.map((check) => check(kubectl, settings).catch((error: Error) => error.message));
    missing.push(...(await Promise.all(results)));
  } else {
    missing.push(`no answer from the API server of the cluster that KUBECONFIG names: ${unreachable}`);
  }
  return [...new Set(missing.filter((each) => each !== undefined))];
}

const checks: readonly Check[] = [
  async (kubectl) => {
    const there = (await kubectl.run(['get', 'crd', '-o', 'name'])).split('\n');
    const absent = definitions.filter(
      (name) => !there.includes(`customresourcedefinition.apiextensions.k8s.io/${name}`),
    );
    return absent.length === 0 ? undefined : `custom resource definitions are not installed: ${absent.join(', ')}`;
  },
  async (kubectl, { argo }) => running(kubectl, argo.controller, argo.namespace),
  async (kubectl, { argo }) => running(kubectl, argo.eventsController, argo.eventsNamespace),
  async (kubectl, settings) => {
    const { name, namespace } = (await artifactRepository(kubectl, settings)).service;
    if (await kubectl.find('service', name, namespace)) return undefined;
    return `the artifact repository is not the Service ${name} in ${namespace}, which this test would read from`;
  },
  async (kubectl, settings) => {
    const security = (await controllerConfiguration(kubectl, settings)).executor?.securityContext;
    if (security?.allowPrivilegeEscalation === false && security.capabilities?.drop?.includes('ALL')) return undefined;
    const { configMap, namespace } = settings.argo;
    return (
      `the ConfigMap ${configMap} in ${namespace} does not set executor.securityContext ` +
      'to {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}'
    );
  },
  async (kubectl) => {
    const answer = await kubectl.run(['auth', 'can-i', '*', '*', '--all-namespaces']).catch(() => 'no');
    return answer.trim() === 'yes' ? undefined : 'the user of KUBECONFIG may not do everything in the cluster';
  },
  async (kubectl) => {
    const foreign = await foreignNamespaces(kubectl);
    if (foreign.length === 0) return undefined;
    return `namespaces are there that this test did not make and would remove: ${foreign.join(', ')}`;
  },
];

interface Deployment extends KubeObject {
  readonly status?: { readonly availableReplicas?: number };
}

async function running(kubectl: Kubectl, name: string, namespace: string): Promise<string | undefined> {
  const found = await kubectl.find<Deployment>('deployment', name, namespace);
  if (!found) return `there is no Deployment ${name} in ${namespace}`;
  return found.status?.availableReplicas ? undefined : `the Deployment ${name} in ${namespace} is not available`;
}

async function program(name: string): Promise<string | undefined> {
  const args = { helm: ['version'], openssl: ['version'], kubectl: ['version', '--client'] }[name] ?? ['--version'];
  return command(name, args).then(
    () => undefined,
    (error: Error) => `the program ${name} does not run here: ${error.message}`,
  );
}

function chartFile({ vcluster }: Settings): string | undefined {
  return 'file' in vcluster.chart ? vcluster.chart.file : undefined;
}

function chart(settings: Settings): string | undefined {
  const file = chartFile(settings);
  return file === undefined || existsSync(file) ? undefined : `the vCluster chart is not there: ${file}`;
}
