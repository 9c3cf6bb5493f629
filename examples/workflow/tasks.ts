import { App, Chart } from 'cdk8s';
import { DagTemplate, Input, Output, ScriptTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci');
const ci = new WorkflowTemplate(chart, 'ci', {
  arguments: { depth: Input.parameter({ enum: ['shallow', 'full'], default: 'shallow' }) },
});

const build = new ScriptTemplate(ci, 'build', {
  outputs: { digest: Output.parameter({ path: '/tmp/digest' }) },
  script: () => ({ image: 'alpine:3.22', source: 'echo sha256:0a1b > /tmp/digest' }),
});
const scan = new ScriptTemplate(ci, 'scan', {
  inputs: { digest: Input.parameter() },
  outputs: { findings: Output.number({ path: '/tmp/findings' }) },
  script: ({ inputs }) => ({ image: 'alpine:3.22', env: { DIGEST: inputs.digest }, source: 'echo 0 > /tmp/findings' }),
});
const report = new ScriptTemplate(ci, 'report', {
  inputs: { message: Input.parameter() },
  script: ({ inputs }) => ({ image: 'alpine:3.22', env: { MESSAGE: inputs.message }, source: 'echo "$MESSAGE"' }),
});

ci.entrypoint(
  new DagTemplate(ci, 'main', {
    inputs: ci.declared,
    tasks: (dag) => {
      const built = dag.task('build', build);
      const { digest } = built.outputs;
      const scanned = dag.task('scan', scan, { digest }, { when: dag.inputs.depth.equals('full') });
      dag.task('done', report, { message: `${digest}: ${scanned.outputs.findings.orElse(0)} findings` });
      dag.task('alarm', report, { message: 'No image' }, { depends: built.failed.or(built.errored) });
    },
  }),
);
