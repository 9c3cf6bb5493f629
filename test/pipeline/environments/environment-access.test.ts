import { App, Chart } from 'cdk8s';
import {
  EnvironmentAccess,
  type EnvironmentAccessProps,
  environmentName,
  helmDeployRules,
  type Rule,
  vclusterRules,
} from '../../../src';
import { chart, synthesize } from '../../synthesize';
import { type Any, find } from '../world';

/** The objects of an EnvironmentAccess in a namespace. */
function made(props: Partial<EnvironmentAccessProps> = {}, namespace = 'ci') {
  const scope = new Chart(new App(), 'access', { namespace });
  const access = new EnvironmentAccess(scope, 'environments', { network: 'unrestricted', ...props });
  return { access, manifests: synthesize(scope) };
}

const asKubernetes = (rules: readonly Rule[]) =>
  rules.map(({ group, resources, verbs }) => ({ apiGroups: [group], resources, verbs }));

test('says where environments live, and who may do what there', () => {
  const { namespacePrefix, podSecurity, accountNamespace, environment, deploy, ownerRole, deployRole } = made().access;
  expect({ namespacePrefix, podSecurity, accountNamespace, environment, deploy, ownerRole, deployRole }).toEqual({
    namespacePrefix: 'ci-env-',
    podSecurity: 'restricted',
    accountNamespace: 'ci',
    environment: 'environment',
    deploy: 'deploy',
    ownerRole: 'ci-environment-owner',
    deployRole: 'ci-environment-deploy',
  });
});

test('the ClusterRoles that the two accounts get in the namespace of each environment', () => {
  const { manifests } = made();
  expect(find(manifests, 'ClusterRole', 'ci-environment-owner').rules).toEqual(asKubernetes(vclusterRules));
  expect(find(manifests, 'ClusterRole', 'ci-environment-deploy').rules).toEqual(asKubernetes(helmDeployRules));
});

test('they are bound to nobody here: the step that makes a namespace binds them in it', () => {
  const bound = made().manifests.flatMap(({ roleRef }) => (roleRef ? [`${roleRef.kind} ${roleRef.name}`] : []));
  expect(bound).toEqual(['Role environment', 'Role deploy', 'ClusterRole ci-environments']);
});

test('the account may make namespaces, and bind these two there', () => {
  const { manifests } = made();
  expect(find(manifests, 'ClusterRole', 'ci-environments').rules).toEqual([
    { apiGroups: [''], resources: ['namespaces'], verbs: ['get', 'create', 'patch'] },
    { apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings'], verbs: ['get', 'create'] },
    {
      apiGroups: ['rbac.authorization.k8s.io'],
      resources: ['clusterroles'],
      resourceNames: ['ci-environment-owner', 'ci-environment-deploy'],
      verbs: ['bind'],
    },
  ]);
  expect(find(manifests, 'ClusterRoleBinding', 'ci-environments')).toEqual({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'ci-environments' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'ci-environments' },
    subjects: [{ kind: 'ServiceAccount', name: 'environment', namespace: 'ci' }],
  });
});

test('the policy keeps that account, and no other, to namespaces of environments', () => {
  const { manifests } = made({ namespacePrefix: 'preview-', podSecurity: 'baseline' }, 'builds');
  const { spec } = find(manifests, 'ValidatingAdmissionPolicy', 'builds-environments');
  expect(spec.failurePolicy).toBe('Fail');
  expect(spec.matchConditions.map(({ expression }: Any) => expression)).toEqual([
    "request.userInfo.username == 'system:serviceaccount:builds:environment'",
  ]);
  expect(spec.validations.map(({ expression }: Any) => expression)).toEqual([
    "(request.resource.resource == 'namespaces' ? object.metadata.name : object.metadata.namespace).startsWith('preview-')",
    "request.resource.resource == 'namespaces' || object.roleRef.kind == 'Role' || " +
      "object.subjects.all(s, s.kind == 'ServiceAccount' && s.namespace == 'builds' && s.name in ['environment', 'deploy'])",
    "request.resource.resource != 'namespaces' || (has(object.metadata.labels) && " +
      "'pod-security.kubernetes.io/enforce' in object.metadata.labels && " +
      "object.metadata.labels['pod-security.kubernetes.io/enforce'] == 'baseline')",
  ]);
  expect(find(manifests, 'ValidatingAdmissionPolicyBinding', 'builds-environments').spec).toEqual({
    policyName: 'builds-environments',
    validationActions: ['Deny'],
  });
});

test('the policy sees every way to write what the account may write in the whole cluster', () => {
  const { manifests } = made();
  const { resourceRules } = find(manifests, 'ValidatingAdmissionPolicy', 'ci-environments').spec.matchConstraints;
  const operation: Readonly<Record<string, string>> = { create: 'CREATE', patch: 'UPDATE', update: 'UPDATE' };
  const written = find(manifests, 'ClusterRole', 'ci-environments').rules.flatMap(
    ({ apiGroups, resources, verbs }: Any) =>
      verbs
        .filter((verb: string) => verb !== 'get' && verb !== 'bind')
        .map((verb: string) => `${operation[verb]} ${apiGroups}/${resources}`),
  );
  const seen = resourceRules.flatMap(({ apiGroups, operations, resources }: Any) =>
    operations.map((each: string) => `${each} ${apiGroups}/${resources}`),
  );
  expect(written).toHaveLength(3);
  expect(written.filter((each: string) => !seen.includes(each))).toEqual([]);
});

test('objects of the whole cluster lie in no namespace; the policy comes first, for the rights reach all without it', () => {
  const cluster = made().manifests.filter(({ kind }) => /^Cluster|^Validating/.test(kind));
  expect(cluster.map(({ kind }) => kind)).toEqual([
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ClusterRole',
    'ClusterRole',
    'ClusterRole',
    'ClusterRoleBinding',
  ]);
  for (const { metadata } of cluster) expect(metadata).not.toHaveProperty('namespace');
});

test('the longest prefix leaves room for the longest name of an environment', () => {
  const prefix = `${'p'.repeat(21)}-`;
  const name = environmentName(
    'acme/a-repository-with-a-long-name',
    'feature/a-branch-with-a-name-that-is-longer-still',
  );
  expect(made({ namespacePrefix: prefix }).access.namespacePrefix).toBe(prefix);
  expect(`${prefix}${name}`.length).toBeLessThanOrEqual(63);
});

test.each<[string, string]>([
  ['an over-long prefix', `${'p'.repeat(22)}-`],
  ['a prefix without a dash at its end', 'preview'],
  ['an empty prefix, which would be every namespace', ''],
  ['a dash alone', '-'],
  ['upper case', 'Preview-'],
  ['a quote, which would end the text of the expression', "x'-"],
])('%s is refused', (_, namespacePrefix) => {
  expect(() => made({ namespacePrefix })).toThrow(
    `access/environments: the prefix of environments' namespaces is "${namespacePrefix}". Use up to 22 lower-case letters, digits and "-", ending with "-", for example ci-env-.`,
  );
});

test('a namespace of which the default makes an over-long prefix is refused', () => {
  expect(() => made({}, 'the-builds-of-the-shop')).toThrow('namespaces is "the-builds-of-the-shop-env-"');
});

test('a prefix with which the namespace of the accounts begins is refused', () => {
  expect(() => made({ namespacePrefix: 'ci-' }, 'ci-builds')).toThrow(
    'access/environments: the namespace ci-builds begins with "ci-" like those of environments, ' +
      "whose account could so reach the pipeline's Secrets. Choose another namespacePrefix.",
  );
});

test('a chart without a namespace is refused', () => {
  expect(() => new EnvironmentAccess(chart('c'), 'environments', { network: 'unrestricted' })).toThrow(
    'c/environments: the chart has no namespace, but the accounts need one.',
  );
});
