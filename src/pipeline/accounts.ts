import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { ApiResource, Role, RoleBinding, ServiceAccount } from 'cdk8s-plus-27';
import { Construct } from 'constructs';

/** Verbs on resources of one API group. `''` is the core group. */
export interface Rule {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What every pod of a workflow needs: its executor reports results (Argo Workflows docs/workflow-rbac.md). */
const reportResults: Rule = { group: 'argoproj.io', resources: ['workflowtaskresults'], verbs: ['create', 'patch'] };

export interface AccountProps {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string;
  /** Rights in the account's own namespace, besides. @default none */
  readonly rules?: readonly Rule[];
  /** Rights in another namespace. @default none */
  readonly elsewhere?: { readonly namespace: string; readonly rules: readonly Rule[] };
}

/** A service account for one concern, with its Role and no right more. */
export class Account extends Construct {
  /** Name in the cluster. */
  readonly name: string;

  private constructor(
    scope: Construct,
    id: string,
    name: string | undefined,
    token: boolean,
    rules: readonly Rule[],
    elsewhere: AccountProps['elsewhere'],
  ) {
    super(scope, id);
    this.name = name ?? id;
    const account = new ServiceAccount(this, 'Resource', { metadata: { name: this.name }, automountToken: token });
    if (rules.length > 0) this.grant('Role', account, rules, undefined);
    if (elsewhere) this.grant('Elsewhere', account, elsewhere.rules, elsewhere.namespace);
  }

  /**
   * For pods of a workflow: may report results, and what `rules` say. The executor needs its token; the step's own
   * container sees it only with `apiAccess`.
   * @throws in a chart without a namespace
   */
  static forStep(scope: Construct, id: string, props: AccountProps = {}): Account {
    return new Account(scope, id, props.name, true, [reportResults, ...(props.rules ?? [])], props.elsewhere);
  }

  /** For other pods that call the API. @throws in a chart without a namespace */
  static withRights(scope: Construct, id: string, props: AccountProps): Account {
    return new Account(scope, id, props.name, true, props.rules ?? [], props.elsewhere);
  }

  /** For pods that do not call the API: no rights, no token. */
  static withoutToken(scope: Construct, id: string, props: Pick<AccountProps, 'name'> = {}): Account {
    return new Account(scope, id, props.name, false, [], undefined);
  }

  private grant(id: string, account: ServiceAccount, rules: readonly Rule[], namespace: string | undefined): void {
    if (Chart.of(this).namespace === undefined) {
      throw new Error(
        `${this.node.path}: the chart has no namespace, but a RoleBinding must say in which one its account lies. Give the chart one: new Chart(app, 'access', { namespace: 'ci' }).`,
      );
    }
    const metadata = { name: this.name, ...(namespace !== undefined && { namespace }) };
    const role = new Role(this, id, { metadata });
    for (const { group, resources, verbs } of rules) {
      role.allow([...verbs], ...resources.map((resourceType) => ApiResource.custom({ apiGroup: group, resourceType })));
    }
    const binding = new RoleBinding(this, `${id}Binding`, { metadata, role });
    binding.addSubjects(account);
    // The API server drops an empty group, and kubectl would report each further apply as a change.
    ApiObject.of(binding).addJsonPatch(JsonPatch.remove('/subjects/0/apiGroup'));
  }
}
