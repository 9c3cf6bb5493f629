import { App, Chart } from 'cdk8s';
import { PipelineAccess } from '../../src';
import { synthesize } from '../synthesize';
import type { Any } from './world';

const app = new App();
const access = new PipelineAccess(new Chart(app, 'access', { namespace: 'ci' }), 'accounts', {
  namespacePrefix: 'previews-',
  network: 'unrestricted',
});
const manifests = synthesize(app);

/** `kind of binding: verbs group/resource` of all that is granted to an account of `ci`, read from the bindings. */
function rights(account: string): string[] {
  return manifests
    .filter(({ kind, subjects }) => /RoleBinding$/.test(kind) && subjects.some(isAccount(account)))
    .flatMap(({ kind, metadata: { namespace }, roleRef }) => {
      const role = manifests.find(
        (each) =>
          each.kind === roleRef.kind && each.metadata.name === roleRef.name && each.metadata.namespace === namespace,
      );
      return role.rules.map(
        ({ apiGroups, resources, verbs }: Any) => `${namespace ?? kind}: ${verbs.join(' ')} ${apiGroups}/${resources}`,
      );
    });
}

function isAccount(account: string) {
  return ({ kind, name, namespace }: Any) => kind === 'ServiceAccount' && name === account && namespace === 'ci';
}

const results = 'ci: create patch argoproj.io/workflowtaskresults';

test.each<[string, string, boolean, readonly string[]]>([
  ['clone', access.clone, true, [results]],
  ['build', access.build, true, [results]],
  ['image', access.image, true, [results]],
  [
    'environment',
    access.environments.environment,
    true,
    [
      results,
      'ClusterRoleBinding: get create patch /namespaces',
      'ClusterRoleBinding: get create rbac.authorization.k8s.io/rolebindings',
      'ClusterRoleBinding: bind rbac.authorization.k8s.io/clusterroles',
    ],
  ],
  // What it may do in environments is bound by the step that makes them.
  ['deploy', access.environments.deploy, true, [results]],
  ['sensor', access.sensor, true, ['ci: create argoproj.io/workflows']],
  ['events', access.events, false, []],
])('the account %s has its rights and no others', (account, name, token, expected) => {
  expect(name).toBe(account);
  expect(manifests.find(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name === account)).toMatchObject({
    metadata: { namespace: 'ci' },
    automountServiceAccountToken: token,
  });
  expect(rights(account)).toEqual(expected);
});

test('in the whole cluster, something is granted to one account alone; nothing to groups or by wildcards', () => {
  const cluster = manifests.filter(({ kind }) => kind === 'ClusterRoleBinding');
  expect(cluster.map(({ subjects }) => subjects)).toEqual([
    [{ kind: 'ServiceAccount', name: 'environment', namespace: 'ci' }],
  ]);
  const subjects = manifests.flatMap(({ subjects = [] }) => subjects);
  expect(new Set(subjects.map(({ kind, namespace }: Any) => `${kind} ${namespace}`))).toEqual(
    new Set(['ServiceAccount ci']),
  );
  const granted = manifests.flatMap(({ rules = [] }) => rules);
  expect(granted.filter((rule: Any) => JSON.stringify(rule).includes('*'))).toEqual([]);
});

test('every object of the namespace is of the seven accounts, and all others of the environments', () => {
  const names = (lies: boolean) =>
    new Set(
      manifests.filter(({ metadata }) => (metadata.namespace === 'ci') === lies).map(({ metadata }) => metadata.name),
    );
  expect(names(true)).toEqual(new Set(['clone', 'build', 'image', 'environment', 'deploy', 'sensor', 'events']));
  expect(names(false)).toEqual(new Set(['ci-environment-owner', 'ci-environment-deploy', 'ci-environments']));
});

test('the prefix of environments is handed on', () => {
  expect(access.environments.namespacePrefix).toBe('previews-');
});
