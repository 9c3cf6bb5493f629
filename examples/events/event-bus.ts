import { App, Chart, Duration } from 'cdk8s';
import { EventBus } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });

new EventBus(chart, 'default', {
  version: '2.10.29',
  replicas: 3,
  persistence: { volumeSize: '10Gi' },
  stream: { maxAge: Duration.days(3), maxMessages: 10_000 },
});
