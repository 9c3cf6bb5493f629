import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  EventBus,
  EventSource,
  Filter,
  Github,
  Input,
  Sensor,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');
const webhookSecret = { name: 'github-webhook', key: 'secret' };

const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: { push: Github.events({ events: ['push'], repositories: ['acme/shop'], webhookSecret }) },
});
const ci = new WorkflowTemplate(chart, 'ci', { arguments: { commit: Input.parameter() } });
const build = new ContainerTemplate(ci, 'build', {
  inputs: ci.declared,
  container: ({ inputs }) => ({
    image: 'golang:1.26',
    command: ['go', 'install', `github.com/acme/shop/...@${inputs.commit}`],
    env: { GOPATH: '/tmp/go', GOCACHE: '/tmp/cache' },
  }),
});
ci.entrypoint(build);

const sensor = new Sensor(chart, 'ci-sensor', { eventBus, serviceAccountName: 'ci-sensor' });
const push = sensor.on('push', hooks.event('push'), {
  filters: ({ body, header }) => [
    Filter.equals(body.deleted, false),
    Filter.matches(body.ref, /refs\/heads\/[\w./-]+/),
    Filter.notEquals(body.ref, 'refs/heads/gh-pages', 'refs/heads/archive'),
    Filter.matches(header('X-GitHub-Delivery'), /[0-9a-f-]{36}/),
    Filter.expr`${body.forced} == false || ${body.pusher.name} == ${'release-bot'}`,
    Filter.time({ start: '06:00:00', stop: '22:00:00', timezone: 'Europe/Berlin' }),
    Github.changed(body, ['services/cart/', 'go.mod']),
  ],
});
sensor.trigger('ci', { submit: ci, arguments: { commit: push.body.after.matching(/[0-9a-f]{40}/) } });
