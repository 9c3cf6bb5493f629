import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Input, Workflow, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'release');

const release = new WorkflowTemplate(chart, 'release', {
  arguments: {
    tag: Input.parameter(),
    channel: Input.parameter({ enum: ['stable', 'beta'], default: 'beta' }),
  },
});
release.entrypoint(
  new ContainerTemplate(release, 'announce', {
    inputs: release.declared,
    container: ({ inputs }) => ({
      image: 'alpine:3.22',
      command: ['sh', '-euc', 'echo "Releasing $TAG to $CHANNEL"'],
      env: { TAG: inputs.tag, CHANNEL: inputs.channel },
    }),
  }),
);

new Workflow(chart, 'release-1-4-0', {
  template: release,
  arguments: { tag: 'v1.4.0', channel: 'stable' },
});
