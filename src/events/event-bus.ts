import type { Duration } from 'cdk8s';
import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { JetStreamBus } from '../../imports/events';
import { ArgoObject } from '../manifest/argo-object';
import { checkName } from '../manifest/name';
import { Security } from '../workflow/security';
import { seconds } from '../workflow/time';

/** What EventSources and Sensors need of an EventBus. */
export interface IEventBus {
  /** Its name in the cluster. */
  readonly name: string;
}

export interface EventBusPersistence {
  /** Size of each replica's volume as Kubernetes writes it: `10Gi`. @default 10Gi, of the controller */
  readonly volumeSize?: string | undefined;
  /** @default the cluster's default class */
  readonly storageClassName?: string | undefined;
  /** @default ReadWriteOnce */
  readonly accessMode?: 'ReadWriteOnce' | 'ReadWriteOncePod' | undefined;
}

/** How events are kept. What is left out is the controller's: its ConfigMap `argo-events-controller-config`. */
export interface EventStream {
  /** Copies of each event, not more than the bus has replicas. @default 3, or 1 on a bus of one replica */
  readonly replicas?: 1 | 3 | 5 | undefined;
  /** How long events are kept. @default 168 hours */
  readonly maxAge?: Duration | undefined;
  /** How many events are kept. @default 50000 */
  readonly maxMessages?: number | undefined;
  /** Bytes of events that are kept. @default no limit */
  readonly maxBytes?: number | undefined;
  /** How long a message that is published twice is recognised. @default 5 minutes */
  readonly duplicates?: Duration | undefined;
  /** `interest`: an event goes once all Sensors that know it have it. @default limits */
  readonly retention?: 'limits' | 'interest' | undefined;
  /** What goes when the stream is full. @default old */
  readonly discard?: 'old' | 'new' | undefined;
}

export interface EventBusProps {
  /** `default` is the bus of EventSources and Sensors that name none. At most 40 characters. @default the construct's id */
  readonly name?: string | undefined;
  /** One of the versions in the controller's ConfigMap. @default latest: the newest that the installed controller knows */
  readonly version?: string | undefined;
  /** Pods: 1, or 3 and more; two cannot agree. @default 3 */
  readonly replicas?: number | undefined;
  /** Volumes that survive the pods. @default none: events are lost when all pods are gone at once */
  readonly persistence?: EventBusPersistence | undefined;
  /** @default the controller's, with as many copies as there are replicas, at most 3 */
  readonly stream?: EventStream | undefined;
  /** Account of the pods. They need no right and no token. @default the namespace's default account */
  readonly serviceAccountName?: string | undefined;
  /**
   * One user for all containers of the pod: the reloader signals the server, which only the same user may.
   * @default Security.restricted()
   */
  readonly security?: Security | undefined;
  /** Raw Argo fields, laid over `spec.jetstream`. @default none */
  readonly overrides?: Partial<JetStreamBus> | undefined;
}

/**
 * The message bus between EventSources and Sensors of one namespace: NATS JetStream, run by the Argo Events controller
 * (Argo Events v1.9.11, pkg/reconciler/eventbus/installer/jetstream.go).
 */
export class EventBus extends Construct implements IEventBus {
  readonly name: string;

  /** A bus that exists in the namespace. */
  static fromName(name: string): IEventBus {
    return { name };
  }

  /** @throws on a bad name, a number of replicas that cannot work, or more copies than replicas */
  constructor(scope: Construct, id: string, props: EventBusProps = {}) {
    super(scope, id);
    this.name = checkName(this.node.path, 'name', 'eventBus', props.name ?? id);
    const jetstream = toArgo(this.node.path, props);
    new ArgoObject(this, 'Resource', {
      kind: 'EventBus',
      metadata: { name: this.name },
      spec: Lazy.any({ produce: () => ({ jetstream }) }),
    });
  }
}

function toArgo(where: string, props: EventBusProps): JetStreamBus {
  const { version = 'latest', replicas = 3, stream = {}, persistence, serviceAccountName, overrides } = props;
  if (version === '')
    throw new Error(`${where}: the version is empty. Use latest, or one that the controller's ConfigMap lists.`);
  if (!Number.isInteger(replicas) || replicas < 1 || replicas === 2) {
    throw new Error(
      `${where}: ${replicas} replicas. JetStream needs 1, or 3 and more to agree. Use 3, or 1 on a small cluster.`,
    );
  }
  const copies = stream.replicas ?? (replicas === 1 ? 1 : 3);
  if (copies > replicas)
    throw new Error(`${where}: the stream keeps ${copies} copies on ${replicas} replicas. Use at most ${replicas}.`);
  const { pod, container } = props.security ?? Security.restricted();
  const template = container && {
    containerTemplate: { securityContext: container },
    reloaderContainerTemplate: { securityContext: container },
    metricsContainerTemplate: { securityContext: container },
  };
  return {
    version,
    replicas,
    streamConfig: streamConfig(where, stream, copies),
    ...(persistence && { persistence: { ...persistence } }),
    ...(serviceAccountName !== undefined && { serviceAccountName }),
    ...(pod && { securityContext: pod }),
    ...template,
    ...overrides,
  };
}

/** YAML that the controller lays over its own; the keys are those of its ConfigMap. */
function streamConfig(where: string, stream: EventStream, copies: number): string {
  const amount = (what: string, value: number | undefined) => {
    if (value !== undefined && !(Number.isInteger(value) && value > 0))
      throw new Error(`${where}: ${what} of the stream is ${value}. Give a whole number above 0.`);
    return value;
  };
  const time = (what: string, value: Duration | undefined) =>
    value && `${seconds(where, `${what} of the stream`, value)}s`;
  const settings = {
    replicas: copies,
    maxAge: time('maxAge', stream.maxAge),
    maxMsgs: amount('maxMessages', stream.maxMessages),
    maxBytes: amount('maxBytes', stream.maxBytes),
    duplicates: time('duplicates', stream.duplicates),
    retention: stream.retention && { limits: 0, interest: 1 }[stream.retention],
    discard: stream.discard && { old: 0, new: 1 }[stream.discard],
  };
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}
