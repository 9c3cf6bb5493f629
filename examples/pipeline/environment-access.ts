import { App, Chart } from 'cdk8s';
import { EnvironmentAccess, Input, VclusterTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'access', { namespace: 'ci' });

const environments = new EnvironmentAccess(chart, 'environments', { namespacePrefix: 'preview-' });

// `argo submit -n ci --from workflowtemplate/sandbox -p name=ada` makes the namespace preview-ada.
const sandbox = new WorkflowTemplate(chart, 'sandbox', { arguments: { name: Input.parameter() } });
sandbox.entrypoint(new VclusterTemplate(sandbox, 'vcluster', { environments }));
