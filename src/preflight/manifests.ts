import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { CannotLook } from './cannot-look';
import { itemsOf } from './lists';
import type { Manifest } from './manifest';
import { shapeProblem } from './manifest-shape';

/** An object as it stands in a file. */
export interface Source {
  /** The file, as it lies in the folder: `ci.k8s.yaml`, `ci/a.k8s.yaml`. */
  readonly file: string;
  readonly manifest: Manifest;
}

/** The folder holds no manifests that could be read. */
export class Unreadable extends CannotLook {}

/** What cdk8s writes beside the manifests, with `recordConstructMetadata`. */
const constructMetadata = 'construct-metadata.json';

/**
 * The objects of a folder, as `kubectl apply -f FOLDER` finds them: of its YAML and JSON files. Those of folders in it only
 * where it has no manifests itself, as with cdk8s' `FOLDER_PER_CHART`: then kubectl takes `-R`. A list gives its items.
 *
 * @param place a folder, or one file
 * @throws Unreadable where there is no such place, it holds nothing, or a file is no YAML or holds what is no manifest
 */
export function readManifests(place: string): readonly Source[] {
  const sources = files(place).flatMap((path) => {
    const file = relative(place, path) || basename(path);
    return documents(path).flatMap((manifest) => objects(path, manifest).map((each) => ({ file, manifest: each })));
  });
  if (sources.length === 0) {
    throw new Unreadable(`${place} holds no manifests (*.yaml, *.yml, *.json). Synthesize them: npx cdk8s synth`);
  }
  return sources;
}

function files(place: string): readonly string[] {
  try {
    return statSync(place).isDirectory() ? filesIn(place) : [place];
  } catch (error) {
    throw new Unreadable(
      `${place} cannot be read (${(error as NodeJS.ErrnoException).code}). Name the folder that your app publishes to; npx cdk8s synth makes it.`,
    );
  }
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = entries.filter(
    (each) => !each.isDirectory() && /\.(ya?ml|json)$/.test(each.name) && each.name !== constructMetadata,
  );
  if (own.length > 0) return own.map(({ name }) => join(folder, name));
  return entries.filter((each) => each.isDirectory()).flatMap(({ name }) => filesIn(join(folder, name)));
}

function documents(file: string): readonly Manifest[] {
  const parsed = parseAllDocuments(textOf(file), { version: '1.1', logLevel: 'silent' });
  return parsed.flatMap((document) => {
    const [error] = document.errors;
    if (error) throw new Unreadable(`${file} is not YAML: ${error.message}`);
    const manifest = unfolded(file, () => document.toJS());
    return manifest === null ? [] : [manifest];
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'it is a link to a file that is not there' : code;
    throw new Unreadable(`${file} cannot be read (${why}). Take it away, or correct it.`);
  }
}

/** A document with its aliases (`*name`) put in place; those may have no end. */
function unfolded(file: string, toValue: () => Manifest): Manifest {
  try {
    const value = toValue();
    JSON.stringify(value);
    return value;
  } catch (error) {
    throw new Unreadable(
      `${file}: its anchors and aliases (&name, *name) stand in themselves, or for too much: ${(error as Error).message.split('\n')[0]}`,
    );
  }
}

function objects(file: string, manifest: Manifest): readonly Manifest[] {
  if (!isManifest(manifest)) {
    throw new Unreadable(`${file} holds something without apiVersion and kind, which is no manifest.`);
  }
  for (const item of itemsOf(manifest)) {
    if (!isManifest(item)) {
      throw new Unreadable(`${file}: the ${manifest.kind} in it has an item without apiVersion and kind.`);
    }
    const problem = shapeProblem(item);
    if (problem !== undefined) throw new Unreadable(`${file}: of a ${item.kind} in it, ${problem}.`);
  }
  return itemsOf(manifest);
}

function isManifest(value: Manifest): boolean {
  return typeof value?.kind === 'string' && typeof value.apiVersion === 'string';
}
