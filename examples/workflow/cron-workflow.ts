import { App, Chart, Duration } from 'cdk8s';
import { ContainerTemplate, CronWorkflow, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'scan');

const scan = new WorkflowTemplate(chart, 'scan', {
  arguments: { image: Input.parameter() },
  activeDeadline: Duration.minutes(20),
});
scan.entrypoint(
  new ContainerTemplate(scan, 'trivy', {
    inputs: scan.declared,
    container: ({ inputs }) => ({
      image: 'aquasec/trivy:0.67.2',
      command: ['trivy'],
      args: ['image', '--exit-code', '1', '--severity', 'CRITICAL', '--cache-dir', '/tmp/trivy', inputs.image],
    }),
  }),
);

new CronWorkflow(chart, 'nightly-scan', {
  template: scan,
  arguments: { image: 'registry.example.com/acme/api:stable' },
  schedules: ['30 3 * * 1-5'],
  timezone: 'Europe/Rome',
  startingDeadline: Duration.minutes(10),
  history: { successful: 5, failed: 5 },
});
