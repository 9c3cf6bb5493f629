import { App, Chart } from 'cdk8s';
import { EventBus, PipelineAccess, PipelineNamespace } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'access', { namespace: 'ci' });

new PipelineNamespace(chart, 'environments', { name: 'environments', podSecurity: 'baseline', limits: true });
const access = new PipelineAccess(chart, 'accounts', { environments: 'environments' });

new EventBus(chart, 'default', { serviceAccountName: access.events });
