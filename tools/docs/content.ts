import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { stringify } from 'yaml';
import { versionLabel } from '../../src/manifest';
import { loadExample } from '../conformance/examples';
import { manifestsOf } from '../manifests';
import { END, findPages, type Page, summary } from './page';
import { stepsOf } from './steps';

/**
 * The lines that must stand below a marker:
 *
 * - `examples/workflow/workflow.ts`: the file, of any kind: `examples/consumer/cdk8s.yaml` as well;
 * - `output of examples/workflow/workflow.ts: Workflow/release-1-4-0 spec.arguments`: an object that the example
 *   synthesizes, by its name, without its version where it has one, or a part of it; in the path, `[0]` is an index and `[main]` the entry of that name;
 * - `steps of examples/pipeline/step-library.ts`: what the steps of the StepLibrary that it makes take, give and need;
 * - `pages of docs/workflow`: a list of the pages in that folder, each with its first sentence.
 *
 * @param root the repository
 * @param page the page with the marker, from which links lead
 * @throws Error if what it names does not exist
 */
export function content(root: string, page: Page, marker: string): readonly string[] {
  const output = /^output of (\S+): (\S+)(?: (\S+))?$/.exec(marker);
  if (output) return fence('yaml', outputOf(root, output[1] as string, output[2] as string, output[3]));
  const library = /^steps of (\S+)$/.exec(marker)?.[1];
  if (library !== undefined) return [...stepsOf(root, library), END];
  const folder = /^pages of (\S+)$/.exec(marker)?.[1];
  if (folder !== undefined) return pagesOf(root, page, folder);
  if (!existsSync(join(root, marker))) {
    throw new Error(`there is no file ${marker}. Write the example, or correct the marker.`);
  }
  const ending = marker.split('.').at(-1) as string;
  return fence(languages[ending] ?? ending, readFileSync(join(root, marker), 'utf8'));
}

/** What a fence says for a file, where that is not the ending of its name. */
const languages: Readonly<Record<string, string>> = { sh: 'shell', yml: 'yaml' };

function outputOf(root: string, example: string, object: string, path: string | undefined): string {
  if (!existsSync(join(root, example)))
    throw new Error(`there is no example ${example}. Write it, or correct the marker.`);
  const manifests: Manifest[] = manifestsOf(loadExample(root, example)).flatMap((each) => each.manifests);
  const manifest = manifests.find((each) => nameOf(each) === object || baseName(each) === object);
  if (!manifest) {
    throw new Error(`${example} makes no ${object}. It makes ${manifests.map(nameOf).join(', ')}.`);
  }
  const part = path === undefined ? manifest : partOf(manifest, path, `${example}: ${object}`);
  return stringify(part, { lineWidth: 0, version: '1.1' }); // as kubectl reads it, to which a bare yes is true
}

interface Manifest {
  readonly kind: string;
  readonly metadata: {
    readonly name?: string;
    readonly generateName?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
}

function nameOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name ?? metadata.generateName}`;
}

/** The name without the hash of a version, which changes with the content. */
function baseName({ kind, metadata }: Manifest): string | undefined {
  const base = metadata.labels?.[versionLabel];
  return base && `${kind}/${base}`;
}

function partOf(manifest: object, path: string, where: string): unknown {
  let value: unknown = manifest;
  for (const [, key, entry] of path.matchAll(/([^.[\]]+)|\[([^\]]+)\]/g)) {
    const next: unknown = entry === undefined ? member(value, key as string) : element(value, entry);
    if (next === undefined) {
      const there = entry === undefined ? Object.keys(value ?? {}) : names(value);
      throw new Error(`${where} has no ${path}: "${key ?? entry}" is none of ${there.join(', ') || 'nothing'}.`);
    }
    value = next;
  }
  return value;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function element(value: unknown, entry: string): unknown {
  if (!Array.isArray(value)) return undefined;
  return /^\d+$/.test(entry) ? value[Number(entry)] : value.find((each) => member(each, 'name') === entry);
}

function names(value: unknown): string[] {
  return Array.isArray(value) ? value.map((each, index) => String(member(each, 'name') ?? index)) : [];
}

function pagesOf(root: string, page: Page, folder: string): string[] {
  const pages = findPages(root).filter(({ path }) => posix.dirname(path) === folder && path !== page.path);
  if (pages.length === 0) throw new Error(`there are no pages in ${folder}. Write one, or correct the marker.`);
  return pages.map((each) => {
    const { title, sentence } = summary(each);
    return `- [${title}](${posix.relative(posix.dirname(page.path), each.path)}): ${sentence}`;
  });
}

function fence(language: string, text: string): string[] {
  return [`\`\`\`${language}`, ...text.trimEnd().split('\n'), '```'];
}
