import { ApiObject, App, Chart } from 'cdk8s';
import { DefaultDeny } from './default-deny';
import { type Destination, type Labels, Peer } from './peer';

/** The label by which the step that makes environments knows the policies that it made. */
const MADE = 'cdk8s-argo-pipelines/network';

/** vCluster's mark on the pods that it makes of those inside. It sets it itself, whatever labels they have. */
const SYNCED = 'vcluster.loft.sh/managed-by';

/** The virtual control plane (vCluster 0.36, chart/templates/statefulset.yaml), and no pod of what runs inside. */
export const controlPlane: Labels = { app: 'vcluster', [SYNCED]: false };

/** Where the control plane's API listens in its pod. */
const apiPort = 8443;

export interface EnvironmentNetworkProps {
  /** The API server of the host cluster, at its own addresses and port: the virtual control plane makes pods there. */
  readonly apiServer: readonly Destination[];
  /** DNS of the host cluster, which the DNS of the environment asks. @default the pods `k8s-app: kube-dns` of kube-system */
  readonly dns?: Destination | undefined;
  /** Who may connect to what is deployed. @default nobody; `kubectl port-forward` works all the same */
  readonly from?: readonly Peer[] | undefined;
  /** What that may connect to outside of its environment. @default nothing */
  readonly to?: readonly Destination[] | undefined;
}

/**
 * The NetworkPolicies of an environment's namespace, as the step that makes it applies them: nothing goes in or out but
 * what a virtual cluster takes, what its pods say to each other, and what the props add.
 * @param pipeline namespace of the steps that deploy
 */
export function environmentPolicies(pipeline: string, props: EnvironmentNetworkProps): readonly object[] {
  const chart = new Chart(new App(), 'environment', { namespace: 'environment', labels: { [MADE]: 'environment' } });
  const network = new DefaultDeny(chart, 'network');
  const inside = { [SYNCED]: true };
  const workloads = Peer.pods({ labels: inside });
  const virtualApi = Peer.pods({ labels: controlPlane });
  network.allow('control-plane', {
    why: 'The virtual control plane makes pods by the API server of the host cluster, and calls webhooks inside.',
    pods: controlPlane,
    to: [...props.apiServer, { peer: workloads, ports: 'all' }],
    from: {
      peers: [
        workloads,
        Peer.pods({ namespace: pipeline, labels: { 'cdk8s-argo-pipelines/step': ['environment', 'deploy'] } }),
      ],
      ports: [apiPort],
    },
  });
  network.allow('workloads', {
    why: 'What is deployed together talks to each other, to its virtual API server and to its DNS.',
    pods: inside,
    to: [{ peer: workloads, ports: 'all' }, virtualApi.port(apiPort)],
    from: { peers: [workloads, virtualApi], ports: 'all' },
  });
  network.allow('dns', {
    why: 'The DNS of the environment asks that of the host cluster.',
    pods: { ...inside, 'k8s-app': 'vcluster-kube-dns' },
    to: [props.dns ?? Peer.dns],
  });
  network.allow('callers', {
    why: 'Those who use what is deployed.',
    pods: inside,
    from: { peers: props.from ?? [], ports: 'all' },
  });
  network.allow('outside', { why: 'What is deployed uses this.', pods: inside, to: props.to });
  return chart.node
    .findAll()
    .filter((each) => ApiObject.isApiObject(each))
    .map((each) => each.toJson())
    .map(inNoNamespace);
}

/** Which one is known when the step runs. */
function inNoNamespace(manifest: { metadata: object }): object {
  const { namespace: _, ...metadata } = manifest.metadata as { namespace?: string };
  return { ...manifest, metadata };
}
