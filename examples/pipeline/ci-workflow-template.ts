import { App, Chart, Duration } from 'cdk8s';
import { Buildkit, CiWorkflowTemplate, GoBuildTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci', { namespace: 'ci' });
const go = new WorkflowTemplate(chart, 'lang-go', { serviceAccount: 'build' });

new CiWorkflowTemplate(chart, 'hello-ci', {
  repository: { url: 'https://github.com/acme/hello.git', credentials: 'git-credentials' },
  language: new GoBuildTemplate(go, 'hello', { package: './cmd/hello' }),
  image: { name: 'registry.example.com/acme/hello', credentials: 'registry-credentials' },
  builder: Buildkit.remote({
    release: { address: 'tcp://buildkit-release.ci-buildkit:1234', certificates: 'buildkit-release' },
  }),
  accounts: { clone: 'clone', image: 'image' },
  trust: 'release',
  activeDeadline: Duration.minutes(40),
});
