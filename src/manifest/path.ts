/** The way to a field of a manifest: the keys and indices that lead to it, as `['spec', 'templates', 2, 'name']`. */
export type ManifestPath = readonly (string | number)[];

/** A path as text, `spec.templates[2].name`; a key that is no plain word is quoted, `metadata.labels["app/part"]`. */
export function pathText(path: ManifestPath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[A-Za-z_][\w-]*$/.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}
