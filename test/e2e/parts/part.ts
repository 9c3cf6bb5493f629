import type { Test } from '../test';

/** One part of the test, which can be run alone. */
export interface Part {
  /** Its name on the command line. */
  readonly name: string;
  /** Parts that must have run before it, and are run when it is asked for. @default none */
  readonly after?: readonly string[];
  /** @throws when something is not as it should be; the report holds it already */
  readonly run: (test: Test) => Promise<void>;
}

/**
 * The parts with the given names and those that must run before them, in the order of the list; all of it without names.
 *
 * @throws on a name that no part has
 */
export function selectParts(parts: readonly Part[], names: readonly string[]): readonly Part[] {
  if (names.length === 0) return parts;
  const wanted = new Set<Part>();
  const want = (name: string) => {
    const part = parts.find((each) => each.name === name);
    if (!part) throw new Error(`there is no part ${name}; there are: ${parts.map((each) => each.name).join(', ')}`);
    if (wanted.has(part)) return;
    wanted.add(part);
    part.after?.forEach(want);
  };
  names.forEach(want);
  return parts.filter((part) => wanted.has(part));
}
