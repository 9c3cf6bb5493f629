import type { DataFilter, EventSourceSpec } from '../../imports/events';
import { checkName } from '../manifest/name';

/** Where an HTTP server of an EventSource listens. */
export interface Endpoint {
  readonly port: number;
  readonly path: string;
}

/** A key of a Secret in the namespace of the EventSource. */
export interface SecretKey {
  /** The Secret's name. */
  readonly name: string;
  readonly key: string;
}

type Kinds = Exclude<keyof EventSourceSpec, 'eventBusName' | 'replicas' | 'service' | 'template'>;

/**
 * One event of an EventSource: a kind (webhook, github, ...) with its settings. Each kind is one subclass in a file of
 * its own; the EventSource knows nothing else about it. `B`: the body that the event carries.
 */
export abstract class EventKind<out B = unknown> {
  /** Protected, because declaration files leave out the types of private members. */
  protected declare readonly carries: B;

  /** The field of the EventSource's spec under which the kind stands. @internal */
  abstract readonly _field: Kinds;
  /** Where it listens, if it does. @internal */
  readonly _endpoint: Endpoint | undefined = undefined;
  /** What carries HTTP headers in the event's data. @internal */
  readonly _headers: 'header' | 'headers' | undefined = undefined;
  /** Filters without which the event is not what its type says. @internal */
  readonly _filters: readonly DataFilter[] = [];

  /** The settings as Argo has them. @param where the event, for messages: `ci/hooks/push` @internal */
  abstract _toArgo(where: string): object;
}

/** The port where every pod of Argo Events serves its metrics. */
const METRICS = 7777;

/**
 * Checks where an HTTP server shall listen.
 * @throws on a port that the pod cannot have, and on a path that cannot be served
 */
export function checkEndpoint(where: string, { port, path }: Endpoint): void {
  if (!Number.isInteger(port) || port < 1024 || port > 65535 || port === METRICS) {
    const why = port === METRICS ? 'it serves the metrics there' : 'ports below 1024 are for root';
    throw new Error(
      `${where}: the port is ${port}, which the pod cannot have: ${why}. Use one of 1024 to 65535, for example 12000.`,
    );
  }
  if (!/^\/[\w.~/-]*$/.test(path)) {
    throw new Error(
      `${where}: the path "${path}" is not legal. Begin with "/", and use letters, digits and - . _ ~ /.`,
    );
  }
  if (path === '/health') throw new Error(`${where}: the path /health is Argo's own health check. Use another.`);
}

/** Checks a reference to a Secret. @throws when its name or key is empty, or one that no Secret can have */
export function checkSecret(where: string, what: string, secret: SecretKey): SecretKey {
  if (!secret?.name || !secret.key)
    throw new Error(
      `${where}: ${what} has no name or no key. Name a Secret of the namespace: { name: 'github', key: 'secret' }.`,
    );
  return {
    name: checkName(where, `Secret name of ${what}`, 'secret', secret.name),
    key: checkName(where, `Secret key of ${what}`, 'secretKey', secret.key),
  };
}
