import { reachable, type SchemaNode, type UpstreamCrd, type UpstreamSchema } from './upstream';

/** The keywords that the generator reads. Descriptions, titles, defaults and the rest of upstream's texts are left out. */
const scalars = [
  'type',
  '$ref',
  'const',
  'enum',
  'required',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
] as const;

/** A node with nothing in it but what the generator reads, its keys in a fixed order. */
export function stripNode(node: SchemaNode): SchemaNode {
  const kept: Record<string, unknown> = {};
  for (const key of scalars) if (node[key] !== undefined) kept[key] = node[key];
  if (node.properties !== undefined) {
    const entries = Object.entries(node.properties).sort(([a], [b]) => (a < b ? -1 : 1));
    kept.properties = Object.fromEntries(entries.map(([name, child]) => [name, stripNode(child)]));
  }
  if (node.items !== undefined) kept.items = stripNode(node.items);
  if (node.additionalProperties !== undefined) {
    const values = node.additionalProperties;
    kept.additionalProperties = typeof values === 'object' ? stripNode(values) : values;
  }
  return kept;
}

/** A JSON schema with the types that its kinds reach, and no others. */
export function stripSchema(schema: UpstreamSchema): UpstreamSchema {
  return {
    oneOf: schema.oneOf.map(({ $ref }) => ({ $ref })),
    definitions: Object.fromEntries(reachable(schema).map((id) => [id, stripNode(schema.definitions[id] ?? {})])),
  };
}

/** A CRD with its names and its fields, and nothing else. */
export function stripCrd({ apiVersion, kind, metadata, spec }: UpstreamCrd): UpstreamCrd {
  return {
    apiVersion,
    kind,
    metadata: { name: metadata.name },
    spec: {
      group: spec.group,
      names: { kind: spec.names.kind, plural: spec.names.plural },
      versions: spec.versions.map(({ name, schema }) => ({
        name,
        schema: { openAPIV3Schema: stripNode(schema.openAPIV3Schema) },
      })),
    },
  };
}
