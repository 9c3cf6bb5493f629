import { App, Chart, Duration } from 'cdk8s';
import { CdWorkflowTemplate, EnvironmentAccess, Peer } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'cd', { namespace: 'ci' });
const access = new EnvironmentAccess(chart, 'environments', {
  network: { apiServer: [Peer.address('192.0.2.10').port(6443)] },
});

new CdWorkflowTemplate(chart, 'hello-cd', {
  repository: { url: 'https://github.com/acme/hello.git', credentials: 'git-credentials' },
  chart: {
    repository: {
      url: 'https://github.com/acme/charts.git',
      credentials: 'git-credentials',
      revision: '3b18e512dba79e4c8300dd08aeb37f8e728b8dad',
    },
    folder: 'hello',
    values: ({ image, digest }) => ({ image: `${image}@${digest}`, replicas: 1 }),
  },
  environments: { access, ttl: Duration.days(1) },
  accounts: { environmentName: 'clone', clone: 'clone' },
});
