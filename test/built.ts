import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const built = join(root, 'lib/.tsbuildinfo');
const settings = ['tsconfig.json', 'tsconfig.build.json'];

/**
 * Builds lib/ if what it is made of was changed since, for tests of what is compiled. jest does it once, before all tests,
 * because those run beside each other. What does not compile is no reason to run none of them: test/types says so.
 */
export function buildIfStale(): void {
  if (existsSync(built) && newest() <= statSync(built).mtimeMs) return;
  spawnSync(join(root, 'node_modules/.bin/tsc'), ['--build', 'tsconfig.build.json'], { cwd: root });
  const now = new Date();
  if (existsSync(built)) utimesSync(built, now, now); // also where only a file's time was new
}

/** When one of the files was changed last from which lib/ is made, apart from the programs and the validators. */
function newest(): number {
  const sources = ['src', 'imports', 'tools/programs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, folder, file)),
  );
  return Math.max(...[...sources, ...settings.map((file) => join(root, file))].map((file) => statSync(file).mtimeMs));
}
