import type { Cluster, KubeObject, Seen } from './cluster';

/** A controller of Argo, as its Deployment starts it. */
export interface Controller {
  readonly name: string;
  readonly namespace: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly available: boolean;
}

/** What is known of a kind of controller. */
export interface Product {
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

/** The value of a flag of a command line. */
export function flag(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  return index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
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
