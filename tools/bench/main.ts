import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// What the default app adds to the cdk8s CLI's own time: `cdk8s synth` with it, against `cdk8s synth` with an app of
// one empty chart, in turn. Prints medians, their difference and their ratio.

const root = resolve(__dirname, '../..');
const runs = Number(process.argv[2] ?? 7);

function project(app: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'cdk8s.yaml'), `language: typescript\napp: ${app}\noutput: .synth\n`);
  return folder;
}

/** Seconds that one synthesis takes. @throws when it fails */
function synth(folder: string): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    'node',
    [join(root, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--check-upgrade=false'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`cdk8s synth failed in ${folder}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

const empty = project('node empty.js');
writeFileSync(
  join(empty, 'empty.js'),
  "const { App, Chart } = require('cdk8s'); const app = new App(); new Chart(app, 'empty'); app.synth();\n",
);
const programs = join(root, 'lib/tools/programs/main.js');
const full = project(
  `tsc --build ${join(root, 'tsconfig.build.json')} && node -r ${programs} ${join(root, 'lib/src/main.js')}`,
);
const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
process.env.PATH = path;
const seconds: { empty: number[]; full: number[] } = { empty: [], full: [] };
synth(empty);
synth(full);
for (let run = 0; run < runs; run++) {
  seconds.empty.push(synth(empty));
  seconds.full.push(synth(full));
}
for (const folder of [empty, full]) rmSync(folder, { recursive: true });
const [cli, app] = [median(seconds.empty), median(seconds.full)];
console.log(`cdk8s synth, an empty app     ${cli.toFixed(2)} s`);
console.log(`cdk8s synth, the default app  ${app.toFixed(2)} s`);
console.log(
  `added                         ${(app - cli).toFixed(2)} s, a ratio of ${(app / cli).toFixed(2)} (${runs} runs each, medians)`,
);
