import { ApiObject, App, Chart } from 'cdk8s';
import { DagTemplate, Input, Output, Workflow, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();

// In the cluster already, written by hand by the platform team. Yours is in no chart of the app.
new ApiObject(new Chart(app, 'platform'), 'toolbox', {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ClusterWorkflowTemplate',
  metadata: { name: 'toolbox' },
  spec: {
    entrypoint: 'scan',
    arguments: { parameters: [{ name: 'image' }, { name: 'level', value: 'high' }] },
    templates: [
      {
        name: 'scan',
        inputs: { parameters: [{ name: 'image' }, { name: 'level', default: 'high', enum: ['low', 'high'] }] },
        outputs: { parameters: [{ name: 'findings', valueFrom: { path: '/tmp/findings' } }] },
        script: { image: 'alpine:3.22', command: ['sh', '-eu'], source: 'echo 0 > /tmp/findings' },
      },
      {
        name: 'announce',
        inputs: { parameters: [{ name: 'message' }] },
        container: { image: 'alpine:3.22', command: ['echo', '{{inputs.parameters.message}}'] },
      },
    ],
  },
});

const chart = new Chart(app, 'release');
const level = Input.parameter({ enum: ['low', 'high'], default: 'high' });
const toolbox = WorkflowTemplate.fromName(chart, 'toolbox', {
  clusterScope: true,
  arguments: { image: Input.parameter(), level },
});
const scan = toolbox.template('scan', {
  inputs: { image: Input.parameter(), level },
  outputs: { findings: Output.elsewhere.number() },
});
const announce = toolbox.template('announce', { inputs: { message: Input.parameter() } });

const release = new WorkflowTemplate(chart, 'release', { arguments: { image: Input.parameter() } });
release.entrypoint(
  new DagTemplate(release, 'main', {
    inputs: release.declared,
    tasks: (dag) => {
      const { image } = dag.inputs;
      const scanned = dag.task('scan', scan, { image, level: 'low' });
      dag.task('announce', announce, { message: `${image} has ${scanned.outputs.findings} findings` });
    },
  }),
);

new Workflow(chart, 'scan-once', { template: toolbox, arguments: { image: 'registry.example.com/api:1.4.0' } });
