import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SchemaDocument, typesCode, validatorCode } from '../../tools/validators/standalone';

const root = join(__dirname, '..', '..');

test.each(['workflows', 'events'])('the validators of %s were built from the schema in imports/', (api) => {
  const document = JSON.parse(readFileSync(join(root, 'imports', 'schemas', `${api}.json`), 'utf8'));
  // A failure means: run `npm run build`.
  expect(readFileSync(join(root, 'lib', 'validators', `${api}-types.js`), 'utf8')).toBe(typesCode(document));
});

test('each kind of a document becomes a function that keeps what it found', () => {
  const document: SchemaDocument = {
    $id: 'sample.json',
    oneOf: [{ $ref: '#/$defs/One' }, { $ref: '#/$defs/Two' }],
    $defs: {
      One: { type: 'object', properties: { two: { $ref: '#/$defs/Two' } }, additionalProperties: false },
      Two: { type: 'array', items: { type: ['integer', 'string'] } },
    },
  };
  const made: { exports: Record<string, ((value: unknown) => boolean) & { errors?: unknown[] | null }> } = {
    exports: {},
  };
  new Function('module', 'exports', 'require', validatorCode(document))(made, made.exports, require);
  const { One, Two } = made.exports;
  expect(Object.keys(made.exports)).toEqual(['One', 'Two']);
  expect(Two?.([1, 'x'])).toBe(true);
  expect(One?.({ two: [true], three: 3 })).toBe(false);
  expect(One?.errors).toHaveLength(2);
});
