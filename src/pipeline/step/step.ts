import { Duration, Size } from 'cdk8s';
import type { Resources, RetryStrategy } from '../../workflow';

/** What every step of the pipeline takes. */
export interface StepProps {
  /** Account of the step's pod. @default the account of the workflow */
  readonly serviceAccount?: string | undefined;
  /** Replaces the pinned image of images.ts. @default the pinned one */
  readonly image?: string | undefined;
  /** @default as each step says */
  readonly resources?: Resources | undefined;
  /** One attempt ends within this time. @default as each step says */
  readonly activeDeadline?: Duration | undefined;
  /** Labels of the step's pods. @default none */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** Infrastructure errors only (a lost node, an image that could not be pulled): never a failing build or test. */
export const retryOnError: RetryStrategy = {
  limit: 2,
  policy: 'OnError',
  backoff: { duration: Duration.seconds(10), factor: 2, maxDuration: Duration.minutes(5) },
};

/** Enough for steps that mostly wait: git, helm, kubectl. */
export const smallStep: Resources = {
  cpu: { request: '50m' },
  memory: { request: Size.mebibytes(64), limit: Size.mebibytes(512) },
};

/**
 * The fields of a template that all steps set alike.
 * @param step the value of the label `cdk8s-argo-pipelines/step`
 * @param unsafe the annotation of the unsafe options in use, as `unsafe()` makes it
 */
export function stepFields(
  step: string,
  props: StepProps,
  defaults: { readonly activeDeadline: Duration },
  unsafe: Readonly<Record<string, string>> = {},
) {
  return {
    retry: retryOnError,
    activeDeadline: props.activeDeadline ?? defaults.activeDeadline,
    metadata: {
      labels: { ...props.labels, 'cdk8s-argo-pipelines/step': step },
      ...(Object.keys(unsafe).length > 0 && { annotations: unsafe }),
    },
    ...(props.serviceAccount !== undefined && { serviceAccount: props.serviceAccount }),
  };
}
