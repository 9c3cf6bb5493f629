import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type SchemaDocument, typesCode, validatorCode } from './standalone';

/**
 * Part of `npm run build`: makes lib/validators, plain code that validates without compiling a schema first, out of
 * imports/schemas. Does nothing when it is newer than what it is made from.
 */
const root = join(__dirname, '..', '..');
const schemas = join(root, 'imports', 'schemas');
const target = join(root, 'lib', 'validators');

function times(files: readonly string[]): readonly number[] {
  return files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0));
}

function fresh(apis: readonly string[]): boolean {
  const made = apis.flatMap((api) => [join(target, `${api}.js`), join(target, `${api}-types.js`)]);
  const inputs = [
    ...apis.map((api) => join(schemas, `${api}.json`)),
    ...readdirSync(__dirname).map((name) => join(__dirname, name)),
    require.resolve('ajv/package.json'),
  ];
  return Math.min(...times(made)) >= Math.max(...times(inputs));
}

function make(apis: readonly string[]): void {
  const beside = `${target}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  try {
    for (const api of apis) {
      const document: SchemaDocument = JSON.parse(readFileSync(join(schemas, `${api}.json`), 'utf8'));
      writeFileSync(join(beside, `${api}.js`), validatorCode(document));
      writeFileSync(join(beside, `${api}-types.js`), typesCode(document));
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(beside, target);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

const apis = readdirSync(schemas).map((name) => basename(name, '.json'));
if (!fresh(apis)) make(apis);
