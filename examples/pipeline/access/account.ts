import { App, Chart } from 'cdk8s';
import { Account } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'access', { namespace: 'ci' });

// For the pods of steps: may report results, read one kind, and restart one Deployment.
Account.forStep(chart, 'release', {
  rules: [
    { group: '', resources: ['configmaps'], verbs: ['get'] },
    { group: 'apps', resources: ['deployments'], names: ['hello'], verbs: ['get', 'patch'] },
  ],
});

// For a Sensor: creates Workflows.
Account.withRights(chart, 'sensor', {
  rules: [{ group: 'argoproj.io', resources: ['workflows'], verbs: ['create'] }],
});

// For EventBus and EventSource: no rights, and no token.
Account.withoutToken(chart, 'events');
