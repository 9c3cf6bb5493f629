import { App, Chart } from 'cdk8s';
import { DagTemplate, Input, Output, RawTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'verify');
const verify = new WorkflowTemplate(chart, 'verify');

// Two containers in one pod, one after the other: a kind that has no construct of its own.
const check = new RawTemplate(verify, 'check', {
  inputs: { module: Input.parameter() },
  outputs: { report: Output.parameter({ path: '/work/report' }) },
  argo: ({ inputs }) => ({
    volumes: [{ name: 'work', emptyDir: {} }],
    containerSet: {
      volumeMounts: [{ name: 'work', mountPath: '/work' }],
      containers: [
        {
          name: 'download',
          image: 'golang:1.26',
          command: ['sh', '-euc', 'cd /work && go mod init verify && go get "$MODULE"'],
          env: [{ name: 'MODULE', value: `${inputs.module}` }],
        },
        {
          name: 'main',
          image: 'golang:1.26',
          command: ['sh', '-euc', 'cd /work && go mod verify > report'],
          dependencies: ['download'],
        },
      ],
    },
  }),
});

verify.entrypoint(
  new DagTemplate(verify, 'main', {
    tasks: (dag) => ({ report: dag.task('check', check, { module: 'sigs.k8s.io/yaml@v1.6.0' }).outputs.report }),
  }),
);
