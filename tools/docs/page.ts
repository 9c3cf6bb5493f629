import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part of a page that is made, not written: a marker line and what stands directly below it. */
export interface Block {
  /** The text between `<!--` and `-->`. */
  readonly marker: string;
  /** Line of the marker, counted from 1. */
  readonly line: number;
  /** The lines below the marker that belong to it: a fence with all that is in it, a list, or what stands before END. */
  readonly body: readonly string[];
}

/** A link to another place, as `[text](target)` writes it. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** A fenced block that no marker stands above. */
export interface Fence {
  readonly language: string;
  readonly line: number;
}

/** What the checks look at in a page of the documentation. */
export interface Page {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Fences that stand on their own. */
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
  /** Headings as anchors: `what-it-is-for`. */
  readonly anchors: readonly string[];
}

const MARKER = /^<!-- ((?:(?:output|steps) of )?examples\/.*|pages of \S+) -->$/;

/** The last line of a block of several parts. */
export const END = '<!-- end of steps -->';

/** The pages of the documentation: README.md, and all below docs/ and examples/. */
export function findPages(root: string): Page[] {
  const first = existsSync(join(root, 'README.md')) ? ['README.md'] : [];
  const below = ['docs', 'examples'].flatMap((folder) => pagesBelow(root, folder));
  return [...first, ...below].map((path) => readPage(path, readFileSync(join(root, path), 'utf8')));
}

function pagesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .sort();
}

/** @throws Error if a fence is not closed */
export function readPage(path: string, text: string): Page {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const fences: Fence[] = [];
  const links: Link[] = [];
  const anchors: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const marker = MARKER.exec(line)?.[1];
    if (marker !== undefined) {
      const many = marker.startsWith('steps of ');
      const body = many ? partsAt(lines, index + 1) : bodyAt(path, lines, index + 1);
      blocks.push({ marker, line: index + 1, body });
      if (!many && !marker.startsWith('pages of ')) index += body.length;
    } else if (line.startsWith('```')) {
      fences.push({ language: line.slice(3).trim(), line: index + 1 });
      index += bodyAt(path, lines, index).length - 1;
    } else {
      if (/^#+ /.test(line)) anchors.push(anchor(line));
      for (const [, target = ''] of line.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)) {
        links.push({ target, line: index + 1 });
      }
    }
  }
  return { path, text, blocks, fences, links, anchors };
}

/** The page's name and the first sentence of its text, without links. @throws Error if it has no heading or no text */
export function summary({ path, text }: Page): { readonly title: string; readonly sentence: string } {
  const found = /^# (.+)\n+((?:(?!```)[^\n#<|-].*\n?)+)/.exec(text);
  if (!found)
    throw new Error(`${path}: begin the page with a heading ("# Name") and a paragraph that says what it is.`);
  const [, title = '', paragraph = ''] = found;
  const plain = paragraph
    .trim()
    .replaceAll('\n', ' ')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  const sentence = /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
  return { title, sentence };
}

/** A fence to its end, or the items of a list. */
function bodyAt(path: string, lines: readonly string[], start: number): readonly string[] {
  const first = lines[start] ?? '';
  if (first.startsWith('```')) {
    const end = lines.findIndex((line, index) => index > start && line.startsWith('```'));
    if (end < 0) throw new Error(`${path}:${start + 1}: the code block is not closed. End it with a line of \`\`\`.`);
    return lines.slice(start, end + 1);
  }
  const after = lines.findIndex((line, index) => index >= start && !/^(- | {2})/.test(line));
  return lines.slice(start, after < 0 ? lines.length : after);
}

/** Everything to the line that ends it; nothing where there is none. */
function partsAt(lines: readonly string[], start: number): readonly string[] {
  const end = lines.indexOf(END, start);
  return lines.slice(start, end + 1);
}

/** As GitHub makes the anchor of a heading. */
function anchor(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
