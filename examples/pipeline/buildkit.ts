import { App, Chart } from 'cdk8s';
import { Buildkit, CiWorkflowTemplate, GoBuildTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci', { namespace: 'ci' });
const go = new WorkflowTemplate(chart, 'lang-go');

new CiWorkflowTemplate(chart, 'hello-ci', {
  repository: { url: 'https://github.com/acme/hello.git' },
  language: new GoBuildTemplate(go, 'hello'),
  image: {
    name: 'registry.example.com/acme/hello',
    dockerfile: 'build/Dockerfile',
    target: 'production',
    buildArgs: { BASE: 'gcr.io/distroless/static-debian12' },
    credentials: 'registry-credentials',
  },
  builder: Buildkit.inStep({ provenance: 'max' }),
  accounts: { clone: 'clone', image: 'image' },
});
