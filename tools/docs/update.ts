import '../programs/main';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPages } from './page';
import { updated } from './problems';

/**
 * `npm run docs`: makes every marked block of README.md and docs/ anew, from the examples and what they synthesize.
 * Writes nothing unless all of them can be made.
 */
function main(): void {
  const root = join(__dirname, '../..');
  const changed = findPages(root)
    .map((page) => ({ page, text: updated(root, page) }))
    .filter(({ page, text }) => text !== page.text);
  for (const { page, text } of changed) {
    writeFileSync(join(root, page.path), text);
    console.log(`docs: ${page.path}`);
  }
  if (changed.length === 0) console.log('docs: every page is up to date');
}

try {
  main();
} catch (error) {
  console.error(`docs: ${(error as Error).message}`);
  process.exitCode = 1;
}
