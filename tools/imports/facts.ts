import { refName, type SchemaNode, type UpstreamCrd, type UpstreamSchema } from './upstream';

/**
 * What the CRDs say about each type and field of the JSON schema: all the nodes that stand for it, wherever it occurs.
 *
 * A place is a type's full name, followed by `.field` for a field of it, and `[]` or `{}` for what a list or a map holds.
 */
export class Facts {
  private readonly nodes = new Map<string, SchemaNode[]>();

  /** Walks the JSON schema and the CRDs side by side. */
  constructor(
    private readonly schema: UpstreamSchema,
    crds: readonly UpstreamCrd[],
  ) {
    const roots = schema.oneOf.map(({ $ref }) => refName($ref));
    for (const { spec } of crds) {
      const root = roots.find((id) => id.endsWith(`.${spec.names.kind}`));
      const version = spec.versions.find(({ name }) => root?.includes(`.${name}.`));
      if (root !== undefined && version !== undefined) this.visitType(root, version.schema.openAPIV3Schema);
    }
  }

  /** The nodes of the CRDs that stand for a place; none for what the CRDs leave open. */
  at(place: string): readonly SchemaNode[] {
    return this.nodes.get(place) ?? [];
  }

  /** The value of a keyword at a place, if all nodes there agree on it. */
  agreed<K extends keyof SchemaNode>(place: string, key: K): SchemaNode[K] | undefined {
    const [first, ...rest] = this.at(place);
    if (first?.[key] === undefined) return undefined;
    const text = JSON.stringify(first[key]);
    return rest.every((node) => JSON.stringify(node[key]) === text) ? first[key] : undefined;
  }

  /** The fields that every node of a type requires; undefined for a type whose fields no CRD lists. */
  required(id: string): ReadonlySet<string> | undefined {
    const listing = this.at(id).filter((node) => node.properties !== undefined);
    if (listing.length === 0) return undefined;
    const [first, ...rest] = listing.map((node) => new Set(node.required ?? []));
    return new Set([...(first ?? [])].filter((name) => rest.every((names) => names.has(name))));
  }

  private visitType(id: string, node: SchemaNode): void {
    const type = this.schema.definitions[id];
    if (type === undefined) return;
    this.note(id, node);
    this.visitParts(id, type, node);
    for (const [name, field] of Object.entries(type.properties ?? {})) {
      const found = node.properties?.[name];
      if (found !== undefined) this.visit(`${id}.${name}`, field, found);
    }
  }

  private visit(place: string, field: SchemaNode, node: SchemaNode): void {
    this.note(place, node);
    if (field.$ref !== undefined) this.visitType(refName(field.$ref), node);
    else this.visitParts(place, field, node);
  }

  private visitParts(place: string, field: SchemaNode, node: SchemaNode): void {
    if (field.items !== undefined && node.items !== undefined) this.visit(`${place}[]`, field.items, node.items);
    const [values, found] = [field.additionalProperties, node.additionalProperties];
    if (typeof values === 'object' && typeof found === 'object') this.visit(`${place}{}`, values, found);
  }

  private note(place: string, node: SchemaNode): void {
    const known = this.nodes.get(place);
    if (known === undefined) this.nodes.set(place, [node]);
    else known.push(node);
  }
}
