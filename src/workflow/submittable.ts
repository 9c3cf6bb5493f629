import type { WorkflowTemplateRef } from '../../imports/workflows';
import type { Inputs } from './input';
import type { ReferenceOwner } from './reference';

/** What a Workflow, a CronWorkflow and a Sensor can run: a WorkflowTemplate of the app, or one that is in the cluster. */
export interface Submittable<out A extends Inputs> extends ReferenceOwner {
  /** Its name in the cluster. */
  readonly name: string;
  /** Its declared arguments. */
  readonly declared: A;
  /** True for a ClusterWorkflowTemplate. @default false */
  readonly clusterScope?: boolean | undefined;
  /**
   * Why a run of it would fail, as far as its own spec shows; told at synthesis, when all of it is there.
   * @param entrypoint the template that the run itself names, if so
   */
  cannotRun(entrypoint: string | undefined): string | undefined;
}

/** How the spec of a run names it. */
export function workflowTemplateRef({ name, clusterScope }: Submittable<Inputs>): WorkflowTemplateRef {
  return { name, ...(clusterScope && { clusterScope }) };
}
