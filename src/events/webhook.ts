import type { WebhookEventSource } from '../../imports/events';
import { checkEndpoint, checkSecret, type Endpoint, EventKind, type SecretKey } from './event-kind';

/** How callers prove who they are: a Bearer token, or, said aloud, not at all. */
export type WebhookAuthentication =
  | {
      /** Holds the token that callers send as `Authorization: Bearer TOKEN`. */
      readonly authSecret: SecretKey;
      readonly unauthenticated?: never;
    }
  | {
      readonly authSecret?: never;
      /** Everybody who reaches the Service may send events. */
      readonly unauthenticated: true;
    };

export type WebhookOptions = WebhookAuthentication & {
  /** Where callers send requests to: `/build`. */
  readonly path: string;
  /** @default 12000 */
  readonly port?: number | undefined;
  /** With GET the body holds the query: a list of texts under each name. @default POST */
  readonly method?: 'POST' | 'GET' | undefined;
  /** Bytes of a request. @default 1048576, 1 MiB */
  readonly maxPayloadSize?: number | undefined;
  /** Raw Argo fields, laid over what the library makes. @default none */
  readonly overrides?: Partial<WebhookEventSource> | undefined;
};

/**
 * Any HTTP request with a JSON body (Argo Events v1.9.11, pkg/eventsources/sources/webhook). Nothing checks the body
 * against its type: places that filters and arguments read must be there, the rest may be anything.
 */
export class Webhook<out B = unknown> extends EventKind<B> {
  /** @internal */
  override readonly _field = 'webhook';
  /** @internal */
  override readonly _endpoint: Endpoint;
  /** @internal */
  override readonly _headers = 'header';

  private constructor(private readonly options: WebhookOptions) {
    super();
    this._endpoint = { port: options.port ?? 12000, path: options.path };
  }

  /**
   * An endpoint. `B`: what the JSON body is, for typed places: `Webhook.endpoint<{ url: string }>({...})`.
   * @throws when the EventSource is made: on a port or path that cannot be served, and without a secret
   */
  static endpoint<B = unknown>(options: WebhookOptions): Webhook<B> {
    return new Webhook<B>(options);
  }

  /** @internal */
  override _toArgo(where: string): WebhookEventSource {
    const { authSecret, unauthenticated, method = 'POST', maxPayloadSize, overrides } = this.options;
    checkEndpoint(where, this._endpoint);
    if (!authSecret && unauthenticated !== true) {
      throw new Error(
        `${where}: no authSecret, so everybody could send events. Name the Secret with the callers' token, or say unauthenticated: true.`,
      );
    }
    return {
      port: String(this._endpoint.port),
      endpoint: this._endpoint.path,
      method,
      ...(authSecret && { authSecret: checkSecret(where, 'authSecret', authSecret) }),
      ...(maxPayloadSize !== undefined && { maxPayloadSize }),
      ...overrides,
    };
  }
}
