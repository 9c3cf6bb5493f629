import { App, Chart, Duration } from 'cdk8s';
import {
  Account,
  GoBuildTemplate,
  Input,
  Peer,
  Pipeline,
  PushProvider,
  ScriptTemplate,
  type TemplateScope,
  Volume,
  workflow,
} from 'cdk8s-argo-pipelines';

export const app = new App();

const pipeline = new Pipeline(app, 'pipeline', {
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

const chart = new Chart(app, 'access-notify', {
  namespace: 'ci',
  labels: { 'app.kubernetes.io/part-of': 'pipeline' },
});
const account = Account.forStep(chart, 'notify');
pipeline.network?.allow('notify', {
  why: 'People are told in the chat how runs ended.',
  pods: { 'acme.example/step': 'notify' },
  to: [Peer.internet().port(443)],
});

/** Posts one line to the incoming webhook of a chat. Its address is the secret, so it comes out of a Secret, as a file. */
function notify(scope: TemplateScope) {
  return new ScriptTemplate(scope, 'notify', {
    inputs: { text: Input.parameter() },
    serviceAccount: account.name,
    metadata: { labels: { 'acme.example/step': 'notify' } },
    volumes: { '/credentials/chat': Volume.secret('chat', 'chat-webhook') },
    activeDeadline: Duration.minutes(2),
    retry: { limit: 2, policy: 'Always' },
    script: ({ inputs }) => ({
      image: 'curlimages/curl:8.17.0',
      env: { TEXT: inputs.text },
      source:
        'printf \'{"text":"%s"}\' "$TEXT" | curl --fail-with-body -sS -H "Content-Type: application/json" -d @- "$(cat /credentials/chat/url)"',
    }),
  });
}

for (const [name, { release, review }] of Object.entries(pipeline.applications)) {
  for (const delivery of [release, review]) {
    if (!delivery) continue;
    const text = `${name}: ${workflow.name} ended, ${workflow.status}, after ${workflow.duration} s`;
    delivery.pipeline.onExit(notify(delivery.pipeline).call({ text }));
  }
}
