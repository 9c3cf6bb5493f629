import { App, Chart } from 'cdk8s';
import { DagTemplate, HelmDeployTemplate, HelmPullTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'release', { namespace: 'ci' });
const release = new WorkflowTemplate(chart, 'release', {
  arguments: { environment: Input.parameter(), commit: Input.parameter(), digest: Input.parameter() },
});

const pull = new HelmPullTemplate(release, 'pull', { credentials: 'chart-credentials' });
const deploy = new HelmDeployTemplate(release, 'deploy', {
  namespacePrefix: 'ci-env-',
  serviceAccount: 'deploy',
  release: 'hello',
  pullCredentials: 'image-pull-credentials',
});

release.entrypoint(
  new DagTemplate(release, 'main', {
    inputs: release.declared,
    tasks: (dag) => {
      const fetched = dag.task('pull', pull, {
        chart: 'oci://registry.example.com/charts/hello',
        version: '1.4.0',
        digest: 'sha256:155afeb4bdfddbe53b3389bcb22d3f4f23c8104f16a8bd10ec303651f1961d6e',
      });
      const image = 'registry.example.com/acme/hello';
      return dag.task('deploy', deploy, { ...dag.inputs, image, chart: fetched.outputs.source }).outputs;
    },
  }),
);
