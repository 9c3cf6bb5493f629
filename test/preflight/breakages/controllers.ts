import { config, container, find, remove } from './break';
import type { Breakage } from './breakage';

/** Argo's controllers and their configuration. */
export const controllers: readonly Breakage[] = [
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
];
