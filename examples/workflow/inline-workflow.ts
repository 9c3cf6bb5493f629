import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, InlineWorkflow, Input } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'check');

const check = new InlineWorkflow(chart, 'check-registry', {
  generateName: true,
  arguments: { registry: Input.parameter({ default: 'https://registry.example.com' }) },
});

const ping = new ContainerTemplate(check, 'ping', {
  inputs: { url: Input.parameter() },
  container: ({ inputs }) => ({
    image: 'curlimages/curl:8.17.0',
    args: ['--fail', '--silent', '--show-error', inputs.url],
  }),
});

check.entrypoint(
  new DagTemplate(check, 'main', {
    inputs: check.declared,
    tasks: (dag) => {
      const api = dag.task('api', ping, { url: `${dag.inputs.registry}/v2/` });
      dag.task('catalog', ping, { url: `${dag.inputs.registry}/v2/_catalog` }, { depends: api.succeeded });
    },
  }),
);
