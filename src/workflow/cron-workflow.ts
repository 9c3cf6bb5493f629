import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import type {
  CronWorkflowSpec as ArgoCronWorkflowSpec,
  WorkflowSpec as ArgoWorkflowSpec,
} from '../../imports/workflows';
import { ArgoObject } from '../manifest/argo-object';
import { scheduleProblem } from './cron-schedule';
import type { Inputs } from './input';
import { type Metadata, objectMetadata } from './metadata';
import { seconds } from './time';
import { rawSpec, type Submission, submission, submissionProblems } from './workflow';

export type CronWorkflowProps<A extends Inputs> = Submission<A> & {
  /** When to run, each in cron's five fields or as `@daily`, `@every 1h30m`. A run begins when any of them is due. */
  readonly schedules: readonly string[];
  /** Name in the cluster, at most 52 characters. @default the construct's id */
  readonly name?: string | undefined;
  /** Labels and annotations of the CronWorkflow; those of its runs: `overrides.workflowMetadata`. @default none */
  readonly metadata?: Metadata | undefined;
  /** IANA time zone of the schedules, for example `Europe/Rome`. @default the controller's */
  readonly timezone?: string | undefined;
  /** What happens when a run is due while the last one still runs. @default Forbid: the new one is left out */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | undefined;
  /** A run missed by no more than this, because the controller was down, is made up for. @default it is not */
  readonly startingDeadline?: Duration | undefined;
  /** Finished Workflows that are kept. @default 3 that succeeded, 1 that failed */
  readonly history?: { readonly successful?: number | undefined; readonly failed?: number | undefined } | undefined;
  /** Begins no runs. @default false */
  readonly suspend?: boolean | undefined;
  /** Raw Argo fields, laid over what the construct makes, one level deep. @default none */
  readonly overrides?: Partial<Omit<ArgoCronWorkflowSpec, 'workflowSpec' | 'schedules'>> | undefined;
  /** The same for the spec of its runs (`workflowSpec`). @default none */
  readonly workflowOverrides?: Partial<Omit<ArgoWorkflowSpec, 'workflowTemplateRef' | 'arguments'>> | undefined;
};

/** Runs of a WorkflowTemplate by the clock. Argo: docs/cron-workflows.md. */
export class CronWorkflow<const A extends Inputs = {}> extends ArgoObject {
  /** @throws on an illegal name, a schedule that is no cron, an unknown time zone, a negative time, and wrong arguments */
  constructor(scope: Construct, id: string, props: CronWorkflowProps<A>) {
    const where = `${scope.node.path}/${id}`;
    const { schedules, timezone, concurrencyPolicy = 'Forbid', startingDeadline, history, suspend, overrides } = props;
    checkSchedules(where, schedules);
    if (timezone !== undefined) checkTimezone(where, timezone);
    checkHistory(where, history);
    super(scope, id, {
      kind: 'CronWorkflow',
      metadata: objectMetadata(where, { name: props.name ?? id }, props.metadata),
      spec: {
        schedules: [...schedules],
        ...(timezone !== undefined && { timezone }),
        concurrencyPolicy,
        ...(startingDeadline && { startingDeadlineSeconds: seconds(where, 'startingDeadline', startingDeadline) }),
        ...(history?.successful !== undefined && { successfulJobsHistoryLimit: history.successful }),
        ...(history?.failed !== undefined && { failedJobsHistoryLimit: history.failed }),
        ...(suspend !== undefined && { suspend }),
        workflowSpec: { ...submission(where, props), ...rawSpec(where, props.template, props.workflowOverrides) },
        ...overrides,
      },
    });
    this.node.addValidation({ validate: () => submissionProblems(props, props.workflowOverrides) });
  }
}

function checkSchedules(where: string, schedules: readonly string[]): void {
  if (schedules.length === 0)
    throw new Error(`${where}: there are no schedules. Give at least one, for example "0 3 * * *".`);
  for (const schedule of schedules) {
    const problem = scheduleProblem(schedule);
    if (problem)
      throw new Error(
        `${where}: the schedule "${schedule}" is no cron schedule: ${problem}. An example: "30 3 * * 1-5".`,
      );
  }
}

function checkTimezone(where: string, timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new Error(`${where}: the time zone "${timezone}" is unknown. Use an IANA name, for example "Europe/Rome".`);
  }
}

function checkHistory(
  where: string,
  history: { readonly successful?: number | undefined; readonly failed?: number | undefined } | undefined,
): void {
  for (const [kind, count] of Object.entries(history ?? {})) {
    if (count !== undefined && (!Number.isInteger(count) || count < 0))
      throw new Error(`${where}: history.${kind} is ${count}. Give 0 or a whole number above.`);
  }
}
