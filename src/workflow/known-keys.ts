import { nearest } from '../manifest/suggestion';

/** The keys of `T`, all of them, for the run time. */
export type KeysOf<T> = { readonly [K in keyof Required<T>]: true };

/**
 * Arrow functions lose the compiler's check for unknown keys: `container: () => ({ imgae: 'x' })` compiles where other
 * keys make up for it, and in JavaScript everything does.
 * @param what for example `the container`
 * @throws on a key that is none of the known ones
 */
export function checkKeys<T>(where: string, what: string, value: object, known: KeysOf<T>): void {
  const names = Object.keys(known);
  for (const key of Object.keys(value)) {
    if (names.includes(key)) continue;
    const meant = nearest(key, names);
    throw new Error(
      `${where}: "${key}" is no property of ${what}. ${meant === undefined ? `It has ${names.join(', ')}.` : `Did you mean "${meant}"?`}`,
    );
  }
}
