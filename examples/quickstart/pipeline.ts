import { App, Duration, Size } from 'cdk8s';
import { GoBuildTemplate, Peer, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

// What differs from cluster to cluster; pipeline.sh looks up the first.
const { API_SERVER = '172.18.0.2:6443', NAMESPACE = 'ci', VCLUSTER_CHART, VCLUSTER_KUBERNETES } = process.env;
const [apiServer = '', port = '6443'] = API_SERVER.split(':');

// What servers.sh starts.
const servers = `${NAMESPACE}-servers`;
const git = Peer.pods({ namespace: servers, labels: { app: 'git' } }).port(8080);
const registry = Peer.pods({ namespace: servers, labels: { app: 'registry' } }).port(5000);
const s3 = Peer.pods({ namespace: servers, labels: { app: 's3' } }).port(7070);
const registryAddress = `registry.${servers}.svc:5000`;

export const app = new App();

new Pipeline(app, 'quickstart', {
  namespace: NAMESPACE,
  partOf: NAMESPACE,
  // push.sh sends what a Git host would send, with the token of the Secret.
  webhooks: PushProvider.generic({ path: '/push', authSecret: { name: 'webhook', key: 'token' } }),
  network: {
    apiServer: [Peer.address(apiServer).port(Number(port))],
    artifacts: [s3],
    webhooks: [], // by kubectl port-forward alone, which is no connection of the network
    git: [git],
    registries: [registry, Peer.https], // the second for Dockerfiles that begin with FROM and a public image
    ...(VCLUSTER_CHART && { charts: [registry] }),
  },
  // One replica, and little enough of everything for a machine with four CPUs and 8 GB.
  eventBus: { replicas: 1 },
  buildkit: {
    insecureRegistries: [registryAddress],
    storage: Size.gibibytes(5),
    resources: { cpu: '100m', memory: Size.mebibytes(256) },
  },
  environments: {
    ttl: Duration.days(1),
    timeout: Duration.minutes(10), // its images are pulled the first time
    ...(VCLUSTER_KUBERNETES && { kubernetesVersion: VCLUSTER_KUBERNETES }),
    // Where charts.loft.sh cannot be reached: a copy of its chart in the registry, as oci://...
    ...(VCLUSTER_CHART && { chart: { oci: VCLUSTER_CHART, version: '0.36.0', insecureRegistry: true } }),
  },
  repositories: {
    hello: {
      url: `http://git.${servers}/acme/hello.git`,
      insecureHttp: true,
      credentials: 'git-credentials',
      language: GoBuildTemplate.language({ stamp: { commit: 'main.commit' } }),
      image: { name: `${registryAddress}/acme/hello`, insecureRegistry: true },
    },
  },
});
