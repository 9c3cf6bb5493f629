/*
 * What GitHub's webhooks carry, as far as pipelines read it. Facts of GitHub's documentation "Webhook events and
 * payloads". Text is text: names, titles and messages are chosen by whoever pushes or opens.
 */

export interface GithubUser {
  readonly login: string;
  readonly id: number;
  readonly type: string;
}

export interface GithubRepository {
  readonly id: number;
  readonly name: string;
  /** `owner/name` */
  readonly full_name: string;
  readonly owner: GithubUser;
  readonly private: boolean;
  readonly fork: boolean;
  readonly html_url: string;
  /** Over https, with `.git`. */
  readonly clone_url: string;
  readonly ssh_url: string;
  readonly default_branch: string;
}

/** In every payload that concerns a repository. */
export interface GithubCommon {
  readonly repository: GithubRepository;
  readonly sender: GithubUser;
  readonly organization?: { readonly login: string; readonly id: number };
  /** Where a GitHub App sends. */
  readonly installation?: { readonly id: number };
}

export interface GithubCommit {
  readonly id: string;
  readonly tree_id: string;
  readonly message: string;
  readonly timestamp: string;
  readonly url: string;
  readonly author: { readonly name: string; readonly email: string | null; readonly username?: string };
  readonly committer: { readonly name: string; readonly email: string | null; readonly username?: string };
  readonly added: readonly string[];
  readonly modified: readonly string[];
  readonly removed: readonly string[];
}

/** Commits or a tag were pushed, or a branch or tag was made or deleted. */
export interface GithubPush extends GithubCommon {
  /** `refs/heads/...` or `refs/tags/...` */
  readonly ref: string;
  /** The commit before the push; 40 zeros for a new ref. */
  readonly before: string;
  /** The commit after the push; 40 zeros for a deleted ref. */
  readonly after: string;
  readonly created: boolean;
  readonly deleted: boolean;
  readonly forced: boolean;
  readonly base_ref: string | null;
  readonly compare: string;
  readonly commits: readonly GithubCommit[];
  /** `null` for a deleted ref. */
  readonly head_commit: GithubCommit | null;
  readonly pusher: { readonly name: string; readonly email?: string | null };
}

interface GithubPullRequestSide {
  readonly label: string;
  readonly ref: string;
  readonly sha: string;
  readonly user: GithubUser;
  /** `null` where the fork is gone. */
  readonly repo: GithubRepository | null;
}

export interface GithubPullRequest extends GithubCommon {
  readonly action:
    | 'assigned'
    | 'auto_merge_disabled'
    | 'auto_merge_enabled'
    | 'closed'
    | 'converted_to_draft'
    | 'demilestoned'
    | 'dequeued'
    | 'edited'
    | 'enqueued'
    | 'labeled'
    | 'locked'
    | 'milestoned'
    | 'opened'
    | 'ready_for_review'
    | 'reopened'
    | 'review_request_removed'
    | 'review_requested'
    | 'synchronize'
    | 'unassigned'
    | 'unlabeled'
    | 'unlocked';
  readonly number: number;
  readonly pull_request: {
    readonly id: number;
    readonly number: number;
    readonly state: 'open' | 'closed';
    readonly title: string;
    readonly body: string | null;
    readonly html_url: string;
    readonly draft: boolean;
    readonly merged: boolean;
    readonly merge_commit_sha: string | null;
    readonly user: GithubUser;
    readonly head: GithubPullRequestSide;
    readonly base: GithubPullRequestSide;
    readonly labels: readonly { readonly name: string }[];
    readonly author_association: string;
  };
  /** The label that was put on or taken off. */
  readonly label?: { readonly name: string };
  /** With `synchronize`: the commits before and after. */
  readonly before?: string;
  readonly after?: string;
}

/** A branch or tag was made. */
export interface GithubCreate extends GithubCommon {
  /** The name without `refs/heads/` or `refs/tags/`. */
  readonly ref: string;
  readonly ref_type: 'branch' | 'tag';
  readonly master_branch: string;
}

/** A branch or tag was deleted. */
export interface GithubDelete extends GithubCommon {
  /** The name without `refs/heads/` or `refs/tags/`. */
  readonly ref: string;
  readonly ref_type: 'branch' | 'tag';
}

export interface GithubRelease extends GithubCommon {
  readonly action: 'created' | 'deleted' | 'edited' | 'prereleased' | 'published' | 'released' | 'unpublished';
  readonly release: {
    readonly id: number;
    readonly tag_name: string;
    readonly target_commitish: string;
    readonly name: string | null;
    readonly body: string | null;
    readonly draft: boolean;
    readonly prerelease: boolean;
    readonly html_url: string;
    readonly author: GithubUser;
  };
}

/** Somebody commented on an issue or a pull request. */
export interface GithubIssueComment extends GithubCommon {
  readonly action: 'created' | 'deleted' | 'edited';
  readonly issue: {
    readonly number: number;
    readonly title: string;
    readonly state: 'open' | 'closed';
    readonly user: GithubUser;
    /** There where the issue is a pull request. */
    readonly pull_request?: { readonly html_url: string };
  };
  readonly comment: {
    readonly id: number;
    readonly body: string;
    readonly user: GithubUser;
    readonly author_association: string;
    readonly html_url: string;
  };
}

/** Sent once, when the hook is made. A hook of an organization sends it without a repository. */
export interface GithubPing extends GithubCommon {
  readonly zen: string;
  readonly hook_id: number;
}

/** The payload of each kind of event, by the value of the header X-GitHub-Event. */
export interface GithubPayloads {
  readonly push: GithubPush;
  readonly pull_request: GithubPullRequest;
  readonly create: GithubCreate;
  readonly delete: GithubDelete;
  readonly release: GithubRelease;
  readonly issue_comment: GithubIssueComment;
  readonly ping: GithubPing;
}
