import type { Facts } from './facts';
import { knownValues, widerTypes } from './known-values';
import { overRequired } from './over-required';
import { ImportProblem } from './problem';
import type { Definition, Field, Group, Limits, Shape, ValueType } from './shape';
import { reachable, refName, type SchemaNode, type UpstreamSchema } from './upstream';

const groups: readonly (readonly [prefix: string, group: Group])[] = [
  ['io.argoproj.workflow.', 'workflows'],
  ['io.argoproj.events.', 'events'],
  ['io.k8s.', 'kubernetes'],
];

const limitNames = ['pattern', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/**
 * All types that the kinds of one JSON schema reach: named as the schema names them, and as true as the CRDs are.
 *
 * @throws ImportProblem for a type of an API group that has no file here, and for a `$ref` to nothing.
 */
export function readDefinitions(schema: UpstreamSchema, facts: Facts): readonly Definition[] {
  return reachable(schema).map((id) => {
    const node = schema.definitions[id];
    if (node === undefined) {
      throw new ImportProblem(
        `The JSON schema refers to the type ${id}, but does not define it. Is the file complete?`,
      );
    }
    return { id, name: id.slice(id.lastIndexOf('.') + 1), group: groupOf(id), body: readBody(id, node, facts) };
  });
}

function groupOf(id: string): Group {
  const found = groups.find(([prefix]) => id.startsWith(prefix));
  if (found === undefined) {
    throw new ImportProblem(
      `The JSON schema has the type ${id}, of an API group that has no file in imports/. ` +
        'Add the group to tools/imports/definitions.ts.',
    );
  }
  return found[1];
}

function readBody(id: string, node: SchemaNode, facts: Facts): Definition['body'] {
  if (node.properties !== undefined) return { fields: readFields(id, node, facts) };
  if (Object.keys(node).length === 0) return { shape: { kind: 'anything' } };
  if (node.type !== 'object' || node.additionalProperties !== undefined) return { shape: readShape(id, node, facts) };
  const closed = facts.at(id).length > 0 && !facts.agreed(id, 'x-kubernetes-preserve-unknown-fields');
  return closed ? { fields: [] } : { shape: { kind: 'open' } };
}

function readFields(id: string, node: SchemaNode, facts: Facts): readonly Field[] {
  const name = id.slice(id.lastIndexOf('.') + 1);
  const waived = id.includes('.events.') ? (overRequired[name] ?? {}) : {};
  const required = facts.required(id) ?? new Set((node.required ?? []).filter((field) => !(field in waived)));
  return Object.entries(node.properties ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, child]) => ({
      name: field,
      shape: readShape(`${id}.${field}`, child, facts),
      required: required.has(field),
    }));
}

function readShape(place: string, node: SchemaNode, facts: Facts): Shape {
  const known = knownValues[place];
  const limits = readLimits(place, node, facts);
  if (node.$ref !== undefined) return { kind: 'reference', to: refName(node.$ref) };
  if (node.type === 'array') {
    return { kind: 'list', items: readShape(`${place}[]`, node.items ?? {}, facts), limits };
  }
  if (node.type === 'object') {
    const values = node.additionalProperties;
    if (typeof values !== 'object') return { kind: 'open' };
    return { kind: 'map', values: readShape(`${place}{}`, values, facts) };
  }
  if (node.type === undefined && node.const === undefined) return { kind: 'anything' };
  const types = readTypes(place, node, facts);
  if (node.const !== undefined) return { kind: 'value', types, limits, oneOf: [node.const] };
  const listed = facts.agreed(place, 'enum') ?? node.enum;
  if (listed !== undefined) return { kind: 'value', types, limits, oneOf: listed };
  if (known !== undefined) return { kind: 'value', types, limits, oneOf: known.values, orTag: known.orTag };
  return { kind: 'value', types, limits };
}

function readTypes(place: string, node: SchemaNode, facts: Facts): readonly ValueType[] {
  const wider = widerTypes[place];
  if (wider !== undefined) return wider;
  // Kubernetes' Quantity is plain text in both JSON schemas, but numbers are decoded too; the full CRDs know.
  if (facts.agreed(place, 'x-kubernetes-int-or-string') || place.endsWith('.Quantity')) return ['integer', 'string'];
  return (typeof node.type === 'string' ? [node.type] : (node.type ?? ['string'])) as readonly ValueType[];
}

function readLimits(place: string, node: SchemaNode, facts: Facts): Limits {
  const entries = limitNames.map((name) => [name, facts.agreed(place, name) ?? node[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
