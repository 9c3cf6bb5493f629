import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { type SchemaDocument, typesCode, validatorCode } from './standalone';

/**
 * Part of `npm run build`: makes lib/validators, plain code that validates without compiling a schema first, out of imports/schemas.
 * Does nothing when they are newer than what they are made from.
 */
const root = join(__dirname, '..', '..');
const schemas = join(root, 'imports', 'schemas');
const target = join(root, 'lib', 'validators');

function inputs(): readonly string[] {
  const made = readdirSync(schemas).map((name) => join(schemas, name));
  const tools = readdirSync(__dirname).map((name) => join(__dirname, name));
  return [...made, ...tools, require.resolve('ajv/package.json')];
}

function fresh(): boolean {
  const stamp = join(target, 'made');
  if (!existsSync(stamp)) return false;
  const time = statSync(stamp).mtimeMs;
  return inputs().every((file) => statSync(file).mtimeMs <= time);
}

function make(): void {
  mkdirSync(join(root, 'lib'), { recursive: true });
  const beside = mkdtempSync(join(root, 'lib', '.validators-'));
  try {
    for (const name of readdirSync(schemas)) {
      const document: SchemaDocument = JSON.parse(readFileSync(join(schemas, name), 'utf8'));
      const api = basename(name, '.json');
      writeFileSync(join(beside, `${api}.js`), validatorCode(document));
      writeFileSync(join(beside, `${api}-types.js`), typesCode(document));
    }
    writeFileSync(join(beside, 'made'), '');
    rmSync(target, { recursive: true, force: true });
    renameSync(beside, target);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

if (!fresh()) make();
