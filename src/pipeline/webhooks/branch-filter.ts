/** Which branches a pipeline listens to. `anyName` also lets names through that hold other than usual characters. */
export type Branches = readonly string[] | 'anyName';

const usual = '[A-Za-z0-9._-]';

/**
 * The pattern of full refs for branches given as globs: `*` stands for one part of a name (`feature/*`), `**` for any
 * number of parts. Whatever the globs, a name consists of letters, digits and `. _ - /`, and begins with a letter or
 * digit, unless `anyName` is said: then any branch passes, and what it is called is nobody's promise.
 * @throws on an empty list, an empty glob, and a glob with other characters
 */
export function refPattern(where: string, branches: Branches): RegExp {
  if (branches === 'anyName') return /refs\/heads\/(?:.|\n)+/;
  if (branches.length === 0)
    throw new Error(
      `${where}: the list of branches is empty, so no push would start anything. Name at least one, for example main.`,
    );
  return new RegExp(`refs/heads/(?:${branches.map((glob) => branchPattern(where, glob)).join('|')})`);
}

function branchPattern(where: string, glob: string): string {
  if (!/^[A-Za-z0-9*][A-Za-z0-9._/*-]*$/.test(glob)) {
    throw new Error(
      `${where}: the branch "${glob}" is not legal. Use letters, digits and . _ - /, and * or ** for parts of a name.`,
    );
  }
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '[A-Za-z0-9._\\/-]*';
    if (part === '*') return `${usual}*`;
    return part.replace(/[./-]/g, '\\$&');
  });
  // A name that begins with a wildcard begins with a letter or digit all the same.
  return glob.startsWith('*') ? `[A-Za-z0-9]${parts.join('')}` : parts.join('');
}
