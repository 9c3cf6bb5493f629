import { App, Chart } from 'cdk8s';
import {
  EventBus,
  EventSource,
  Github,
  Input,
  ScriptTemplate,
  Sensor,
  sha256,
  text,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');
const webhookSecret = { name: 'github-webhook', key: 'secret' };

const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: { push: Github.events({ events: ['push'], repositories: ['acme/api'], webhookSecret }) },
});
const ci = new WorkflowTemplate(chart, 'ci', {
  arguments: { image: Input.parameter(), branch: Input.untrusted(), message: Input.untrusted() },
});
const check = new ScriptTemplate(ci, 'check', {
  inputs: ci.declared,
  script: ({ inputs }) => ({
    image: `${inputs.image}`,
    env: { BRANCH: inputs.branch.base64, MESSAGE: inputs.message.base64 },
    source: '/app/check --branch "$(echo "$BRANCH" | base64 -d)" --message "$(echo "$MESSAGE" | base64 -d)"',
  }),
});
ci.entrypoint(check);

const sensor = new Sensor(chart, 'ci-sensor', { eventBus, serviceAccountName: 'ci-sensor' });
const { body } = sensor.on('push', hooks.event('push'));
const commit = body.after.matching(/[0-9a-f]{40}/);

sensor.trigger('ci', {
  submit: ci,
  // A redelivered push makes the same name, and Kubernetes refuses it.
  name: text`ci-${sha256([body.repository.id, body.ref, body.before, body.after], { length: 16 })}`,
  labels: { 'acme.io/branch': sha256([body.ref], { length: 16 }) },
  arguments: {
    image: text`registry.acme.test/api:${commit}`,
    branch: body.ref,
    message: body.head_commit.message.orElse('no message'),
  },
});
