import type { Api, Definition, Shape } from './shape';

/** A JSON schema, as ajv reads it. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON schema of one API: a document with every type under `$defs`, compact, one type a line. */
export function printJsonSchema(api: Api): string {
  const names = new Map(api.definitions.map((definition) => [definition.id, defName(definition)]));
  const sorted = [...api.definitions].sort((a, b) => (defName(a) < defName(b) ? -1 : 1));
  const lines = sorted.map((definition) => {
    const kind = definition.group === api.group && api.kinds.includes(definition.name);
    const schema = typeSchema(definition, kind, { names, tags: api.group === 'workflows' });
    return `    ${JSON.stringify(defName(definition))}: ${JSON.stringify(schema)}`;
  });
  return [
    '{',
    '  "$schema": "https://json-schema.org/draft/2020-12/schema",',
    `  "$id": ${JSON.stringify(`${api.group}.json`)},`,
    `  "$comment": "Made by npm run imports; do not edit.",`,
    `  "oneOf": ${JSON.stringify(api.kinds.map((kind) => ({ $ref: `#/$defs/${kind}` })))},`,
    '  "$defs": {',
    lines.join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

interface Context {
  readonly names: ReadonlyMap<string, string>;
  readonly tags: boolean;
}

function defName({ group, name }: Definition): string {
  return group === 'kubernetes' ? `kubernetes.${name}` : name;
}

function typeSchema({ body }: Definition, kind: boolean, context: Context): JsonSchema {
  if ('shape' in body) return shapeSchema(body.shape, context);
  const required = body.fields.filter((field) => field.required).map((field) => field.name);
  if (kind) required.unshift('apiVersion', 'kind');
  return {
    type: 'object',
    properties: Object.fromEntries(body.fields.map((field) => [field.name, shapeSchema(field.shape, context)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function shapeSchema(shape: Shape, context: Context): JsonSchema {
  switch (shape.kind) {
    case 'reference':
      return { $ref: `#/$defs/${context.names.get(shape.to)}` };
    case 'list':
      return { type: 'array', items: shapeSchema(shape.items, context), ...shape.limits };
    case 'map':
      return { type: 'object', additionalProperties: shapeSchema(shape.values, context) };
    case 'anything':
      return {};
    case 'open':
      return { type: 'object' };
    case 'value':
      return valueSchema(shape, context);
  }
}

function valueSchema({ types, limits, oneOf, orTag }: Extract<Shape, { kind: 'value' }>, context: Context): JsonSchema {
  if (oneOf !== undefined) {
    const listed = { enum: oneOf };
    return orTag && context.tags ? { anyOf: [listed, { type: 'string', pattern: '\\{\\{' }] } : listed;
  }
  return { type: types.length === 1 ? types[0] : types, ...limits };
}
