import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import type { WorkflowSpec } from 'cdk8s-argo-pipelines/imports/workflows';
import { ConfigMap } from 'cdk8s-plus-27';

/** A cdk8s app that was there before: it uses cdk8s as it did, and at most the generated types. */
const app = new App({ outdir: join(process.cwd(), 'dist-plain') });
const chart = new Chart(app, 'plain');
new ConfigMap(chart, 'settings', { metadata: { name: 'settings' }, data: { level: 'small' } });
const spec: WorkflowSpec = {
  entrypoint: 'main',
  templates: [{ name: 'main', container: { image: 'registry.example.com/zip:3.0' } }],
};
new ApiObject(chart, 'zip', {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'WorkflowTemplate',
  metadata: { name: 'zip' },
  spec,
});
app.synth();
