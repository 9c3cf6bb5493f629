import { App, Chart, Duration } from 'cdk8s';
import { ContainerTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'publish');

const publish = new WorkflowTemplate(chart, 'publish', {
  arguments: { image: Input.parameter() },
  activeDeadline: Duration.hours(1),
});

publish.entrypoint(
  new ContainerTemplate(publish, 'push', {
    inputs: publish.declared,
    retry: {
      limit: 3,
      policy: 'OnError',
      backoff: { duration: Duration.seconds(10), factor: 3, maxDuration: Duration.minutes(10) },
    },
    timeout: Duration.minutes(30),
    activeDeadline: Duration.minutes(8),
    container: ({ inputs }) => ({
      image: 'quay.io/skopeo/stable:v1.20.0',
      command: ['skopeo', 'copy'],
      args: [`docker://build.example.com/${inputs.image}`, `docker://registry.example.com/${inputs.image}`],
    }),
  }),
);
