import type { State } from '../../src/preflight/finding';
import type { FakeCluster } from './fake-cluster';

// biome-ignore lint/suspicious/noExplicitAny: objects of any kind are broken
type Any = any;

/** Objects of a kind, by name. */
function find({ objects }: FakeCluster, kind: string, name: string, namespace?: string): Any {
  const found = objects.find(
    (each) =>
      each.kind === kind &&
      each.metadata.name === name &&
      (namespace === undefined || each.metadata.namespace === namespace),
  );
  if (!found) throw new Error(`the cluster of this test has no ${kind} ${name}`);
  return found;
}

function remove(cluster: FakeCluster, kind: string, name: string, namespace?: string): void {
  const gone = find(cluster, kind, name, namespace);
  cluster.objects = cluster.objects.filter((each) => each !== gone);
}

/** The ConfigMap of the workflow controller. */
export const config = (cluster: FakeCluster) => find(cluster, 'ConfigMap', 'workflow-controller-configmap');
const container = (cluster: FakeCluster, name: string) =>
  find(cluster, 'Deployment', name).spec.template.spec.containers[0];
const serve = (cluster: FakeCluster, ...kinds: readonly string[]) => {
  cluster.apiResources = cluster.apiResources.filter((line) => !kinds.some((kind) => line.endsWith(` ${kind}`)));
};

/** How each thing is broken, and what is then said of it. A thing may break in several ways. */
export interface Breakage {
  readonly id: string;
  readonly how: string;
  readonly breaks: (cluster: FakeCluster) => void;
  readonly state?: State;
  readonly seen: string;
  /** What somebody types, or does. */
  readonly remedy?: string;
  readonly probe?: true;
}

/** Each thing that must be there, broken in one way or several. */
export const breakages: readonly Breakage[] = [
  {
    id: 'kubernetes:version',
    how: 'an older API server',
    breaks: (cluster) => {
      cluster.version = 'v1.30.9+rke2r1';
    },
    seen: 'it is v1.30.9+rke2r1',
    remedy: 'Upgrade the cluster.',
  },
  {
    id: 'rights:apply',
    how: 'a user who may not everything',
    breaks: (cluster) => {
      cluster.cannot = /^\* \*/;
    },
    state: 'unknown', // stands for: the row gives way to a row for each right
    seen: '',
  },
  {
    id: 'kinds:argo-workflows',
    how: 'no Argo Workflows',
    breaks: (cluster) => serve(cluster, 'Workflow', 'WorkflowTemplate'),
    seen: 'the API server does not know WorkflowTemplate, Workflow',
    remedy: 'argo-workflows/releases/download/',
  },
  {
    id: 'kinds:argo-workflows',
    how: 'an installation without the kind that executors write',
    breaks: (cluster) => serve(cluster, 'WorkflowTaskResult'),
    seen: 'the API server does not know WorkflowTaskResult',
  },
  {
    id: 'kinds:argo-events',
    how: 'no Argo Events',
    breaks: (cluster) => serve(cluster, 'EventBus', 'EventSource', 'Sensor'),
    seen: 'the API server does not know EventBus, EventSource, Sensor',
    remedy: 'argo-events/releases/download/',
  },
  {
    id: 'kinds:admission-policies',
    how: 'an API server without admission policies',
    breaks: (cluster) => serve(cluster, 'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'),
    seen: 'the API server does not know ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding',
    remedy: 'Upgrade the cluster',
  },
  ...[
    'v1:ConfigMap',
    'apps/v1:Deployment',
    'networking.k8s.io/v1:NetworkPolicy',
    'rbac.authorization.k8s.io/v1:Role',
  ].map((each): Breakage => {
    const [apiVersion = '', kind = ''] = each.split(':');
    return {
      id: `kinds:${apiVersion}`,
      how: `an API server without ${kind}`,
      breaks: (cluster) => serve(cluster, kind),
      seen: `the API server does not know ${kind}`,
    };
  }),
  {
    id: 'kinds:networking.k8s.io/v1',
    how: 'an API server that lists another version',
    breaks: (cluster) => {
      cluster.apiResources = cluster.apiResources.map((line) =>
        line.replace('networking.k8s.io/v1 ', 'networking.k8s.io/v2 '),
      );
    },
    state: 'unknown',
    seen: 'the API server prefers networking.k8s.io/v2 to networking.k8s.io/v1, and may take both',
  },
  {
    id: 'argo-workflows:version',
    how: 'an older controller',
    breaks: (cluster) => {
      container(cluster, 'workflow-controller').image = 'quay.io/argoproj/workflow-controller:v3.7.2';
    },
    seen: 'Deployment workflow-controller in argo is v3.7.2',
    remedy: 'Upgrade Argo Workflows.',
  },
  {
    id: 'argo-workflows:version',
    how: 'an image without a version',
    breaks: (cluster) => {
      container(cluster, 'workflow-controller').image = 'registry.example.com:5000/workflow-controller@sha256:00';
    },
    state: 'unknown',
    seen: 'Deployment workflow-controller in argo has the image registry.example.com:5000/workflow-controller@sha256:00, which says no version',
  },
  {
    id: 'argo-workflows:version',
    how: 'a controller that does not run',
    breaks: (cluster) => {
      find(cluster, 'Deployment', 'workflow-controller').status = {};
    },
    seen: 'Deployment workflow-controller in argo has no pod that is ready',
    remedy: 'kubectl describe deployment workflow-controller -n argo',
  },
  {
    id: 'argo-workflows:version',
    how: 'no controller',
    breaks: (cluster) => remove(cluster, 'Deployment', 'workflow-controller'),
    seen: 'no Deployment has its image (workflow-controller)',
  },
  {
    id: 'argo-workflows:version',
    how: 'somebody who may not look',
    breaks: (cluster) => cluster.forbidden.push(/list deployments/),
    state: 'unknown',
    seen: 'deployments is forbidden: User "ci" cannot list resource "deployments" in API group ""',
  },
  {
    id: 'argo-workflows:watches:ci',
    how: 'a controller of one namespace',
    breaks: (cluster) => {
      container(cluster, 'workflow-controller').args = ['--namespaced', '--managed-namespace', 'team-a'];
    },
    seen: 'Deployment workflow-controller in argo watches team-a only',
    remedy: 'kubectl edit deployment workflow-controller -n argo',
  },
  {
    id: 'argo-events:version',
    how: 'an older controller',
    breaks: (cluster) => {
      container(cluster, 'controller-manager').image = 'quay.io/argoproj/argo-events:v1.9.5';
    },
    seen: 'Deployment controller-manager in argo-events is v1.9.5',
    remedy: 'Upgrade Argo Events.',
  },
  {
    id: 'argo-events:watches:ci',
    how: 'a controller of its own namespace',
    breaks: (cluster) => {
      container(cluster, 'controller-manager').args = ['controller', '--namespaced=true'];
    },
    seen: 'Deployment controller-manager in argo-events watches argo-events only',
  },
  {
    id: 'executor:security-context',
    how: 'no settings of the executor',
    breaks: (cluster) => {
      delete config(cluster).data.executor;
    },
    seen: 'it lacks allowPrivilegeEscalation: false and capabilities.drop: [ALL]',
    remedy: 'kubectl edit configmap workflow-controller-configmap -n argo',
  },
  {
    id: 'executor:security-context',
    how: 'settings below the key config',
    breaks: (cluster) => {
      config(cluster).data = { config: 'executor: {securityContext: {allowPrivilegeEscalation: false}}' };
    },
    seen: 'it lacks capabilities.drop: [ALL]',
  },
  {
    id: 'executor:log-level',
    how: 'no log level',
    breaks: (cluster) => {
      config(cluster).data.executor = config(cluster).data.executor.replace(/^args.*$/m, '');
    },
    seen: 'it says no log level, which is then info',
    remedy: 'args: [--loglevel, warn]',
  },
  {
    id: 'executor:log-level',
    how: 'a talkative one',
    breaks: (cluster) => {
      config(cluster).data.executor = config(cluster).data.executor.replace(/^args.*$/m, 'args: ["--loglevel=debug"]');
    },
    seen: 'its log level is debug',
  },
  {
    id: 'executor:log-level',
    how: 'a ConfigMap that is no YAML',
    breaks: (cluster) => {
      config(cluster).data.executor = 'a: b: c';
    },
    state: 'unknown',
    seen: 'the ConfigMap workflow-controller-configmap in argo is not YAML: Nested mappings are not allowed in compact mappings at line 1, column 4:\n\na: b: c\n   ^\n',
  },
  {
    id: 'admission:pod-security',
    how: 'a label that nobody reads',
    breaks: (cluster) => {
      cluster.podSecurityHeeded = false;
    },
    seen: 'the API server takes the label pod-security.kubernetes.io/enforce: none',
    remedy: 'admission plugin PodSecurity',
  },
  {
    id: 'storage:default-class',
    how: 'a class that is not the default',
    breaks: (cluster) => {
      delete find(cluster, 'StorageClass', 'standard').metadata.annotations;
    },
    seen: 'none of standard is the default',
    remedy: 'kubectl patch storageclass standard',
  },
  {
    id: 'storage:default-class',
    how: 'no class',
    breaks: (cluster) => remove(cluster, 'StorageClass', 'standard'),
    seen: 'the cluster has no StorageClass',
    remedy: "caches: 'off'",
  },
  {
    id: 'network:api-server:ci',
    how: 'an address that was left as in the example',
    breaks: (cluster) => {
      find(cluster, 'EndpointSlice', 'kubernetes').endpoints = [{ addresses: ['10.254.0.1'] }];
    },
    seen: 'the API server is at 10.254.0.1:6443, and no policy opens the way to 10.254.0.1:6443 for the steps and the Sensor push',
    remedy: "network: { apiServer: [Peer.address('10.254.0.1').port(6443)] }",
  },
  {
    id: 'network:api-server:ci',
    how: 'one of two API servers forgotten',
    breaks: (cluster) => {
      find(cluster, 'EndpointSlice', 'kubernetes').endpoints = [{ addresses: ['192.0.2.10', '192.0.2.11'] }];
    },
    seen: 'the API server is at 192.0.2.10:6443, 192.0.2.11:6443, and no policy opens the way to 192.0.2.11:6443 for the steps and the Sensor push',
  },
  ...Object.entries({
    'kube-system': 'k8s-app=kube-dns',
    argo: 'app=minio',
    'ingress-nginx': 'app.kubernetes.io/name=ingress-nginx',
  }).map(
    ([namespace, selector]): Breakage => ({
      id: `network:peer:${namespace}/${selector}`,
      how: 'no pod with these labels',
      breaks: (cluster) => remove(cluster, 'Pod', `pod-${namespace}`),
      state: 'warning',
      seen: 'there is no such pod now',
      remedy: `kubectl get pods -n ${namespace} --show-labels`,
    }),
  ),
  {
    id: 'namespace:ci',
    how: 'a namespace into which Secrets must be put before the manifests make it',
    breaks: (cluster) => remove(cluster, 'Namespace', 'ci'),
    seen: 'it is not there',
    remedy: 'kubectl create namespace ci --save-config',
  },
  {
    id: 'namespace:ci-buildkit',
    how: 'a namespace that is on its way out',
    breaks: (cluster) => {
      find(cluster, 'Namespace', 'ci-buildkit').status.phase = 'Terminating';
    },
    seen: 'it is being deleted',
    remedy: 'kubectl wait --for=delete namespace/ci-buildkit',
  },
  {
    id: 'artifact-repository:ci',
    how: 'none',
    breaks: (cluster) => {
      delete config(cluster).data.artifactRepository;
    },
    seen: 'none is configured',
    remedy: 'configure-artifact-repository',
  },
  {
    id: 'artifact-repository:ci',
    how: 'one that keeps logs and has no place',
    breaks: (cluster) => {
      config(cluster).data.artifactRepository = 'archiveLogs: true';
    },
    seen: 'none is configured',
  },
  {
    id: 'artifact-repository:ci/secret/s3-credentials',
    how: 'its Secret beside the controller alone',
    breaks: (cluster) => remove(cluster, 'Secret', 's3-credentials', 'ci'),
    seen: 'it is not there',
    remedy:
      "kubectl get secret s3-credentials -n argo -o yaml | sed 's/namespace: argo$/namespace: ci/' | kubectl create -f -",
  },
  {
    id: 'artifact-repository:ci/secret/s3-credentials',
    how: 'its Secret nowhere',
    breaks: (cluster) => {
      remove(cluster, 'Secret', 's3-credentials', 'ci');
      remove(cluster, 'Secret', 's3-credentials', 'argo');
    },
    seen: 'it is not there',
    remedy: 'kubectl create secret generic s3-credentials -n ci --from-file=accessKey --from-file=secretKey',
  },
  {
    id: 'artifact-repository:ci/secret/s3-credentials',
    how: 'its Secret with another key',
    breaks: (cluster) => {
      find(cluster, 'Secret', 's3-credentials', 'ci').data = { accessKey: 'eA==', secret: 'eA==' };
    },
    seen: 'it lacks secretKey',
  },
  ...[
    'github-webhook',
    'git-credentials',
    'registry-credentials',
    'registry-review-credentials',
    'buildkit-release',
    'buildkit-review',
  ]
    .map((name) => `ci/${name}`)
    .concat('ci-buildkit/buildkit-release-server', 'ci-buildkit/buildkit-review-server')
    .map((each): Breakage => {
      const [namespace = '', name = ''] = each.split('/');
      return {
        id: `secret:${each}`,
        how: 'nobody made it',
        breaks: (cluster) => remove(cluster, 'Secret', name, namespace),
        seen: 'it is not there',
        remedy: ` ${name} -n ${namespace} --`,
      };
    }),
  {
    id: 'secret:ci/buildkit-release',
    how: 'keys of another name',
    breaks: (cluster) => {
      find(cluster, 'Secret', 'buildkit-release', 'ci').data = { 'tls.crt': 'eA==', 'tls.key': 'eA==' };
    },
    seen: 'it lacks the key ca.crt',
  },
  {
    id: 'secret:ci/github-webhook',
    how: 'an empty value, which would switch the check of signatures off',
    breaks: (cluster) => {
      find(cluster, 'Secret', 'github-webhook').data = { secret: '' };
    },
    seen: 'secret in it is empty',
    remedy: 'openssl rand -hex 32',
  },
  {
    id: 'secret:ci/git-credentials',
    how: 'a key of SSH without the host keys',
    breaks: (cluster) => {
      find(cluster, 'Secret', 'git-credentials').data = { 'ssh-privatekey': 'eA==' };
    },
    seen: 'it has neither password, nor ssh-privatekey and known_hosts',
  },
  {
    id: 'secret:ci/git-credentials',
    how: 'somebody who may not read Secrets',
    breaks: (cluster) => cluster.forbidden.push(/get secret in ci$/),
    state: 'unknown',
    seen: 'secret is forbidden: User "ci" cannot get resource "secret" in API group ""',
  },
  {
    id: 'network:enforced',
    how: 'a network that heeds no policy',
    breaks: (cluster) => {
      cluster.networkHeeds = [];
    },
    seen: 'after 30 s with a policy against what comes into a pod, nor against what goes out of a pod, it still came through',
    remedy: 'Install a network that enforces them',
    probe: true,
  },
  {
    id: 'network:enforced',
    how: 'a network that heeds only half of them',
    breaks: (cluster) => {
      cluster.networkHeeds = ['Ingress'];
    },
    seen: 'after 30 s with a policy against what goes out of a pod, it still came through',
    probe: true,
  },
  {
    id: 'network:enforced',
    how: 'pods that never reach each other',
    breaks: (cluster) => {
      cluster.networkConnects = false;
    },
    state: 'unknown',
    seen: 'one pod of the probe does not reach the other, although no policy stands between them',
    probe: true,
  },
  {
    id: 'network:enforced',
    how: 'an image that cannot be pulled',
    breaks: (cluster) => {
      cluster.podsWait = 'ErrImagePull';
    },
    state: 'unknown',
    seen: 'the pod of the probe does not start: ErrImagePull no such image',
    remedy: 'preflight --probe --probe-image IMAGE',
    probe: true,
  },
  {
    id: 'network:enforced',
    how: 'somebody who may make no namespaces',
    breaks: (cluster) => cluster.forbidden.push(/^create Namespace$/),
    state: 'unknown',
    seen: 'error when creating "STDIN": User "ci" cannot create resource "Namespace"',
    remedy: 'Mend what stands in the way',
    probe: true,
  },
  {
    id: 'nodes:user-namespaces',
    how: 'a node that forbids them',
    breaks: (cluster) => {
      cluster.userNamespaces = false;
    },
    seen: 'on the node node-1: unshare: unshare(0x10000000): Operation not permitted',
    remedy: 'sysctl -w user.max_user_namespaces',
    probe: true,
  },
  {
    id: 'nodes:user-namespaces',
    how: 'an image of the builder that cannot be pulled',
    breaks: (cluster) => {
      cluster.podsWait = 'ImagePullBackOff';
    },
    state: 'unknown',
    seen: 'the pod of the probe does not start: ImagePullBackOff no such image',
    remedy: 'buildkit: { image }',
    probe: true,
  },
  {
    id: 'admission:policies',
    how: 'an API server that serves and does not heed them',
    breaks: (cluster) => {
      cluster.policiesHeeded = false;
    },
    seen: '20 s after a policy was made, what it refuses was taken',
    remedy: 'admission plugin ValidatingAdmissionPolicy',
    probe: true,
  },
];
