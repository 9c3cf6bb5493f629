import { App, Chart, Duration } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Input, Output, SuspendTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'deploy');
const deploy = new WorkflowTemplate(chart, 'deploy');

const settle = new SuspendTemplate(deploy, 'settle', { duration: Duration.minutes(10) });
const approve = new SuspendTemplate(deploy, 'approve', {
  inputs: { answer: Input.parameter({ enum: ['yes', 'no'], default: 'no' }) },
  outputs: { answer: Output.parameter({ enum: ['yes', 'no'], supplied: true }) },
});
const helm = new ContainerTemplate(deploy, 'helm', {
  inputs: { namespace: Input.parameter() },
  container: ({ inputs }) => ({
    image: 'alpine/helm:3.19.0',
    args: ['upgrade', '--install', 'api', 'oci://registry.example.com/api', '--namespace', inputs.namespace],
  }),
});

deploy.entrypoint(
  new DagTemplate(deploy, 'main', {
    tasks: (dag) => {
      const staged = dag.task('staging', helm, { namespace: 'staging' });
      const settled = dag.task('settle', settle, {}, { depends: staged });
      const approved = dag.task('approve', approve, {}, { depends: settled });
      dag.task('production', helm, { namespace: 'production' }, { when: approved.outputs.answer.equals('yes') });
    },
  }),
);
