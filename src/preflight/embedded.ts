import { parseAllDocuments } from 'yaml';
import type { Manifest } from './manifest';

/**
 * The YAML of a text within a manifest, in which tags of Argo may stand, in quotes or bare: `namespace: {{=toJson(x)}}`. Argo
 * fills them in before anybody reads the YAML, and YAML alone takes a bare one for a map. Here each becomes a text.
 *
 * @returns the maps that it holds, with tags as they were; undefined for a text that is no YAML, or holds something else
 */
export function readEmbedded(text: string): readonly Manifest[] | undefined {
  const tags: string[] = [];
  const without = text.replace(/\{\{.*?\}\}/gs, (tag) => `${open}${tags.push(tag) - 1}${close}`);
  try {
    const documents = parseAllDocuments(without, { version: '1.1', logLevel: 'silent' }).map((document) => {
      if (document.errors[0]) throw document.errors[0];
      return withTags(document.toJS(), tags);
    });
    const values = documents.filter((value) => value !== null);
    return values.length > 0 && values.every((value) => typeof value === 'object') ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Characters for private use: no manifest has them, and YAML takes them in bare texts and quoted ones alike. */
const open = '\ue000';
const close = '\ue001';

function withTags(value: Manifest, tags: readonly string[]): Manifest {
  if (typeof value === 'string') return filled(value, tags);
  if (Array.isArray(value)) return value.map((each) => withTags(each, tags));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [filled(key, tags), withTags(each, tags)]));
}

function filled(text: string, tags: readonly string[]): string {
  return text.replace(/\ue000(\d+)\ue001/g, (_, index: string) => tags[Number(index)] ?? '');
}
