import { checkCredentials, checkText } from '../step/checked-text';

/** A Git repository, and how its host is asked for it. The URL decides which protocol is spoken. */
export interface GitRepository {
  /**
   * `https://host/owner/name.git`, without a user, a password or a token; over SSH `ssh://git@host:port/owner/name.git`
   * or `git@host:owner/name.git`.
   */
  readonly url: string;
  /**
   * Secret of the pipeline's namespace. For https its keys are `password` (a token that may read the repository) and,
   * where the host wants one, `username`. For SSH, where it must be given, they are `ssh-privatekey` and `known_hosts`:
   * the public keys of the host, which is believed under no other.
   * @default the repository is public
   */
  readonly credentials?: string | undefined;
  /** Allows a URL with `http://`: token and source travel in the clear. For a host inside the cluster. @default false */
  readonly insecureHttp?: boolean | undefined;
  /**
   * Fetches submodules too, and theirs. They must lie at the host of the repository, which is the only one that is shown
   * the credential. @default false: a commit cannot make the step fetch from further repositories
   */
  readonly submodules?: boolean | undefined;
}

/**
 * Returns the repository if its URL can be used.
 * @throws on an empty or malformed URL, another scheme, a secret in the URL (which is not repeated), SSH without
 *   credentials, and a name that no Secret can have
 */
export function checkRepository(where: string, repository: GitRepository): GitRepository {
  const { url, credentials, insecureHttp = false } = repository;
  checkText(where, 'repository URL', url);
  let parsed: URL;
  try {
    parsed = parse(url);
  } catch {
    throw new Error(`${where}: the repository URL cannot be read. Write it like https://github.com/acme/hello.git.`);
  }
  const ssh = parsed.protocol === 'ssh:';
  if (parsed.password || (parsed.username && !ssh)) {
    throw new Error(
      `${where}: the repository URL of ${parsed.host} holds a credential, which would stand in every manifest and log. ` +
        'Put it into a Secret (username, password) and name that as credentials.',
    );
  }
  if (parsed.search || parsed.hash)
    throw new Error(
      `${where}: the repository URL ${parsed.protocol}//${parsed.host}${parsed.pathname} has a query or a fragment. Leave it out.`,
    );
  if (parsed.protocol === 'http:' && !insecureHttp) {
    throw new Error(
      `${where}: the repository URL ${url} is plain http, which shows token and source to the network. Use https, or say insecureHttp: true.`,
    );
  }
  if (!['https:', 'http:', 'ssh:'].includes(parsed.protocol)) {
    throw new Error(
      `${where}: the repository URL is neither https nor SSH. Write it like https://github.com/acme/hello.git or git@github.com:acme/hello.git.`,
    );
  }
  if (ssh) checkSsh(where, repository, parsed);
  if (parsed.pathname === '/' || parsed.pathname === '')
    throw new Error(
      `${where}: the repository URL ${url} names a host, but no repository. Append its path, /owner/name.git.`,
    );
  if (credentials !== undefined) checkCredentials(where, credentials);
  return repository;
}

/** Returns the name by which webhooks know a repository. @throws when it is not owner/name */
export function checkFullName(where: string, name: string): string {
  if (!/^[^/\s]+(\/[^/\s]+)+$/.test(name)) {
    throw new Error(
      `${where}: the repository is called "${name}", which lacks an owner or a name. Append the path /owner/name.git to the host in the URL, or say what the sender of webhooks calls it: fullName: 'acme/hello'.`,
    );
  }
  return name;
}

/** `owner/name` out of `https://host/owner/name.git` or `git@host:owner/name.git`. */
export function fullName(repository: GitRepository): string {
  return parse(repository.url)
    .pathname.replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '');
}

function checkSsh(where: string, { url, credentials }: GitRepository, parsed: URL): void {
  if (!/^[A-Za-z0-9._][A-Za-z0-9._-]*$/.test(parsed.username) || !/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(parsed.hostname)) {
    throw new Error(
      `${where}: the repository URL ${url} names no user, or no legal one or host. Write it like ssh://git@github.com/acme/hello.git.`,
    );
  }
  if (credentials === undefined) {
    throw new Error(
      `${where}: the repository ${url} is reached over SSH, which takes a key of one's own and the public keys of the host. ` +
        'Put them into a Secret (ssh-privatekey, known_hosts) and name that as credentials.',
    );
  }
}

/** Also the short form of ssh URLs, `user@host:path`. */
function parse(url: string): URL {
  const [, authority, path] = /^([^@:/\s]+@[^@:/\s]+):(?!\/\/)(.+)$/.exec(url) ?? [];
  return new URL(authority === undefined ? url : `ssh://${authority}/${path}`);
}
