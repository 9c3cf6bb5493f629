import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Part of `npm run lint`: shellcheck and shfmt look at every shell file of the project, gofmt and go vet at its Go files.
 * A tool that this machine lacks is left out, and named; with `-- --all`, as .ci/run has it, that is a failure.
 *
 * Settings are in .shellcheckrc and .editorconfig.
 */
const root = join(__dirname, '../..');

const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .stdout.split('\0')
  .filter((file) => file !== '');
const shell = files.filter((file) => file.endsWith('.sh') || /^#!.*\b(?:ba|da)?sh\b/.test(firstLine(file)));
const go = files.filter((file) => file.endsWith('.go'));
// Those of a module of their own are compiled by npm run test:conformance, and by the steps of npm run test:e2e.
const modules = files.filter((file) => file.endsWith('go.mod')).map((file) => file.slice(0, -'go.mod'.length));
const alone = go.filter((file) => !modules.some((folder) => file.startsWith(folder)));

/** What a tool is to say nothing about. */
const checks: readonly (readonly [tool: string, ...args: string[]])[] = [
  ['shellcheck', ...shell],
  ['shfmt', '--diff', '--apply-ignore', ...shell],
  ['gofmt', '-d', ...go],
  ...alone.map((file) => ['go', 'vet', file] as const),
];

function firstLine(file: string): string {
  if (/\.\w+$/.test(file)) return '';
  return readFileSync(join(root, file), 'utf8').split('\n', 1)[0] as string;
}

const missing = new Set<string>();
for (const [tool, ...args] of checks) {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { cwd: root, encoding: 'utf8' });
  if (error) {
    missing.add(tool);
  } else if (status !== 0 || stdout !== '') {
    process.stdout.write(`${tool}:\n${stdout}${stderr}`);
    process.exitCode = 1;
  }
}
if (missing.size > 0) {
  console.log(`Left out, since they are not on PATH: ${[...missing].join(', ')}.`);
  if (process.argv.includes('--all')) process.exitCode = 1;
}
if (process.exitCode === undefined) console.log(`Checked ${shell.length} shell files and ${go.length} Go files.`);
