import { App, Chart, Size } from 'cdk8s';
import { DagTemplate, GitCloneTemplate, GoBuildTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'go', { namespace: 'ci' });
const test = new WorkflowTemplate(chart, 'test', { arguments: { revision: Input.parameter() } });

const clone = new GitCloneTemplate(test, 'clone');
const build = new GoBuildTemplate(test, 'build', {
  module: 'services/api',
  package: './cmd/api',
  stamp: { version: 'main.version', commit: 'main.commit' },
  goprivate: 'git.example.com',
  privateModules: { hosts: ['git.example.com'], credentials: 'go-modules' },
  resources: { cpu: { request: '2' }, memory: { request: Size.gibibytes(1), limit: Size.gibibytes(4) } },
});

test.entrypoint(
  new DagTemplate(test, 'main', {
    inputs: test.declared,
    tasks: (dag) => {
      const url = 'https://github.com/acme/hello.git';
      const { source, commit } = dag.task('clone', clone, { url, revision: dag.inputs.revision }).outputs;
      return dag.task('build', build, { source, commit, version: 'v1.4.0' }).outputs;
    },
  }),
);
