import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** A manifest, or a part of one. */
// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind pass through
export type Manifest = any;

/** An object as it stands in a file. */
export interface Source {
  /** Name of the file. */
  readonly file: string;
  readonly manifest: Manifest;
}

/** The folder holds no manifests that could be read. */
export class Unreadable extends Error {}

/**
 * The objects of a folder, as `kubectl apply -f FOLDER` finds them: of its YAML and JSON files, not of folders in it. A
 * `List` gives its items.
 *
 * @param place a folder, or one file
 * @throws Unreadable where there is no such place, it holds nothing, or a file is no YAML or holds what is no manifest
 */
export function readManifests(place: string): readonly Source[] {
  const sources = files(place).flatMap((file) =>
    documents(file).flatMap((manifest) =>
      items(file, manifest).map((each) => ({ file: basename(file), manifest: each })),
    ),
  );
  if (sources.length === 0) {
    throw new Unreadable(`${place} holds no manifests (*.yaml, *.yml, *.json). Synthesize them: npx cdk8s synth`);
  }
  return sources;
}

function files(place: string): readonly string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    return readdirSync(place)
      .filter((name) => /\.(ya?ml|json)$/.test(name))
      .sort()
      .map((name) => join(place, name));
  } catch (error) {
    throw new Unreadable(
      `${place} cannot be read (${(error as NodeJS.ErrnoException).code}). Name the folder that your app publishes to; npx cdk8s synth makes it.`,
    );
  }
}

function documents(file: string): readonly Manifest[] {
  const parsed = parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' });
  return parsed.flatMap((document) => {
    const [error] = document.errors;
    if (error) throw new Unreadable(`${file} is not YAML: ${error.message}`);
    const manifest = document.toJS() as Manifest;
    return manifest === null ? [] : [manifest];
  });
}

function items(file: string, manifest: Manifest): readonly Manifest[] {
  if (typeof manifest?.kind !== 'string' || typeof manifest.apiVersion !== 'string') {
    throw new Unreadable(`${file} holds something without apiVersion and kind, which is no manifest.`);
  }
  return manifest.kind === 'List' && Array.isArray(manifest.items)
    ? manifest.items.flatMap((each: Manifest) => items(file, each))
    : [manifest];
}
