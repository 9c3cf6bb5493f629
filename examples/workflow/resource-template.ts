import { App, Chart, Duration } from 'cdk8s';
import { Input, Output, ResourceTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'migrate');
const migrate = new WorkflowTemplate(chart, 'migrate', { serviceAccount: 'migrator' });

new ResourceTemplate(migrate, 'run-job', {
  inputs: { image: Input.parameter() },
  outputs: { name: Output.parameter({ jsonPath: '{.metadata.name}' }) },
  action: 'create',
  setOwnerReference: true,
  activeDeadline: Duration.minutes(10),
  successCondition: 'status.succeeded > 0',
  failureCondition: 'status.failed > 0',
  manifest: ({ inputs }) => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { generateName: 'migrate-' },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [{ name: 'migrate', image: inputs.image, args: ['migrate', 'up'] }],
        },
      },
    },
  }),
});
