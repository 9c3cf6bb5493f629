import type { Chart } from 'cdk8s';
import { EventBus } from '../events';
import type { Application } from './application';
import type { Delivery } from './delivery';
import type { PipelineAccess } from './pipeline-access';
import type { PipelineProps } from './pipeline-props';
import { branchesOf, senderName } from './pipeline-repository';
import { nameFor } from './step/branch-trust';
import { PipelineSensor } from './webhooks/pipeline-sensor';
import { WebhookEventSource } from './webhooks/webhook-event-source';

export interface PipelineWebhooksProps<B> extends Pick<PipelineProps<B>, 'webhooks' | 'eventSourceName' | 'eventBus'> {
  /** Accounts of the pods. */
  readonly access: PipelineAccess;
  /** What pushes start, by their short names. */
  readonly applications: Readonly<Record<string, Application>>;
}

/** How a push becomes a run: the EventSource takes it, the bus carries it, the Sensor filters it and creates a Workflow. */
export class PipelineWebhooks<B> {
  readonly eventBus: EventBus;
  readonly eventSource: WebhookEventSource<B>;
  readonly sensor: PipelineSensor;

  /** @throws on what bus, EventSource or Sensor refuse, such as a branch or path that cannot be a filter */
  constructor(chart: Chart, { access, ...props }: PipelineWebhooksProps<B>) {
    this.eventBus = new EventBus(chart, 'bus', {
      ...props.eventBus,
      name: 'default',
      serviceAccountName: access.events,
    });
    this.eventSource = new WebhookEventSource(chart, 'source', {
      name: props.eventSourceName ?? 'webhooks',
      eventBus: this.eventBus,
      provider: props.webhooks,
      repositories: [...new Set(Object.values(props.applications).map(({ repository }) => senderName(repository)))],
      serviceAccount: access.events,
    });
    this.sensor = new PipelineSensor(chart, 'sensor', {
      name: 'push',
      eventBus: this.eventBus,
      serviceAccount: access.sensor,
    });
    for (const [name, application] of Object.entries(props.applications)) this.startOnPush(name, application);
  }

  /** Each push to a branch of one trust starts what the application has for it. */
  private startOnPush(name: string, application: Application): void {
    const { repository } = application;
    for (const { trust, options } of branchesOf(repository)) {
      const id = nameFor(trust, name);
      const push = this.sensor.onPush(id, this.eventSource, {
        repository: senderName(repository),
        paths: repository.paths,
        ...options,
      });
      this.sensor.trigger(id, {
        when: push.event,
        submit: (application[trust] as Delivery).pipeline,
        arguments: { revision: push.revision, branch: push.branch },
      });
    }
  }
}
