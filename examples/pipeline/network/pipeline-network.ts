import { App } from 'cdk8s';
import { GoBuildTemplate, type NetworkProps, Peer, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

export const app = new App();

const network: NetworkProps = {
  // kubectl get endpointslices -n default kubernetes
  apiServer: [Peer.address('192.0.2.10', '192.0.2.11').port(6443)],
  artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
  webhooks: [Peer.pods({ namespace: 'ingress-nginx', labels: { 'app.kubernetes.io/name': 'ingress-nginx' } })],
  git: [Peer.address('192.0.2.20').port(443, 22)],
  // What builds and tests reach: a mirror of modules, and not the internet.
  build: [Peer.pods({ namespace: 'mirror', labels: { app: 'athens' } }).port(3000)],
  registries: [Peer.address('192.0.2.30').port(443)],
  charts: [Peer.address('192.0.2.31').port(443)],
  environments: {
    from: [Peer.pods({ namespace: 'ingress-nginx' })],
    to: [Peer.pods({ namespace: 'data', labels: { app: 'postgres' } }).port(5432)],
  },
};

new Pipeline(app, 'pipeline', {
  network,
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  repositories: {
    hello: {
      url: 'https://git.example.com/acme/hello.git',
      language: GoBuildTemplate.language({ goproxy: 'http://athens.mirror:3000' }),
      image: { name: 'registry.example.com/acme/hello' },
    },
  },
});
