import { App, Duration } from 'cdk8s';
import {
  Input,
  type Language,
  Output,
  Peer,
  Pipeline,
  PushProvider,
  ScriptTemplate,
  Volume,
} from 'cdk8s-argo-pipelines';

/** For a repository whose Dockerfile does everything: the build gives an empty folder, which the Dockerfile need not take. */
const dockerfile: Language = {
  name: 'dockerfile',
  template: (scope, id, { serviceAccount }) =>
    new ScriptTemplate(scope, id, {
      inputs: { source: Input.artifact({ path: '/work/source' }) },
      outputs: { application: Output.artifact({ path: '/work/app' }) },
      serviceAccount,
      activeDeadline: Duration.minutes(5),
      retry: { limit: 2, policy: 'OnError' },
      volumes: { '/work': Volume.emptyDir('work') },
      script: () => ({
        image: 'alpine:3.22',
        source: `
mkdir /work/app
if ! [ -f /work/source/Dockerfile ]; then
  echo "there is no Dockerfile at the root of the repository" >/dev/termination-log
  exit 1
fi
`,
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
    // What RUN lines of the Dockerfile download.
    build: [Peer.internet().port(443)],
  },
  repositories: {
    wiki: {
      url: 'https://github.com/acme/wiki.git',
      language: dockerfile,
      image: { name: 'registry.example.com/acme/wiki' },
    },
  },
});
