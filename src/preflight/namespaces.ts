import type { Check, World } from './check';
import { type Finding, missing, type Place, type Subject, there, unknown } from './finding';
import { podSecurityLabel } from './labels';
import { madeBy } from './makers';
import { textOf } from './shape';
import { shell } from './shell';

/**
 * Namespaces that the manifests use and do not make; and those that they make, as long as somebody has to put Secrets into
 * them before.
 */
export const namespaces: Check = async ({ system, cluster }) => {
  const users = new Map<string, Place[]>();
  const add = (name: string, place: Place) => users.set(name, [...(users.get(name) ?? []), place]);
  for (const { namespace, place } of system.items) if (namespace !== undefined) add(namespace, place);
  const filledBefore = new Map<string, Place[]>();
  for (const need of system.needs) {
    const { kind, name, namespace, place } = need;
    if (namespace === undefined || !['Secret', 'ConfigMap'].includes(kind)) continue;
    add(namespace, place);
    if (!madeBy(system, kind, name, namespace))
      filledBefore.set(namespace, [...(filledBefore.get(namespace) ?? []), place]);
  }
  const findings = [...users].map(async ([name, places]): Promise<Finding | undefined> => {
    const made = system.find('Namespace', name, undefined);
    const before = filledBefore.get(name);
    if (made && !before) return undefined;
    const subject: Subject = {
      id: `namespace:${name}`,
      what: `Namespace ${name}`,
      why: made
        ? 'The manifests make it, but Secrets that they do not make must lie in it first.'
        : 'Objects in a namespace that is not there are refused.',
      neededBy: made ? (before ?? []) : places,
      look: shell`kubectl get namespace ${name}`,
    };
    // Without --save-config, kubectl apply warns of an object that it has not made.
    const remedy = { commands: [`${shell`kubectl create namespace ${name}`}${made ? ' --save-config' : ''}`] };
    const seen = await cluster.get<Namespace>('namespace', name);
    if (seen.state === 'unseen') return unknown(subject, seen.why, remedy);
    if (seen.state === 'absent') return missing(subject, 'it is not there', remedy);
    if (seen.value.status?.phase === 'Terminating') {
      const wait = { commands: [shell`kubectl wait --for=delete namespace/${name} --timeout=5m`, ...remedy.commands] };
      return missing(subject, 'it is being deleted', wait);
    }
    return there(subject);
  });
  return (await Promise.all(findings)).filter((each) => each !== undefined);
};

interface Namespace {
  readonly metadata: { readonly name: string };
  readonly status?: { readonly phase?: string };
}

/** Pod Security level that a namespace enforces, by the manifests, else by the cluster. */
export async function enforcedLevel({ system, cluster }: World, namespace: string): Promise<string | undefined> {
  const made = system.find('Namespace', namespace, undefined);
  const level = textOf(made?.manifest.metadata?.labels?.[podSecurityLabel]);
  if (level !== undefined) return level;
  const seen = await cluster.get('namespace', namespace);
  return seen.state === 'there' ? seen.value.metadata.labels?.[podSecurityLabel] : undefined;
}
