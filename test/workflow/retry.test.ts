import { Duration } from 'cdk8s';
import { ContainerTemplate, Input, type RetryStrategy } from '../../src/workflow';
import { library, manifestOf } from './example';

const retrying = (retry: RetryStrategy) =>
  new ContainerTemplate(library(), 'x', { retry, container: () => ({ image: 'x', command: ['true'] }) });

test('only what the step did not cause is retried, unless told otherwise', () => {
  expect(manifestOf(retrying({ limit: 2 })).retryStrategy).toEqual({ limit: '2', retryPolicy: 'OnError' });
  expect(manifestOf(retrying({ limit: 2, policy: 'Always' })).retryStrategy.retryPolicy).toBe('Always');
});

test('with pauses that grow', () => {
  const retry = { limit: 3, backoff: { duration: Duration.seconds(10), maxDuration: Duration.minutes(5) } };
  expect(manifestOf(retrying(retry)).retryStrategy.backoff).toEqual({
    duration: '10s',
    factor: '2',
    maxDuration: '300s',
  });
});

test('where an expression over the last attempt holds', () => {
  const { retryStrategy } = manifestOf(
    retrying({ limit: 1, policy: 'Always', expression: 'asInt(lastRetry.exitCode) > 1' }),
  );
  expect(retryStrategy.expression).toBe('asInt(lastRetry.exitCode) > 1');
});

test('references go in as tags: Argo knows no inputs where it evaluates the expression', () => {
  const flaky = Input.parameter({ enum: ['yes', 'no'], default: 'no' });
  let retry: RetryStrategy = { limit: 1 };
  const template = new ContainerTemplate(library(), 'x', {
    inputs: { flaky },
    get retry() {
      return retry;
    },
    container: ({ inputs }) => {
      retry = { limit: 1, policy: 'Always', expression: inputs.flaky.equals('yes') };
      return { image: 'x', command: ['true'] };
    },
  });
  expect(manifestOf(template).retryStrategy.expression).toBe("{{=inputs.parameters.flaky == 'yes'}}");
});

test.each([-1, 1.5, Number.NaN])('%d attempts are refused', (limit) => {
  expect(() => retrying({ limit })).toThrow(
    `c/ci/x: retry.limit is ${limit}. Give the number of further attempts: 0 or a whole number above.`,
  );
});

test('a pause of nothing is refused', () => {
  expect(() => retrying({ limit: 1, backoff: { duration: Duration.seconds(0) } })).toThrow(
    'c/ci/x: retry.backoff.duration is 0 seconds.',
  );
});
