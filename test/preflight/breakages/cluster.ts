import { find, remove, serve } from './break';
import type { Breakage } from './breakage';

/** The cluster itself: its version, rights, kinds, admission and storage. */
export const cluster: readonly Breakage[] = [
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
];
