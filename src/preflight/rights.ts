import type { Check, World } from './check';
import type { Seen } from './cluster';
import { type Finding, missing, type Subject, there, unknown } from './finding';
import type { Item } from './item';
import { shell } from './shell';

/** Whether the user that kubectl is may apply the manifests: one row for all, or for each namespace. */
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
  const objects = world.system.applied.flatMap(({ manifest, ...item }): readonly Applied[] => {
    const { apiVersion, kind } = manifest;
    const known = resources.value.find((each) => each.kind === kind && each.apiVersion === apiVersion);
    return known ? [{ ...item, manifest, resource: known.name }] : []; // what is not served is another finding
  });
  const namespaces = [...new Set(objects.map(({ namespace }) => namespace))];
  const applying = namespaces.map((namespace) =>
    apply(
      world,
      namespace,
      objects.filter((each) => each.namespace === namespace),
    ),
  );
  const roles = objects.filter(({ resource }) => /^(cluster)?roles\.rbac/.test(resource));
  return [...(await Promise.all(applying)), ...(roles.length === 0 ? [] : [await escalate(world, roles)])];
};

/** An object of the manifests, and its kind as kubectl takes it. */
interface Applied extends Item {
  readonly resource: string;
}

async function apply({ cluster }: World, namespace: string | undefined, objects: readonly Applied[]): Promise<Finding> {
  const questions = [...new Set(objects.map(({ resource }) => resource))].flatMap((resource) =>
    ['create', 'patch'].map((verb) => ({ verb, resource })),
  );
  const answers = await Promise.all(
    questions.map(async (each) => ({ ...each, may: await cluster.may(each.verb, each.resource, namespace) })),
  );
  const denied = answers.filter(({ may }) => may.state === 'there' && !may.value);
  const lacking = new Set(denied.map(({ resource }) => resource));
  const subject: Subject = {
    id: namespace === undefined ? 'rights:apply:cluster' : `rights:apply:${namespace}`,
    what: `the right to apply what lies in ${namespace ?? 'no namespace'}`,
    why: 'kubectl apply makes and changes every object as this user.',
    neededBy: objects.filter(({ resource }) => lacking.size === 0 || lacking.has(resource)).map(({ place }) => place),
    look: `kubectl auth can-i --list${namespace === undefined ? '' : shell` -n ${namespace}`}`,
  };
  if (denied.length > 0) {
    const byVerb = ['create', 'patch'].flatMap((verb) => {
      const names = denied.filter((each) => each.verb === verb).map(({ resource }) => resource);
      return names.length === 0 ? [] : [`${verb} ${names.join(', ')}`];
    });
    return missing(subject, `this user may not ${byVerb.join(', nor ')}`, {
      commands: [],
      note: 'Apply as an administrator of the cluster, or ask one for these rights.',
    });
  }
  const unseen = answers.find(({ may }) => may.state !== 'there');
  return unseen ? unknown(subject, reason(unseen.may)) : there(subject);
}

/** Who lacks `escalate` may still grant the rights that he has himself; who applies these grants ones that few have. */
async function escalate({ cluster }: World, roles: readonly Applied[]): Promise<Finding> {
  const subject: Subject = {
    id: 'rights:escalate',
    what: 'the right to grant what the roles grant',
    why: 'Kubernetes takes a role only from who holds all that it grants, or may escalate.',
    neededBy: roles.map(({ place }) => place),
    look: 'kubectl auth can-i escalate clusterroles',
  };
  const answers = await Promise.all(
    roles.map(({ resource, namespace }) => cluster.may('escalate', resource, namespace)),
  );
  const unseen = answers.find((may) => may.state !== 'there');
  if (unseen) return unknown(subject, reason(unseen));
  return answers.every((may) => may.state === 'there' && may.value)
    ? there(subject)
    : unknown(subject, 'this user may not escalate, and may lack what they grant');
}

function reason(seen: Seen<unknown>): string {
  return (seen.state === 'unseen' && seen.why) || 'the API server does not say';
}
