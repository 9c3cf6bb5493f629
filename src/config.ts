import type { GithubPush } from './events';
import { GoBuildTemplate, type PipelineProps, PushProvider } from './pipeline';

/** The system, in one object. Another repository is one more entry of `repositories`. */
export const config: PipelineProps<GithubPush> = {
  webhooks: PushProvider.github({
    webhookSecret: { name: 'github-webhook', key: 'secret' },
  }),
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
