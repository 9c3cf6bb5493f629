import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { content } from './content';
import { type Page, readPage } from './page';

/** Marked blocks that are not what their marker says, as `file:line: what, and what to do`. */
export function staleBlocks(root: string, page: Page): string[] {
  return page.blocks.flatMap(({ marker, line, body }) => {
    try {
      const wanted = content(root, page, marker);
      return wanted.join('\n') === body.join('\n')
        ? []
        : [
            `${page.path}:${line}: the block is not what "${marker}" gives now. Run \`npm run docs\` and look at the change.`,
          ];
    } catch (error) {
      return [`${page.path}:${line}: ${(error as Error).message}`];
    }
  });
}

/** TypeScript and JavaScript that comes from no file. */
export function unmarkedCode(page: Page): string[] {
  return page.fences
    .filter(({ language }) => /^(ts|tsx|typescript|mts|cts|js|jsx|javascript|mjs|cjs)\b/.test(language))
    .map(
      ({ line, language }) =>
        `${page.path}:${line}: a block of ${language} without a marker, so nobody knows whether it runs. ` +
        'Put the code into examples/ and the line <!-- examples/... --> above the block.',
    );
}

/** Links to pages, headings and files that do not exist. Links into the web are not followed. */
export function deadLinks(root: string, page: Page): string[] {
  return page.links.flatMap(({ target, line }) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? page.path : posix.normalize(posix.join(posix.dirname(page.path), file));
    if (path.startsWith('..') || !existsSync(join(root, path))) {
      return [`${page.path}:${line}: the link ${target} leads to ${path}, which does not exist. Correct or remove it.`];
    }
    if (anchor === undefined || !path.endsWith('.md')) return [];
    const { anchors } = readPage(path, readFileSync(join(root, path), 'utf8'));
    return anchors.includes(anchor)
      ? []
      : [
          `${page.path}:${line}: ${path} has no heading "#${anchor}". It has ${anchors.map((each) => `#${each}`).join(', ')}.`,
        ];
  });
}

/** The page with all marked blocks made anew. @throws Error if a marker names what does not exist */
export function updated(root: string, page: Page): string {
  const lines = page.text.split('\n');
  for (const { marker, line, body } of [...page.blocks].reverse()) {
    try {
      lines.splice(line, body.length, ...content(root, page, marker));
    } catch (error) {
      throw new Error(`${page.path}:${line}: ${(error as Error).message}`);
    }
  }
  return lines.join('\n');
}
