import { App, Chart } from 'cdk8s';
import { DagTemplate, EnvironmentNameTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'names', { namespace: 'ci' });
const names = new WorkflowTemplate(chart, 'names', { arguments: { branch: Input.untrusted() } });

const environmentName = new EnvironmentNameTemplate(names, 'environment-name');

names.entrypoint(
  new DagTemplate(names, 'main', {
    inputs: names.declared,
    tasks: (dag) => dag.task('name', environmentName, { repository: 'acme/hello', branch: dag.inputs.branch }).outputs,
  }),
);
