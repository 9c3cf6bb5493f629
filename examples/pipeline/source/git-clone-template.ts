import { App, Chart } from 'cdk8s';
import { DagTemplate, GitCloneTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'clone', { namespace: 'ci' });
const fetch = new WorkflowTemplate(chart, 'fetch', { arguments: { revision: Input.parameter() } });

const clone = new GitCloneTemplate(fetch, 'clone', { credentials: 'git-credentials', depth: 50 });

fetch.entrypoint(
  new DagTemplate(fetch, 'main', {
    inputs: fetch.declared,
    tasks: (dag) => {
      const url = 'https://github.com/acme/hello.git';
      const source = dag.task('clone', clone, { url, revision: dag.inputs.revision });
      return { source: source.outputs.source, committedAt: source.outputs.committedAt };
    },
  }),
);
