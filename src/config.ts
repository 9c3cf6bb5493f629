import type { GithubPush } from './events';
import { GoBuildTemplate, Peer, type PipelineProps, PushProvider } from './pipeline';

/** The system, in one object. Another repository is one more entry of `repositories`. */
export const config: PipelineProps<GithubPush> = {
  webhooks: PushProvider.github({
    webhookSecret: { name: 'github-webhook', key: 'secret' },
  }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx', labels: { 'app.kubernetes.io/name': 'ingress-nginx' } })],
    // build: [Peer.https], // what builds and RUN lines download; without it, Go modules must be vendored
  },
  repositories: {
    hello: {
      url: 'https://github.com/acme/hello.git',
      credentials: 'git-credentials',
      branches: ['main', 'feature/**'],
      language: GoBuildTemplate.language({ package: '.', stamp: { commit: 'main.commit' } }),
      image: {
        name: 'registry.example.com/acme/hello',
        credentials: 'registry-credentials',
        review: { credentials: 'registry-review-credentials' },
      },
      chart: {
        folder: 'chart',
        values: ({ image, digest, commit }) => ({ image: { repository: image, digest }, commit }),
      },
    },
  },
};
