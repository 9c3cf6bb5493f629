import { App, Chart } from 'cdk8s';
import { PipelineAccess, vclusterRules } from '../../src';
import { synthesize } from '../synthesize';
import type { Any } from './world';

const app = new App();
const access = new PipelineAccess(new Chart(app, 'access', { namespace: 'ci' }), 'accounts', { environments: 'envs' });
const manifests = synthesize(app);

/** `namespace: verbs group/resource` of every Role that is bound to an account of `ci`, read from the bindings. */
function rights(account: string): string[] {
  return manifests
    .filter(({ kind, subjects }) => kind === 'RoleBinding' && subjects.some(isAccount(account)))
    .flatMap(({ metadata: { namespace }, roleRef }) => {
      const role = manifests.find(
        ({ kind, metadata }) => kind === 'Role' && metadata.name === roleRef.name && metadata.namespace === namespace,
      );
      return role.rules.map(
        ({ apiGroups, resources, verbs }: Any) => `${namespace}: ${verbs.join(' ')} ${apiGroups}/${resources}`,
      );
    });
}

function isAccount(account: string) {
  return ({ kind, name, namespace }: Any) => kind === 'ServiceAccount' && name === account && namespace === 'ci';
}

const results = 'ci: create patch argoproj.io/workflowtaskresults';

test.each<[string, boolean, readonly string[]]>([
  ['clone', true, [results]],
  ['build', true, [results]],
  ['image', true, [results]],
  [
    'environment',
    true,
    [
      results,
      ...vclusterRules.flatMap(({ group, resources, verbs }) =>
        resources.map((resource) => `envs: ${verbs.join(' ')} ${group}/${resource}`),
      ),
    ],
  ],
  ['deploy', true, [results, 'envs: get /secrets', 'envs: list /services']],
  ['sensor', true, ['ci: create argoproj.io/workflows']],
  ['events', false, []],
])('the account %s (token: %p) has these rights and no others', (account, token, expected) => {
  expect(access[account as keyof PipelineAccess]).toBe(account);
  expect(manifests.find(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name === account)).toMatchObject({
    metadata: { namespace: 'ci' },
    automountServiceAccountToken: token,
  });
  expect(rights(account)).toEqual(expected);
});

test('nothing is granted to the whole cluster, to groups or by wildcards', () => {
  expect(manifests.filter(({ kind }) => kind.startsWith('Cluster'))).toEqual([]);
  const subjects = manifests.flatMap(({ subjects = [] }) => subjects);
  expect(new Set(subjects.map(({ kind, namespace }: Any) => `${kind} ${namespace}`))).toEqual(
    new Set(['ServiceAccount ci']),
  );
  const granted = manifests.flatMap(({ rules = [] }) => rules);
  expect(granted.filter((rule: Any) => JSON.stringify(rule).includes('*'))).toEqual([]);
});

test('every object is of the seven accounts', () => {
  expect(new Set(manifests.map(({ metadata }) => metadata.name))).toEqual(
    new Set(['clone', 'build', 'image', 'environment', 'deploy', 'sensor', 'events']),
  );
});
