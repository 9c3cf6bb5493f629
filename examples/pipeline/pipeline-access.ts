import { App, Chart } from 'cdk8s';
import { EventBus, Peer, PipelineAccess } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'access', { namespace: 'ci' });

const access = new PipelineAccess(chart, 'accounts', {
  namespacePrefix: 'preview-',
  network: { apiServer: [Peer.address('192.0.2.10').port(6443)] },
});

new EventBus(chart, 'default', { serviceAccountName: access.events });
