import type { FakeCluster } from '../fake-cluster';

// biome-ignore lint/suspicious/noExplicitAny: objects of any kind are broken
type Any = any;

/** Objects of a kind, by name. */
export function find({ objects }: FakeCluster, kind: string, name: string, namespace?: string): Any {
  const found = objects.find(
    (each) =>
      each.kind === kind &&
      each.metadata.name === name &&
      (namespace === undefined || each.metadata.namespace === namespace),
  );
  if (!found) throw new Error(`the cluster of this test has no ${kind} ${name}`);
  return found;
}

export function remove(cluster: FakeCluster, kind: string, name: string, namespace?: string): void {
  const gone = find(cluster, kind, name, namespace);
  cluster.objects = cluster.objects.filter((each) => each !== gone);
}

/** The ConfigMap of the workflow controller. */
export const config = (cluster: FakeCluster) => find(cluster, 'ConfigMap', 'workflow-controller-configmap');
export const container = (cluster: FakeCluster, name: string) =>
  find(cluster, 'Deployment', name).spec.template.spec.containers[0];
export const serve = (cluster: FakeCluster, ...kinds: readonly string[]) => {
  cluster.apiResources = cluster.apiResources.filter((line) => !kinds.some((kind) => line.endsWith(` ${kind}`)));
};
