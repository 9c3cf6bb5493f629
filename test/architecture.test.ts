import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const root = join(__dirname, '..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** The violations of the rules in .dependency-cruiser.cjs, one line each. */
function violations(cwd: string, ...folders: string[]): string[] {
  const args = [cruiser, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!stdout) throw new Error(`dependency-cruiser failed: ${stderr}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  expect(summary.totalCruised).toBeGreaterThan(0);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

/** Copies a project's sources without their types, so that only imports that are there at run time remain. */
function withoutTypes(from: string, to: string): void {
  const files = ['src', 'imports']
    .filter((folder) => existsSync(join(from, folder)))
    .flatMap((folder) =>
      readdirSync(join(from, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    );
  for (const file of files) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue;
    const { code } = transformFileSync(join(from, file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    write(to, file.replace(/\.ts$/, '.js'), code);
  }
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const temporary = mkdtempSync(join(tmpdir(), 'architecture-'));
afterAll(() => rmSync(temporary, { recursive: true }));

test('imports between folders go only the way that the table of docs/architecture.md draws', () => {
  expect(violations(root, 'src', 'imports')).toEqual([]);
});

test('no file needs itself to be loaded', () => {
  const compiled = join(temporary, 'compiled');
  withoutTypes(root, compiled);
  expect(violations(compiled, 'src').filter((each) => each.startsWith('cycles'))).toEqual([]);
});

describe('a project that goes other ways', () => {
  const project = join(temporary, 'project');

  test('is found out, type-only imports included', () => {
    write(project, 'imports/workflows.ts', "import '../src/manifest/schema';");
    write(project, 'src/manifest/schema.ts', 'export const schema = {};');
    write(
      project,
      'src/workflow/dag.ts',
      "import type { Pipeline } from '../pipeline/pipeline'; export type T = Pipeline;",
    );
    write(project, 'src/pipeline/pipeline.ts', "export interface Pipeline {}; export * from '../lint/rule';");
    write(project, 'src/utils/text.ts', "export { schema } from '../manifest/schema';");
    write(project, 'src/main.ts', "import './workflow/dag';");
    write(project, 'src/config.ts', "import './workflow/dag';");
    write(project, 'src/index.ts', "import './main';");
    write(project, 'src/lint/rule.ts', "import '../../test/help'; import './missing'; import 'cdk8s-plus-27';");
    write(project, 'test/help.ts', 'export {};');
    write(project, 'node_modules/cdk8s-plus-27/package.json', '{ "name": "cdk8s-plus-27", "main": "index.js" }');
    write(project, 'node_modules/cdk8s-plus-27/index.js', '');
    expect(violations(project, 'src', 'imports')).toEqual([
      'config-is-settings: src/config.ts -> src/workflow/dag.ts',
      'folder-of-the-table: src/utils/text.ts -> src/manifest/schema.ts',
      'imports-of-imports: imports/workflows.ts -> src/manifest/schema.ts',
      'imports-of-src-lint: src/lint/rule.ts -> test/help.ts',
      'imports-of-src-pipeline: src/pipeline/pipeline.ts -> src/lint/rule.ts',
      'imports-of-src-workflow: src/workflow/dag.ts -> src/pipeline/pipeline.ts',
      'main-is-an-app: src/main.ts -> src/workflow/dag.ts',
      'nobody-imports-main: src/index.ts -> src/main.ts',
      'plus-only-in-the-product: src/lint/rule.ts -> node_modules/cdk8s-plus-27/index.js',
      'product-does-not-import-tests: src/lint/rule.ts -> test/help.ts',
      'resolvable: src/lint/rule.ts -> ./missing',
    ]);
  });

  test('may have a cycle only of types', () => {
    const cyclic = join(temporary, 'cyclic');
    write(cyclic, 'src/graph/a.ts', "import { b } from './b'; export const a = () => b;");
    write(cyclic, 'src/graph/b.ts', "import { a } from './a'; export const b = () => a;");
    write(cyclic, 'src/lint/a.ts', "import { b } from './b'; export class A { b = b; }");
    write(cyclic, 'src/lint/b.ts', "import type { A } from './a'; export const b = (a: A) => a;");
    withoutTypes(cyclic, join(temporary, 'untyped'));
    expect(violations(join(temporary, 'untyped'), 'src')).toEqual([
      'cycles-only-of-types: src/graph/a.js -> src/graph/b.js',
    ]);
  });
});
