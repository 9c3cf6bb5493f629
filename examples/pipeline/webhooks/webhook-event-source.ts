import { App, Chart } from 'cdk8s';
import { EventBus, PushProvider, WebhookEventSource } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default', { serviceAccountName: 'events' });

new WebhookEventSource(chart, 'github', {
  eventBus,
  provider: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  repositories: ['acme/hello', 'acme/other'],
  serviceAccount: 'events',
});

// Any other caller, with a Bearer token.
new WebhookEventSource(chart, 'callers', {
  eventBus,
  provider: PushProvider.generic({ path: '/push', authSecret: { name: 'callers', key: 'token' } }),
  repositories: ['acme/docs'],
  serviceAccount: 'events',
});
