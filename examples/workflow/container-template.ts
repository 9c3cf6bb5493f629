import { App, Chart, Duration, Size } from 'cdk8s';
import { ContainerTemplate, Input, Output, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'go');
const go = new WorkflowTemplate(chart, 'go');

new ContainerTemplate(go, 'build', {
  inputs: {
    source: Input.artifact({ path: '/src' }),
    package: Input.parameter({ default: './cmd/api' }),
    arch: Input.parameter({ enum: ['amd64', 'arm64'], default: 'amd64' }),
  },
  outputs: {
    binary: Output.artifact({ path: '/tmp/app' }),
  },
  activeDeadline: Duration.minutes(15),
  container: ({ inputs, outputs }) => ({
    image: 'golang:1.26',
    command: ['go', 'build'],
    args: ['-trimpath', '-buildvcs=false', '-o', outputs.binary.path, inputs.package],
    workingDir: '/src',
    env: { GOARCH: inputs.arch, CGO_ENABLED: '0', GOCACHE: '/tmp/cache' },
    resources: {
      cpu: { request: '500m', limit: '2' },
      memory: { request: Size.mebibytes(512), limit: Size.gibibytes(2) },
    },
  }),
});
