import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { ClusterRole, ClusterRoleBinding, ServiceAccount } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Account, type Rule, setRules, withoutEmptyGroups } from '../access/account';
import type { PodSecurityLevel } from '../access/pipeline-namespace';
import { helmDeployRules } from '../helm/helm-deploy-template';
import { type EnvironmentNetworkProps, environmentPolicies } from '../network/environment-network';
import { vclusterRules } from './vcluster-rights';

export interface EnvironmentAccessProps {
  /** What the namespaces of environments begin with; the name of the environment follows. At most 22 characters. @default NAMESPACE-env- */
  readonly namespacePrefix?: string | undefined;
  /** Pod Security level of environments, for what is deployed into them too. @default restricted */
  readonly podSecurity?: PodSecurityLevel | undefined;
  /**
   * What may connect to what: nothing, but for what a virtual cluster takes and what is said here. `'unrestricted'` makes no
   * policies: whatever is deployed reaches whatever the cluster reaches, the metadata of its cloud too.
   */
  readonly network: EnvironmentNetworkProps | 'unrestricted';
}

/** Where environments live, and who may do what there. */
export interface Environments {
  /** What the namespaces of environments begin with. */
  readonly namespacePrefix: string;
  /** The level that they enforce. */
  readonly podSecurity: PodSecurityLevel;
  /** The NetworkPolicies of each, without a namespace; none: nothing is refused. */
  readonly policies: readonly object[];
  /** Namespace of the accounts. */
  readonly accountNamespace: string;
  /** Account of the step that makes environments. */
  readonly environment: string;
  /** Account of the step that deploys into them. */
  readonly deploy: string;
  /** ClusterRole that the first gets in each environment's namespace. */
  readonly ownerRole: string;
  /** ClusterRole that the second gets there. */
  readonly deployRole: string;
}

/**
 * Each environment has a namespace of its own, which its step makes: vCluster allows one virtual cluster in a
 * namespace (vCluster 0.36, cmd/vcluster/cmd/start.go). So the step's account may make namespaces, and bind two
 * ClusterRoles to two accounts in them. RBAC knows no beginnings of names; a ValidatingAdmissionPolicy (Kubernetes 1.30
 * or newer) keeps that account to namespaces that begin with the prefix.
 */
export class EnvironmentAccess extends Construct implements Environments {
  readonly namespacePrefix: string;
  readonly podSecurity: PodSecurityLevel;
  readonly policies: readonly object[];
  readonly accountNamespace: string;
  readonly environment: string;
  readonly deploy: string;
  readonly ownerRole: string;
  readonly deployRole: string;

  /** @throws in a chart without a namespace, and on a prefix that is too long, not legal, or that of this namespace too */
  constructor(scope: Construct, id: string, props: EnvironmentAccessProps) {
    super(scope, id);
    const { namespace } = Chart.of(this);
    if (namespace === undefined) {
      throw new Error(
        `${this.node.path}: the chart has no namespace, but the accounts need one. Give the chart one: new Chart(app, 'access', { namespace: 'ci' }).`,
      );
    }
    this.accountNamespace = namespace;
    this.namespacePrefix = checkPrefix(this.node.path, namespace, props.namespacePrefix ?? `${namespace}-env-`);
    this.podSecurity = props.podSecurity ?? 'restricted';
    this.policies = props.network === 'unrestricted' ? [] : environmentPolicies(namespace, props.network);
    this.environment = Account.forStep(this, 'environment').name;
    this.deploy = Account.forStep(this, 'deploy').name;
    this.fence(`${namespace}-environments`); // applied first: without it the rights below reach every namespace
    this.ownerRole = this.role('owner', `${namespace}-environment-owner`, vclusterRules);
    this.deployRole = this.role('deployer', `${namespace}-environment-deploy`, helmDeployRules);
    this.grantMaking(`${namespace}-environments`);
  }

  /** @returns its name */
  private role(id: string, name: string, rules: readonly Rule[]): string {
    const role = new ClusterRole(this, id, { metadata: { name } });
    setRules(role, rules);
    inNoNamespace(role);
    return name;
  }

  /** The right to make namespaces, and to give the two accounts their roles there. */
  private grantMaking(name: string): void {
    this.role('maker', name, [
      { group: '', resources: ['namespaces'], verbs: ['get', 'create', 'patch'] },
      { group: 'rbac.authorization.k8s.io', resources: ['rolebindings'], verbs: ['get', 'create'] },
      {
        group: 'rbac.authorization.k8s.io',
        resources: ['clusterroles'],
        names: [this.ownerRole, this.deployRole],
        verbs: ['bind'],
      },
    ]);
    const binding = new ClusterRoleBinding(this, 'making', {
      metadata: { name },
      role: ClusterRole.fromClusterRoleName(this, 'maker-of-that-name', name),
    });
    binding.addSubjects(
      ServiceAccount.fromServiceAccountName(this, 'subject', this.environment, {
        namespaceName: this.accountNamespace,
      }) as ServiceAccount,
    );
    withoutEmptyGroups(binding);
    inNoNamespace(binding);
  }

  /** Keeps the account that makes environments to their namespaces. */
  private fence(name: string): void {
    const { accountNamespace, environment, deploy, namespacePrefix, podSecurity } = this;
    const enforce = 'pod-security.kubernetes.io/enforce';
    const policy = new ApiObject(this, 'fence', {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          resourceRules: [resourceRule('', 'namespaces'), resourceRule('rbac.authorization.k8s.io', 'rolebindings')],
        },
        matchConditions: [
          {
            name: 'the-account-that-makes-environments',
            expression: `request.userInfo.username == 'system:serviceaccount:${accountNamespace}:${environment}'`,
          },
        ],
        validations: [
          {
            expression: `(request.resource.resource == 'namespaces' ? object.metadata.name : object.metadata.namespace).startsWith('${namespacePrefix}')`,
            message: `only namespaces of environments, whose names begin with ${namespacePrefix}`,
          },
          {
            expression: `request.resource.resource == 'namespaces' || object.roleRef.kind == 'Role' || object.subjects.all(s, s.kind == 'ServiceAccount' && s.namespace == '${accountNamespace}' && s.name in ['${environment}', '${deploy}'])`,
            message: 'ClusterRoles only for the accounts of the pipeline',
          },
          {
            expression: `request.resource.resource != 'namespaces' || (has(object.metadata.labels) && '${enforce}' in object.metadata.labels && object.metadata.labels['${enforce}'] == '${podSecurity}')`,
            message: `environments enforce Pod Security ${podSecurity}`,
          },
        ],
      },
    });
    const binding = new ApiObject(this, 'fenced', {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: { policyName: name, validationActions: ['Deny'] },
    });
    inNoNamespace(policy);
    inNoNamespace(binding);
  }
}

/** Creation and change of a resource; with the API server's default for `scope`, or each `kubectl apply` would change it. */
function resourceRule(group: string, resource: string): object {
  return {
    apiGroups: [group],
    apiVersions: ['v1'],
    operations: ['CREATE', 'UPDATE'],
    resources: [resource],
    scope: '*',
  };
}

function checkPrefix(where: string, namespace: string, prefix: string): string {
  if (!/^[a-z0-9][-a-z0-9]{0,20}-$/.test(prefix)) {
    throw new Error(
      `${where}: the prefix of environments' namespaces is "${prefix}". Use up to 22 lower-case letters, digits and "-", ending with "-", for example ci-env-.`,
    );
  }
  if (namespace.startsWith(prefix)) {
    throw new Error(
      `${where}: the namespace ${namespace} begins with "${prefix}" like those of environments, whose account could so reach the pipeline's Secrets. Choose another namespacePrefix.`,
    );
  }
  return prefix;
}

/** cdk8s puts the chart's namespace into every object; these lie in none. */
function inNoNamespace(construct: Construct): void {
  ApiObject.of(construct).addJsonPatch(JsonPatch.remove('/metadata/namespace'));
}
