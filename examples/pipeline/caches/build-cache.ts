import { App, Size } from 'cdk8s';
import { artifactCache, GoBuildTemplate, Peer, Pipeline, PushProvider, volumeCache } from 'cdk8s-argo-pipelines';

export const app = new App();

new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
    // The server of the cache below.
    caches: [Peer.address('192.0.2.50').port(443)],
  },
  // A volume for each application, unless it says otherwise.
  caches: volumeCache({ size: Size.gibibytes(20), storageClass: 'ssd' }),
  repositories: {
    hello: {
      url: 'https://github.com/acme/hello.git',
      language: GoBuildTemplate.language(),
      image: { name: 'ghcr.io/acme/hello' },
    },
    // Built by many at once, on any node.
    shop: {
      url: 'https://github.com/acme/shop.git',
      language: GoBuildTemplate.language(),
      image: { name: 'ghcr.io/acme/shop' },
      cache: artifactCache({
        endpoint: 's3.example.com',
        bucket: 'build-caches',
        writer: { name: 'cache-writer' },
        reader: { name: 'cache-reader' },
      }),
    },
    once: {
      url: 'https://github.com/acme/once.git',
      language: GoBuildTemplate.language(),
      image: { name: 'ghcr.io/acme/once' },
      cache: 'off',
    },
  },
});
