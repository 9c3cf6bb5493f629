/**
 * How long names may be, in letters. Argo puts the name of a Workflow into a label, which takes 63; a CronWorkflow adds
 * the time to the names of its Workflows, which takes 11 (workflow/validate/validate.go of Argo Workflows).
 */
function limit(kind: string): number {
  return kind === 'CronWorkflow' ? 52 : 63;
}

/**
 * Refuses a name that the cluster, or Argo, would refuse.
 *
 * @param place the construct's path, for the message
 * @throws Error for an empty or over-long name, and for one that is no DNS-1123 name (RFC 1123, as Kubernetes asks)
 */
export function checkName(place: string, kind: string, name: string): void {
  const wrong = fault(name, limit(kind), /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/);
  if (wrong !== undefined) {
    throw new Error(
      `${place}: the name "${name}" of this ${kind} ${wrong}. Kubernetes takes a-z, 0-9, "-" and ".", ` +
        `with a letter or digit at both ends, and Argo at most ${limit(kind)} of them.${proposal(name, limit(kind))}`,
    );
  }
}

/**
 * Refuses a beginning of names that no name can have.
 *
 * @throws Error as {@link checkName} does; but the last letter may be "-" or ".", because more will follow
 */
export function checkGenerateName(place: string, kind: string, prefix: string): void {
  const longest = limit(kind) - 5;
  const wrong = fault(prefix, longest, /^[a-z0-9]([-a-z0-9]|\.(?=[a-z0-9]|$))*$/);
  if (wrong !== undefined) {
    throw new Error(
      `${place}: the generateName "${prefix}" of this ${kind} ${wrong}. Kubernetes takes a-z, 0-9, "-" and ".", ` +
        `with a letter or digit first, and puts 5 letters after it, so that at most ${longest} are left.`,
    );
  }
}

function fault(name: string, longest: number, pattern: RegExp): string | undefined {
  if (name === '') return 'is empty';
  if (!pattern.test(name)) return 'has letters, or an order of them, that are not allowed';
  return name.length > longest ? `has ${name.length} letters` : undefined;
}

function proposal(name: string, longest: number): string {
  const ends = /^[-.]+|[-.]+$/g;
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.[-.]+|-\./g, '.')
    .replace(ends, '');
  const proposed = plain.slice(0, longest).replace(ends, '');
  return proposed === '' ? '' : ` For example: "${proposed}".`;
}
