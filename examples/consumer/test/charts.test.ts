import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, Chart, Testing } from 'cdk8s';
import { charts } from '../src/charts.js';
import { nightlyScan } from '../src/nightly-scan.js';

test('every image is scanned at night', () => {
  const chart = new Chart(Testing.app(), 'nightly', { namespace: 'scans' });
  nightlyScan(chart, ['registry.example.com/acme/shop:main', 'registry.example.com/acme/blog:main']);
  const [template, cron] = ['WorkflowTemplate', 'CronWorkflow'].map((kind) =>
    Testing.synth(chart).find((manifest) => manifest.kind === kind),
  );
  assert.deepEqual(cron.spec.schedules, ['0 3 * * *']);
  const main = template.spec.templates.find(({ name }: { name: string }) => name === 'main');
  assert.deepEqual(main.dag.tasks[0].withItems, [
    'registry.example.com/acme/shop:main',
    'registry.example.com/acme/blog:main',
  ]);
});

test('pushes to main run a pipeline of their own', () => {
  const app = new App();
  charts(app);
  const names = app.charts
    .flatMap((chart): { kind: string; metadata: { name: string } }[] => Testing.synth(chart))
    .filter(({ kind }) => kind === 'WorkflowTemplate')
    .map(({ metadata }) => metadata.name.replace(/-[0-9a-f]{8,}$/, ''));
  assert.ok(names.includes('shop'), `there is no WorkflowTemplate "shop" among ${names.join(', ')}`);
});
