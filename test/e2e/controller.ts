import { parse, stringify } from 'yaml';
import { Kubectl, type KubeObject } from './kubectl';
import type { Settings } from './settings';

/** Parts of the workflow controller's configuration, each as a whole. */
export type ControllerChange = Readonly<Record<string, object>>;

interface ConfigMap extends KubeObject {
  readonly data?: Readonly<Record<string, string>>;
}

/**
 * Changes the configuration of the workflow controller, which reads it again by itself.
 *
 * @param change makes the changed parts out of those that there are
 * @returns what gives it the former one back
 */
export async function configureController(
  kubectl: Kubectl,
  settings: Settings,
  change: (now: Readonly<Record<string, object>>) => ControllerChange,
): Promise<() => Promise<void>> {
  const { namespace, configMap } = settings.argo;
  const { data = {} } = await kubectl.get<ConfigMap>('configmap', configMap, namespace);
  const inner = data.config === undefined ? undefined : (parse(data.config) as Record<string, object>);
  const parsed = () => Object.fromEntries(Object.entries(data).map(([key, text]) => [key, parse(text) as object]));
  const changed = change(inner ?? parsed());
  const wanted: Record<string, string> = inner
    ? { config: stringify({ ...inner, ...changed }) }
    : Object.fromEntries(Object.entries(changed).map(([key, value]) => [key, stringify(value)]));
  const put = async (by: Kubectl, values: Readonly<Record<string, string | null>>) => {
    const patch = JSON.stringify({ data: values });
    await by.run(['-n', namespace, 'patch', 'configmap', configMap, '--type=merge', '-p', patch]);
  };
  await put(kubectl, wanted);
  // Goes on when the test is interrupted.
  const restorer = new Kubectl(kubectl.flags);
  return () => put(restorer, Object.fromEntries(Object.keys(wanted).map((key) => [key, data[key] ?? null])));
}

/**
 * Has Argo's own containers say warnings only: what they say of artifacts holds the keys of the bucket (Argo Workflows
 * v4.0.2, workflow/artifacts/logging/driver.go; GHSA-7vf8-2cr6-54mf). docs/getting-started.md tells users to.
 */
export function silenceExecutor(kubectl: Kubectl, settings: Settings): Promise<() => Promise<void>> {
  return configureController(kubectl, settings, ({ executor = {} }) => ({
    executor: { ...executor, args: ['--loglevel', 'warn'] },
  }));
}
