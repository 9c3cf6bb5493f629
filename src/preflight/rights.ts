import type { Check, World } from './check';
import { type Finding, missing, type Subject, there, unknown } from './finding';
import type { Item } from './system';

/** Whether the user that kubectl is may apply the manifests. */
export const rights: Check = async (world) => {
  const { cluster } = world;
  const everything: Subject = {
    id: 'rights:apply',
    what: 'the right to apply these manifests',
    why: 'kubectl apply makes and changes every object as this user, ClusterRoles among them.',
    neededBy: [],
    look: "kubectl auth can-i '*' '*' --all-namespaces",
  };
  const all = await cluster.may('*', '*');
  if (all.state === 'there' && all.value) return [there(everything, 'this user may do everything')];
  const resources = await cluster.resources();
  if (resources.state !== 'there')
    return [unknown(everything, resources.state === 'unseen' ? resources.why : 'no kinds')];
  const asked = new Map<string, { readonly resource: string; readonly namespace?: string; readonly items: Item[] }>();
  for (const item of world.system.applied) {
    const { apiVersion, kind } = item.manifest;
    const known = resources.value.find((each) => each.kind === kind && each.apiVersion === apiVersion);
    if (!known) continue; // what is not served is another finding
    const key = `${known.name} ${item.namespace ?? ''}`;
    const items = [...(asked.get(key)?.items ?? []), item];
    asked.set(key, { resource: known.name, items, ...(item.namespace !== undefined && { namespace: item.namespace }) });
  }
  const findings = [...asked.values()].flatMap(({ resource, namespace, items }) =>
    verbsFor(resource).map((verb) => ask(world, verb, resource, namespace, items)),
  );
  return Promise.all(findings);
};

/** Who lacks `escalate` may still grant the rights that he has himself; who applies these grants ones that few have. */
function verbsFor(resource: string): readonly string[] {
  return /^(cluster)?roles\.rbac/.test(resource) ? ['create', 'patch', 'escalate'] : ['create', 'patch'];
}

async function ask(
  { cluster }: World,
  verb: string,
  resource: string,
  namespace: string | undefined,
  items: readonly Item[],
): Promise<Finding> {
  const where = namespace === undefined ? '' : ` -n ${namespace}`;
  const subject: Subject = {
    id: `rights:${verb}:${namespace === undefined ? '' : `${namespace}/`}${resource}`,
    what: `the right to ${verb} ${resource}${namespace === undefined ? '' : ` in ${namespace}`}`,
    why:
      verb === 'escalate'
        ? 'Kubernetes takes a role only from who holds all that it grants, or may escalate.'
        : 'kubectl apply makes and changes every object as this user.',
    neededBy: items.map(({ place }) => place),
    look: `kubectl auth can-i ${verb} ${resource}${where}`,
  };
  const may = await cluster.may(verb, resource, namespace);
  if (may.state !== 'there') return unknown(subject, may.state === 'unseen' ? may.why : 'the API server does not say');
  if (may.value) return there(subject);
  if (verb === 'escalate') return unknown(subject, 'this user may not escalate, and may lack what the roles grant');
  return missing(subject, 'this user has it not', {
    commands: [],
    note: 'Apply as an administrator of the cluster, or ask one for this right.',
  });
}
