import type { Duration } from 'cdk8s';
import type { RetryStrategy as ArgoRetryStrategy } from '../../imports/workflows';
import type { Condition } from './condition';
import { checkKeys } from './known-keys';
import type { Reference } from './reference';
import { render } from './render';
import { seconds } from './time';

/** When a failed attempt is made again. Argo: docs/retries.md. */
export interface RetryStrategy {
  /** Attempts after the first one. */
  readonly limit: number;
  /**
   * What is retried. `OnError`: the pod was lost or could not start; `OnTransientError`: errors that Argo knows as
   * passing; `OnFailure`: the program ended with another code than 0; `Always`: both.
   * @default OnError, so that a failing test is not run again
   */
  readonly policy?: 'Always' | 'OnFailure' | 'OnError' | 'OnTransientError' | undefined;
  /** How long to wait before an attempt. @default none */
  readonly backoff?:
    | {
        /** Before the first retry. */
        readonly duration: Duration;
        /** What the wait is multiplied with each time. @default 2 */
        readonly factor?: number | undefined;
        /** No attempt begins after this time. @default no limit */
        readonly maxDuration?: Duration | undefined;
      }
    | undefined;
  /**
   * Retries only where this holds too: a `Condition` on inputs, or an expression over `lastRetry.exitCode`,
   * `lastRetry.status`, `lastRetry.duration`, `lastRetry.message` and `retries`.
   * @default always
   */
  readonly expression?: Condition | string | undefined;
}

export function toArgoRetry(
  where: string,
  retry: RetryStrategy,
  visit: (reference: Reference) => void,
): ArgoRetryStrategy {
  checkKeys<RetryStrategy>(where, 'retry', retry, { limit: true, policy: true, backoff: true, expression: true });
  const { limit, policy = 'OnError', backoff, expression } = retry;
  checkKeys<NonNullable<RetryStrategy['backoff']>>(where, 'retry.backoff', backoff ?? {}, {
    duration: true,
    factor: true,
    maxDuration: true,
  });
  if (!Number.isInteger(limit) || limit < 0) {
    throw new Error(
      `${where}: retry.limit is ${limit}. Give the number of further attempts: 0 or a whole number above.`,
    );
  }
  return {
    limit: String(limit),
    retryPolicy: policy,
    ...(backoff && {
      backoff: {
        duration: `${seconds(where, 'retry.backoff.duration', backoff.duration)}s`,
        factor: String(backoff.factor ?? 2),
        ...(backoff.maxDuration && {
          maxDuration: `${seconds(where, 'retry.backoff.maxDuration', backoff.maxDuration)}s`,
        }),
      },
    }),
    // A Condition goes in as a tag: the expression itself is evaluated where no inputs are known
    // (Argo Workflows v4.0.2, workflow/controller/operator.go, buildRetryStrategyLocalScope).
    ...(expression !== undefined && { expression: render(expression, visit, `${where}: retry.expression`) as string }),
  };
}
