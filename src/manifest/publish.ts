import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { App } from 'cdk8s';
import { quoteHazards } from './yaml-hazards';

/**
 * Synthesizes an app, and only if that succeeds replaces a folder with exactly the files it made: they are written
 * beside the folder and moved into its place, so that a failing or interrupted run leaves the former files whole. If
 * nothing changed, nothing is touched. Text that kubectl would read as a number is quoted (see yaml-hazards.ts).
 *
 * `app.outdir` gets the files too, because the cdk8s CLI looks for them there, after it has emptied it: so name another
 * folder than `folder` as the `output` in cdk8s.yaml, for example `.synth`.
 *
 * @param app the app, with all its charts
 * @param folder where the manifests go
 * @throws Error if the app is invalid, or if the folder is a file or a link, holds anything but synthesized files, or
 *   cannot be written; it is then as it was
 */
export function publish(app: App, folder = 'dist'): void {
  const target = resolve(folder);
  const [next, former] = ['next', 'former'].map((state) => join(dirname(target), `.${basename(target)}.${state}`)) as [
    string,
    string,
  ];
  recover(target, former);
  checkTarget(target, app.outputFileExtension);
  attempt(target, () => {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
  });
  try {
    synthesize(app, next);
    handOver(app, next, target);
    if (same(next, target)) return;
    attempt(target, () => swap(next, target, former));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Puts the former folder back if a run died after it had moved it away and before the new one was in its place. */
function recover(target: string, former: string): void {
  if (!existsSync(former)) return;
  attempt(target, () => (existsSync(target) ? rmSync(former, { recursive: true }) : renameSync(former, target)));
}

function checkTarget(target: string, extension: string): void {
  const found = attempt(target, () => lstatSync(target, { throwIfNoEntry: false }));
  if (found === undefined) return;
  if (found.isSymbolicLink()) {
    throw new Error(
      `${target} is a symbolic link. It would be replaced, and what it points to would stay old. ` +
        'Give the folder that it points to, or remove the link.',
    );
  }
  if (!found.isDirectory()) {
    throw new Error(
      `${target} is a file, but the manifests need a folder of that name. Remove or rename the file, or give another folder.`,
    );
  }
  const other = files(target).find((name) => !name.endsWith(extension) && name !== 'construct-metadata.json');
  if (other !== undefined) {
    throw new Error(
      `${join(target, other)} is not a synthesized file (*${extension}), and would be lost, because the folder is ` +
        'replaced as a whole. Move it elsewhere, or give a folder that holds nothing but manifests.',
    );
  }
}

function synthesize(app: App, place: string): void {
  const { outdir } = app;
  const movable = app as { outdir: string };
  movable.outdir = place;
  try {
    app.synth();
  } finally {
    movable.outdir = outdir;
  }
  for (const name of files(place)) {
    const text = readFileSync(join(place, name), 'utf8');
    const safe = name.endsWith(app.outputFileExtension) ? quoteHazards(text) : text;
    if (safe !== text) writeFileSync(join(place, name), safe);
  }
}

/** Gives the files to the cdk8s CLI as well. */
function handOver(app: App, made: string, target: string): void {
  const outdir = resolve(app.outdir);
  if (outdir !== target) attempt(outdir, () => cpSync(made, outdir, { recursive: true }));
}

function same(made: string, target: string): boolean {
  if (!existsSync(target)) return false;
  const [now, before] = [files(made), files(target)];
  if (now.join('\n') !== before.join('\n')) return false;
  return now.every((name) => readFileSync(join(made, name)).equals(readFileSync(join(target, name))));
}

function swap(next: string, target: string, former: string): void {
  if (!existsSync(target)) {
    renameSync(next, target);
    return;
  }
  renameSync(target, former);
  try {
    renameSync(next, target);
  } catch (error) {
    renameSync(former, target);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}

/** The files of a folder, and of the folders in it, by their paths below it, sorted. */
function files(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function attempt<T>(place: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Error(
      `${place} cannot be written: ${(error as Error).message}. Its former content is as it was. ` +
        'Check that the folder and the one above it belong to you, are no mount points, and that the disk has room.',
      { cause: error },
    );
  }
}
