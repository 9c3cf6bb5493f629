import { find, remove } from './break';
import type { Breakage } from './breakage';

/** Where policies lead, and namespaces. */
export const network: readonly Breakage[] = [
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
];
