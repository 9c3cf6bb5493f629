import { App, Chart } from 'cdk8s';
import { DagTemplate, Input, Output, ScriptTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'ci');

const ci = new WorkflowTemplate(chart, 'ci', {
  arguments: {
    commit: Input.parameter({ description: 'Full SHA' }),
    depth: Input.parameter({ enum: ['shallow', 'full'], default: 'shallow' }),
    workers: Input.number({ default: 4 }),
    race: Input.boolean({ default: false }),
    branch: Input.untrusted({ description: 'Whatever whoever pushed has called it' }),
  },
});

const pack = new ScriptTemplate(ci, 'pack', {
  inputs: { commit: Input.parameter(), branch: Input.untrusted() },
  outputs: { archive: Output.artifact({ path: '/tmp/archive' }), files: Output.number({ path: '/tmp/files' }) },
  script: ({ inputs, outputs }) => ({
    image: 'alpine:3.22',
    env: { COMMIT: inputs.commit, BRANCH: inputs.branch.base64, ARCHIVE: outputs.archive.path },
    source: [
      'mkdir "$ARCHIVE"',
      'echo "$COMMIT" > "$ARCHIVE/commit"',
      'echo "$BRANCH" | base64 -d > "$ARCHIVE/branch"',
      'ls "$ARCHIVE" | wc -l > /tmp/files',
    ].join('\n'),
  }),
});

const show = new ScriptTemplate(ci, 'show', {
  inputs: { archive: Input.artifact({ path: '/archive' }), title: Input.parameter({ default: 'Packed' }) },
  script: ({ inputs }) => ({
    image: 'alpine:3.22',
    env: { TITLE: inputs.title },
    source: 'echo "$TITLE"; ls /archive',
  }),
});

const main = new DagTemplate(ci, 'main', {
  inputs: ci.declared,
  tasks: (dag) => {
    const { commit, branch } = dag.inputs;
    const packed = dag.task('pack', pack, { commit, branch });
    const { archive, files } = packed.outputs;
    dag.task('show', show, { archive, title: `${files} files of ${commit}` });
    return { archive };
  },
});
ci.entrypoint(main);
