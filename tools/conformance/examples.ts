import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Testing, Yaml } from 'cdk8s';

/** The example modules below a folder, as paths relative to it, sorted. */
export function findExamples(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('node_modules'))
    .sort();
}

/**
 * The app that an example exports: `export const app = new App()`, not synthesized by the module itself.
 *
 * @throws if the module exports no `app`
 */
export function loadExample(folder: string, file: string): App {
  const { app } = require(join(folder, file)) as { app?: unknown };
  if (!(app instanceof App)) {
    throw new Error(`${join(folder, file)}: an example must export its app: \`export const app = new App();\``);
  }
  return app;
}

/** Writes the manifests of all examples, one folder per example, and returns how many examples there are. */
export function writeExamples(folder: string, out: string): number {
  const examples = findExamples(folder);
  for (const file of examples) {
    const target = join(out, file.replace(/\.ts$/, ''));
    mkdirSync(target, { recursive: true });
    for (const [index, chart] of loadExample(folder, file).charts.entries()) {
      const name = `${index}-${chart.node.path.replace(/[^\w.-]+/g, '-')}.yaml`;
      writeFileSync(join(target, name), Yaml.stringify(...Testing.synth(chart)));
    }
  }
  return examples.length;
}
