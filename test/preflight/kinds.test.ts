import { readFileSync } from 'node:fs';
import { kindOf, plain } from '../../src/preflight/kinds';

/** Interfaces of Kubernetes' own API, as cdk8s-plus has them: name, then field, then type. */
const declared: Readonly<Record<string, Readonly<Record<string, string>>>> = (() => {
  const file = require.resolve('cdk8s-plus-27/lib/imports/k8s.d.ts');
  const interfaces = readFileSync(file, 'utf8').matchAll(/^export interface (\w+) \{\n([\s\S]*?)\n\}/gm);
  return Object.fromEntries(
    [...interfaces].map(([, name = '', body = '']) => [
      name,
      Object.fromEntries(
        [...body.matchAll(/^ {4}readonly (\w+)\??: (.*);$/gm)].map(([, field, type]) => [field, type]),
      ),
    ]),
  );
})();

/** Types that name another object, in the words of cdk8s-plus. */
const names =
  /\b(SecretKeySelector|SecretReference|LocalObjectReference|TypedLocalObjectReference|RoleRef|Subject|IngressTls)\b/;

test.each([
  ['PodSpec', 'PodSpec', ['readinessGates', 'nodeName', 'schedulerName']],
  ['RoleBinding.rbac.authorization.k8s.io', 'KubeRoleBindingProps', []],
  ['ServiceAccount', 'KubeServiceAccountProps', []],
])('%s has every field of Kubernetes that names another object', (own, theirs, fine) => {
  const fields = Object.entries(declared[theirs] ?? {});
  expect(fields.length).toBeGreaterThan(2);
  const naming = fields
    .filter(
      ([field, type]) =>
        names.test(type) || /(containers|volumes|ClassName|serviceAccountName|resourceClaims)$/i.test(field),
    )
    .map(([field]) => field)
    .filter((field) => !(fine as readonly string[]).includes(field));
  expect(Object.keys(plain[own]?.properties ?? {})).toEqual(expect.arrayContaining(naming));
});

test('every kind of Kubernetes that has pods is among them', () => {
  const withPods = Object.entries(declared)
    .filter(([name]) => /^Kube\w+Props$/.test(name) && !/ListProps$/.test(name))
    .filter(([, fields]) => podsIn(fields.spec) || podsIn(fields.template))
    .map(([name]) => name.slice('Kube'.length, -'Props'.length));
  expect(withPods.sort()).toEqual([
    'CronJob',
    'DaemonSet',
    'Deployment',
    'Job',
    'Pod',
    'PodTemplate',
    'ReplicaSet',
    'ReplicationController',
    'StatefulSet',
  ]);
  const own = Object.keys(plain).map((key) => key.split('.')[0]);
  expect(own).toEqual(expect.arrayContaining(withPods));
});

/** Whether a type holds the spec of a pod, at most five types deep. */
function podsIn(type: string | undefined, deep = 5): boolean {
  if (type === undefined || deep === 0) return false;
  if (type === 'PodSpec' || type === 'PodTemplateSpec') return true;
  return ['template', 'jobTemplate', 'spec'].some((field) => podsIn(declared[type]?.[field], deep - 1));
}

test('kinds are told apart by their group', () => {
  expect(kindOf('apps/v1', 'Deployment')?.name).toBe('Deployment.apps');
  expect(kindOf('example.com/v1', 'Deployment')).toBeUndefined();
  expect(kindOf('argoproj.io/v1alpha1', 'Sensor')?.name).toBe('Sensor');
  expect(kindOf('argoproj.io/v1alpha1', 'Rollout')).toBeUndefined();
});
