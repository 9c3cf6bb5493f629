import { join } from 'node:path';
import { readManifests, type Source } from '../../src/preflight/manifests';
import type { FakeCluster } from './fake-cluster';

/** The manifests of this repository: what a user has who has changed nothing. */
export const dist: readonly Source[] = readManifests(join(__dirname, '../../dist'));

/** A cluster that has everything for them. Each call gives another one, to be broken. */
export function wholeCluster(): FakeCluster {
  return {
    version: 'v1.34.2',
    apiResources: [...apiResources],
    forbidden: [],
    cannot: /^$/,
    podSecurityHeeded: true,
    policiesHeeded: true,
    networkHeeds: ['Ingress', 'Egress'],
    networkConnects: true,
    userNamespaces: true,
    asked: [],
    objects: [
      { kind: 'Namespace', metadata: { name: 'ci' }, status: { phase: 'Active' } },
      { kind: 'Namespace', metadata: { name: 'ci-buildkit' }, status: { phase: 'Active' } },
      controller('argo', 'workflow-controller', 'quay.io/argoproj/workflow-controller:v4.0.2', []),
      controller('argo-events', 'controller-manager', 'quay.io/argoproj/argo-events:v1.9.11', ['controller']),
      // The same image as the controller's, and another program.
      controller('argo-events', 'events-webhook', 'quay.io/argoproj/argo-events:v1.9.11', ['webhook-service']),
      {
        kind: 'ConfigMap',
        metadata: { name: 'workflow-controller-configmap', namespace: 'argo' },
        data: {
          executor: `securityContext:
  allowPrivilegeEscalation: false
  capabilities:
    drop: [ALL]
args: [--loglevel, warn]
`,
          artifactRepository: `s3:
  endpoint: minio.argo:9000
  insecure: true
  bucket: artifacts
  accessKeySecret: {name: s3-credentials, key: accessKey}
  secretKeySecret: {name: s3-credentials, key: secretKey}
`,
        },
      },
      {
        kind: 'StorageClass',
        metadata: { name: 'standard', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
      },
      {
        kind: 'EndpointSlice',
        metadata: { name: 'kubernetes', namespace: 'default' },
        endpoints: [{ addresses: ['192.0.2.10'] }],
        ports: [{ name: 'https', port: 6443, protocol: 'TCP' }],
      },
      pod('kube-system', { 'k8s-app': 'kube-dns' }),
      pod('argo', { app: 'minio' }),
      pod('ingress-nginx', { 'app.kubernetes.io/name': 'ingress-nginx' }),
      secret('argo', 's3-credentials', 'accessKey', 'secretKey'),
      secret('ci', 's3-credentials', 'accessKey', 'secretKey'),
      secret('ci', 'github-webhook', 'secret'),
      secret('ci', 'git-credentials', 'username', 'password'),
      secret('ci', 'registry-credentials', '.dockerconfigjson'),
      secret('ci', 'registry-review-credentials', '.dockerconfigjson'),
      ...['release', 'review'].flatMap((trust) => [
        secret('ci', `buildkit-${trust}`, 'ca.crt', 'tls.crt', 'tls.key'),
        secret('ci-buildkit', `buildkit-${trust}-server`, 'ca.crt', 'tls.crt', 'tls.key'),
      ]),
    ],
  };
}

function controller(namespace: string, name: string, image: string, args: readonly string[]): object {
  return {
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: { template: { spec: { containers: [{ name, image, args }] } } },
    status: { availableReplicas: 1 },
  };
}

function pod(namespace: string, labels: object): object {
  return { kind: 'Pod', metadata: { name: `pod-${namespace}`, namespace, labels } };
}

export function secret(namespace: string, name: string, ...keys: readonly string[]): object {
  const data = Object.fromEntries(keys.map((key) => [key, 'c2VjcmV0']));
  return { kind: 'Secret', metadata: { name, namespace }, data };
}

/** Lines of `kubectl api-resources --no-headers`, as they were printed, of the kinds that these manifests need. */
const apiResources = `
configmaps                          cm         v1                                true    ConfigMap
namespaces                          ns         v1                                false   Namespace
persistentvolumeclaims              pvc        v1                                true    PersistentVolumeClaim
serviceaccounts                     sa         v1                                true    ServiceAccount
services                            svc        v1                                true    Service
validatingadmissionpolicies                    admissionregistration.k8s.io/v1   false   ValidatingAdmissionPolicy
validatingadmissionpolicybindings              admissionregistration.k8s.io/v1   false   ValidatingAdmissionPolicyBinding
deployments                         deploy     apps/v1                           true    Deployment
cronworkflows                       cwf,cronwf argoproj.io/v1alpha1              true    CronWorkflow
eventbus                            eb         argoproj.io/v1alpha1              true    EventBus
eventsources                        es         argoproj.io/v1alpha1              true    EventSource
sensors                             sn         argoproj.io/v1alpha1              true    Sensor
workflows                           wf         argoproj.io/v1alpha1              true    Workflow
workflowtaskresults                            argoproj.io/v1alpha1              true    WorkflowTaskResult
workflowtasksets                    wfts       argoproj.io/v1alpha1              true    WorkflowTaskSet
workflowtemplates                   wftmpl     argoproj.io/v1alpha1              true    WorkflowTemplate
networkpolicies                     netpol     networking.k8s.io/v1              true    NetworkPolicy
clusterrolebindings                            rbac.authorization.k8s.io/v1      false   ClusterRoleBinding
clusterroles                                   rbac.authorization.k8s.io/v1      false   ClusterRole
rolebindings                                   rbac.authorization.k8s.io/v1      true    RoleBinding
roles                                          rbac.authorization.k8s.io/v1      true    Role`
  .trim()
  .split('\n');
