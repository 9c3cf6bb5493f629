import { App } from 'cdk8s';
import { NodeBuildTemplate, Peer, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

export const app = new App();
new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
    // The registry of packages.
    build: [Peer.internet().port(443)],
  },
  repositories: {
    api: {
      url: 'https://github.com/acme/api.git',
      language: NodeBuildTemplate.language({
        registry: { url: 'https://npm.example.com', credentials: 'npm-packages' },
      }),
      image: { name: 'registry.example.com/acme/api' },
    },
    web: {
      url: 'https://github.com/acme/web.git',
      language: NodeBuildTemplate.language({
        package: 'apps/web',
        output: 'dist',
        reports: { junit: 'reports/junit.xml', lcov: 'coverage/lcov.info' },
      }),
      image: { name: 'registry.example.com/acme/web' },
    },
  },
});
