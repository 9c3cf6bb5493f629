import type { Kubectl, KubeObject } from './kubectl';
import { isOurName, namespaces, partOf } from './settings';
import { until } from './until';

/** The label of the namespaces that this test makes, and may therefore remove. */
const ours = 'cdk8s-argo-pipelines/e2e';

/** The label of the namespaces that the pipeline makes, one for each environment. */
const environment = 'cdk8s-argo-pipelines/environment';

/** Kinds of objects that lie in no namespace, of the pipeline and of this test; the first is what lets it make further namespaces. */
const globalKinds = [
  'clusterrolebindings',
  'clusterroles',
  'validatingadmissionpolicybindings',
  'validatingadmissionpolicies',
  'priorityclasses',
];

/** Namespaces with the names that this test and its pipeline use, but without their labels. */
export async function foreignNamespaces(kubectl: Kubectl): Promise<string[]> {
  const found = await present(kubectl);
  return found.filter((each) => !isOurs(each)).map(({ metadata }) => metadata.name ?? '');
}

/** The Pod Security level that a namespace enforces from the start. */
const levels: { readonly [name: string]: 'restricted' | 'privileged' } = {
  [namespaces.buildkit]: 'privileged',
  [namespaces.steps]: 'restricted',
  [namespaces.preflight]: 'restricted',
};

/**
 * Makes the namespaces. That of the pipeline has no Pod Security level here: its manifests set it. Created, not applied:
 * else the Namespace objects of the synthesized manifests would take the label away again.
 */
export async function createNamespaces(kubectl: Kubectl): Promise<void> {
  const objects = Object.values(namespaces).map((name) => {
    const level = levels[name];
    const labels = { [ours]: 'true', ...(level && { 'pod-security.kubernetes.io/enforce': level }) };
    return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
  });
  await kubectl.create(objects);
}

/**
 * Removes the namespaces of this test and of its environments, and what its pipeline has outside of namespaces, if there
 * is any, and waits until all is gone.
 *
 * @param seconds how long to wait
 * @returns whether there were any
 * @throws when something in them does not go
 */
export async function removeAll(kubectl: Kubectl, seconds: number): Promise<boolean> {
  const label = `app.kubernetes.io/part-of in (${partOf},${namespaces.quickstart})`;
  const removed = await kubectl.run(['delete', globalKinds.join(','), '-l', label, '--ignore-not-found']);
  const names = (await present(kubectl)).filter(isOurs).map(({ metadata }) => metadata.name ?? '');
  if (names.length === 0) return removed.includes(' deleted');
  await kubectl.run(['delete', 'namespace', ...names, '--wait=false']);
  let left: Namespace[] = [];
  const seen = () => left.map(reason).join('; ');
  await until('namespaces are gone', { seconds, every: 2, signal: kubectl.signal, seen }, async () => {
    left = await present(kubectl);
    return left.length === 0 ? true : undefined;
  });
  return true;
}

interface Namespace extends KubeObject {
  readonly status?: { readonly conditions?: readonly { readonly status: string; readonly message?: string }[] };
}

async function present(kubectl: Kubectl): Promise<Namespace[]> {
  const { items } = JSON.parse(await kubectl.run(['get', 'namespaces', '-o', 'json'])) as { items: Namespace[] };
  return items.filter(({ metadata }) => isOurName(metadata.name ?? ''));
}

function isOurs({ metadata: { labels } }: Namespace): boolean {
  return labels?.[ours] === 'true' || labels?.[environment] !== undefined;
}

/** Why a namespace is still there, in the words of the controller that empties it. */
function reason({ metadata, status }: Namespace): string {
  const messages = (status?.conditions ?? [])
    .filter((each) => each.status === 'True')
    .map((each) => each.message ?? '');
  return `${metadata.name}: ${messages.join(' ')}`;
}
