import { checkName } from '../manifest/name';
import { checkText } from './text';

/** A Git repository, and how its host is asked for it. */
export interface GitRepository {
  /** `https://host/path.git`, without a user, a password or a token. */
  readonly url: string;
  /**
   * Secret of the pipeline's namespace with the key `password` (a token that may read the repository) and, where the
   * host wants one, `username`. @default the repository is public
   */
  readonly credentials?: string;
  /** Allows a URL with `http://`: token and source travel in the clear. For a host inside the cluster. @default false */
  readonly insecureHttp?: boolean;
}

/**
 * Returns the repository if its URL can be used.
 * @throws on an empty or malformed URL, another scheme, a credential in the URL (which is not repeated), and a name
 *   that no Secret can have
 */
export function checkRepository(where: string, repository: GitRepository): GitRepository {
  const { url, insecureHttp = false } = repository;
  checkText(where, 'repository URL', url);
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new Error(`${where}: the repository URL cannot be read. Write it like https://github.com/acme/hello.git.`);
  }
  if (parsed.username || parsed.password) {
    throw new Error(
      `${where}: the repository URL of ${parsed.host} holds a credential, which would stand in every manifest and log. ` +
        'Put it into a Secret (username, password) and name that as credentials.',
    );
  }
  if (parsed.search || parsed.hash)
    throw new Error(
      `${where}: the repository URL ${parsed.origin}${parsed.pathname} has a query or a fragment. Leave it out.`,
    );
  if (parsed.protocol === 'http:' && !insecureHttp) {
    throw new Error(
      `${where}: the repository URL ${url} is plain http, which shows token and source to the network. Use https, or say insecureHttp: true.`,
    );
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
    throw new Error(
      `${where}: the repository URL ${url} is not https. Write it like https://github.com/acme/hello.git.`,
    );
  }
  if (parsed.pathname === '/')
    throw new Error(
      `${where}: the repository URL ${url} names a host, but no repository. Append its path, /owner/name.git.`,
    );
  if (repository.credentials !== undefined) checkCredentials(where, repository.credentials);
  return repository;
}

/** Returns the name of the Secret with a credential. @throws on one that no Secret can have */
export function checkCredentials(where: string, credentials: string): string {
  return checkName(where, 'Secret name in credentials', 'secret', credentials);
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

/** `owner/name` out of `https://host/owner/name.git`. */
export function fullName(repository: GitRepository): string {
  return new URL(repository.url).pathname.replace(/^\/|\/$/g, '').replace(/\.git$/, '');
}
