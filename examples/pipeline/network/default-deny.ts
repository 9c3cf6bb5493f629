import { App, Chart } from 'cdk8s';
import { DefaultDeny, Peer } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'network', { namespace: 'reports' });

new DefaultDeny(chart, 'network')
  .allow('dns', { why: 'Names are looked up.', pods: {}, to: [Peer.dns] })
  .allow('database', {
    why: 'Reports are counted out of the database.',
    pods: { app: 'report' },
    to: [Peer.pods({ namespace: 'data', labels: { app: 'postgres' } }).port(5432)],
  })
  .allow('readers', {
    why: 'People read reports by the ingress.',
    pods: { app: ['site', 'site-canary'] },
    from: { peers: [Peer.pods({ namespace: 'ingress-nginx' })], ports: [8080] },
  });
