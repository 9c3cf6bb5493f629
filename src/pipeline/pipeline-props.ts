import type { EventBusProps } from '../events';
import type { TimeToLive, WorkflowSpecProps } from '../workflow';
import type { BuildCache } from './caches/build-cache';
import type { EnvironmentAccessProps } from './environments/environment-access';
import type { VclusterProps } from './environments/vcluster-values';
import type { BuildkitDaemonsOptions } from './image-builders/buildkit-daemons';
import type { NetworkProps } from './network/pipeline-network';
import type { PipelineRepository } from './pipeline-repository';
import type { WorkflowTemplatePrunerProps } from './rollout/workflow-template-pruner';
import type { Images } from './step/pinned-images';
import type { PushProvider } from './webhooks/push-provider';

export interface PipelineProps<B> {
  /** Namespace of webhooks, bus, Sensor and all steps. @default ci */
  readonly namespace?: string | undefined;
  /** Who sends the webhooks. */
  readonly webhooks: PushProvider<B>;
  /**
   * What connects to what in the pipeline and its environments; all else is refused. `'unrestricted'` makes no policies:
   * builds, tests, and what is deployed reach whatever the cluster reaches, the metadata of its cloud too.
   */
  readonly network: NetworkProps | 'unrestricted';
  /** The BuildKit daemons, for applications that name no builder. @default one for each trust, in the namespace NAMESPACE-buildkit */
  readonly buildkit?:
    | (BuildkitDaemonsOptions & {
        /** Their namespace, which holds nothing else. @default NAMESPACE-buildkit */
        readonly namespace?: string | undefined;
      })
    | undefined;
  /** Where builds keep what need not be built again, for applications that do not say. @default volumeCache() */
  readonly caches?: BuildCache | 'off' | undefined;
  /** When versions of WorkflowTemplates go that nothing uses any more. @default daily, an hour after they were replaced at the earliest */
  readonly prune?: Pick<WorkflowTemplatePrunerProps, 'schedules' | 'grace'> | undefined;
  /** Name of the EventSource. @default webhooks */
  readonly eventSourceName?: string | undefined;
  /** The EventBus. @default three replicas of the newest JetStream that the controller knows */
  readonly eventBus?: Omit<EventBusProps, 'name' | 'serviceAccountName'> | undefined;
  /** How environments are made, and what their namespaces begin with. @default NAMESPACE-env- */
  readonly environments?: (VclusterProps & Omit<EnvironmentAccessProps, 'network'>) | undefined;
  /** Images of the steps that clone and deploy, instead of the pinned ones; builders and languages take their own. @default the pinned ones */
  readonly images?: Pick<Images, 'git' | 'kubernetes'> | undefined;
  /** How long finished Workflows are kept. @default 3 days, failed ones 7 */
  readonly ttl?: TimeToLive | undefined;
  /** When pods of a run are deleted. @default OnWorkflowSuccess */
  readonly podGC?: WorkflowSpecProps<{}>['podGC'] | 'Never' | undefined;
  /** Value of the label `app.kubernetes.io/part-of` of every object, by which `kubectl apply --prune` knows them. @default the pipeline's id */
  readonly partOf?: string | undefined;
  /**
   * The applications, by a short name that names their WorkflowTemplates and their Helm release. One repository may hold
   * several: with `paths` each, and an environment that they share.
   */
  readonly repositories: Readonly<Record<string, PipelineRepository>>;
}
