import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseConfigFileTextToJson } from 'typescript-6';
import { findExamples } from '../../tools/conformance/examples';
import { compilers } from '../../tools/types/compiler';
import { type Json, root, run } from './project';

/** The module systems of a consumer's package.json: its `type`. */
export type ModuleSystem = 'module' | 'commonjs';

/** What `tsc --init` of a compiler writes. */
export function initSettings(folder: string, compiler: keyof typeof compilers): Json {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tsconfig.json');
  rmSync(file, { force: true });
  run(folder, process.execPath, tsc(compiler), '--init');
  const { config, error } = parseConfigFileTextToJson(file, readFileSync(file, 'utf8'));
  if (error) throw new Error(`tsc --init of TypeScript ${compiler} wrote what cannot be read: ${error.messageText}`);
  return (config as { compilerOptions: Json }).compilerOptions;
}

/**
 * Compiles every example with the settings that `tsc --init` of each compiler writes, as ESM and as CommonJS, against
 * the packed package, and runs what TypeScript 7 makes of them.
 *
 * @param project where the package is installed
 */
export function compileExamples(project: string): void {
  const examples = findExamples(join(root, 'examples'));
  for (const compiler of [7, 6, '5.4'] as const) {
    for (const system of ['module', 'commonjs'] as const) {
      const folder = join(project, `documented-${compiler}-${system}`);
      const compilerOptions = {
        ...initSettings(folder, compiler),
        rootDir: 'examples',
        outDir: 'out',
        // As the file that --init writes advises for Node: one example reads process.env.
        types: ['node'],
        // The one setting that CommonJS needs; docs/depend-on-it.md says so.
        ...(system === 'commonjs' && { verbatimModuleSyntax: false }),
      };
      for (const file of examples) {
        mkdirSync(dirname(join(folder, 'examples', file)), { recursive: true });
        cpSync(join(root, 'examples', file), join(folder, 'examples', file));
      }
      writeFileSync(join(folder, 'examples/generated-types.ts'), generatedTypes);
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: system }));
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['examples'] }));
      run(folder, process.execPath, tsc(compiler), '-p', '.');
      if (compiler === 7) runExamples(folder, system, examples);
    }
  }
}

/** The generated types lie behind a path of their own, which module resolution of before Node 16 has to find as well. */
const generatedTypes = `import type { WorkflowSpec } from 'cdk8s-argo-pipelines/imports/workflows';
export const spec: WorkflowSpec = { entrypoint: 'main', templates: [{ name: 'main', suspend: {} }] };
// @ts-expect-error: the types have not become any
export const wrong: WorkflowSpec = { entrypoint: 1 };
`;

/** Loads and synthesizes each example, in one process for all. */
function runExamples(folder: string, system: ModuleSystem, examples: readonly string[]): void {
  const runner = join(folder, 'run.mjs');
  writeFileSync(
    runner,
    `import { createRequire } from 'node:module';
     import { Testing } from 'cdk8s';
     const load = ${system === 'module' ? '(file) => import(file)' : 'createRequire(import.meta.url)'};
     for (const file of ${JSON.stringify(examples.map((file) => `./out/${file.replace(/\.ts$/, '.js')}`))}) {
       const { app } = await load(file);
       if (app.charts.flatMap((chart) => Testing.synth(chart)).length === 0) throw new Error(file + ' makes nothing');
     }`,
  );
  run(folder, process.execPath, runner);
}

/** The program of a compiler. */
function tsc(compiler: keyof typeof compilers): string {
  const file = join(root, 'node_modules', compilers[compiler], 'bin', 'tsc');
  if (!existsSync(file)) throw new Error(`${file} is missing. Run npm ci.`);
  return file;
}
