import {
  CronWorkflow,
  InlineWorkflow,
  type ParameterRef,
  Workflow,
  WorkflowTemplate,
  type WorkflowTemplateProps,
  workflow,
} from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { step } from './example';

const metadata = { labels: { team: 'payments' }, annotations: { 'example.com/why': 'because' } };

test('labels and annotations of every object', () => {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci', { metadata });
  ci.entrypoint(step(ci, 'hello'));
  new Workflow(c, 'run', { template: ci, metadata });
  new CronWorkflow(c, 'nightly', { template: ci, schedules: ['@daily'], metadata });
  const once = new InlineWorkflow(c, 'once', { metadata, generateName: true });
  once.entrypoint(step(once, 'hello'));
  expect(synthesize(c).map((object) => [object.kind, object.metadata])).toEqual([
    ['WorkflowTemplate', { name: 'ci', ...metadata }],
    ['Workflow', { name: 'run', ...metadata }],
    ['CronWorkflow', { name: 'nightly', ...metadata }],
    ['Workflow', { generateName: 'once-', ...metadata }],
  ]);
});

test('a reference in them is refused: nobody fills it in', () => {
  const make = (name: ParameterRef<string>) => () =>
    new WorkflowTemplate(chart('c'), 'ci', {
      metadata: { labels: { name: `${name}` } },
    } satisfies WorkflowTemplateProps<{}>);
  expect(make(workflow.name)).toThrow(
    'c/ci: the metadata hold {{workflow.name}}, which Argo does not fill in there. Give text.',
  );
});
