import { App, Chart } from 'cdk8s';
import { Buildkit, CiWorkflowTemplate, GoBuildTemplate, Peer, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci', { namespace: 'ci' });
const go = new WorkflowTemplate(chart, 'lang-go');

// Two daemons that somebody else runs: each has an authority of its own.
const daemon = (trust: 'release' | 'review') => ({
  address: `tcp://${trust}.buildkit.example.com:1234`,
  certificates: `buildkit-${trust}`,
  reaches: [Peer.address('192.0.2.40').port(1234)],
});
const builder = Buildkit.remote({
  release: daemon('release'),
  review: daemon('review'),
  provenance: 'max',
});

new CiWorkflowTemplate(chart, 'hello-ci', {
  repository: { url: 'https://github.com/acme/hello.git' },
  language: new GoBuildTemplate(go, 'hello'),
  image: {
    name: 'registry.example.com/acme/hello',
    dockerfile: 'build/Dockerfile',
    target: 'production',
    buildArgs: { BASE: 'gcr.io/distroless/static-debian12' },
    credentials: 'registry-credentials',
  },
  builder,
  accounts: { clone: 'clone', image: 'image' },
  trust: 'release',
});
