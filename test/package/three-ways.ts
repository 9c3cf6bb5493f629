import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { bin, root, run } from './project';

/**
 * The app consumer/steps, which has every program of a step in it, makes the same manifests three ways:
 * - installed: compiled, beside the package in node_modules;
 * - bundled: made into one file by esbuild without any setting, and run where nothing else is;
 * - from source: by tsx, in a clone that was built and whose compiled code is gone.
 *
 * @param project where the package is installed, and the app compiled to out/steps
 * @throws Error when one of them fails, or makes something else
 */
export function threeWays(project: string): void {
  const place = mkdtempSync(join(tmpdir(), 'three-ways-'));
  try {
    const installed = join(place, 'installed');
    run(project, process.execPath, 'out/steps/app.js', installed);

    const alone = join(place, 'alone');
    mkdirSync(alone);
    const bundle = ['--bundle', '--platform=node', `--outfile=${join(alone, 'app.js')}`];
    run(project, bin('esbuild'), 'steps/app.ts', ...bundle);
    const bundled = join(place, 'bundled');
    run(alone, process.execPath, 'app.js', bundled);

    const clone = join(place, 'clone');
    const files = ['package.json', 'tsconfig.json', 'src', 'imports', 'lib/programs', 'lib/validators'];
    for (const file of files) cpSync(join(root, file), join(clone, file), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
    cpSync(join(__dirname, 'consumer/steps/app.ts'), join(clone, 'app.ts'));
    const fromSource = join(place, 'from-source');
    run(clone, bin('tsx'), 'app.ts', fromSource);

    const expected = read(installed);
    checkPrograms(expected);
    for (const made of [bundled, fromSource]) {
      if (read(made) !== expected) throw new Error(`${made} does not hold what the installed package makes`);
    }
    console.log('installed, bundled into one file and from source: the same manifests');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** All manifests of a folder. */
function read(folder: string): string {
  const names = readdirSync(folder).sort();
  return names.map((name) => `# ${name}\n${readFileSync(join(folder, name), 'utf8')}`).join('---\n');
}

/** @throws when a program of the package is not among those that the manifests run */
function checkPrograms(manifests: string): void {
  const templates = parseAllDocuments(manifests).flatMap((document) => document.toJS()?.spec?.templates ?? []);
  const sources = new Set(templates.map((template: { script?: { source: string } }) => template.script?.source));
  const folder = join(root, 'lib/programs');
  const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const unused = programs.filter((file) => !sources.has(require(join(folder, file))));
  if (programs.length === 0 || unused.length > 0) {
    throw new Error(`test/package/consumer/steps/app.ts runs not every program of lib/programs: ${unused.join(', ')}`);
  }
}
