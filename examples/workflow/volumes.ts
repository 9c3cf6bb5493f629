import { App, Chart, Size } from 'cdk8s';
import { DagTemplate, ScriptTemplate, Volume, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'build');

const workspace = Volume.perRun('workspace', { size: Size.gibibytes(5) });

const sources = new WorkflowTemplate(chart, 'sources');
const fetch = new ScriptTemplate(sources, 'fetch', {
  volumes: {
    '/work': workspace,
    '/token': Volume.secret('token', 'git-token', { items: { password: 'token' } }),
  },
  script: () => ({
    image: 'alpine:3.22',
    source:
      'wget -q --header "Authorization: Bearer $(cat /token/token)" -O /work/src.tgz https://git.example.com/src.tgz',
  }),
});

const build = new WorkflowTemplate(chart, 'build');
const test = new ScriptTemplate(build, 'test', {
  volumes: {
    '/work': workspace,
    '/cache': Volume.emptyDir('cache', { sizeLimit: Size.gibibytes(2) }),
    '/etc/acme': Volume.configMap('settings', 'test-settings'),
  },
  script: () => ({
    image: 'golang:1.26',
    env: { GOCACHE: '/cache' },
    source: 'cd /work && tar xzf src.tgz && go test ./...',
  }),
});

build.entrypoint(
  new DagTemplate(build, 'main', {
    tasks: (dag) => {
      const fetched = dag.task('fetch', fetch);
      dag.task('test', test, {}, { depends: fetched });
    },
  }),
);
