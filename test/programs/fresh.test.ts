import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundle } from '../../tools/programs/bundle';
import { findPrograms, writeModules } from '../../tools/programs/write';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fresh-'));
});
afterEach(() => rmSync(place, { recursive: true }));

test('modules follow the programs: what changed is written, what did not is not touched, what is gone goes', () => {
  const from = join(place, 'src');
  const to = join(place, 'lib');
  mkdirSync(join(from, 'charts'), { recursive: true });
  const program = (name: string, text: string) => writeFileSync(join(from, `charts/${name}.sh`), text);
  program('pull', 'echo pull\n');
  program('deploy', 'echo deploy\n');
  program('old', 'echo old\n');
  writeModules(from, to);
  expect(readdirSync(join(to, 'charts')).sort()).toEqual(['deploy.js', 'old.js', 'pull.js']);
  expect(readFileSync(join(to, 'charts/pull.js'), 'utf8')).toBe('module.exports = "echo pull\\n";\n');
  for (const name of ['pull', 'deploy']) utimesSync(join(to, `charts/${name}.js`), 1, 1);
  program('pull', 'echo "pull"\n');
  rmSync(join(from, 'charts/old.sh'));
  writeModules(from, to);
  expect(readdirSync(join(to, 'charts')).sort()).toEqual(['deploy.js', 'pull.js']);
  expect(require(join(to, 'charts/pull.js'))).toBe('echo "pull"\n');
  expect(statSync(join(to, 'charts/pull.js')).mtimeMs).toBeGreaterThan(1000);
  expect(statSync(join(to, 'charts/deploy.js')).mtimeMs).toBe(1000);
});

describe('nobody works with programs of yesterday', () => {
  test('jest', () => {
    for (const file of findPrograms(join(root, 'src/pipeline'))) {
      const name = relative(join(root, 'src/pipeline'), file).replace(/\.sh$/, '.js');
      expect(require(join(root, 'lib/programs', name))).toBe(bundle(file));
    }
  });

  test('`cdk8s synth` and `npm run build`', () => {
    expect(read('cdk8s.yaml')).toMatch(/^app: .* && node -r \.\/lib\/tools\/programs\/main\.js lib\/src\/main\.js$/m);
    expect(JSON.parse(read('package.json')).scripts.build).toContain(' && node lib/tools/programs/main.js && ');
  });

  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const tools = Object.values(scripts).flatMap((script) => script.match(/(?<=tsx )\S+\.ts/g) ?? []);

  test.each(tools)('%s, if it loads steps', (tool) => {
    const metafile = join(place, 'meta.json');
    const args = ['--bundle', '--platform=node', '--packages=external', '--log-level=error', `--metafile=${metafile}`];
    const esbuild = join(root, 'node_modules/.bin/esbuild');
    const { stderr } = spawnSync(esbuild, [tool, ...args, `--outfile=${join(place, 'out.js')}`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const loads = Object.keys(JSON.parse(readFileSync(metafile, 'utf8')).inputs);
    if (loads.some((file) => file.startsWith('src/pipeline/'))) expect(loads).toContain('tools/programs/main.ts');
  });

  test('the tools that do are known', () => expect(tools).toEqual(expect.arrayContaining(['test/e2e/main.ts'])));
});
