import { App } from 'cdk8s';
import {
  ContainerTemplate,
  Input,
  type Language,
  Output,
  Peer,
  Pipeline,
  PushProvider,
  Volume,
} from 'cdk8s-argo-pipelines';

/** Node.js: the script `build` of package.json writes the folder dist. */
export const node: Language = {
  name: 'node',
  template: (scope, id, { serviceAccount }) =>
    new ContainerTemplate(scope, id, {
      inputs: { source: Input.artifact({ path: '/work/source' }), version: Input.parameter() },
      outputs: {
        application: Output.artifact({ path: '/work/source/dist' }),
        coverage: Output.artifact({ path: '/work/source/coverage/lcov.info', optional: true }),
      },
      serviceAccount,
      volumes: { '/work': Volume.emptyDir('work') },
      container: ({ inputs }) => ({
        image: 'node:24.9.0-slim',
        command: ['npm', 'run', 'build'],
        workingDir: '/work/source',
        env: { VERSION: inputs.version, HOME: '/work' },
      }),
    }),
};

export const app = new App();
new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
  },
  repositories: {
    web: {
      url: 'https://github.com/acme/web.git',
      language: node,
      image: { name: 'registry.example.com/acme/web' },
    },
  },
});
