import { App, Chart } from 'cdk8s';
import { Input, Output, ScriptTemplate, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'git');
const git = new WorkflowTemplate(chart, 'git');

new ScriptTemplate(git, 'clone', {
  inputs: {
    repo: Input.parameter(),
    commit: Input.parameter({ description: 'Full SHA' }),
  },
  outputs: {
    source: Output.artifact({ path: '/tmp/source' }),
    subject: Output.parameter({ path: '/tmp/subject' }),
  },
  script: ({ inputs, outputs }) => ({
    image: 'alpine/git:2.49.1',
    env: { REPO: inputs.repo, COMMIT: inputs.commit, SOURCE: outputs.source.path, SUBJECT: outputs.subject.path },
    source: [
      'git init -q "$SOURCE"',
      'cd "$SOURCE"',
      'git fetch -q --depth 1 -- "$REPO" "$COMMIT"',
      'git checkout -q --detach FETCH_HEAD',
      'git log -1 --format=%s > "$SUBJECT"',
    ].join('\n'),
  }),
});
