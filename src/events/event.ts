import type { DataFilter } from '../../imports/events';

/** What a Sensor has to know of the place where events come from. */
export interface EventOrigin {
  /** The EventSource's name in the cluster. */
  readonly eventSource: string;
  /** The EventBus that it writes to. */
  readonly eventBus: string;
  /** Its namespace; `undefined` where the manifest does not say. */
  readonly namespace: string | undefined;
  /** What carries HTTP headers in the event's data, if anything does. */
  readonly headers: 'header' | 'headers' | undefined;
  /** Filters without which the event is not what its type says. Every dependency on it has them. */
  readonly filters: readonly DataFilter[];
}

/** One event of one EventSource. `B`: the body that it carries. */
export class Event<out B = unknown> {
  /** Protected, because declaration files leave out the types of private members. */
  protected declare readonly carries: B;

  /** @internal use `eventSource.event(name)` or `Event.fromName` */
  constructor(
    readonly name: string,
    /** @internal */
    readonly _origin: EventOrigin,
  ) {}

  /**
   * An event of an EventSource that exists in the cluster or is written elsewhere.
   * @param options.headers `header` for a webhook, `headers` for GitHub and GitLab. @default no headers
   * @param options.eventBus the EventBus that it writes to. @default default
   */
  static fromName<B = unknown>(
    eventSource: string,
    name: string,
    options: { readonly eventBus?: string | undefined; readonly headers?: 'header' | 'headers' | undefined } = {},
  ): Event<B> {
    return new Event(name, {
      eventSource,
      eventBus: options.eventBus ?? 'default',
      namespace: undefined,
      headers: options.headers,
      filters: [],
    });
  }
}
