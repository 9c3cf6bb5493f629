import { App, Chart, Size } from 'cdk8s';
import { Buildkit, Buildkitd, DefaultDeny, Peer, PipelineNamespace } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'buildkit', { namespace: 'buildkit', disableResourceNameHashes: true });

new PipelineNamespace(chart, 'namespace', { name: 'buildkit', podSecurity: 'privileged' });
const policies = new DefaultDeny(chart, 'network');
policies.allow('dns', { why: 'Names are looked up.', pods: {}, to: [Peer.dns] });

const daemon = new Buildkitd(chart, 'releases', {
  trust: 'release',
  clients: 'ci',
  storage: Size.gibibytes(50),
  resources: { cpu: '4', memory: Size.gibibytes(4), memoryLimit: Size.gibibytes(16) },
  network: { policies, registries: [Peer.internet().port(443)] },
});

// For the pipelines of the namespace ci; without a daemon for reviews, every branch must be a release branch.
export const builder = Buildkit.remote({ release: daemon.endpoint('buildkit-releases') });
