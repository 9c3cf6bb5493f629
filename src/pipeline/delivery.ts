import { type Chart, Duration } from 'cdk8s';
import { DagTemplate, Input, type TimeToLive, type WorkflowSpecProps, WorkflowTemplate } from '../workflow';
import type { CdWorkflowTemplate } from './cd-workflow-template';
import type { CiWorkflowTemplate } from './ci-workflow-template';

const deliveryArguments = {
  /** The commit that was pushed. */
  revision: Input.parameter({ description: 'The commit, as 40 or 64 lower-case hexadecimal digits' }),
  /** The branch that was pushed. */
  branch: Input.untrusted({ description: 'The branch or full ref, base64-encoded' }),
};

export interface DeliveryProps {
  /** Clone, build, image. */
  readonly ci: CiWorkflowTemplate;
  /** Environment, chart, deployment. */
  readonly cd: CdWorkflowTemplate;
  /** Account of the run's own pods. */
  readonly serviceAccount: string;
  /** How long finished Workflows are kept. @default 3 days, failed ones 7 */
  readonly ttl?: TimeToLive | undefined;
  /** When pods of a run are deleted. @default OnWorkflowSuccess */
  readonly podGC?: WorkflowSpecProps<{}>['podGC'] | 'Never' | undefined;
}

/** What a push starts, for branches of one trust. */
export class Delivery {
  /** Clone, build, image. */
  readonly ci: CiWorkflowTemplate;
  /** ci, then cd, with the digest handed over. */
  readonly pipeline: WorkflowTemplate<typeof deliveryArguments>;

  /** @param name of the WorkflowTemplate */
  constructor(chart: Chart, name: string, { ci, cd, podGC = 'OnWorkflowSuccess', ...props }: DeliveryProps) {
    this.ci = ci;
    this.pipeline = new WorkflowTemplate(chart, name, {
      arguments: deliveryArguments,
      serviceAccount: props.serviceAccount,
      activeDeadline: Duration.hours(2),
      ttl: props.ttl ?? { afterSuccess: Duration.days(3), afterFailure: Duration.days(7) },
      podGC: podGC === 'Never' ? undefined : podGC,
    });
    const main = new DagTemplate(this.pipeline, 'main', {
      inputs: this.pipeline.declared,
      tasks: (dag) => {
        const { revision, branch } = dag.inputs;
        const built = dag.task('ci', ci.main, { revision });
        const { commit, digest } = built.outputs;
        const delivered = dag.task('cd', cd.main, { revision: commit, branch, image: ci.imageName, digest });
        return { commit, digest, ...delivered.outputs };
      },
    });
    this.pipeline.entrypoint(main);
  }
}
