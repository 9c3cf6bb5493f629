import type { Check, World } from './check';
import { argoEvents, argoWorkflows, type Controller, findControllers, type Product, watchedBy } from './controller';
import { type Finding, missing, type Place, type Subject, there, unknown } from './finding';
import { shell } from './shell';
import { atLeast, versionOf } from './version';

/** The controllers of Argo: whether they run, are new enough, and watch the namespaces of the manifests. */
export const controllers: Check = async (world) => {
  const { system } = world;
  const findings = await Promise.all([
    look(world, argoWorkflows, system.workflowNamespaces, placesOf(world, /Workflow/)),
    look(world, argoEvents, system.eventNamespaces, placesOf(world, /^(EventBus|EventSource|Sensor)$/)),
  ]);
  return findings.flat();
};

async function look(
  { cluster }: World,
  product: Product,
  namespaces: readonly string[],
  places: readonly Place[],
): Promise<readonly Finding[]> {
  if (places.length === 0) return [];
  const seen = await findControllers(cluster, product);
  const subject = (id: string, what: string, why: string): Subject => ({
    id: `${product.id}:${id}`,
    what,
    why,
    neededBy: places,
    look: `kubectl get deployments --all-namespaces -o wide | grep ${product.image}`,
  });
  const version = subject('version', `${product.name} ${product.least.join('.')} or newer`, product.why);
  if (seen.state === 'unseen') return [unknown(version, seen.why)];
  if (seen.state === 'absent' || seen.value.length === 0) {
    const note = `Install it, ${product.least.join('.')} or newer: ${product.installation}`;
    return [missing(version, `no Deployment has its image (${product.image})`, { commands: [], note })];
  }
  const findings = [...seen.value].map((each) => judge(each, product, version));
  for (const namespace of namespaces) {
    const watched = subject(
      `watches:${namespace}`,
      `${product.name} watches ${namespace}`,
      'Objects in a namespace that no controller watches stay as they are, without a word.',
    );
    findings.push(watches(seen.value, product, namespace, watched));
  }
  return findings;
}

function judge(controller: Controller, product: Product, subject: Subject): Finding {
  const { name, namespace, image, available } = controller;
  const tag = tagOf(image);
  const version = versionOf(tag);
  const where = `Deployment ${name} in ${namespace}`;
  if (version && !atLeast(version, product.least)) {
    return missing(subject, `${where} is ${tag}`, { commands: [], note: `Upgrade ${product.name}.` });
  }
  if (!available) {
    const remedy = { commands: [], note: `See why: ${shell`kubectl describe deployment ${name} -n ${namespace}`}` };
    return missing(subject, `${where} has no pod that is ready`, remedy);
  }
  return version ? there(subject, tag) : unknown(subject, `${where} has the image ${image}, which says no version`);
}

function watches(all: readonly Controller[], { name }: Product, namespace: string, subject: Subject): Finding {
  if (all.some((each) => watchedBy(each).includes(namespace) || watchedBy(each).includes('*'))) return there(subject);
  const only = all.map(
    (each) => `Deployment ${each.name} in ${each.namespace} watches ${watchedBy(each).join(', ')} only`,
  );
  return missing(subject, only.join('; '), {
    commands: all.map((each) => shell`kubectl edit deployment ${each.name} -n ${each.namespace}`),
    note: `Take out --namespaced and --managed-namespace, and give its account the ClusterRole of the installation for a whole cluster; or install ${name} once more for ${namespace}.`,
  });
}

function placesOf({ system }: World, kind: RegExp): readonly Place[] {
  return system.items
    .filter(({ manifest }) => manifest.apiVersion === 'argoproj.io/v1alpha1' && kind.test(manifest.kind))
    .map(({ place }) => place);
}

function tagOf(image: string): string {
  return /:([^/:@]+)(?:@.*)?$/.exec(image.replace(/@sha256:[0-9a-f]+$/, ''))?.[1] ?? '';
}
