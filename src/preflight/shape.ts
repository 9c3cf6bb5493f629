import type { Manifest } from './manifest';

/**
 * Values of manifests and of the cluster, as what they should be: whoever wrote them may have left a field empty, or put
 * something else there. What is of another shape counts as absent.
 */

/** A map; an empty one in place of anything else. */
export function mapOf(value: Manifest): Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** A list; an empty one in place of anything else. */
export function listOf(value: Manifest): readonly Manifest[] {
  return Array.isArray(value) ? value : [];
}

/** A text that holds something. */
export function textOf(value: Manifest): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The entry of a table, not what every object inherits: a label may be called `constructor`. */
export function entryOf<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Whether a text holds a tag of Argo, which stands for something that is known only at run time. */
export function hasTag(text: string): boolean {
  return text.includes('{{');
}
