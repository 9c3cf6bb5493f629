import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namespaces, partOf } from './settings';

const namespace = namespaces.preflight;
const own = (name: string) => ({ name, namespace });
const argo = { apiVersion: 'argoproj.io/v1alpha1' };

/** A PriorityClass is of the whole cluster: its name must be this test's own. */
export const priorityClass = `${partOf}-preflight`;

/** A small system that is never applied: it names an object of each kind that manifests can name. */
export function system(apiServer: { readonly address: string; readonly port: number }): readonly object[] {
  return [
    {
      ...argo,
      kind: 'WorkflowTemplate',
      metadata: own('build'),
      spec: {
        entrypoint: 'main',
        serviceAccountName: 'robot',
        podPriorityClassName: priorityClass,
        imagePullSecrets: [{ name: 'pull' }],
        volumes: [{ name: 'files', secret: { secretName: 'files', items: [{ key: 'one', path: 'one' }] } }],
        volumeClaimTemplates: [
          {
            metadata: { name: 'work' },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
          },
        ],
        templates: [
          {
            name: 'main',
            container: {
              image: 'busybox',
              envFrom: [{ secretRef: { name: 'env' } }],
              env: [{ name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'level' } } }],
            },
            outputs: { artifacts: [{ name: 'report', path: '/tmp/report' }] },
          },
          { name: 'dag', dag: { tasks: [{ name: 'a', templateRef: { name: 'shared', template: 'main' } }] } },
        ],
      },
    },
    {
      ...argo,
      kind: 'EventSource',
      metadata: own('hooks'),
      spec: {
        github: {
          push: {
            events: ['push'],
            webhook: { endpoint: '/', method: 'POST', port: '12000' },
            webhookSecret: { name: 'webhook', key: 'secret' },
          },
        },
      },
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: own('robot'),
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'robot' },
      subjects: [{ kind: 'ServiceAccount', name: 'robot', namespace }],
    },
    policy('results', [{ ipBlock: { cidr: `${apiServer.address}/32` } }], apiServer.port),
    policy('git', [labels('git')], 8080),
  ];
}

/** A way out to somewhere. */
export function policy(name: string, to: readonly object[], port: number): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: own(name),
    spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{ to, ports: [{ port, protocol: 'TCP' }] }] },
  };
}

/** Pods of the world outside. */
export function labels(app: string): object {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespaces.forge } },
    podSelector: { matchLabels: { app } },
  };
}

/** What the system needs, by the ids of the findings. */
export const present: Readonly<Record<string, object>> = {
  [`secret:${namespace}/pull`]: secret(
    'pull',
    { '.dockerconfigjson': '{"auths":{}}' },
    'kubernetes.io/dockerconfigjson',
  ),
  [`secret:${namespace}/files`]: secret('files', { one: '1' }),
  [`secret:${namespace}/env`]: secret('env', { A: '1' }),
  [`secret:${namespace}/webhook`]: secret('webhook', { secret: 'never used' }),
  [`configmap:${namespace}/settings`]: {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: own('settings'),
    data: { level: '1' },
  },
  [`serviceaccount:${namespace}/robot`]: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: own('robot') },
  [`role:${namespace}/robot`]: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: own('robot'),
    rules: [],
  },
  [`workflowtemplate:${namespace}/shared`]: {
    ...argo,
    kind: 'WorkflowTemplate',
    metadata: own('shared'),
    spec: { templates: [{ name: 'main', container: { image: 'busybox' } }] },
  },
  // One that lies elsewhere, so that nobody starts its pods.
  [`eventbus:${namespace}/default`]: {
    ...argo,
    kind: 'EventBus',
    metadata: own('default'),
    spec: { jetstreamExotic: { url: 'nats://nowhere.invalid:4222' } },
  },
  [`priorityclass:${priorityClass}`]: {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name: priorityClass, labels: { 'app.kubernetes.io/part-of': partOf } },
    value: 1,
  },
};

/** Writes manifests into a folder of their own, and returns it. */
export async function written(objects: readonly object[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-'));
  await writeFile(join(folder, 'all.json'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
  return folder;
}

function secret(name: string, stringData: Readonly<Record<string, string>>, type?: string): object {
  return { apiVersion: 'v1', kind: 'Secret', metadata: own(name), stringData, ...(type && { type }) };
}
