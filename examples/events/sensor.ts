import { App, Chart, Duration } from 'cdk8s';
import {
  ContainerTemplate,
  EventBus,
  EventSource,
  Github,
  Input,
  Sensor,
  Webhook,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');
const webhookSecret = { name: 'github-webhook', key: 'secret' };

const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: {
    push: Github.events({ events: ['push'], repositories: ['acme/api'], webhookSecret }),
    scanned: Webhook.endpoint<{ commit: string; findings: number }>({
      path: '/scanned',
      port: 12001,
      authSecret: { name: 'scanner', key: 'token' },
    }),
  },
});
const ci = new WorkflowTemplate(chart, 'ci', {
  arguments: { commit: Input.parameter(), findings: Input.number({ default: 0 }) },
});
const report = new ContainerTemplate(ci, 'report', {
  inputs: ci.declared,
  container: ({ inputs }) => ({
    image: 'alpine:3.22',
    command: ['echo', `commit ${inputs.commit}: ${inputs.findings} findings`],
  }),
});
ci.entrypoint(report);

const sensor = new Sensor(chart, 'ci-sensor', { eventBus, serviceAccountName: 'ci-sensor' });
const push = sensor.on('push', hooks.event('push'));
const scanned = sensor.on('scanned', hooks.event('scanned'));
const commit = /[0-9a-f]{40}/;

sensor.trigger('pushed-and-scanned', {
  submit: ci,
  when: push.and(scanned),
  arguments: { commit: push.body.after.matching(commit), findings: scanned.body.findings },
});
sensor.trigger('either', {
  submit: ci,
  when: push.or(scanned),
  arguments: {
    commit: push.body.after.matching(commit).or(scanned.body.commit.matching(commit)),
    findings: scanned.body.findings.orElse(0),
  },
  retry: { steps: 5, duration: Duration.seconds(2) },
  rateLimit: { requests: 30, per: 'minute' },
});
