import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'dist-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('dist/ is what src/main.ts synthesizes, byte for byte', () => {
  buildIfStale();
  execFileSync(process.execPath, [join(root, 'lib/src/main.js')], { cwd: folder, stdio: 'pipe', env: fresh() });
  const expected = read(join(folder, 'dist'));
  expect(Object.keys(expected)).not.toEqual([]);
  const committed = read(join(root, 'dist'));
  const stale = [...new Set([...Object.keys(expected), ...Object.keys(committed)])].filter(
    (file) => expected[file] !== committed[file],
  );
  // A stale file: run `npm run synth` and commit dist/.
  expect(stale).toEqual([]);
}, 180_000);

/** The environment of a shell in which nobody set what steers cdk8s or this project. */
function fresh(): NodeJS.ProcessEnv {
  const { CDK8S_OUTDIR, CDK8S_OUTPUT_FILE, CDK8S_DISABLE_SORT, CDK8S_RECORD_CONSTRUCT_METADATA, DIST, ...env } =
    process.env;
  return env;
}

function read(dist: string): Record<string, string> {
  if (!existsSync(dist)) return {};
  return Object.fromEntries(readdirSync(dist).map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
}

/** `npm ci` builds lib/; whoever changed src/ since then has it built here. */
function buildIfStale(): void {
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
