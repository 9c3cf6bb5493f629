import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kubectl } from './kubectl';
import { podsReady } from './pods';
import { namespaces, partOf, type Settings } from './settings';

/** One request to the API server, as RBAC sees it. */
export interface Asked {
  readonly account: string;
  readonly verb: string;
  /** With its subresource: `pods/log`. */
  readonly resource: string;
  /** Empty for objects of the whole cluster. */
  readonly namespace: string;
  readonly status: number;
}

const namespace = namespaces.forge;
const name = 'recorder';

/**
 * An audit log of what steps ask of the API server, for clusters that keep none: a pod through which a step's kubectl
 * and Helm go when KUBECONFIG names `kubeconfig()`. It impersonates the step's own account, so RBAC decides as always.
 */
export class Recorder {
  private constructor(private readonly kubectl: Kubectl) {}

  /** Starts it. @param accounts in whose name it can ask. @throws when its pod does not start */
  static async start(kubectl: Kubectl, settings: Settings, accounts: readonly string[]): Promise<Recorder> {
    await kubectl.apply([...objects(settings), ...accounts.map(service)]);
    await podsReady(kubectl, namespace, [name], settings.patience.events);
    return new Recorder(kubectl);
  }

  /** A kubeconfig that leads through it, in the name of an account of the pipeline's namespace. */
  kubeconfig(account: string): string {
    const server = `http://as-${account}.${namespace}:8080`;
    return JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster: { server } }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      users: [{ name, user: {} }],
      'current-context': name,
    });
  }

  /** Everything that an account has asked so far. */
  async asked(account: string): Promise<Asked[]> {
    const log = await this.kubectl.run(['-n', namespace, 'logs', name, '--tail=-1']);
    return log
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .flatMap((line) => attributes(JSON.parse(line)))
      .filter((each) => each.account === account);
  }
}

interface Line {
  readonly account: string;
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly status: number;
}

/**
 * What RBAC looks at (Kubernetes: docs/reference/access-authn-authz/authorization, "request verb"). A server-side apply
 * of an object that does not exist is authorized as `create` too.
 */
export function attributes({ account, method, path, type, status }: Line): Asked[] {
  const { pathname, searchParams } = new URL(path, 'http://api');
  const parts = pathname.split('/').filter((part) => part !== '');
  const rest = parts[0] === 'api' ? parts.slice(2) : parts[0] === 'apis' ? parts.slice(3) : [];
  const inNamespace = rest[0] === 'namespaces' && rest.length > 2;
  const [resource, object, sub] = inNamespace ? rest.slice(2) : rest;
  if (resource === undefined) return [];
  const reading = searchParams.get('watch') ? 'watch' : object === undefined ? 'list' : 'get';
  const verbs: Readonly<Record<string, string>> = {
    GET: reading,
    HEAD: reading,
    POST: 'create',
    PUT: 'update',
    PATCH: 'patch',
    DELETE: object === undefined ? 'deletecollection' : 'delete',
  };
  const of = {
    account,
    resource: sub === undefined ? resource : `${resource}/${sub}`,
    namespace: inNamespace ? (rest[1] as string) : resource === 'namespaces' ? (object ?? '') : '',
    status,
  };
  const made = method === 'PATCH' && type.includes('apply-patch') && status === 201;
  return [{ ...of, verb: verbs[method] ?? method }, ...(made ? [{ ...of, verb: 'create' }] : [])];
}

/** The name under which it asks as an account. */
function service(account: string): object {
  const metadata = { name: `as-${account}`, namespace };
  return { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: { app: name }, ports: [{ port: 8080 }] } };
}

function objects({ images }: Settings): object[] {
  const labels = { app: name, 'app.kubernetes.io/part-of': partOf };
  const rbac = 'rbac.authorization.k8s.io';
  const role = `${namespace}-${name}`;
  const metadata = { name, namespace, labels };
  const source = readFileSync(join(__dirname, name, 'main.js'), 'utf8');
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'main.js': source } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'ClusterRole',
      metadata: { name: role, labels },
      rules: [{ apiGroups: [''], resources: ['serviceaccounts', 'groups'], verbs: ['impersonate'] }],
    },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: role, labels },
      roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: role },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata,
      spec: {
        serviceAccountName: name,
        terminationGracePeriodSeconds: 0,
        containers: [
          {
            name,
            image: images.node,
            imagePullPolicy: 'IfNotPresent',
            command: ['node', '/source/main.js'],
            env: [{ name: 'NAMESPACE', value: namespaces.ci }],
            readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 },
            volumeMounts: [{ name: 'source', mountPath: '/source' }],
          },
        ],
        volumes: [{ name: 'source', configMap: { name } }],
      },
    },
    // The steps that go through it run where nothing else may be reached.
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name, namespace: namespaces.ci, labels },
      spec: {
        podSelector: { matchLabels: { [name]: 'true' } },
        policyTypes: ['Egress'],
        egress: [
          {
            to: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
                podSelector: { matchLabels: { app: name } },
              },
            ],
            ports: [{ port: 8080 }],
          },
        ],
      },
    },
  ];
}
