import type { K8sTriggerOptions } from '../../src/events';
import { sensorSpec, world } from './world';

function waiting() {
  const all = world();
  return { ...all, push: all.sensor.on('push', all.hooks.event('push')) };
}

test('places anywhere in the object', () => {
  const { scope, sensor, push } = waiting();
  const sha = push.body.after.matching(/[0-9a-f]{40}/);
  sensor.k8s('note', {
    operation: 'patch',
    resource: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'last-push', labels: { 'acme.io/sha': sha } },
      data: { fixed: 'x', deleted: push.body.deleted },
    },
    k8s: { patchStrategy: 'application/merge-patch+json' },
  });
  expect(sensorSpec(scope).triggers[0].template.k8s).toMatchObject({
    operation: 'patch',
    patchStrategy: 'application/merge-patch+json',
    source: {
      resource: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'last-push' }, data: { fixed: 'x' } },
    },
    parameters: [
      { src: { dependencyName: 'push', dataKey: 'body.after' }, dest: 'metadata.labels.acme\\.io/sha' },
      { src: { dependencyName: 'push' }, dest: 'data.deleted' },
    ],
  });
});

test('a spot in a list keeps its index', () => {
  const { scope, sensor, push } = waiting();
  sensor.k8s('role', {
    resource: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { generateName: 'one-commit-' },
      rules: [
        {
          apiGroups: [''],
          resources: ['configmaps'],
          resourceNames: ['fixed', push.body.after.matching(/[0-9a-f]{40}/)],
          verbs: ['get'],
        },
      ],
    },
  });
  const { source, parameters } = sensorSpec(scope).triggers[0].template.k8s;
  expect(source.resource.rules[0].resourceNames).toEqual(['fixed', '']);
  expect(parameters[0].dest).toBe('rules.0.resourceNames.1');
});

test.each<[string, (push: ReturnType<typeof waiting>['push']) => object, string]>([
  [
    'no kind',
    () => ({ apiVersion: 'v1', metadata: { name: 'a' } }),
    'ev/sensor/note: the resource has no apiVersion or no kind.',
  ],
  ['no name', () => ({ apiVersion: 'v1', kind: 'ConfigMap' }), 'has no metadata.name and no metadata.generateName'],
  [
    'text of a stranger',
    (push) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { x: push.body.ref.orElse('') } }),
    'data.x holds text that nothing bounds',
  ],
  [
    'a tag',
    () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: '{{x}}' } }),
    'metadata.name holds "{{x}}"',
  ],
])('refuses %s', (_, resource, message) => {
  const { sensor, push } = waiting();
  expect(() => sensor.k8s('note', { when: push, resource: resource(push) } as K8sTriggerOptions)).toThrow(message);
});

test('only a create may leave the name to the cluster', () => {
  const { sensor, push } = waiting();
  const resource = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { generateName: 'a-' } };
  expect(() => sensor.k8s('note', { operation: 'delete', when: push, resource })).toThrow(
    'has no metadata.name, and delete needs it',
  );
});
