import { Duration } from 'cdk8s';
import { CronWorkflow, type CronWorkflowProps, Input, WorkflowTemplate } from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { step } from './example';

function nightly(props: Partial<CronWorkflowProps<{}>> & { readonly id?: string } = {}) {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci', { arguments: { repo: Input.parameter() } });
  ci.entrypoint(step(ci, 'clone', { inputs: { repo: Input.parameter() } }));
  new CronWorkflow(c, props.id ?? 'nightly', {
    schedules: ['0 3 * * *'],
    ...props,
    template: ci,
    arguments: { repo: 'x' },
  });
  return c;
}

test('runs a WorkflowTemplate by the clock, one run at a time', () => {
  expect(synthesize(nightly())[1]).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'CronWorkflow',
    metadata: { name: 'nightly' },
    spec: {
      schedules: ['0 3 * * *'],
      concurrencyPolicy: 'Forbid',
      workflowSpec: { workflowTemplateRef: { name: 'ci' }, arguments: { parameters: [{ name: 'repo', value: 'x' }] } },
    },
  });
});

test('with all that can be said', () => {
  const c = nightly({
    schedules: ['0 3 * * 1-5', '@weekly'],
    name: 'work-days',
    timezone: 'Europe/Rome',
    concurrencyPolicy: 'Replace',
    startingDeadline: Duration.minutes(5),
    history: { successful: 1, failed: 5 },
    suspend: true,
    overrides: { workflowMetadata: { labels: { team: 'a' } } },
  });
  expect(synthesize(c)[1]).toMatchObject({
    metadata: { name: 'work-days' },
    spec: {
      schedules: ['0 3 * * 1-5', '@weekly'],
      timezone: 'Europe/Rome',
      concurrencyPolicy: 'Replace',
      startingDeadlineSeconds: 300,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 5,
      suspend: true,
      workflowMetadata: { labels: { team: 'a' } },
    },
  });
});

test('a history that is undefined in part is the default of that part', () => {
  const { spec } = synthesize(nightly({ history: { successful: undefined, failed: 5 } }))[1] as {
    spec: object;
  };
  expect(spec).toMatchObject({ failedJobsHistoryLimit: 5 });
  expect(spec).not.toHaveProperty('successfulJobsHistoryLimit');
});

test.each<[string, Parameters<typeof nightly>[0], string]>([
  ['no schedule', { schedules: [] }, 'c/nightly: there are no schedules. Give at least one, for example "0 3 * * *".'],
  [
    'a schedule that is no cron',
    { schedules: ['@daily', 'at noon'] },
    'c/nightly: the schedule "at noon" is no cron schedule: it has 2 fields, and five are due',
  ],
  [
    'an unknown time zone',
    { timezone: 'Europe/Roma' },
    'c/nightly: the time zone "Europe/Roma" is unknown. Use an IANA name, for example "Europe/Rome".',
  ],
  [
    'a negative history',
    { history: { failed: -1 } },
    'c/nightly: history.failed is -1. Give 0 or a whole number above.',
  ],
  ['a deadline of nothing', { startingDeadline: Duration.seconds(0) }, 'c/nightly: startingDeadline is 0 seconds.'],
  [
    'a name to which Argo cannot append the time',
    { name: 'n'.repeat(53) },
    `c/nightly: the name "${'n'.repeat(53)}" has 53 characters, and 52 are allowed. Shorten it.`,
  ],
  [
    'a field that Argo does not know',
    { overrides: { timezon: 'x' } as never },
    '[c/nightly] spec.timezon is not a field that Argo knows. Did you mean "timezone"?',
  ],
])('%s is refused', (_, props, message) => {
  expect(() => synthesize(nightly(props))).toThrow(message);
});

test('a WorkflowTemplate that has nothing to run is refused', () => {
  const c = chart('c');
  const steps = new WorkflowTemplate(c, 'steps');
  step(steps, 'hello');
  new CronWorkflow(c, 'nightly', { template: steps, schedules: ['@daily'] });
  expect(() => synthesize(c)).toThrow('the WorkflowTemplate steps has no entrypoint');
});

test('raw fields of the spec of its runs', () => {
  const [, { spec }] = synthesize(nightly({ workflowOverrides: { priority: 5, serviceAccountName: 'night' } }));
  expect(spec.workflowSpec).toMatchObject({
    workflowTemplateRef: { name: 'ci' },
    priority: 5,
    serviceAccountName: 'night',
  });
});
