import {
  type Bounded,
  type EventKind,
  type EventPlaces,
  type Filter,
  Filter as Filters,
  Github,
  type GithubOptions,
  type GithubPush,
  type PayloadText,
  Webhook,
  type WebhookOptions,
} from '../../events';

/** The places of a push that every Git host sends in one form or another. */
export interface PushPlaces {
  /** `owner/name`. */
  readonly repository: PayloadText;
  /** The full ref: `refs/heads/main`. */
  readonly ref: PayloadText;
  /** The commit that the ref points at afterwards. */
  readonly revision: PayloadText;
  /** Filters that let only pushes through that leave a commit behind. */
  readonly filters: readonly Filter[];
}

/** What `PushProvider.github` takes: the Secret, the port and the path. */
export type GithubPushOptions = Omit<GithubOptions<'push'>, 'events' | 'repositories' | 'organizations'>;

/** Who sends pushes: the kind of event to listen for, and where in its payload things lie. */
export class PushProvider<B> {
  private constructor(
    /** The kind of event that carries the pushes of these repositories, `owner/name`. */
    readonly kind: (repositories: readonly string[]) => EventKind<B>,
    /** Where the fields of a push lie. */
    readonly places: (event: EventPlaces<B>) => PushPlaces,
    /** Lets only pushes through that touched one of these paths; not every sender says. */
    readonly changed: ((event: EventPlaces<B>, paths: readonly string[]) => Filter) | undefined,
  ) {}

  /** GitHub's push event, signature checked; the hook is made at GitHub, with content type `application/json`. */
  static github(options: GithubPushOptions): PushProvider<GithubPush> {
    return new PushProvider<GithubPush>(
      (repositories) => Github.events({ ...options, repositories, events: ['push'] }),
      ({ body }) => ({
        repository: body.repository.full_name,
        ref: body.ref,
        revision: body.after,
        filters: [Filters.equals(body.deleted, false)],
      }),
      ({ body }, paths) => Github.changed(body, paths),
    );
  }

  /**
   * Any caller that sends `{"repository": "owner/name", "ref": "refs/heads/main", "revision": "<commit>"}` with a
   * Bearer token: a Git host's own hook script, another CI system, curl.
   */
  static generic(options: WebhookOptions): PushProvider<GenericPush> {
    return new PushProvider<GenericPush>(
      () => Webhook.endpoint<GenericPush>(options),
      ({ body }) => ({ repository: body.repository, ref: body.ref, revision: body.revision, filters: [] }),
      undefined,
    );
  }
}

/** The body that `PushProvider.generic` takes. */
export interface GenericPush {
  /** `owner/name`. */
  readonly repository: string;
  /** The full ref: `refs/heads/main`. */
  readonly ref: string;
  /** The commit, as 40 or 64 lower-case hexadecimal digits. */
  readonly revision: string;
}

/** What a Sensor passes on of a push. */
export interface Push {
  /** The commit, bounded by a filter: 40 or 64 hexadecimal digits. */
  readonly revision: Bounded<string>;
  /** The full ref; a stranger may have chosen it, so it fits only `Input.untrusted()`. */
  readonly branch: PayloadText;
}
