import type { Construct } from 'constructs';
import { type EventKind, type EventPodProps, EventSource, type IEventBus } from '../../events';
import type { PushProvider } from './push-provider';

export interface WebhookEventSourceProps<B> extends EventPodProps {
  /** At most 47 characters: the Service is called NAME-eventsource-svc. @default the construct's id */
  readonly name?: string | undefined;
  /** Where the events go. */
  readonly eventBus: IEventBus;
  /** Who sends the webhooks, and how they prove it: `PushProvider.github({...})`, `PushProvider.generic({...})`. */
  readonly provider: PushProvider<B>;
  /** The repositories whose pushes a Sensor can wait for, `owner/name`, as the sender writes them. */
  readonly repositories: readonly string[];
  /** Account of the pod: without rights and without a token. */
  readonly serviceAccount: string;
}

/** Takes the webhooks of one Git host (or of a generic caller) and puts its pushes on the EventBus. */
export class WebhookEventSource<B> extends EventSource<{ readonly push: EventKind<B> }> {
  readonly provider: PushProvider<B>;
  /** `owner/name` of each. */
  readonly repositories: readonly string[];

  /** @throws on a bad name, a provider without a secret, and what the provider's kind of event refuses */
  constructor(scope: Construct, id: string, props: WebhookEventSourceProps<B>) {
    const { provider, repositories, serviceAccount, ...rest } = props;
    super(scope, id, { ...rest, serviceAccountName: serviceAccount, events: { push: provider.kind(repositories) } });
    this.provider = provider;
    this.repositories = repositories;
  }
}
