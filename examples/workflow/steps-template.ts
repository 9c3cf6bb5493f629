import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Input, Output, StepsTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'mirror');
const mirror = new WorkflowTemplate(chart, 'mirror', { arguments: { tag: Input.parameter() } });

const copy = new ContainerTemplate(mirror, 'copy', {
  inputs: { image: Input.parameter() },
  outputs: { digest: Output.parameter({ path: '/tmp/digest' }) },
  container: ({ inputs, outputs }) => ({
    image: 'quay.io/skopeo/stable:v1.20.0',
    command: ['skopeo', 'copy', `--digestfile=${outputs.digest.path}`],
    args: [`docker://docker.io/acme/${inputs.image}`, `docker://registry.example.com/acme/${inputs.image}`],
  }),
});
const tell = new ContainerTemplate(mirror, 'tell', {
  inputs: { message: Input.parameter() },
  container: ({ inputs }) => ({ image: 'alpine:3.22', command: ['echo', inputs.message] }),
});

mirror.entrypoint(
  new StepsTemplate(mirror, 'main', {
    inputs: mirror.declared,
    steps: (steps) => {
      steps.step('begin', tell, { message: `Copying ${steps.inputs.tag}` });
      const { api, web } = steps.parallel({
        api: copy.call({ image: `api:${steps.inputs.tag}` }),
        web: copy.call({ image: `web:${steps.inputs.tag}` }),
      });
      steps.step('end', tell, { message: `Copied ${api.outputs.digest} and ${web.outputs.digest}` });
    },
  }),
);
