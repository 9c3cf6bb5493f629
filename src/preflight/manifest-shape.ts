import type { Manifest } from './manifest';

/**
 * What is wrong with the outer shape of an object, which the API server refuses, or kubectl takes for absent:
 * `metadata.namespace is 34, and must be a text: put it in quotes`. Fields of a kind are not looked at: publish has done that for Argo's.
 */
export function shapeProblem(manifest: Manifest): string | undefined {
  const { metadata, spec } = manifest;
  return (
    map('metadata', metadata) ??
    first(['name', 'generateName', 'namespace'], (field) => text(`metadata.${field}`, metadata?.[field])) ??
    first(['labels', 'annotations'], (field) => texts(`metadata.${field}`, metadata?.[field])) ??
    map('spec', spec)
  );
}

function first(fields: readonly string[], problem: (field: string) => string | undefined): string | undefined {
  return fields.map(problem).find((each) => each !== undefined);
}

function texts(path: string, value: Manifest): string | undefined {
  return map(path, value) ?? first(Object.keys(value ?? {}), (key) => text(`${path}.${key}`, value[key]));
}

function map(path: string, value: Manifest): string | undefined {
  const isOne = value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
  return isOne ? undefined : `${path} is ${JSON.stringify(value)}, and must be a map`;
}

function text(path: string, value: Manifest): string | undefined {
  if (value === undefined || value === null || typeof value === 'string') return undefined;
  const remedy = typeof value === 'object' ? '' : ': put it in quotes';
  return `${path} is ${JSON.stringify(value)}, and must be a text${remedy}`;
}
