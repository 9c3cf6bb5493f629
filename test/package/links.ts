import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../tools/docs/page';
import { deadLinks } from '../../tools/docs/problems';

/** @throws when a page of the installed package links to a file or a heading that is not in the package */
export function checkLinks(installed: string): void {
  const pages = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => readPage(file, readFileSync(join(installed, file), 'utf8')));
  const dead = pages.flatMap((page) => deadLinks(installed, page));
  if (dead.length > 0) {
    const remedy = 'The package holds what "files" of package.json names. Name a file without a link, or pack it.';
    throw new Error([...dead, remedy].join('\n'));
  }
  console.log(`${pages.length} pages packed, no dead link`);
}
