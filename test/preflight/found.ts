import { parseAllDocuments } from 'yaml';
import type { Check } from '../../src/preflight/check';
import { Cluster } from '../../src/preflight/cluster';
import { System } from '../../src/preflight/system';
import { fakeKubectl } from './fake-cluster';
import { wholeCluster } from './whole-cluster';

/** What checks find of some manifests, in a cluster with some objects: `state id: seen`, and how to make it. */
export async function found(
  yaml: string,
  checks: readonly Check[],
  present: readonly object[] = [],
): Promise<readonly string[]> {
  const sources = parseAllDocuments(yaml).map((each) => ({ file: 'a.k8s.yaml', manifest: each.toJS() }));
  const cluster = await Cluster.connect(fakeKubectl({ ...wholeCluster(), objects: [...present] }));
  const world = { cluster, system: new System(sources, cluster.namespace) };
  const findings = (await Promise.all(checks.map((check) => check(world)))).flat();
  return findings.map(
    ({ state, id, seen = '', remedy }) =>
      `${state} ${id}${seen && `: ${seen}`}${remedy?.commands[0] === undefined ? '' : ` $ ${remedy.commands[0]}`}`,
  );
}
