import { App, Chart } from 'cdk8s';
import { Account } from '../../../src';
import { chart, synthesize } from '../../synthesize';
import type { Any } from '../world';

const reportResults = { apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] };

/** Kind, namespace and name of each object, then what it says. */
const summary = (manifests: readonly Any[]) =>
  manifests.map(({ kind, metadata, automountServiceAccountToken, rules, roleRef, subjects }) => [
    `${kind} ${metadata.namespace}/${metadata.name}`,
    automountServiceAccountToken ?? rules ?? { role: roleRef.name, of: subjects },
  ]);

test('the account of a step may report results, and what its rules say', () => {
  const scope = new Chart(new App(), 'c', { namespace: 'ci' });
  const rules = [{ group: '', resources: ['configmaps', 'pods'], verbs: ['get', 'list'] }];
  expect(Account.forStep(scope, 'release', { rules }).name).toBe('release');
  expect(summary(synthesize(scope))).toEqual([
    ['ServiceAccount ci/release', true],
    [
      'Role ci/release',
      [reportResults, { apiGroups: [''], resources: ['configmaps', 'pods'], verbs: ['get', 'list'] }],
    ],
    ['RoleBinding ci/release', { role: 'release', of: [{ kind: 'ServiceAccount', name: 'release', namespace: 'ci' }] }],
  ]);
});

test('a right on objects of some names, under another name of the account', () => {
  const scope = new Chart(new App(), 'c', { namespace: 'ci' });
  const rules = [{ group: 'apps', resources: ['deployments'], names: ['hello'], verbs: ['get'] }];
  expect(Account.forStep(scope, 'step', { name: 'releaser', rules }).name).toBe('releaser');
  expect(summary(synthesize(scope))[1]).toEqual([
    'Role ci/releaser',
    [reportResults, { apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['hello'], verbs: ['get'] }],
  ]);
});

test('the account of another pod has its rules alone', () => {
  const scope = new Chart(new App(), 'c', { namespace: 'ci' });
  Account.withRights(scope, 'sensor', {
    rules: [{ group: 'argoproj.io', resources: ['workflows'], verbs: ['create'] }],
  });
  const [account, role] = summary(synthesize(scope));
  expect(account).toEqual(['ServiceAccount ci/sensor', true]);
  expect(role).toEqual([
    'Role ci/sensor',
    [{ apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['create'] }],
  ]);
});

test('an account without rights has no token either', () => {
  const scope = new Chart(new App(), 'c', { namespace: 'ci' });
  Account.withoutToken(scope, 'events');
  expect(summary(synthesize(scope))).toEqual([['ServiceAccount ci/events', false]]);
});

test('a chart without a namespace is refused: Kubernetes would refuse the RoleBinding', () => {
  expect(() => Account.forStep(chart('c'), 'release')).toThrow(
    "c/release: the chart has no namespace, but a RoleBinding must say in which one its account lies. Give the chart one: new Chart(app, 'access', { namespace: 'ci' }).",
  );
});
