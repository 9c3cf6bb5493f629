import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'deploy');

const deploy = new WorkflowTemplate(chart, 'deploy', {
  arguments: { environment: Input.parameter() },
  // No more runs at once than the ConfigMap `limits` says under `deployments`.
  synchronization: { semaphores: [{ configMapKeyRef: { name: 'limits', key: 'deployments' } }] },
});

deploy.entrypoint(
  new ContainerTemplate(deploy, 'helm', {
    inputs: deploy.declared,
    // One deployment at a time for each environment, whichever Workflow it comes from.
    synchronization: ({ inputs }) => ({ mutexes: [{ name: `deploy-${inputs.environment}` }] }),
    container: ({ inputs }) => ({
      image: 'alpine/helm:3.19.0',
      args: ['upgrade', '--install', 'api', 'oci://registry.example.com/api', '--namespace', inputs.environment],
    }),
  }),
);
