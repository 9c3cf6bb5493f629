import { Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { EventSourceSpec } from '../../imports/events';
import { ArgoObject } from '../manifest/argo-object';
import { checkName } from '../manifest/name';
import { Event } from './event';
import type { IEventBus } from './event-bus';
import type { Endpoint, EventKind } from './event-kind';
import { type EventPodProps, podTemplate } from './event-pod';

/** Events by name. */
export type Events = Readonly<Record<string, EventKind>>;

export interface EventSourceProps<E extends Events> extends EventPodProps {
  /** At most 47 characters: the Service is called NAME-eventsource-svc. @default the construct's id */
  readonly name?: string | undefined;
  /** Where the events go. */
  readonly eventBus: IEventBus;
  /** What is listened to: `{ push: Github.events({...}), build: Webhook.endpoint<MyBody>({...}) }`. */
  readonly events: E;
  /** Account of the pod. Webhooks need no right; give one without a token. @default the namespace's default account */
  readonly serviceAccountName?: string | undefined;
  /** Pods that take requests. @default 1 */
  readonly replicas?: number | undefined;
  /** Raw Argo fields, laid over `spec`. @default none */
  readonly overrides?: Partial<EventSourceSpec> | undefined;
}

/** What an event of a kind carries. */
type Body<K> = K extends EventKind<infer B> ? B : never;

/**
 * Listens for events and puts them on the EventBus. For kinds that listen on a port, a Service `NAME-eventsource-svc`
 * with these ports is made by Argo Events.
 */
export class EventSource<const E extends Events> extends Construct {
  readonly name: string;
  private readonly events: E;
  private readonly busName: string;

  /** @throws on bad names, no events, two events on one port and path, and two kinds on one port */
  constructor(scope: Construct, id: string, props: EventSourceProps<E>) {
    super(scope, id);
    const where = this.node.path;
    this.name = checkName(where, 'name', 'eventSource', props.name ?? id);
    this.events = props.events;
    this.busName = props.eventBus.name;
    const names = Object.keys(props.events);
    if (names.length === 0)
      throw new Error(`${where}: no events. Give at least one, for example { push: Github.events({...}) }.`);
    for (const name of names) checkName(where, 'event name', 'event', name);
    checkEndpoints(where, props.events);
    const spec = this.toArgo(props);
    new ArgoObject(this, 'Resource', {
      kind: 'EventSource',
      metadata: { name: this.name },
      spec: Lazy.any({ produce: () => spec }),
    });
  }

  /** The Service that Argo Events makes for the events that listen on a port. */
  get serviceName(): string {
    return `${this.name}-eventsource-svc`;
  }

  /** The ports on which its events listen. */
  get ports(): readonly number[] {
    return [...new Set(endpoints(this.events).map(([, { port }]) => port))];
  }

  /**
   * One of the events, for `sensor.on`.
   * @throws when there is no such event
   */
  event<K extends keyof E & string>(name: K): Event<Body<E[K]>> {
    const kind = this.events[name];
    if (kind === undefined) {
      throw new Error(
        `${this.node.path}: there is no event "${name}". There are: ${Object.keys(this.events).join(', ')}.`,
      );
    }
    return new Event(name, {
      eventSource: this.name,
      eventBus: this.busName,
      namespace: Chart.of(this).namespace,
      headers: kind._headers,
      filters: kind._filters,
    });
  }

  private toArgo(props: EventSourceProps<E>): EventSourceSpec {
    const fields: Record<string, Record<string, object>> = {};
    for (const [name, kind] of Object.entries(props.events)) {
      fields[kind._field] = { ...fields[kind._field], [name]: kind._toArgo(`${this.node.path}/${name}`) };
    }
    const { ports } = this;
    return {
      eventBusName: this.busName,
      ...(props.replicas !== undefined && { replicas: props.replicas }),
      template: podTemplate(props, props.serviceAccountName),
      ...(ports.length > 0 && {
        service: { ports: ports.map((port) => ({ name: `http-${port}`, port, targetPort: port })) },
      }),
      ...fields,
      ...props.overrides,
    };
  }
}

function endpoints(events: Events): readonly (readonly [string, Endpoint, string])[] {
  return Object.entries(events).flatMap(([name, kind]) =>
    kind._endpoint ? [[name, kind._endpoint, kind._field] as const] : [],
  );
}

/**
 * Each kind has HTTP servers of its own, one for a port; the second one on a port cannot start, which only its log
 * says. Of two routes with one path, the first takes everything (Argo Events v1.9.11, pkg/eventsources/common/webhook).
 */
function checkEndpoints(where: string, events: Events): void {
  const seen: (readonly [string, Endpoint, string])[] = [];
  for (const [name, endpoint, field] of endpoints(events)) {
    for (const [other, { port, path }, otherField] of seen) {
      if (port !== endpoint.port) continue;
      if (path === endpoint.path) {
        throw new Error(
          `${where}: the events "${other}" and "${name}" are both on port ${port} and path ${path}, where only one would get requests. Change the path of one.`,
        );
      }
      if (field !== otherField) {
        throw new Error(
          `${where}: the events "${other}" (${otherField}) and "${name}" (${field}) are both on port ${port}. Argo Events starts a server for each kind, and the second finds the port taken. Change the port of one.`,
        );
      }
    }
    seen.push([name, endpoint, field]);
  }
}
