import { App, Chart } from 'cdk8s';
import {
  BuildctlTemplate,
  DagTemplate,
  GitCloneTemplate,
  GoBuildTemplate,
  Input,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'images', { namespace: 'ci' });
const images = new WorkflowTemplate(chart, 'images', { arguments: { revision: Input.parameter() } });

const clone = new GitCloneTemplate(images, 'clone');
const build = new GoBuildTemplate(images, 'build');
const image = new BuildctlTemplate(images, 'image', {
  name: 'registry.example.com/acme/site',
  credentials: 'registry-credentials',
  cache: { name: 'registry.example.com/acme/site/cache', write: true },
  endpoint: { address: 'tcp://buildkit-release.ci-buildkit:1234', certificates: 'buildkit-release' },
});

images.entrypoint(
  new DagTemplate(images, 'main', {
    inputs: images.declared,
    tasks: (dag) => {
      const url = 'https://github.com/acme/site.git';
      const { source, commit, committedAt } = dag.task('clone', clone, { url, revision: dag.inputs.revision }).outputs;
      const { application } = dag.task('build', build, { source, commit, committedAt }).outputs;
      return dag.task('image', image, { source, application, commit, committedAt }).outputs;
    },
  }),
);
