import { App, Chart, Duration, Size } from 'cdk8s';
import { DagTemplate, EnvironmentAccess, Input, Peer, VclusterTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'sandbox', { namespace: 'ci' });
const environments = new EnvironmentAccess(chart, 'environments', {
  network: { apiServer: [Peer.address('192.0.2.10').port(6443)] },
});

const sandbox = new WorkflowTemplate(chart, 'sandbox', { arguments: { name: Input.parameter() } });

const vcluster = new VclusterTemplate(sandbox, 'vcluster', {
  environments,
  ttl: Duration.hours(8),
  kubernetesVersion: 'v1.34.2',
  controlPlane: { memoryLimit: Size.gibibytes(3) },
  quota: { cpu: '8', pods: 40 },
  values: { sync: { toHost: { ingresses: { enabled: true } } } },
});

sandbox.entrypoint(
  new DagTemplate(sandbox, 'main', {
    inputs: sandbox.declared,
    tasks: (dag) => dag.task('vcluster', vcluster, { name: dag.inputs.name, repository: 'acme/hello' }).outputs,
  }),
);
