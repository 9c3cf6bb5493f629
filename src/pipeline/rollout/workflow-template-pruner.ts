import { ApiObject, Chart, Duration, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { versionNames } from '../../manifest/versions';
import { CronWorkflow, ScriptTemplate, WorkflowTemplate, workflow } from '../../workflow';
import { seconds } from '../../workflow/time';
import { Account, type Rule } from '../access/account';
import { images } from '../step/pinned-images';
import { type StepProps, smallStep, stepFields } from '../step/step';

export interface WorkflowTemplatePrunerProps extends Omit<StepProps, 'serviceAccount'> {
  /** Name of the account, the WorkflowTemplate and the CronWorkflow; that of the ConfigMap is NAME-current. @default the construct's id */
  readonly name?: string | undefined;
  /** Value of the label `app.kubernetes.io/part-of`: no WorkflowTemplate with another one, or with none, is deleted. */
  readonly partOf: string;
  /** When it looks, in cron's five fields. @default daily at 3:23 */
  readonly schedules?: readonly string[] | undefined;
  /** Nothing is deleted within this time after manifests were applied that changed a version. @default 1 hour */
  readonly grace?: Duration | undefined;
}

/**
 * Deletes the versions of WorkflowTemplates (`keepVersions`) that the manifests of this app no longer hold and that nothing
 * in the namespace uses: no Sensor, no CronWorkflow, and no Workflow that still exists, be it finished. A ConfigMap
 * tells it which versions the manifests hold; apply it no later than them.
 */
export class WorkflowTemplatePruner extends Construct {
  /** Name of the account of its step. */
  readonly account: string;
  /** What a run of it is made of: submit it to prune at once. */
  readonly template: WorkflowTemplate;

  /** @throws in a chart without a namespace, and on an illegal name or schedule; at synthesis where nothing is kept in versions */
  constructor(scope: Construct, id: string, props: WorkflowTemplatePrunerProps) {
    super(scope, id);
    const { name = id, schedules = ['23 3 * * *'], grace = Duration.hours(1) } = props;
    const current = `${name}-current`;
    const { namespace } = Chart.of(this);
    this.account = Account.forStep(this, 'account', { name, rules: pruneRules(current) }).name;
    new ApiObject(this, 'current', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: current },
      data: { versions: Lazy.any({ produce: () => lines(this, versionNames(this, namespace)) }) },
    });
    this.template = new WorkflowTemplate(this, 'template', {
      name,
      serviceAccount: this.account,
      activeDeadline: Duration.hours(1),
      ttl: { afterCompletion: Duration.days(1) },
    });
    const prune = new ScriptTemplate(this.template, 'prune', {
      ...stepFields('prune', { ...props, serviceAccount: this.account }, { activeDeadline: Duration.minutes(15) }),
      apiAccess: true,
      script: () => ({
        image: props.image ?? images.kubernetes,
        resources: props.resources ?? smallStep,
        env: {
          NAMESPACE: namespace as string,
          PART_OF: props.partOf,
          VERSIONS: current,
          GRACE: seconds(this.node.path, 'grace', grace, 0),
          WORKFLOW: workflow.name,
        },
        source: require('#programs/rollout/prune-versions'),
      }),
    });
    this.template.entrypoint(prune);
    new CronWorkflow(this, 'schedule', { name, template: this.template, schedules });
  }
}

/** What the step's account needs in its namespace. @param current name of the ConfigMap */
function pruneRules(current: string): readonly Rule[] {
  return [
    { group: '', resources: ['configmaps'], names: [current], verbs: ['get'] },
    { group: 'argoproj.io', resources: ['workflowtemplates'], verbs: ['list', 'delete'] },
    { group: 'argoproj.io', resources: ['workflows', 'cronworkflows', 'sensors'], verbs: ['list'] },
  ];
}

function lines(pruner: WorkflowTemplatePruner, names: readonly string[]): string {
  if (names.length === 0) {
    throw new Error(
      `${pruner.node.path}: no WorkflowTemplate of its namespace is kept in versions, so there is nothing to prune. Say keepVersions(chart), or leave the pruner out.`,
    );
  }
  return names.map((name) => `${name}\n`).join('');
}
