/** A node of a JSON schema or of an openAPIV3Schema, as far as the generator reads it. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** Argo's JSON schema: every type by its full name, and the kinds among them. */
export interface UpstreamSchema {
  readonly definitions: Readonly<Record<string, SchemaNode>>;
  readonly oneOf: readonly { readonly $ref: string }[];
}

/** A CustomResourceDefinition, as far as the generator reads it. */
export interface UpstreamCrd {
  readonly apiVersion: string;
  readonly kind: 'CustomResourceDefinition';
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string; readonly plural: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: SchemaNode } }[];
  };
}

/** What one run is made from. */
export interface Upstream {
  readonly workflows: {
    readonly schema: UpstreamSchema;
    readonly crds: readonly UpstreamCrd[];
    readonly version: string | undefined;
  };
  readonly events: { readonly schema: UpstreamSchema; readonly version: string | undefined };
}

const refPrefix = '#/definitions/';

/** The full name of the type that a `$ref` points to. */
export function refName(ref: string): string {
  return ref.startsWith(refPrefix) ? ref.slice(refPrefix.length) : ref;
}

/** The full names of all types that the kinds of a schema reach, sorted. */
export function reachable(schema: UpstreamSchema): readonly string[] {
  const seen = new Set<string>();
  const visit = (node: SchemaNode | undefined): void => {
    if (node === undefined) return;
    if (node.$ref !== undefined) enter(refName(node.$ref));
    for (const child of Object.values(node.properties ?? {})) visit(child);
    visit(node.items);
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties);
  };
  const enter = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    visit(schema.definitions[id]);
  };
  for (const { $ref } of schema.oneOf) enter(refName($ref));
  return [...seen].sort();
}
