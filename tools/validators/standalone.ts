import Ajv2020 from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';

/** A document of imports/schemas: every type of one API under `$defs`, and its kinds. */
export interface SchemaDocument {
  readonly $id: string;
  readonly oneOf: readonly { readonly $ref: string }[];
  readonly $defs: Readonly<Record<string, unknown>>;
}

/**
 * A CommonJS module with a validator for each kind of a document, under the kind's name: a function that tells whether
 * a manifest is right, and keeps all that it found in its `errors`. The kinds share the code of the types they share.
 */
export function validatorCode(document: SchemaDocument): string {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true },
    schemas: [document],
    validateSchema: false,
  });
  const kinds = document.oneOf.map(({ $ref }) => [$ref.slice($ref.lastIndexOf('/') + 1), `${document.$id}${$ref}`]);
  return standaloneCode(ajv, Object.fromEntries(kinds));
}

/** A CommonJS module with the types of a document, from which messages learn what is allowed. */
export function typesCode({ $defs }: SchemaDocument): string {
  return `module.exports = ${JSON.stringify($defs)};\n`;
}
