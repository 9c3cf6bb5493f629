const nothing = '0'.repeat(40);

/** What a push is about. */
export interface PushOptions {
  /** `owner/name` */
  readonly repository: string;
  /** Full ref: `refs/heads/main`. */
  readonly ref: string;
  /** The commit; 40 zeros for a ref that was deleted. */
  readonly after: string;
  /** The commit that the ref had before. @default - 40 zeros: the ref is new */
  readonly before?: string | undefined;
}

/**
 * The body of GitHub's `push` event, with the fields and shapes of
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#push
 */
export function pushEvent({ repository, ref, after, before = nothing }: PushOptions): object {
  const [owner = '', name = ''] = repository.split('/');
  const url = `https://github.example.test/${repository}`;
  const person = { name: owner, email: `${owner}@example.test`, username: owner };
  const account = { login: owner, id: 1001, node_id: 'MDQ6VXNlcjEwMDE=', type: 'Organization', site_admin: false };
  const deleted = after === nothing;
  const commit = {
    id: after,
    tree_id: after,
    distinct: true,
    message: 'Say hello',
    timestamp: '2026-10-01T12:00:00Z',
    url: `${url}/commit/${after}`,
    author: person,
    committer: person,
    added: [],
    removed: [],
    modified: ['greeting.go'],
  };
  return {
    ref,
    before,
    after,
    created: before === nothing && !deleted,
    deleted,
    forced: false,
    base_ref: null,
    compare: `${url}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: deleted ? [] : [commit],
    head_commit: deleted ? null : commit,
    repository: {
      id: 2001,
      node_id: 'R_2001',
      name,
      full_name: repository,
      private: true,
      owner: { ...account, name: owner, email: null },
      html_url: url,
      description: null,
      fork: false,
      url,
      clone_url: `${url}.git`,
      ssh_url: `git@github.example.test:${repository}.git`,
      git_url: `git://github.example.test/${repository}.git`,
      default_branch: 'main',
      master_branch: 'main',
      visibility: 'private',
      topics: [],
      created_at: 1767225600,
      updated_at: '2026-10-01T12:00:00Z',
      pushed_at: 1790856000,
    },
    pusher: { name: owner, email: person.email },
    organization: account,
    sender: { ...account, type: 'User' },
  };
}

/** `after` of a push that deletes a ref. */
export const deletedRef = nothing;
