import { Duration } from 'cdk8s';
import { ScriptTemplate } from '../../../src';
import { stepFields } from '../../../src/pipeline/step/step';
import { step } from '../world';

const activeDeadline = Duration.minutes(10);
const made = (props: Parameters<typeof stepFields>[1] = {}) =>
  step(
    (home) =>
      new ScriptTemplate(home, 's', {
        ...stepFields('scan', props, { activeDeadline }),
        script: () => ({ image: 'a', source: ':' }),
      }),
  );

test('a step has a deadline, a label, and is retried after errors of the infrastructure alone', () => {
  expect(made()).toMatchObject({
    activeDeadlineSeconds: 600,
    metadata: { labels: { 'cdk8s-argo-pipelines/step': 'scan' } },
    retryStrategy: {
      limit: '2',
      retryPolicy: 'OnError',
      backoff: { duration: '10s', factor: '2', maxDuration: '300s' },
    },
  });
  expect(made()).not.toHaveProperty('serviceAccountName');
});

test('account, deadline and labels may be others; the label of the step stays', () => {
  const labels = { team: 'a', 'cdk8s-argo-pipelines/step': 'mine' };
  expect(made({ serviceAccount: 'scanner', activeDeadline: Duration.seconds(5), labels })).toMatchObject({
    serviceAccountName: 'scanner',
    activeDeadlineSeconds: 5,
    metadata: { labels: { team: 'a', 'cdk8s-argo-pipelines/step': 'scan' } },
  });
});

test('no time is no deadline', () => {
  expect(() => made({ activeDeadline: Duration.seconds(0) })).toThrow(
    'c/wt/s: activeDeadline is 0 seconds. Give a time above zero, for example Duration.minutes(10).',
  );
});
