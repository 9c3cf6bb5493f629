import { App, Chart } from 'cdk8s';
import { EnvironmentAccess, Input, Peer, VclusterTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'access', { namespace: 'ci' });

const environments = new EnvironmentAccess(chart, 'environments', {
  namespacePrefix: 'preview-',
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    // Those who look at previews come by the ingress controller.
    from: [Peer.pods({ namespace: 'ingress-nginx' })],
  },
});

// `argo submit -n ci --from workflowtemplate/sandbox -p name=ada` makes the namespace preview-ada.
const sandbox = new WorkflowTemplate(chart, 'sandbox', { arguments: { name: Input.parameter() } });
sandbox.entrypoint(new VclusterTemplate(sandbox, 'vcluster', { environments }));
