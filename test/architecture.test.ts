import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const temporary = mkdtempSync(join(tmpdir(), 'architecture-'));
afterAll(() => rmSync(temporary, { recursive: true }));

test('imports between folders go only the way that the table of docs/architecture.md draws', () => {
  expect(violations(root, 'src', 'imports')).toEqual([]);
});

describe('a project that goes other ways', () => {
  const project = join(temporary, 'project');
  let found: readonly string[];
  const ofCircles = (each: string) => each.startsWith('no-circle: ');

  beforeAll(() => {
    write(project, 'imports/workflows.ts', "import '../src/manifest/schema';");
    write(project, 'src/manifest/schema.ts', 'export const schema = {};');
    write(
      project,
      'src/workflow/dag.ts',
      "import type { Pipeline } from '../pipeline/pipeline'; export type T = Pipeline;",
    );
    write(project, 'src/pipeline/pipeline.ts', "export interface Pipeline {}; export * from './source/git-clone';");
    write(project, 'src/pipeline/source/git-clone.ts', "export * from '../image-builders/buildkit';");
    write(project, 'src/pipeline/image-builders/buildkit.ts', "export * from '../pipeline-props';");
    write(project, 'src/pipeline/pipeline-props.ts', "import '../utils/text'; export interface Props {}");
    write(project, 'src/pipeline/misc/text.ts', "import '../pipeline-props';");
    write(project, 'src/utils/text.ts', "export { schema } from '../manifest/schema';");
    write(project, 'src/main.ts', "import './workflow/dag';");
    write(project, 'src/config.ts', "import './workflow/dag';");
    write(project, 'src/index.ts', "import './main';");
    write(project, 'src/events/sensor.ts', "import '../../test/help'; import './missing'; import 'cdk8s-plus-27';");
    write(project, 'test/help.ts', 'export {};');
    write(project, 'node_modules/cdk8s-plus-27/package.json', '{ "name": "cdk8s-plus-27", "main": "index.js" }');
    write(project, 'node_modules/cdk8s-plus-27/index.js', '');
    write(project, 'src/workflow/a.ts', "import { b } from './b'; export const a = () => b;");
    write(project, 'src/workflow/b.ts', "import { a } from './a'; export const b = () => a;");
    write(project, 'src/events/a.ts', "import { b } from './b'; export class A { b = b; }");
    write(project, 'src/events/b.ts', "import type { A } from './a'; export const b = (a: A) => a;");
    found = violations(project, 'src', 'imports');
  });

  test('is found out, type-only imports included', () => {
    expect(found.filter((each) => !ofCircles(each))).toEqual([
      'config-is-settings: src/config.ts -> src/workflow/dag.ts',
      'folder-of-the-table: src/pipeline/misc/text.ts -> src/pipeline/pipeline-props.ts',
      'folder-of-the-table: src/utils/text.ts -> src/manifest/schema.ts',
      'imports-of-imports: imports/workflows.ts -> src/manifest/schema.ts',
      'imports-of-src-events: src/events/sensor.ts -> test/help.ts',
      'imports-of-src-pipeline-image-builders: src/pipeline/image-builders/buildkit.ts -> src/pipeline/pipeline-props.ts',
      'imports-of-src-pipeline-source: src/pipeline/source/git-clone.ts -> src/pipeline/image-builders/buildkit.ts',
      'imports-of-src-pipeline: src/pipeline/pipeline-props.ts -> src/utils/text.ts',
      'imports-of-src-workflow: src/workflow/dag.ts -> src/pipeline/pipeline.ts',
      'main-is-an-app: src/main.ts -> src/workflow/dag.ts',
      'nobody-imports-main: src/index.ts -> src/main.ts',
      'plus-only-in-the-product: src/events/sensor.ts -> node_modules/cdk8s-plus-27/index.js',
      'product-does-not-import-tests: src/events/sensor.ts -> test/help.ts',
      'resolvable: src/events/sensor.ts -> ./missing',
    ]);
  });

  test('may have no circle, of types neither, in a folder or across', () => {
    expect(found.filter(ofCircles)).toEqual([
      'no-circle: src/events/a.ts -> src/events/b.ts',
      'no-circle: src/workflow/a.ts -> src/workflow/b.ts',
    ]);
  });
});

/** The rows of a table of docs/architecture.md: what stands in its first column, and in its last. */
function rows(heading: string): Readonly<Record<string, string>> {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const lines = section.split('\n').filter((line) => /^\| [`a-z]/.test(line) && !/^\| (room|folder) /.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return [
        (cells[1] as string).replaceAll('`', '').replace(/\/$/, ''),
        (cells.at(-2) as string).replaceAll('`', ''),
      ];
    }),
  );
}

/** What the rules let each room of the pipeline import of other rooms. */
function rooms(): Readonly<Record<string, string>> {
  const { forbidden } = require('../.dependency-cruiser.cjs') as {
    readonly forbidden: readonly {
      readonly from: { readonly path?: string };
      readonly to: { readonly pathNot?: string[] };
    }[];
  };
  const room = /^\^src\/pipeline\/([^/]+)\/$/;
  const nameIn = (path = '') => room.exec(path)?.[1];
  return Object.fromEntries(
    forbidden.flatMap(({ from, to }) => {
      const name = nameIn(from.path);
      if (name === undefined || !Array.isArray(to.pathNot)) return [];
      const others = to.pathNot.map(nameIn).filter((other) => other !== undefined && other !== name);
      return [[name, others.join(', ') || 'nothing']];
    }),
  );
}

test('docs/architecture.md names each room of the pipeline, and what it stands on', () => {
  const entries = readdirSync(join(root, 'src/pipeline'), { withFileTypes: true });
  const folders = entries.filter((each) => each.isDirectory()).map(({ name }) => name);
  expect(Object.keys(rooms()).sort()).toEqual(folders.sort());
  const { 'the top': _, ...told } = rows('The rooms of the product');
  expect(told).toEqual(rooms());
});
