import { ApiObject, App, JsonPatch } from 'cdk8s';
import { GoBuildTemplate, images, Peer, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

export const app = new App();

const registry = 'registry.example.com';
/** The same image, out of the mirror in the own registry: alpine/git:2.49.1 becomes registry.example.com/mirror/alpine/git:2.49.1. */
const mirrored = (image: string) => `${registry}/mirror/${image}`;

new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
    // The registry lies inside, so it is not "the internet".
    registries: [Peer.address('192.0.2.30').port(443)],
    charts: [Peer.address('192.0.2.30').port(443)],
  },
  // The images in which the steps run, and the daemons.
  images: { git: mirrored(images.git), kubernetes: mirrored(images.kubernetes) },
  buildkit: { image: mirrored(images.buildkit) },
  environments: {
    chart: { oci: `oci://${registry}/charts/vcluster`, version: '0.36.0', credentials: 'chart-credentials' },
  },
  repositories: {
    hello: {
      url: 'https://github.com/acme/hello.git',
      language: GoBuildTemplate.language({ image: mirrored(images.go) }),
      image: {
        name: `${registry}/acme/hello`,
        credentials: 'registry-credentials',
        review: { credentials: 'registry-review-credentials' },
      },
      chart: {
        oci: `oci://${registry}/charts/hello`,
        version: '1.4.0',
        digest: 'sha256:5f2c7c5f6e0f0e3d9b2d7a1c4b6a8e9d0c1b2a3f4e5d6c7b8a9f0e1d2c3b4a59',
        credentials: 'chart-credentials',
        // With what the environment pulls the application's image.
        pullCredentials: 'pull-credentials',
      },
    },
  },
});

// With what the kubelet pulls the images of the steps, of the daemons, and of Argo Events: on every account.
for (const object of app.node.findAll().filter(ApiObject.isApiObject)) {
  if (object.kind === 'ServiceAccount')
    object.addJsonPatch(JsonPatch.add('/imagePullSecrets', [{ name: 'mirror-credentials' }]));
}
