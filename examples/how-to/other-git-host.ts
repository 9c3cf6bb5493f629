import { App } from 'cdk8s';
import { GoBuildTemplate, Peer, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

export const app = new App();

new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.generic({ path: '/push', authSecret: { name: 'webhook', key: 'token' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
    // A host of your own lies inside, so it is not "the internet".
    git: [Peer.address('192.0.2.20').port(443)],
  },
  repositories: {
    hello: {
      url: 'https://gitlab.example.com/acme/hello.git',
      credentials: 'git-credentials',
      language: GoBuildTemplate.language(),
      image: { name: 'registry.example.com/acme/hello' },
    },
  },
});
