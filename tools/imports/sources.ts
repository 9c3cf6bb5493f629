import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ImportProblem } from './problem';
import type { UpstreamCrd, UpstreamSchema } from './upstream';

/**
 * One of Argo's JSON schema files, from a path or a URL.
 *
 * @throws ImportProblem if it cannot be read, is no JSON, or has no definitions
 */
export async function readSchema(source: string): Promise<UpstreamSchema> {
  const text = await readText(source);
  let value: Partial<UpstreamSchema> | null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ImportProblem(
      `${source} is no JSON (${(error as Error).message}). Give the file api/jsonschema/schema.json of an Argo release.`,
    );
  }
  if (typeof value?.definitions !== 'object' || !Array.isArray(value.oneOf)) {
    throw new ImportProblem(
      `${source} has no "definitions" with a "oneOf" of kinds, so it is not Argo's JSON schema. ` +
        'Give the file api/jsonschema/schema.json of an Argo release.',
    );
  }
  return value as UpstreamSchema;
}

/**
 * The CRDs in some files, folders and URLs, as YAML or JSON. Whatever is no CRD is passed over.
 *
 * @throws ImportProblem if one cannot be read or holds no CRD at all
 */
export async function readCrds(sources: readonly string[]): Promise<readonly UpstreamCrd[]> {
  const found: UpstreamCrd[] = [];
  for (const source of sources) {
    const before = found.length;
    for (const file of expand(source)) found.push(...parseCrds(file, await readText(file)));
    if (found.length === before) {
      throw new ImportProblem(
        `${source} holds no CustomResourceDefinition. ` +
          'Give the folder manifests/base/crds/full of Argo Workflows, or single files of it.',
      );
    }
  }
  return found;
}

/** The version in a path or an address, `v4.1.2`, if there is one. */
export function versionIn(source: string): string | undefined {
  return /v\d+\.\d+\.\d+(?:-[\w.]+)?/.exec(source)?.[0];
}

function expand(source: string): readonly string[] {
  if (isUrl(source) || !existsSync(source) || !statSync(source).isDirectory()) return [source];
  const files = readdirSync(source).filter((name) => /\.(json|ya?ml)$/.test(name));
  return files.sort().map((name) => join(source, name));
}

function parseCrds(file: string, text: string): readonly UpstreamCrd[] {
  let values: readonly unknown[];
  try {
    values = text.trimStart().startsWith('{') ? [JSON.parse(text)] : parseYaml(text);
  } catch (error) {
    throw new ImportProblem(`${file} is neither JSON nor YAML (${(error as Error).message.split('\n')[0]}).`);
  }
  return values.filter(isCrd);
}

function parseYaml(text: string): readonly unknown[] {
  return parseAllDocuments(text).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return document.toJS();
  });
}

function isCrd(value: unknown): value is UpstreamCrd {
  const { kind, spec } = (value ?? {}) as Partial<UpstreamCrd>;
  return kind === 'CustomResourceDefinition' && spec?.names?.kind !== undefined && Array.isArray(spec.versions);
}

async function readText(source: string): Promise<string> {
  try {
    if (!isUrl(source)) return readFileSync(source, 'utf8');
    const response = await fetch(source);
    if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`);
    return await response.text();
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    throw new ImportProblem(`${source} cannot be read: ${cause?.message ?? message}. Check the path or the address.`);
  }
}

function isUrl(source: string): boolean {
  return /^https?:\/\//.test(source);
}
