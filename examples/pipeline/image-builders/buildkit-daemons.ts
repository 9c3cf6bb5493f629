import { App, Chart, Size } from 'cdk8s';
import { BuildkitDaemons, CiWorkflowTemplate, GoBuildTemplate, Peer, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const buildkit = new Chart(app, 'buildkit', { namespace: 'ci-buildkit', disableResourceNameHashes: true });
const { builder } = new BuildkitDaemons(buildkit, 'daemons', {
  clients: 'ci',
  storage: Size.gibibytes(40),
  network: {
    registries: [Peer.internet().port(443)],
    // The mirror of packages that `RUN npm ci` in Dockerfiles asks.
    build: [Peer.pods({ namespace: 'mirror', labels: { app: 'npm' } }).port(4873)],
  },
});

const chart = new Chart(app, 'ci', { namespace: 'ci' });
const go = new WorkflowTemplate(chart, 'lang-go');
new CiWorkflowTemplate(chart, 'hello-ci', {
  repository: { url: 'https://github.com/acme/hello.git' },
  language: new GoBuildTemplate(go, 'hello'),
  image: { name: 'registry.example.com/acme/hello', credentials: 'registry-credentials' },
  builder,
  accounts: { clone: 'clone', image: 'image' },
  trust: 'release',
});
