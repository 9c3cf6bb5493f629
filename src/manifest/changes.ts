import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { versionLabel } from './version-label';

/** A file that differs between two folders. */
export interface FileChange {
  /** Its path below the folder. */
  readonly file: string;
  /** What stood in it; undefined where it is new. */
  readonly before?: string | undefined;
  /** What stands in it now; undefined where it is gone. */
  readonly after?: string | undefined;
}

/** The files that differ between two folders, by the names of both. A folder that is not there has none. */
export function changesBetween(former: string, next: string): readonly FileChange[] {
  const [old, made] = [new Set(filesOf(former)), new Set(filesOf(next))];
  return [...new Set([...old, ...made])].sort().flatMap((file) => {
    const [before, after] = [old.has(file) && read(former, file), made.has(file) && read(next, file)];
    if (before && after && before.equals(after)) return [];
    return [{ file, before: before ? before.toString() : undefined, after: after ? after.toString() : undefined }];
  });
}

/** The files of a folder, and of the folders in it, by their paths below it, sorted. */
export function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A folder as a person would name it from where the program runs: `dist/`. */
export function folderName(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? folder : `${below}/`;
}

/** How much is listed: a terminal shows it at once. */
const MOST_FILES = 10;
const MOST_OBJECTS = 8;

/**
 * What a run changed, for a person to read. One change is one line, more are a line for each file:
 *
 *     dist/: 7 files, 1 changed, webhooks.k8s.yaml: Sensor push
 *
 * @param folder as it is named in the first line, `dist/`
 * @param files how many there are now
 * @param changes of them, and of those that are gone
 */
export function summary(folder: string, files: number, changes: readonly FileChange[]): string {
  if (files === 0) return `${folder}: no file, because the app has no chart`;
  const head = `${folder}: ${files} ${files === 1 ? 'file' : 'files'}`;
  const made = changes.filter(({ before }) => before === undefined).length;
  const gone = changes.filter(({ after }) => after === undefined).length;
  const changed = changes.length - made - gone;
  if (changes.length === 0) return `${head}, nothing changed`;
  if (made === files && changes.length === files) return `${head}, all new`;
  const counts = [changed && `${changed} changed`, made && `${made} new`, gone && `${gone} removed`].filter(Boolean);
  const lines = changes.slice(0, MOST_FILES).map(({ file, ...texts }) => `${file}: ${difference(texts)}`);
  if (lines.length === 1) return `${head}, ${counts.join(', ')}, ${lines[0]}`;
  const more = changes.length - lines.length;
  if (more > 0) lines.push(`and ${more} more ${more === 1 ? 'file' : 'files'}`);
  return [`${head}, ${counts.join(', ')}`, ...lines].join('\n  ');
}

/** The objects in which two texts differ: those that changed, then the new ones, then those that are gone. */
function difference({ before, after }: Omit<FileChange, 'file'>): string {
  const [old, made] = [objectsOf(before), objectsOf(after)];
  const titles = (which: (key: string) => boolean, prefix: string, from: Objects) =>
    [...from].flatMap(([key, { title }]) => (which(key) ? [`${prefix}${title}`] : []));
  const all = [
    ...titles((key) => old.has(key) && old.get(key)?.text !== made.get(key)?.text, '', made),
    ...titles((key) => !old.has(key), before === undefined ? '' : 'new ', made),
    ...titles((key) => !made.has(key), after === undefined ? '' : 'no longer ', old),
  ];
  const listed = all.slice(0, MOST_OBJECTS).join(', ');
  const rest = all.length > MOST_OBJECTS ? ` and ${all.length - MOST_OBJECTS} more` : '';
  const what = before === undefined ? 'new file' : after === undefined ? 'removed' : '';
  return [what, `${listed}${rest}`].filter(Boolean).join(', ') || 'the order of its objects';
}

type Objects = ReadonlyMap<string, { readonly title: string; readonly text: string }>;

/**
 * The objects of a file, by kind, namespace and name. They are found by the lines at which a writer of YAML puts these:
 * reading YAML would cost more than all else here. Versions of one WorkflowTemplate are one object that changed.
 */
function objectsOf(text = ''): Objects {
  const objects = new Map<string, { title: string; text: string }>();
  for (const each of text.split(/^---.*\n/m)) {
    const kind = field(each, /^kind: (.+)$/m);
    if (kind === undefined) continue;
    const metadata = /^metadata:\n((?: .*\n|\n)*)/m.exec(each)?.[1] ?? '';
    const name =
      field(metadata, versionLine) ??
      field(metadata, /^ {2}name: (.+)$/m) ??
      field(metadata, /^ {2}generateName: (.+)$/m);
    const title = name === undefined ? kind : `${kind} ${name}`;
    let key = `${field(metadata, /^ {2}namespace: (.+)$/m) ?? ''} ${title}`;
    while (objects.has(key)) key += ' again';
    objects.set(key, { title, text: each });
  }
  return objects;
}

const versionLine = new RegExp(`^ {4}${versionLabel}: (.+)$`, 'm');

function field(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
}

function read(folder: string, file: string): Buffer {
  return readFileSync(join(folder, file));
}
