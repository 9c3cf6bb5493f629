import { type App, Chart } from 'cdk8s';
import { GoBuildTemplate, Peer, Pipeline, PipelineNamespace, PushProvider } from 'cdk8s-argo-pipelines';
import { nightlyScan } from './nightly-scan.js';

/** All that runs in our cluster: a push becomes an environment, and each image is scanned at night. */
export function charts(app: App): void {
  new Pipeline(app, 'pipeline', {
    webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
    network: {
      apiServer: [Peer.address('192.0.2.10').port(6443)],
      artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
      webhooks: [Peer.pods({ namespace: 'ingress-nginx', labels: { 'app.kubernetes.io/name': 'ingress-nginx' } })],
    },
    repositories: {
      shop: {
        url: 'https://github.com/acme/shop.git',
        credentials: 'git-credentials',
        branches: ['main', 'feature/**'],
        language: GoBuildTemplate.language({ package: './cmd/shop' }),
        image: {
          name: 'registry.example.com/acme/shop',
          credentials: 'registry-credentials',
          review: { credentials: 'registry-review-credentials' },
        },
        chart: {
          folder: 'chart',
          values: ({ image, digest }) => ({ image: { repository: image, digest } }),
        },
      },
    },
  });
  const nightly = new Chart(app, 'nightly', { namespace: 'scans' });
  new PipelineNamespace(nightly, 'namespace', { name: 'scans', podSecurity: 'restricted' });
  nightlyScan(nightly, ['registry.example.com/acme/shop:main']);
}
