import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Builds lib/ if src/ was changed since `npm ci` has built it: for tests of what is compiled. */
export function buildIfStale(): void {
  const main = join(root, 'lib/src/main.js');
  if (existsSync(main) && newest('src', 'imports') <= newest('lib')) return;
  const tsc = join(root, 'node_modules/.bin/tsc');
  execFileSync(tsc, ['--build', 'tsconfig.build.json'], { cwd: root, stdio: 'pipe' });
}

function newest(...folders: string[]): number {
  return Math.max(
    ...folders.flatMap((each) =>
      readdirSync(join(root, each), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|js|tsbuildinfo)$/.test(file))
        .map((file) => statSync(join(root, each, file)).mtimeMs),
    ),
  );
}
