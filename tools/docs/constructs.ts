import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Construct } from 'constructs';

/** Folders whose constructs are for users. */
const folders = ['workflow', 'events', 'pipeline'];

/** What users make as well, although it is no construct: two kinds of events, and what makes a chart for each part. */
const others = ['events/github', 'events/webhook', 'pipeline/pipeline'];

/** The files of src/ that export what users make, above all constructs: `workflow/cron-workflow`, `pipeline/network/default-deny`. */
export function findConstructs(root: string): string[] {
  const constructs = folders.flatMap((folder) => {
    const place = join(root, 'src', folder);
    if (!existsSync(place)) return [];
    return readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && exportsConstruct(join(place, file)))
      .map((file) => `${folder}/${file.replace(/\.ts$/, '').replaceAll('\\', '/')}`);
  });
  return [...constructs, ...others].sort();
}

/** What must lie beside a construct, and does not: one sentence for each. */
export function missing(root: string, construct: string): string[] {
  const companions = {
    'a docs page': `docs/${construct}.md`,
    'an example': `examples/${construct}.ts`,
    'a test': `test/${construct}.test.ts`,
  };
  return Object.entries(companions)
    .filter(([, path]) => !existsSync(join(root, path)))
    .map(([what, path]) => `src/${construct}.ts has no ${what.replace(/^an? /, '')}: put ${what} into ${path}.`);
}

function exportsConstruct(file: string): boolean {
  const source = readFileSync(file, 'utf8');
  return Object.entries(require(file) as Readonly<Record<string, unknown>>).some(
    ([name, value]) =>
      typeof value === 'function' &&
      value.prototype instanceof Construct &&
      new RegExp(`^export class ${name}\\b`, 'm').test(source),
  );
}
