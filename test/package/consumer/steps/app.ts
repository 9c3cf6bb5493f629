import { App, Chart } from 'cdk8s';
import {
  Buildkit,
  EnvironmentAccess,
  GoBuildTemplate,
  keepVersions,
  NodeBuildTemplate,
  Peer,
  publish,
  StepLibrary,
  WorkflowTemplatePruner,
} from 'cdk8s-argo-pipelines';

/** An app with every program that a step can run. */
const app = new App();
const chart = new Chart(app, 'steps', { namespace: 'team-a', disableResourceNameHashes: true });
const apiServer = [Peer.address('192.0.2.10').port(6443)];
new StepLibrary(chart, 'steps', {
  languages: [GoBuildTemplate.language(), NodeBuildTemplate.language()],
  image: { name: 'registry.example.com/team-a/hello', credentials: 'registry', builder: Buildkit.inStep() },
  charts: { credentials: 'charts' },
  environments: { access: new EnvironmentAccess(chart, 'environments', { network: { apiServer } }) },
  deploy: { release: 'hello' },
  trust: 'release',
});
keepVersions(chart);
new WorkflowTemplatePruner(chart, 'pruner', { partOf: 'steps' });
publish(app, process.argv[2]);
