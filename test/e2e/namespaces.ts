import type { Kubectl, KubeObject } from './kubectl';
import { namespaces } from './settings';
import { until } from './until';

/** The label of the namespaces that this test makes, and may therefore remove. */
const ours = 'cdk8s-argo-pipelines/e2e';

/** Namespaces with the names that this test uses, but without its label. */
export async function foreignNamespaces(kubectl: Kubectl): Promise<string[]> {
  const found = await present(kubectl);
  return found.filter(({ metadata }) => metadata.labels?.[ours] !== 'true').map(({ metadata }) => metadata.name ?? '');
}

/**
 * Makes the namespaces. They enforce no Pod Security level, because the image builder needs `privileged`. Created, not
 * applied: else the Namespace objects of the synthesized manifests would take the label away again.
 */
export async function createNamespaces(kubectl: Kubectl): Promise<void> {
  const objects = Object.values(namespaces).map((name) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { [ours]: 'true' } },
  }));
  const list = { apiVersion: 'v1', kind: 'List', items: objects };
  await kubectl.run(['create', '-f', '-'], { input: JSON.stringify(list) });
}

/**
 * Removes the namespaces of this test, if there are any, and waits until they are gone.
 *
 * @param seconds how long to wait
 * @returns whether there were any
 * @throws when something in them does not go
 */
export async function removeNamespaces(kubectl: Kubectl, seconds: number): Promise<boolean> {
  const names = (await present(kubectl))
    .filter(({ metadata }) => metadata.labels?.[ours] === 'true')
    .map(({ metadata }) => metadata.name ?? '');
  if (names.length === 0) return false;
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
  const args = ['get', 'namespace', ...Object.values(namespaces), '--ignore-not-found', '-o', 'json'];
  const text = await kubectl.run(args);
  if (text.trim() === '') return [];
  const found = JSON.parse(text) as Namespace | { items: Namespace[] };
  return 'items' in found ? found.items : [found];
}

/** Why a namespace is still there, in the words of the controller that empties it. */
function reason({ metadata, status }: Namespace): string {
  const messages = (status?.conditions ?? [])
    .filter((each) => each.status === 'True')
    .map((each) => each.message ?? '');
  return `${metadata.name}: ${messages.join(' ')}`;
}
