import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { App, Yaml } from 'cdk8s';
import { manifestsOf } from '../manifests';

/**
 * The example modules below a folder, as paths relative to it, sorted. Not those that belong to a project of their own,
 * with a package.json, as examples/consumer is; and not those that are called main.ts: they publish the app of the module
 * beside them as soon as they are loaded.
 */
export function findExamples(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const projects = files.filter((file) => basename(file) === 'package.json').map((file) => `${dirname(file)}/`);
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('node_modules'))
    .filter((file) => basename(file) !== 'main.ts' && !projects.some((project) => file.startsWith(project)))
    .sort();
}

/**
 * The app that an example exports: `export const app = new App()`. If the module publishes it, the manifests go nowhere.
 *
 * @throws if the module exports no `app`
 */
export function loadExample(folder: string, file: string): App {
  const { app } = elsewhere(() => require(join(folder, file))) as { app?: unknown };
  if (!(app instanceof App)) {
    throw new Error(`${join(folder, file)}: an example must export its app: \`export const app = new App();\``);
  }
  return app;
}

/** Loads something in an empty folder, which is removed again, and without a word on stderr. */
function elsewhere<T>(load: () => T): T {
  const here = process.cwd();
  const empty = mkdtempSync(join(tmpdir(), 'example-'));
  const { write } = process.stderr;
  try {
    process.chdir(empty);
    process.stderr.write = () => true;
    return load();
  } finally {
    process.stderr.write = write;
    process.chdir(here);
    rmSync(empty, { recursive: true });
  }
}

/** Writes the manifests of one example into a folder of its own below `out`. @throws as `loadExample` and synth do */
export function writeExample(folder: string, file: string, out: string): void {
  const target = join(out, file.replace(/\.ts$/, ''));
  mkdirSync(target, { recursive: true });
  for (const [index, { chart, manifests }] of manifestsOf(loadExample(folder, file)).entries()) {
    const name = `${index}-${chart.node.path.replace(/[^\w.-]+/g, '-')}.yaml`;
    writeFileSync(join(target, name), Yaml.stringify(...manifests));
  }
}
