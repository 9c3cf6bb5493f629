import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, sources } from './bundle';

/** The project's folder: this file lies in tools/programs, or, compiled, in lib/tools/programs. */
const root = [join(__dirname, '../..'), join(__dirname, '../../..')].find((folder) =>
  existsSync(join(folder, 'package.json')),
) as string;

/**
 * Every program of the steps as a module: `src/pipeline/languages/go-build.sh` becomes the text that
 * `require('#programs/languages/go-build')` gives, in lib/programs. What others source is no program.
 *
 * It takes milliseconds, and touches only what has changed. So whatever loads the library from this folder does it first:
 * the build, jest (as its global setup), `cdk8s synth` (cdk8s.yaml), and tools that tsx runs.
 */
export default function writePrograms(): void {
  writeModules(join(root, 'src/pipeline'), join(root, 'lib/programs'));
}

/** The same of other folders: each program below `from` as a module below `to`, and no other module there. */
export function writeModules(from: string, to: string): void {
  const modules = new Map(
    findPrograms(from).map((program) => [
      join(to, `${program.slice(from.length, -'.sh'.length)}.js`),
      `module.exports = ${JSON.stringify(bundle(program))};\n`,
    ]),
  );
  for (const [file, code] of modules) write(file, code);
  for (const file of filesIn(to, '.js')) if (!modules.has(file)) rmSync(file, { force: true });
}

/** The shell files below a folder that no other one sources. */
export function findPrograms(folder: string): readonly string[] {
  const files = filesIn(folder, '.sh');
  const libraries = new Set(files.flatMap(sources));
  return files.filter((file) => !libraries.has(file));
}

function filesIn(folder: string, extension: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

/** At once or not at all, since several may do it at the same time. */
function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}
