import { App, Chart, Duration } from 'cdk8s';
import { ContainerTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci');

const ci = new WorkflowTemplate(chart, 'ci', {
  arguments: {
    module: Input.parameter({ description: 'Go module to test, as `go install` names it' }),
    version: Input.parameter({ default: 'latest' }),
  },
  serviceAccount: 'ci',
  activeDeadline: Duration.minutes(30),
  ttl: { afterSuccess: Duration.days(1), afterFailure: Duration.days(7) },
  podGC: 'OnPodSuccess',
});

const test = new ContainerTemplate(ci, 'test', {
  inputs: ci.declared,
  container: ({ inputs }) => ({
    image: 'golang:1.26',
    command: ['sh', '-euc', 'cd /tmp && go mod init check && go get "$MODULE@$VERSION" && go test "$MODULE/..."'],
    env: { MODULE: inputs.module, VERSION: inputs.version, GOCACHE: '/tmp/cache' },
  }),
});

ci.entrypoint(test);
