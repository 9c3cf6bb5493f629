import type { Kubectl, KubeObject } from './kubectl';
import { namespaces, partOf } from './settings';

/** One verb on one resource, and where the account has it. */
export interface Right {
  readonly group: string;
  readonly resource: string;
  readonly verb: string;
  /** Only on objects of these names. @default all */
  readonly names?: readonly string[];
  readonly where: 'own namespace' | 'cluster' | 'environments';
}

export interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

export interface Role extends KubeObject {
  readonly rules: readonly PolicyRule[];
}

interface Binding extends KubeObject {
  readonly roleRef: { readonly kind: string; readonly name: string };
  readonly subjects?: readonly { readonly kind: string; readonly name: string; readonly namespace?: string }[];
}

/** `verb resource where`, for messages and comparisons. */
export function label({ verb, resource, where }: Right): string {
  return `${verb} ${resource} (${where})`;
}

/** The single verbs of rules. */
export function single(rules: readonly PolicyRule[], where: Right['where']): Right[] {
  return rules.flatMap(({ apiGroups, resources, resourceNames, verbs }) =>
    apiGroups.flatMap((group) =>
      resources.flatMap((resource) =>
        verbs.map((verb) => ({ group, resource, verb, where, ...(resourceNames && { names: resourceNames }) })),
      ),
    ),
  );
}

/** What the accounts of the pipeline may do, as the cluster has it. */
export class Rules {
  private constructor(
    private readonly roles: readonly Role[],
    private readonly bindings: readonly Binding[],
  ) {}

  /** @param environment namespace of an environment, whose bindings count too */
  static async read(kubectl: Kubectl, environment: string): Promise<Rules> {
    const ours = ['-l', `app.kubernetes.io/part-of=${partOf}`];
    const { items } = JSON.parse(
      await kubectl.run(['get', 'clusterroles,clusterrolebindings', ...ours, '-o', 'json']),
    ) as { items: (Role & Binding)[] };
    const local = await Promise.all(
      [namespaces.ci, environment].map((namespace) => kubectl.list<Role & Binding>('roles,rolebindings', namespace)),
    );
    const all = [...items, ...local.flat()];
    return new Rules(
      all.filter(({ kind }) => kind?.endsWith('Role')),
      all.filter(({ kind }) => kind?.endsWith('Binding')),
    );
  }

  /** The accounts of the pipeline's namespace that have any right. */
  accounts(): string[] {
    const subjects = this.bindings.flatMap(({ subjects = [] }) => subjects);
    const ours = subjects.filter(
      (each) => each.kind === 'ServiceAccount' && each.namespace === namespaces.ci && !each.name.startsWith('rights-'), // the test's own
    );
    return [...new Set(ours.map(({ name }) => name))].sort();
  }

  /** Everything that an account may do. */
  of(account: string): Right[] {
    return this.bindings
      .filter(({ subjects = [] }) => subjects.some((each) => each.name === account && each.namespace === namespaces.ci))
      .flatMap(({ kind, metadata, roleRef }) => {
        const where: Right['where'] =
          kind === 'ClusterRoleBinding'
            ? 'cluster'
            : metadata.namespace === namespaces.ci
              ? 'own namespace'
              : 'environments';
        return single(this.role(roleRef.kind, roleRef.name, metadata.namespace).rules, where);
      });
  }

  /** @throws when there is none of that name */
  role(kind: string, name: string, namespace?: string): Role {
    const found = this.roles.find(
      (each) =>
        each.kind === kind &&
        each.metadata.name === name &&
        (kind === 'ClusterRole' || each.metadata.namespace === namespace),
    );
    if (!found) throw new Error(`there is no ${kind} ${name}`);
    return found;
  }
}
