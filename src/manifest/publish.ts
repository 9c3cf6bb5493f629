import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type App, YamlOutputType } from 'cdk8s';
import { remember, reportMistakes } from '../mistakes/uncaught';
import { changesBetween, type FileChange, filesOf, folderName, summary } from './changes';
import { seal } from './sealed';
import { quoteHazards } from './yaml-hazards';

/** How `publish` goes about it. */
export interface PublishOptions {
  /**
   * Whether it keeps to itself where the manifests lie and what changed, which it otherwise writes to stderr.
   * @default false
   */
  readonly quiet?: boolean | undefined;
}

/**
 * Synthesizes an app, and only if that succeeds replaces a folder with exactly the files it made: they are written
 * beside the folder and moved into its place, so that a failing or interrupted run leaves the former files whole. If
 * nothing changed, nothing is touched. Text that kubectl would read as a number is quoted (see yaml-hazards.ts).
 *
 * It says on stderr where the manifests lie and what changed. After it, no construct can be added to the app, and no
 * manifest of it be changed: that would be in none of the files.
 *
 * The cdk8s CLI gets the files too, in the folder that it names in CDK8S_OUTDIR, after it has emptied that: so name
 * another one as the `output` in cdk8s.yaml, for example `.synth`.
 *
 * @param app the app, with all its charts
 * @param folder where the manifests go: the `outdir` that the app was given, or else `dist`. Each app of a program has
 *   one of its own
 * @throws Error if the app is invalid, if another app of the program has the folder, or if the folder is a file or a link,
 *   holds anything but synthesized files, or cannot be written; it is then as it was
 */
export function publish(app: App, folder = outdirOf(app), options: PublishOptions = {}): void {
  const target = resolve(folder);
  const [next, former] = ['next', 'former'].map((state) => join(dirname(target), `.${basename(target)}.${state}`)) as [
    string,
    string,
  ];
  checkFolderIsFree(app, target);
  recover(target, former);
  checkTarget(target, app.outputFileExtension);
  attempt(target, () => {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
  });
  try {
    synthesize(app, next, `${folderName(target)} is as it was.`);
    handOver(next, target);
    const changes = changesBetween(target, next);
    const report = said(target, manifests(filesOf(next)).length, manifests(changes));
    if (changes.length > 0 || !existsSync(target)) attempt(target, () => swap(next, target, former));
    published.set(target, app);
    seal(app);
    if (!options.quiet) process.stderr.write(`${report}\n`);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

reportMistakes();

/** What is said about a run, in a line or some. */
function said(target: string, files: number, changes: readonly FileChange[]): string {
  const name = folderName(target);
  if (process.env.CDK8S_OUTDIR === undefined || resolve(process.env.CDK8S_OUTDIR) !== target) {
    return summary(name, files, changes);
  }
  return `${summary(name, files, changes)}, because the cdk8s CLI emptied it before. With "output: .synth" in cdk8s.yaml it stays whole when a run fails.`;
}

/** The apps of this program, by the folders that hold their manifests. */
const published = new Map<string, App>();

/** What an app was given as its folder: the CLI's own is no place for manifests, because the CLI empties it. */
function outdirOf({ outdir }: App): string {
  return outdir === process.env.CDK8S_OUTDIR ? 'dist' : outdir;
}

function checkFolderIsFree(app: App, target: string): void {
  for (const [folder, other] of published) {
    if (other === app && folder === target) continue;
    const [outer, inner] = folder.length < target.length ? [folder, target] : [target, folder];
    if (inner !== outer && !inner.startsWith(outer + sep)) continue;
    const where = folderName(target);
    throw new Error(
      `${where}: ${inner === outer ? 'it holds' : `${folderName(folder)} holds`} the manifests of another app of this program, ` +
        `and ${inner === outer ? 'they would be lost' : 'one of the two folders, which are replaced as a whole, lies in the other'}. ` +
        `Give this app a folder of its own, for example publish(app, '${freeFolder(folder)}'), or make both of one App.`,
    );
  }
}

/** A folder beside one that an app has, as it is given to `publish`. */
function freeFolder(folder: string): string {
  let number = 2;
  while (published.has(`${folder}-${number}`)) number += 1;
  return folderName(`${folder}-${number}`).replace(/\/$/, '');
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
  const other = filesOf(target).find((name) => !name.endsWith(extension) && name !== METADATA);
  if (other !== undefined) {
    throw new Error(
      `${join(target, other)} is not a synthesized file (*${extension}), and would be lost, because the folder is ` +
        'replaced as a whole. Move it elsewhere, or give a folder that holds nothing but manifests.',
    );
  }
}

/** What cdk8s writes beside the manifests, for validation plugins, when it is asked to. */
const METADATA = 'construct-metadata.json';

/** Those of some files that hold manifests. */
function manifests<T extends string | { readonly file: string }>(files: readonly T[]): readonly T[] {
  return files.filter((each) => (typeof each === 'string' ? each : each.file) !== METADATA);
}

function synthesize(app: App, place: string, remark: string): void {
  const before = new Set(app.node.findAll());
  const { outdir } = app;
  const movable = app as { outdir: string };
  movable.outdir = place;
  try {
    app.synth();
    checkFilesDiffer(app);
  } catch (error) {
    remember(error, app, remark);
    throw error;
  } finally {
    movable.outdir = outdir;
  }
  const late = app.node.findAll().find((each) => !before.has(each));
  if (late !== undefined) {
    throw new Error(
      `${late.node.path}: it was made while the manifests were written, so some of them do not know of it. ` +
        'Make it where the constructs are made, not in a Lazy or a validation.',
    );
  }
  for (const name of filesOf(place)) {
    const text = readFileSync(join(place, name), 'utf8');
    const safe = name.endsWith(app.outputFileExtension) ? quoteHazards(text) : text;
    if (safe !== text) writeFileSync(join(place, name), safe);
  }
}

/** Where each object has a file, cdk8s names it after kind and name, and writes one over another of the same. */
function checkFilesDiffer({ charts, yamlOutputType }: App): void {
  const folders = yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
  if (!folders && yamlOutputType !== YamlOutputType.FILE_PER_RESOURCE) return;
  const paths = new Map<string, string>();
  for (const chart of charts) {
    for (const object of chart.apiObjects) {
      const { kind, metadata } = object.toJson();
      const file = `${folders ? `${chart.node.path}/` : ''}${kind}.${metadata.name}`.replace(/[^\w./-]/g, '');
      const other = paths.get(file);
      paths.set(file, object.node.path);
      if (other === undefined) continue;
      throw new Error(
        `${object.node.path}: its file, ${file}, is that of ${other} as well, and would hold one of the two. ` +
          'Give one another name, or make a file of each chart: yamlOutputType: YamlOutputType.FILE_PER_CHART.',
      );
    }
  }
}

/** Gives the files to the cdk8s CLI as well. Those of a second app go into a folder below, named as their own. */
function handOver(made: string, target: string): void {
  const { CDK8S_OUTDIR } = process.env;
  if (!CDK8S_OUTDIR) return;
  const first = published.size === 0 || published.keys().next().value === target;
  const outdir = resolve(CDK8S_OUTDIR, first ? '.' : relative(process.cwd(), target).replace(/[^\w.-]+/g, '-'));
  if (outdir !== target) attempt(outdir, () => cpSync(made, outdir, { recursive: true }));
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
