import type { DataFilter, GithubEventSource } from '../../imports/events';
import { checkEndpoint, checkSecret, type Endpoint, EventKind, type SecretKey } from './event-kind';
import { Filter } from './filter';
import type { GithubPayloads, GithubPush } from './github-payload';
import { exactly } from './pattern';
import { type Payload, placeOf } from './payload';

/** Kinds of events whose payload the library describes. */
export type GithubEventName = keyof GithubPayloads;

/** Whose events are let through. */
export type GithubOwners =
  | {
      /** `owner/name`, as GitHub writes it; upper and lower case matter. */
      readonly repositories: readonly string[];
      readonly organizations?: never;
    }
  | {
      readonly repositories?: never;
      /** All repositories of these organizations or users. */
      readonly organizations: readonly string[];
    };

export type GithubOptions<E extends GithubEventName> = GithubOwners & {
  /** The kinds of events. Of several, the fields that all have can be read. */
  readonly events: readonly E[];
  /** Holds the secret that GitHub signs with. Its value must not be empty: Argo would check nothing. */
  readonly webhookSecret: SecretKey;
  /** Where GitHub sends to. @default /github */
  readonly path?: string | undefined;
  /** @default 12000 */
  readonly port?: number | undefined;
  /** Bytes of a delivery. GitHub sends up to 25 MB, a large push for example. @default 1048576, 1 MiB */
  readonly maxPayloadSize?: number | undefined;
  /** Raw Argo fields, laid over what the library makes: `apiToken` and `webhook.url` to create the hooks. @default none */
  readonly overrides?: Partial<GithubEventSource> | undefined;
};

/**
 * Webhooks of GitHub, signature checked. The hook is made at GitHub by hand or by other tools: content type
 * `application/json`, the same secret.
 *
 * Argo itself lets every signed delivery through, whatever its kind and repository: `events` and `repositories` only
 * say what hooks it would create (Argo Events v1.9.11, pkg/eventsources/sources/github). So each dependency on such an
 * event gets data filters for both.
 */
export class Github<out B = unknown> extends EventKind<B> {
  /** @internal */
  override readonly _field = 'github';
  /** @internal */
  override readonly _endpoint: Endpoint;
  /** @internal */
  override readonly _headers = 'headers';
  /** @internal */
  override readonly _filters: readonly DataFilter[];

  private constructor(private readonly options: GithubOptions<GithubEventName>) {
    super();
    const { events, repositories, organizations } = options;
    this._endpoint = { port: options.port ?? 12000, path: options.path ?? '/github' };
    this._filters = [
      { path: 'headers.X-Github-Event.0', type: 'string', value: (events ?? []).map(exactly) },
      repositories
        ? { path: 'body.repository.full_name', type: 'string', value: repositories.map(exactly) }
        : { path: 'body.repository.owner.login', type: 'string', value: (organizations ?? []).map(exactly) },
    ];
  }

  /**
   * Deliveries of some kinds of events.
   * @throws when the EventSource is made: without a secret, events, repositories or organizations, and on bad names
   */
  static events<const E extends GithubEventName>(options: GithubOptions<E>): Github<GithubPayloads[E]> {
    return new Github(options);
  }

  /**
   * Lets a push through that added, changed or removed one of these. GitHub lists at most 2048 commits of a push, and
   * none where it moves a branch back.
   * @param body the body of a push: `changed(push.body, ['services/api/', 'go.mod'])`
   * @param paths files, or folders with a slash at the end
   */
  static changed(body: Payload<GithubPush>, paths: readonly string[]): Filter {
    const commits = placeOf(body)?.key;
    if (commits === undefined) throw new Error('Github.changed needs the body of a push.');
    return Filter.files(
      ['added', 'modified', 'removed'].map((list) => `${commits}.commits.#.${list}`),
      paths,
    );
  }

  /** @internal */
  override _toArgo(where: string): GithubEventSource {
    const { events, repositories, organizations, webhookSecret, maxPayloadSize, overrides } = this.options;
    checkEndpoint(where, this._endpoint);
    if (!events || events.length === 0) throw new Error(`${where}: no events. Name at least one, for example push.`);
    if (!webhookSecret)
      throw new Error(
        `${where}: no webhookSecret, so everybody could send events. Name the Secret that GitHub signs with.`,
      );
    return {
      webhook: {
        port: String(this._endpoint.port),
        endpoint: this._endpoint.path,
        method: 'POST',
        ...(maxPayloadSize !== undefined && { maxPayloadSize }),
      },
      webhookSecret: checkSecret(where, 'webhookSecret', webhookSecret),
      events,
      ...(repositories
        ? { repositories: owned(where, repositories) }
        : { organizations: owners(where, organizations) }),
      contentType: 'json',
      active: true,
      ...overrides,
    };
  }
}

function owners(where: string, organizations: readonly string[] | undefined): readonly string[] {
  if (!organizations || organizations.length === 0)
    throw new Error(`${where}: no repositories and no organizations. Name whose events are let through.`);
  for (const name of organizations) {
    if (!/^[\w.-]+$/.test(name))
      throw new Error(`${where}: "${name}" is no name of an organization. Use the one in its address at GitHub.`);
  }
  return organizations;
}

/** Repositories as Argo groups them. */
function owned(
  where: string,
  repositories: readonly string[],
): { readonly owner: string; readonly names: readonly string[] }[] {
  if (repositories.length === 0)
    throw new Error(`${where}: the list of repositories is empty. Name at least one: owner/name.`);
  const names = new Map<string, string[]>();
  for (const repository of repositories) {
    const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
    if (!owner || !name)
      throw new Error(`${where}: "${repository}" is no repository. Write owner/name, for example acme/api.`);
    names.set(owner, [...(names.get(owner) ?? []), name]);
  }
  return [...names].map(([owner, all]) => ({ owner, names: all }));
}
