import { App } from 'cdk8s';
import {
  GoBuildTemplate,
  NodeBuildTemplate,
  Peer,
  Pipeline,
  type PipelineRepository,
  PushProvider,
} from 'cdk8s-argo-pipelines';

export const app = new App();

/** What all applications of the repository acme/shop have in common. Each has its folder, its image and its release. */
const shop = (folder: string, language: PipelineRepository['language']): PipelineRepository => ({
  url: 'https://github.com/acme/shop.git',
  credentials: 'git-credentials',
  // A push that touches none of these starts nothing. What several applications use stands in the list of each.
  paths: [`services/${folder}/`, 'libraries/', 'go.work'],
  language,
  image: {
    name: `registry.example.com/acme/${folder}`,
    context: `services/${folder}`,
    credentials: 'registry-credentials',
    review: { credentials: 'registry-review-credentials' },
  },
  chart: { folder: `services/${folder}/chart` },
});

new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
  },
  repositories: {
    cart: shop('cart', GoBuildTemplate.language({ module: 'services/cart' })),
    payment: shop('payment', GoBuildTemplate.language({ module: 'services/payment' })),
    site: shop('site', NodeBuildTemplate.language({ package: 'services/site', output: 'dist' })),
  },
});
