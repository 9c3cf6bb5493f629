import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Where a page of this package lies, seen from the current folder: in a project that depends on the package, in its
 * node_modules.
 *
 * @param page as it lies in the package, with or without a heading: `docs/getting-started.md#secrets`
 */
export function pageAt(page: string): string {
  const [file = ''] = page.split('#');
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    // Where the package was installed by a link, its own path leads out of the project.
    if (existsSync(join(folder, file))) return relative('', join(folder, page));
  }
  return page; // bundled into one file, without its pages
}
