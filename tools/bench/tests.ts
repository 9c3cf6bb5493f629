import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

// `npm run bench:tests`: where the tests take their time. Runs jest with the arguments that it gets, and prints the slowest
// files, with what passes before the first test (the loading of modules, above all), and the slowest tests.

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'bench-tests-'));
const output = join(folder, 'results.json');

/** What jest tells of a run, as far as it is read here; times in milliseconds. */
interface Results {
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
  }[];
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1).padStart(6);
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

const jest = join(root, 'node_modules/jest/bin/jest.js');
const args = ['--json', `--outputFile=${output}`, ...process.argv.slice(2)];
const begin = Date.now();
const { status } = spawnSync(process.execPath, [jest, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const whole = Date.now() - begin;

const { testResults }: Results = JSON.parse(readFileSync(output, 'utf8'));
rmSync(folder, { recursive: true });

const files = testResults.map(({ name, startTime, endTime, assertionResults }) => {
  const tests = assertionResults.map(({ fullName, duration }) => ({ fullName, time: duration ?? 0 }));
  const time = endTime - startTime;
  return { file: relative(root, name), time, before: Math.max(0, time - sum(tests.map((test) => test.time))), tests };
});
files.sort((a, b) => b.time - a.time);
console.log(`\nfile${' '.repeat(60)}     s  before the first test`);
for (const { file, time, before } of files.slice(0, 25)) {
  console.log(`${file.padEnd(64)}${seconds(time)}${seconds(before)}`);
}
const all = [sum(files.map(({ time }) => time)), sum(files.map(({ before }) => before))] as const;
console.log(`${`all ${files.length}, one after another`.padEnd(64)}${seconds(all[0])}${seconds(all[1])}`);

console.log('\ntest');
const tests = files.flatMap(({ file, tests }) => tests.map((test) => ({ file, ...test })));
for (const { file, fullName, time } of tests.sort((a, b) => b.time - a.time).slice(0, 15)) {
  console.log(`${seconds(time)}  ${file}: ${fullName}`);
}
console.log(`\nwhole run ${seconds(whole).trim()} s`);
process.exitCode = status ?? 1;
