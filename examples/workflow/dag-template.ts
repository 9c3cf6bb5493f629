import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Input, Output, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci');
const ci = new WorkflowTemplate(chart, 'ci', { arguments: { repo: Input.parameter() } });

const clone = new ContainerTemplate(ci, 'clone', {
  inputs: { repo: Input.parameter() },
  outputs: { source: Output.artifact({ path: '/tmp/source' }) },
  container: ({ inputs, outputs }) => ({
    image: 'alpine/git:2.49.1',
    args: ['clone', '--depth=1', '--', inputs.repo, outputs.source.path],
  }),
});
const test = new ContainerTemplate(ci, 'test', {
  inputs: { source: Input.artifact({ path: '/src' }) },
  outputs: { coverage: Output.artifact({ path: '/tmp/cover.out' }) },
  container: ({ outputs }) => ({
    image: 'golang:1.26',
    command: ['go', 'test'],
    args: [`-coverprofile=${outputs.coverage.path}`, './...'],
    workingDir: '/src',
    env: { GOCACHE: '/tmp/cache' },
  }),
});
const lint = new ContainerTemplate(ci, 'lint', {
  inputs: { source: Input.artifact({ path: '/src' }) },
  container: () => ({
    image: 'golang:1.26',
    command: ['go', 'vet', './...'],
    workingDir: '/src',
    env: { GOCACHE: '/tmp/cache' },
  }),
});

const main = new DagTemplate(ci, 'main', {
  inputs: ci.declared,
  tasks: (dag) => {
    const cloned = dag.task('clone', clone, { repo: dag.inputs.repo });
    const tested = dag.task('test', test, { source: cloned.outputs.source });
    dag.task('lint', lint, { source: cloned.outputs.source });
    return { coverage: tested.outputs.coverage };
  },
});
ci.entrypoint(main);
