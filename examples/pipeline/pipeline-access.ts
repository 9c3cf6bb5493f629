import { App, Chart } from 'cdk8s';
import { EventBus, PipelineAccess } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'access', { namespace: 'ci' });

const access = new PipelineAccess(chart, 'accounts', { namespacePrefix: 'preview-' });

new EventBus(chart, 'default', { serviceAccountName: access.events });
