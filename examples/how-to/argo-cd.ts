import { ApiObject, App } from 'cdk8s';
import { GoBuildTemplate, Peer, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

export const app = new App();

new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
  },
  repositories: {
    hello: {
      url: 'https://github.com/acme/hello.git',
      language: GoBuildTemplate.language(),
      image: { name: 'registry.example.com/acme/hello' },
    },
  },
});

/** What Argo CD reads of each kind. What is not here is applied in wave 0, and pruned when `dist/` no longer has it. */
const annotations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Runs in flight may still need a version that dist/ no longer has: prune-versions deletes it, and nobody else.
  WorkflowTemplate: {
    'argocd.argoproj.io/sync-options': 'Prune=false',
    'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
  },
  // With a namespace go its Secrets, with a claim the cache.
  Namespace: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
  PersistentVolumeClaim: {
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    // Pending until the first build mounts it, where the StorageClass waits for one: no later wave would begin.
    'argocd.argoproj.io/sync-wave': '1',
  },
  // Last: it names WorkflowTemplates, which must be there by then.
  Sensor: { 'argocd.argoproj.io/sync-wave': '1' },
};

for (const object of app.node.findAll().filter(ApiObject.isApiObject)) {
  for (const [name, value] of Object.entries(annotations[object.kind] ?? {}))
    object.metadata.addAnnotation(name, value);
}
