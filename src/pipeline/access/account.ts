import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import {
  type ClusterRole,
  type ClusterRoleBinding,
  type IRole,
  Role,
  RoleBinding,
  ServiceAccount,
} from 'cdk8s-plus-27';
import { Construct } from 'constructs';

/** Verbs on resources of one API group. `''` is the core group. */
export interface Rule {
  readonly group: string;
  readonly resources: readonly string[];
  /** Only the objects of these names. @default all */
  readonly names?: readonly string[] | undefined;
  readonly verbs: readonly string[];
}

/** What every pod of a workflow needs: its executor reports results (Argo Workflows docs/workflow-rbac.md). */
const reportResults: Rule = { group: 'argoproj.io', resources: ['workflowtaskresults'], verbs: ['create', 'patch'] };

export interface AccountProps {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string | undefined;
  /** Rights in the account's own namespace, besides. @default none */
  readonly rules?: readonly Rule[] | undefined;
}

/** A service account for one concern, with its Role and no right more. */
export class Account extends Construct {
  /** Name in the cluster. */
  readonly name: string;

  private constructor(scope: Construct, id: string, name: string | undefined, token: boolean, rules: readonly Rule[]) {
    super(scope, id);
    this.name = name ?? id;
    const account = new ServiceAccount(this, 'Resource', { metadata: { name: this.name }, automountToken: token });
    if (rules.length > 0) this.grant(account, rules);
  }

  /**
   * For pods of a workflow: may report results, and what `rules` say. The executor needs its token; the step's own
   * container sees it only with `apiAccess`.
   * @throws in a chart without a namespace
   */
  static forStep(scope: Construct, id: string, props: AccountProps = {}): Account {
    return new Account(scope, id, props.name, true, [reportResults, ...(props.rules ?? [])]);
  }

  /** For other pods that call the API. @throws in a chart without a namespace */
  static withRights(scope: Construct, id: string, props: AccountProps): Account {
    return new Account(scope, id, props.name, true, props.rules ?? []);
  }

  /** For pods that do not call the API: no rights, no token. */
  static withoutToken(scope: Construct, id: string, props: Pick<AccountProps, 'name'> = {}): Account {
    return new Account(scope, id, props.name, false, []);
  }

  private grant(account: ServiceAccount, rules: readonly Rule[]): void {
    if (Chart.of(this).namespace === undefined) {
      throw new Error(
        `${this.node.path}: the chart has no namespace, but a RoleBinding must say in which one its account lies. Give the chart one: new Chart(app, 'access', { namespace: 'ci' }).`,
      );
    }
    const metadata = { name: this.name };
    const role = new Role(this, 'Role', { metadata });
    setRules(role, rules);
    // cdk8s-plus's Role fits its IRole only without exactOptionalPropertyTypes: its resourceName is a getter.
    const binding = new RoleBinding(this, 'RoleBinding', { metadata, role: role as IRole });
    binding.addSubjects(account);
    withoutEmptyGroups(binding);
  }
}

/** Gives a role its rules as they are: cdk8s-plus would write one for each resource, and knows no names of objects. */
export function setRules(role: Role | ClusterRole, rules: readonly Rule[]): void {
  const kube = rules.map(({ group, resources, names, verbs }) => ({
    apiGroups: [group],
    resources,
    ...(names && { resourceNames: names }),
    verbs,
  }));
  ApiObject.of(role).addJsonPatch(JsonPatch.add('/rules', kube));
}

/** The API server drops the empty group of a binding's subject, and kubectl would report each further apply as a change. */
export function withoutEmptyGroups(binding: RoleBinding | ClusterRoleBinding): void {
  ApiObject.of(binding).addJsonPatch(JsonPatch.remove('/subjects/0/apiGroup'));
}
