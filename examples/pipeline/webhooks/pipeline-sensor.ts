import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  EventBus,
  Input,
  PipelineSensor,
  PushProvider,
  WebhookEventSource,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default', { serviceAccountName: 'events' });
const webhookSecret = { name: 'github-webhook', key: 'secret' };
const hooks = new WebhookEventSource(chart, 'hooks', {
  eventBus,
  provider: PushProvider.github({ webhookSecret }),
  repositories: ['acme/mono'],
  serviceAccount: 'events',
});

const docs = new WorkflowTemplate(chart, 'docs', {
  arguments: { revision: Input.parameter(), branch: Input.untrusted() },
});
docs.entrypoint(
  new ContainerTemplate(docs, 'publish', {
    inputs: docs.declared,
    container: ({ inputs }) => ({
      image: 'registry.example.com/acme/docs-publisher:2.1.0',
      command: ['publish'],
      env: { REVISION: inputs.revision, BRANCH_BASE64: inputs.branch.base64 },
    }),
  }),
);

const sensor = new PipelineSensor(chart, 'pushes', { eventBus, serviceAccount: 'sensor' });
const push = sensor.onPush('docs', hooks, {
  repository: 'acme/mono',
  branches: ['main', 'release-*'],
  paths: ['docs/', 'README.md'],
});
sensor.trigger('docs', {
  when: push.event,
  submit: docs,
  arguments: { revision: push.revision, branch: push.branch },
});
