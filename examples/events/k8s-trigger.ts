import { App, Chart } from 'cdk8s';
import { EventBus, EventSource, Github, Sensor } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');
const webhookSecret = { name: 'github-webhook', key: 'secret' };

const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: { push: Github.events({ events: ['push'], repositories: ['acme/api'], webhookSecret }) },
});

const sensor = new Sensor(chart, 'note-sensor', { eventBus, serviceAccountName: 'note-sensor' });
const push = sensor.on('push', hooks.event('push'));
sensor.k8s('last-push', {
  operation: 'patch',
  resource: {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'last-push' },
    data: { commit: push.body.after.matching(/[0-9a-f]{40}/), branch: push.body.ref.base64() },
  },
});
