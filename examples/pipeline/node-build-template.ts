import { App } from 'cdk8s';
import { NodeBuildTemplate, Pipeline, PushProvider } from 'cdk8s-argo-pipelines';

export const app = new App();
new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
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
