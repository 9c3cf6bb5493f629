import { App, Chart } from 'cdk8s';
import { DagTemplate, Input, Output, ScriptTemplate, Sequence, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'matrix');
const matrix = new WorkflowTemplate(chart, 'matrix');

const build = new ScriptTemplate(matrix, 'build', {
  inputs: { os: Input.parameter({ enum: ['linux', 'darwin'] }), arch: Input.parameter() },
  outputs: { digest: Output.parameter({ path: '/tmp/digest' }) },
  script: ({ inputs }) => ({
    image: 'golang:1.26',
    env: { GOOS: inputs.os, GOARCH: inputs.arch, GOCACHE: '/tmp/cache' },
    source: 'go build -o /tmp/tool cmd/gofmt && sha256sum /tmp/tool > /tmp/digest',
  }),
});
const list = new ScriptTemplate(matrix, 'list', {
  outputs: { packages: Output.list<string>({ path: '/tmp/packages' }) },
  script: () => ({ image: 'alpine:3.22', source: `echo '["./cmd/api", "./cmd/worker"]' > /tmp/packages` }),
});
const say = new ScriptTemplate(matrix, 'say', {
  inputs: { text: Input.parameter() },
  script: ({ inputs }) => ({ image: 'alpine:3.22', env: { TEXT: inputs.text }, source: 'echo "$TEXT"' }),
});

matrix.entrypoint(
  new DagTemplate(matrix, 'main', {
    tasks: (dag) => {
      const targets = [
        { os: 'linux', arch: 'amd64' },
        { os: 'darwin', arch: 'arm64' },
      ] as const;
      const built = dag.loop('build', targets, ({ os, arch }) => build.call({ os, arch }));
      dag.task('digests', say, { text: built.outputs.digest.json });

      const listed = dag.task('list', list);
      dag.loop('package', listed.outputs.packages, (name) => say.call({ text: name }));

      dag.loop('shard', Sequence.range(1, 3), (shard) => say.call({ text: `shard ${shard} of 3` }));
    },
  }),
);
