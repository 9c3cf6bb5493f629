import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Which line of a program a stack comes from: the innermost call that is the user's own, not of a package and not of
 * Node, in the language that the user wrote.
 */

/** A place in a file; line and column begin at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Whose code a place is: a user's, of the packages that make manifests, of another package, or of Node itself. */
type Owner = 'user' | 'manifests' | 'package' | 'node';

interface Frame extends Place {
  readonly owner: Owner;
}

/** Whether a stack begins in this package, in cdk8s, its constructs or its cdk8s-plus: they found a mistake. */
export function isOfManifests(stack: string): boolean {
  return frames(stack).find(({ owner }) => owner !== 'node')?.owner === 'manifests';
}

/** The innermost place of a stack that is the user's own. */
export function userPlace(stack: string): Place | undefined {
  return frames(stack).find(({ owner }) => owner === 'user');
}

/**
 * A place for a person: `at src/main.ts:14:7`, and the line that stands there, if it can be read. What an address in it
 * has of a name and a password is left out.
 */
export function placeText({ file, line, column }: Place): string {
  const below = relative(process.cwd(), file);
  const at = `at ${below.startsWith('..') || isAbsolute(below) ? file : below}:${line}:${column}`;
  const code = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() : undefined;
  if (!code) return at;
  const safe = code.replace(/:\/\/[^/\s'"`]*@/g, '://...@');
  return `${at}\n${line} | ${safe.length > LONGEST ? `${safe.slice(0, LONGEST)}...` : safe}`;
}

const LONGEST = 110;

function frames(stack: string): readonly Frame[] {
  return stack.split('\n').flatMap((text) => {
    const [, where = '', line, column] = /^ {4}at (?:.*? \()?(?:async )?(.+?):(\d+):(\d+)\)?$/.exec(text) ?? [];
    if (where.startsWith('node:')) return [{ file: where, line: Number(line), column: Number(column), owner: 'node' }];
    const file = where.startsWith('file://') ? fileURLToPath(where.replace(/\?.*$/, '')) : where;
    if (!isAbsolute(file)) return [];
    const place = { file, line: Number(line), column: Number(column) };
    const owner = ownerOf(file);
    if (owner !== 'user') return [{ ...place, owner }];
    const written = original(place) ?? place;
    // A bundle is one file of many packages.
    return [{ ...written, owner: ownerOf(written.file) }];
  });
}

function ownerOf(file: string): Owner {
  const inPackage = file.split(/[\\/]node_modules[\\/]/).at(-1);
  if (inPackage !== file) {
    return /^(cdk8s|constructs|cdk8s-plus-\d+|cdk8s-argo-pipelines)[\\/]/.test(inPackage as string)
      ? 'manifests'
      : 'package';
  }
  return roots.some((root) => isOfPackage(relative(root, file))) ? 'manifests' : 'user';
}

/**
 * The folders of this package. In a clone there lie beside them what its owner has written: main.ts, the settings, and
 * folders with charts of their own.
 */
const folders = 'cli events manifest mistakes pipeline preflight workflow'.split(' ');

const isOfPackage = (below: string) => folders.some((each) => below.startsWith(each + sep));

/** The folder that holds the folders of this package, and that from which it was compiled. A bundle has neither. */
const roots =
  basename(__dirname) === 'mistakes'
    ? [dirname(__dirname), dirname(__dirname).replace(/([\\/])lib[\\/]src$/, '$1src')]
    : [];

/** Where something compiled was written, by the source map of its file. */
function original({ file, line, column }: Place): Place | undefined {
  try {
    const found = maps.get(file) ?? sourceMapOf(file);
    maps.set(file, found);
    const entry = found?.map.findEntry(line - 1, column - 1);
    if (!found || !entry || !('originalSource' in entry)) return undefined;
    const source = entry.originalSource.replace(/^file:\/\//, '');
    return {
      file: resolve(found.folder, found.map.payload.sourceRoot ?? '', source),
      line: entry.originalLine + 1,
      column: entry.originalColumn + 1,
    };
  } catch {
    // A map that cannot be read: the compiled line is better than none.
    return undefined;
  }
}

/** A source map, and the folder to which its paths are relative. */
interface Mapped {
  readonly map: SourceMap;
  readonly folder: string;
}

/** By the compiled file: a stack names one file many times. */
const maps = new Map<string, Mapped | undefined>();

function sourceMapOf(file: string): Mapped | undefined {
  const [, url] = [...readFileSync(file, 'utf8').matchAll(/^\/\/# sourceMappingURL=(\S+)\s*$/gm)].at(-1) ?? [];
  if (url === undefined) return undefined;
  const [, inline] = /^data:application\/json[^,]*;base64,(.*)$/.exec(url) ?? [];
  const beside = join(dirname(file), inline === undefined ? decodeURI(url) : '.');
  const text = inline === undefined ? readFileSync(beside, 'utf8') : Buffer.from(inline, 'base64').toString();
  return {
    map: new SourceMap(JSON.parse(text) as SourceMapPayload),
    folder: inline === undefined ? dirname(beside) : beside,
  };
}
