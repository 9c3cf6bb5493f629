import { parse } from 'yaml';
import type { ManifestPath } from '../manifest/path';
import type { SchemaNode } from '../manifest/schema';
import { type Kind, kindOf, podSpec } from './kinds';
import type { Manifest, Source } from './manifests';

/** A field of a manifest, with the type that it has there. */
export interface Field {
  /** Type of the object that has it: `kubernetes.EnvVarSource`. */
  readonly owner: string;
  /** Its name there. Items of a list have the list's, entries of a map the map's. */
  readonly name: string;
  /** Type of its value: `kubernetes.SecretKeySelector`; `string` and others as JSON Schema has them. */
  readonly type: string;
  readonly value: Manifest;
  /** The object that has it. */
  readonly parent: Manifest;
  readonly path: ManifestPath;
  /** Namespace of the manifest it belongs to, the nearest one: a Sensor's trigger may make objects of another. */
  readonly namespace: string | undefined;
}

/** What a walk tells of. */
export interface Visitor {
  readonly field: (field: Field) => void;
  /** A manifest within another: the object that a trigger makes. */
  readonly inner?: (manifest: Manifest, path: ManifestPath, namespace: string | undefined) => void;
  /** A text that holds a manifest, and cannot be read because of the tags in it. */
  readonly unreadable?: (path: ManifestPath) => void;
}

/**
 * Goes through all fields of a manifest that its type knows, and those of manifests within it: objects that triggers make,
 * and the YAML of resource templates and of `podSpecPatch`.
 */
export function walk({ manifest }: Source, namespace: string | undefined, visitor: Visitor): void {
  walkManifest(manifest, [], namespace, visitor);
}

/** The same for a value of a type, as an artifact repository of the controller's configuration. */
export function walkType(kind: Kind, value: Manifest, namespace: string | undefined, visitor: Visitor): void {
  new Walk(kind, namespace, visitor).into({ $ref: `#/$defs/${kind.name}` }, value, [], '');
}

function walkManifest(manifest: Manifest, path: ManifestPath, outer: string | undefined, visitor: Visitor): void {
  const kind = kindOf(manifest.apiVersion, manifest.kind);
  const namespace = manifest.metadata?.namespace ?? outer;
  if (path.length > 0) visitor.inner?.(manifest, path, namespace);
  if (kind) new Walk(kind, namespace, visitor).into({ $ref: `#/$defs/${kind.name}` }, manifest, path, '');
}

class Walk {
  constructor(
    private readonly kind: Kind,
    private readonly namespace: string | undefined,
    private readonly visitor: Visitor,
  ) {}

  into(node: SchemaNode, value: Manifest, path: ManifestPath, type: string): void {
    if (node.$ref !== undefined) {
      const name = node.$ref.replace('#/$defs/', '');
      this.into(this.kind.types[name] ?? {}, value, path, name);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        this.into(node.items ?? {}, item, [...path, index], type);
      });
    } else if (value !== null && typeof value === 'object') {
      if (!node.properties && isManifest(value)) walkManifest(value, path, this.namespace, this.visitor);
      else
        for (const [key, item] of Object.entries<Manifest>(value))
          this.field(node, type, value, key, item, [...path, key]);
    }
  }

  private field(
    owner: SchemaNode,
    ownerType: string,
    parent: Manifest,
    name: string,
    value: Manifest,
    path: ManifestPath,
  ): void {
    const node = owner.properties?.[name] ?? (owner.additionalProperties || {});
    const one = node.type === 'array' && Array.isArray(value) ? value : undefined;
    const type = typeName(one ? (node.items ?? {}) : node);
    const tell = (each: Manifest, way: ManifestPath) =>
      this.visitor.field({ owner: ownerType, name, type, value: each, parent, path: way, namespace: this.namespace });
    for (const [index, each] of one?.entries() ?? []) tell(each, [...path, index]);
    if (!one) tell(value, path);
    if (typeof value === 'string') this.text(ownerType, name, value, path);
    else this.into(node, value, path, '');
  }

  /** Texts that are manifests themselves. */
  private text(owner: string, name: string, value: string, path: ManifestPath): void {
    const isPatch = name === 'podSpecPatch';
    if (!isPatch && !(owner === 'ResourceTemplate' && name === 'manifest')) return;
    const inner = read(value);
    if (isPatch && inner !== undefined) walkType(podSpec, inner, this.namespace, this.prefixed(path));
    else if (isManifest(inner)) walkManifest(inner, path, this.namespace, this.visitor);
    else this.visitor.unreadable?.(path);
  }

  private prefixed(path: ManifestPath): Visitor {
    const { field, ...others } = this.visitor;
    return { ...others, field: (each) => field({ ...each, path: [...path, ...each.path] }) };
  }
}

function typeName(node: SchemaNode): string {
  return node.$ref?.replace('#/$defs/', '') ?? String(node.type ?? 'any');
}

function isManifest(value: Manifest): boolean {
  return typeof value?.apiVersion === 'string' && typeof value.kind === 'string';
}

/** The YAML of a text; undefined for one that is none, or is a tag of Argo as a whole, which YAML takes for a map. */
function read(text: string): Manifest {
  if (/^\s*\{\{/.test(text)) return undefined;
  try {
    const value = parse(text, { version: '1.1', logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
