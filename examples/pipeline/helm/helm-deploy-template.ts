import { App, Chart } from 'cdk8s';
import { DagTemplate, GitCloneTemplate, HelmDeployTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'deploy', { namespace: 'ci' });
const redeploy = new WorkflowTemplate(chart, 'redeploy', {
  arguments: { environment: Input.parameter(), revision: Input.parameter(), digest: Input.parameter() },
});

const clone = new GitCloneTemplate(redeploy, 'clone');
const deploy = new HelmDeployTemplate(redeploy, 'deploy', {
  namespacePrefix: 'ci-env-',
  serviceAccount: 'deploy',
  folder: 'charts/hello',
  release: 'hello',
  values: ({ image, digest, environment }) => ({
    image: { repository: image, digest },
    replicas: 2,
    ingress: { host: `${environment}.preview.example.com`, annotations: { 'example.com/owner': environment } },
  }),
  wait: 'legacy',
});

redeploy.entrypoint(
  new DagTemplate(redeploy, 'main', {
    inputs: redeploy.declared,
    tasks: (dag) => {
      const { environment, revision, digest } = dag.inputs;
      const url = 'https://github.com/acme/hello.git';
      const source = dag.task('clone', clone, { url, revision });
      const image = 'registry.example.com/acme/hello';
      return dag.task('deploy', deploy, {
        chart: source.outputs.source,
        environment,
        image,
        digest,
        commit: revision,
      }).outputs;
    },
  }),
);
