import type { Breakage } from './breakage';

/** What only a probe sees. */
export const probes: readonly Breakage[] = [
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
