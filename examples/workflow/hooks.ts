import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Input, Output, WorkflowTemplate, workflow } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci');
const ci = new WorkflowTemplate(chart, 'ci');

const notify = new ContainerTemplate(ci, 'notify', {
  inputs: { message: Input.parameter() },
  container: ({ inputs }) => ({
    image: 'curlimages/curl:8.17.0',
    args: ['--fail', '--data-urlencode', `text=${inputs.message}`, 'https://chat.example.com/hooks/ci'],
  }),
});
const test = new ContainerTemplate(ci, 'test', {
  outputs: { coverage: Output.parameter({ path: '/tmp/coverage' }) },
  container: () => ({
    image: 'golang:1.26',
    command: ['sh', '-euc', 'go test -cover encoding/json > /tmp/coverage'],
    env: { GOCACHE: '/tmp/cache' },
  }),
});

ci.entrypoint(
  new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      const tested = dag.task('test', test);
      tested.onExit(({ status, outputs }) =>
        notify.call({ message: `Tests: ${status} (${outputs.coverage.orElse('no coverage')})` }),
      );
      tested.hook('failed', tested.status.equals('Failed'), notify.call({ message: 'A test failed' }));
    },
  }),
);
ci.onExit(notify.call({ message: `${workflow.name} ended: ${workflow.status}` }));
