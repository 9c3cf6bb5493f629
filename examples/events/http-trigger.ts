import { App, Chart, Duration } from 'cdk8s';
import { EventBus, EventSource, Github, Sensor } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');
const webhookSecret = { name: 'github-webhook', key: 'secret' };

const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: { push: Github.events({ events: ['push'], organizations: ['acme'], webhookSecret }) },
});

const sensor = new Sensor(chart, 'notify-sensor', { eventBus, serviceAccountName: 'notify-sensor' });
const push = sensor.on('push', hooks.event('push'));
sensor.http('notify', {
  url: 'http://notify.ci.svc:8080/pushed',
  headers: { Authorization: { name: 'notify', key: 'authorization' } },
  payload: {
    source: 'github',
    commit: { id: push.body.after, message: push.body.head_commit.message },
    files: push.body.commits,
  },
  timeout: Duration.seconds(10),
  retry: { steps: 3 },
});
