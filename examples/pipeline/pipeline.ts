import { ApiObject, App, Chart, Duration, Size } from 'cdk8s';
import { GoBuildTemplate, Peer, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

export const app = new App();

// The second can pull, and push review images only.
const registry = { credentials: 'registry-credentials', review: { credentials: 'registry-review-credentials' } };

const pipeline = new Pipeline(app, 'shop', {
  namespace: 'shop-ci',
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
    // The proxy of Go modules.
    build: [Peer.internet().port(443)],
    environments: { from: [Peer.pods({ namespace: 'ingress-nginx' })] },
  },
  buildkit: { storage: Size.gibibytes(50), provenance: 'max' },
  environments: { namespacePrefix: 'shop-preview-', ttl: Duration.days(1), podSecurity: 'baseline' },
  repositories: {
    // Two applications of one repository: each is built when its own folder changes, both are deployed side by side.
    cart: {
      url: 'https://github.com/acme/shop.git',
      credentials: 'git-credentials',
      paths: ['services/cart/'],
      language: GoBuildTemplate.language({ module: 'services/cart' }),
      image: { name: 'registry.example.com/acme/cart', context: 'services/cart', ...registry },
      chart: { folder: 'services/cart/chart' },
    },
    payment: {
      url: 'https://github.com/acme/shop.git',
      credentials: 'git-credentials',
      paths: ['services/payment/'],
      language: GoBuildTemplate.language({ module: 'services/payment' }),
      image: { name: 'registry.example.com/acme/payment', context: 'services/payment', ...registry },
      chart: { folder: 'services/payment/chart' },
    },
    mail: {
      url: 'https://github.com/acme/mail.git',
      branches: ['main', 'release/*', 'feature/**'],
      releaseBranches: ['main', 'release/*'],
      language: GoBuildTemplate.language({ package: './cmd/mail' }),
      image: { name: 'registry.example.com/acme/mail', ...registry },
    },
  },
});

// Every part is at hand: here, the Service of the EventSource for a way in from GitHub.
const ingress = new Chart(app, 'ingress', {
  namespace: 'shop-ci',
  labels: { 'app.kubernetes.io/part-of': 'shop' },
  disableResourceNameHashes: true,
});
const service = { name: pipeline.eventSource.serviceName, port: { number: 12000 } };
new ApiObject(ingress, 'webhooks', {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  spec: {
    tls: [{ hosts: ['hooks.example.com'], secretName: 'hooks-tls' }],
    rules: [
      { host: 'hooks.example.com', http: { paths: [{ path: '/github', pathType: 'Exact', backend: { service } }] } },
    ],
  },
});
