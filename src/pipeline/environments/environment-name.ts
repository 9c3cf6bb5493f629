import { createHash } from 'node:crypto';

/**
 * The name of the environment that a branch of a repository gets: a DNS label of at most 40 characters.
 *
 * It says both in readable form, and ends in a hash of the exact repository and branch, 64 bits of SHA-256, so that
 * nobody can name a branch that gets another branch's environment. The step's `environment-name.sh` computes the same in
 * the cluster.
 *
 * @param repository `owner/name`, as the Git host writes it
 * @param branch the branch, or a full ref such as `refs/heads/main`
 * @throws when one of them is empty
 *
 * @example
 * environmentName('acme/hello', 'feature/login'); // hello-feature-lo-...
 */
export function environmentName(repository: string, branch: string): string {
  const short = branch.startsWith('refs/heads/') ? branch.slice('refs/heads/'.length) : branch;
  if (repository === '') throw new Error('environmentName: the repository is empty. Pass owner/name.');
  if (short === '')
    throw new Error(`environmentName: the branch of ${repository} is empty. Pass a branch or a full ref.`);
  const hash = createHash('sha256').update(`${repository}\n${short}`).digest('hex').slice(0, 16);
  const pieces = [piece(repository.slice(repository.lastIndexOf('/') + 1), 10), piece(short, 10)];
  const slug = pieces.filter((text) => text !== '').join('-') || 'env';
  return `${/^[a-z]/.test(slug) ? slug : `e-${slug}`}-${hash}`;
}

/** A text as part of a DNS label: lower-case letters, digits, single dashes inside, at most `length` characters. */
function piece(text: string, length: number): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, length)
    .replace(/-$/, '');
}
