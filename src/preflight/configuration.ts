import { parse } from 'yaml';
import type { Cluster, KubeObject, Seen } from './cluster';
import { argoWorkflows, type Controller, findControllers, flag } from './controller';
import type { Manifest } from './manifest';
import { mapOf } from './shape';

/** The configuration of the workflow controller that watches a namespace, and the ConfigMap that it stands in. */
export interface Configuration {
  readonly controller: Controller;
  readonly configMap: string;
  readonly settings: Manifest;
}

/** The configuration of the workflow controller. Its settings are keys of their own, or all below the key `config`. */
export async function configuration(cluster: Cluster): Promise<Seen<Configuration>> {
  const seen = await findControllers(cluster, argoWorkflows);
  if (seen.state !== 'there') return seen;
  const [controller] = seen.value;
  if (!controller) return { state: 'absent' };
  const configMap = flag(controller.args, '--configmap') ?? 'workflow-controller-configmap';
  const found = await cluster.get<ConfigMap>('configmap', configMap, controller.namespace);
  if (found.state === 'unseen') return found;
  const data = found.state === 'there' ? (found.value.data ?? {}) : {};
  try {
    const settings =
      data.config === undefined
        ? Object.fromEntries(Object.entries(data).map(([key, text]) => [key, parse(text)]))
        : mapOf(parse(data.config));
    return { state: 'there', value: { controller, configMap, settings } };
  } catch (error) {
    const why = `the ConfigMap ${configMap} in ${controller.namespace} is not YAML: ${(error as Error).message}`;
    return { state: 'unseen', why };
  }
}

interface ConfigMap extends KubeObject {
  readonly data?: Readonly<Record<string, string>>;
}
