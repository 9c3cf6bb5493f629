import { App, Chart } from 'cdk8s';
import { PipelineNamespace } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'namespaces');

new PipelineNamespace(chart, 'ci', { name: 'ci', podSecurity: 'restricted' });
new PipelineNamespace(chart, 'previews', { name: 'previews', podSecurity: 'baseline' });
