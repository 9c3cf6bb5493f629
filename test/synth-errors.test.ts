import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const project = mkdtempSync(join(tmpdir(), 'synth-errors-'));
beforeAll(() => {
  for (const each of ['src', 'imports', 'dist', 'cdk8s.yaml', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, each), join(project, each), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
});
afterAll(() => rmSync(project, { recursive: true }));

test('`cdk8s synth` shows what does not compile, and leaves dist/ as it was', () => {
  const before = readFileSync(join(project, 'dist/ci.k8s.yaml'), 'utf8');
  const config = join(project, 'src/config.ts');
  writeFileSync(config, readFileSync(config, 'utf8').replace('branches:', 'branchs:'));
  const { status, stdout, stderr } = spawnSync('npx', ['cdk8s', 'synth', '--check-upgrade=false'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain("Did you mean to write 'branches'?");
  expect(readFileSync(join(project, 'dist/ci.k8s.yaml'), 'utf8')).toBe(before);
});
