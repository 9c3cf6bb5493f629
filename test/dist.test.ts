import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'dist-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('dist/ is what src/main.ts synthesizes, byte for byte', () => {
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
