import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** The properties of an interface, without those of its properties. */
function properties(file: string, name: string): string[] {
  const [, body] = new RegExp(`^export interface ${name}\\b[^{]*\\{\\n(.*?)^\\}`, 'ms').exec(text(file)) ?? [];
  if (body === undefined) throw new Error(`${file} has no interface ${name}`);
  return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, property]) => property as string);
}

/** The first column of the table that follows "(`NAME`):" on the page. */
function documented(name: string): string[] {
  const [, table] = new RegExp(`\\(\`${name}\`\\):\\n\\n((?:\\|.*\\n)+)`).exec(text('docs/pipeline/pipeline.md')) ?? [];
  const rows = (table ?? '').split('\n').slice(2);
  return rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word as string));
}

const entry = [
  ...properties('src/pipeline/pipeline-repository.ts', 'PipelineRepository'),
  ...properties('src/pipeline/source/git-repository.ts', 'GitRepository'),
];

test.each([
  ['PipelineProps', properties('src/pipeline/pipeline-props.ts', 'PipelineProps')],
  ['PipelineRepository', entry],
])('the page has all options of %s, and no others', (name, options) => {
  expect(options.length).toBeGreaterThan(10);
  expect(documented(name).sort()).toEqual(options.sort());
});
