import { App, Chart } from 'cdk8s';
import {
  Buildkit,
  EnvironmentAccess,
  GoBuildTemplate,
  NodeBuildTemplate,
  Peer,
  PipelineNamespace,
  StepLibrary,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'steps', { namespace: 'team-a', disableResourceNameHashes: true });
new PipelineNamespace(chart, 'namespace', { name: 'team-a', podSecurity: 'restricted' });

const environments = new EnvironmentAccess(chart, 'environments', {
  network: { apiServer: [Peer.address('192.0.2.10').port(6443)] },
});

new StepLibrary(chart, 'steps', {
  clone: { credentials: 'git-credentials' },
  languages: [GoBuildTemplate.language({ stamp: { commit: 'main.commit' } }), NodeBuildTemplate.language()],
  image: {
    name: 'registry.example.com/team-a/hello',
    credentials: 'registry-credentials',
    builder: Buildkit.remote({
      release: {
        address: 'tcp://buildkit-release.buildkit:1234',
        certificates: 'buildkit-release',
        reaches: [Peer.pods({ namespace: 'buildkit', labels: { app: 'buildkit-release' } }).port(1234)],
      },
    }),
  },
  charts: { credentials: 'chart-credentials' },
  environments: { access: environments },
  deploy: { release: 'hello' },
  trust: 'release',
});
