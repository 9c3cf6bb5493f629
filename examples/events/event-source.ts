import { App, Chart } from 'cdk8s';
import { EventBus, EventSource, Github, Webhook } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');

export const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  serviceAccountName: 'no-token',
  events: {
    push: Github.events({
      events: ['push'],
      repositories: ['acme/api', 'acme/web'],
      webhookSecret: { name: 'github-webhook', key: 'secret' },
    }),
    build: Webhook.endpoint<{ image: string; count: number }>({
      path: '/build',
      port: 12001,
      authSecret: { name: 'build-callers', key: 'token' },
    }),
  },
});
