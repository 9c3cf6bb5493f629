import { parse } from 'yaml';
import type { Check, World } from './check';
import type { Cluster, KubeObject, Seen } from './cluster';
import { type Finding, missing, type Place, type Subject, there, unknown } from './finding';
import type { Manifest } from './manifests';
import { atLeast, versionOf } from './version';

/** A controller of Argo, as its Deployment starts it. */
export interface Controller {
  readonly name: string;
  readonly namespace: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly available: boolean;
}

/** What is known of a kind of controller. */
interface Product {
  readonly id: string;
  readonly name: string;
  /** Last part of its image's name. */
  readonly image: string;
  /** What its container's arguments begin with, where other programs have the same image. */
  readonly subcommand?: string;
  readonly least: readonly number[];
  /** Where its installation puts it. */
  readonly usual: string;
  readonly why: string;
  readonly installation: string;
}

export const argoWorkflows: Product = {
  id: 'argo-workflows',
  name: 'Argo Workflows',
  image: 'workflow-controller',
  least: [4, 0],
  usual: 'argo',
  why: 'Its controller runs the Workflows. The manifests hold fields and expressions that older ones do not know.',
  installation: 'https://argo-workflows.readthedocs.io/en/latest/installation/',
};

export const argoEvents: Product = {
  id: 'argo-events',
  name: 'Argo Events',
  image: 'argo-events',
  subcommand: 'controller',
  least: [1, 9, 6],
  usual: 'argo-events',
  why: 'Its controller runs EventBuses, EventSources and Sensors.',
  installation: 'https://argoproj.github.io/argo-events/installation/',
};

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
    const remedy = { commands: [`kubectl describe deployment ${name} -n ${namespace}`] };
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
    commands: all.map((each) => `kubectl edit deployment ${each.name} -n ${each.namespace}`),
    note: `Take out --namespaced and --managed-namespace, and give its account the ClusterRole of the installation for a whole cluster; or install ${name} once more for ${namespace}.`,
  });
}

/** The namespaces that a controller watches; `*` for all (v4.0.2, cmd/workflow-controller; v1.9.6, cmd/commands/controller.go). */
export function watchedBy({ args, namespace }: Controller): readonly string[] {
  const namespaced = args.some((arg) => arg === '--namespaced' || arg === '--namespaced=true');
  return namespaced ? [flag(args, '--managed-namespace') ?? namespace] : ['*'];
}

/** All Deployments of a controller. Who may not list those of the whole cluster sees those of the usual namespace. */
export async function findControllers(cluster: Cluster, product: Product): Promise<Seen<readonly Controller[]>> {
  const everywhere = await cluster.list<Deployment>('deployments', { everywhere: true });
  const seen =
    everywhere.state === 'unseen'
      ? await cluster.list<Deployment>('deployments', { namespace: product.usual })
      : everywhere;
  if (seen.state !== 'there') return everywhere.state === 'unseen' ? everywhere : seen;
  const found = seen.value.flatMap((deployment) => controllerOf(deployment, product) ?? []);
  // Nothing in the usual namespace says nothing about the others.
  if (found.length === 0 && everywhere.state === 'unseen') return everywhere;
  return { state: 'there', value: found };
}

function controllerOf({ metadata, spec, status }: Deployment, product: Product): Controller | undefined {
  const container = (spec?.template?.spec?.containers ?? []).find(({ image = '', args = [], command = [] }) => {
    const program = image
      .replace(/@.*$/, '')
      .replace(/:[^/]*$/, '')
      .split('/')
      .at(-1);
    const words = [...command, ...args];
    return program === product.image && (product.subcommand === undefined || words.includes(product.subcommand));
  });
  return (
    container && {
      name: metadata.name,
      namespace: metadata.namespace ?? '',
      image: container.image ?? '',
      args: [...(container.command ?? []), ...(container.args ?? [])],
      available: (status?.availableReplicas ?? 0) > 0,
    }
  );
}

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
        : (parse(data.config) ?? {});
    return { state: 'there', value: { controller, configMap, settings } };
  } catch (error) {
    const why = `the ConfigMap ${configMap} in ${controller.namespace} is not YAML: ${(error as Error).message}`;
    return { state: 'unseen', why };
  }
}

function placesOf({ system }: World, kind: RegExp): readonly Place[] {
  return system.items
    .filter(({ manifest }) => manifest.apiVersion === 'argoproj.io/v1alpha1' && kind.test(manifest.kind))
    .map(({ place }) => place);
}

function flag(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  return index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}

function tagOf(image: string): string {
  return /:([^/:@]+)(?:@.*)?$/.exec(image.replace(/@sha256:[0-9a-f]+$/, ''))?.[1] ?? '';
}

interface Deployment extends KubeObject {
  readonly spec?: {
    readonly template?: {
      readonly spec?: {
        readonly containers?: readonly {
          readonly image?: string;
          readonly command?: readonly string[];
          readonly args?: readonly string[];
        }[];
      };
    };
  };
  readonly status?: { readonly availableReplicas?: number };
}

interface ConfigMap extends KubeObject {
  readonly data?: Readonly<Record<string, string>>;
}
