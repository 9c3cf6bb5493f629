import type { ManifestPath } from '../manifest/path';
import type { SchemaNode } from '../manifest/schema';
import { readEmbedded } from './embedded';
import { isClusterWide, type Kind, kindOf, podSpec } from './kinds';
import { itemsOf } from './lists';
import type { Manifest } from './manifest';
import type { Source } from './manifests';
import { entryOf, hasTag, textOf } from './shape';

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
  /**
   * Namespace of the manifest it belongs to, the nearest one: a Sensor's trigger may make objects of another. One with a tag
   * of Argo is known at run time.
   */
  readonly namespace: string | undefined;
}

/** What a walk tells of. */
export interface Visitor {
  readonly field: (field: Field) => void;
  /** A manifest within another: the object that a trigger makes. */
  readonly inner?: (manifest: Manifest, path: ManifestPath, namespace: string | undefined) => void;
  /** A place where a manifest, or a part of one, is known only at run time: a tag stands for it, or it is fetched. */
  readonly unreadable?: (path: ManifestPath) => void;
  /** Whether something else than what stands there is used. @default never */
  readonly isWritten?: (path: ManifestPath) => boolean;
}

/** A namespace that is known only at run time, where no tag stands for it. */
const writtenNamespace = '{{}}';

/**
 * Goes through all fields of a manifest that its type knows, and those of manifests within it: objects that triggers make,
 * and the YAML of resource templates, of triggers and of `podSpecPatch`.
 */
export function walk({ manifest }: Source, namespace: string | undefined, visitor: Visitor): void {
  walkManifest(manifest, [], namespace, visitor);
}

/** The same for a value of a type, as an artifact repository of the controller's configuration. */
export function walkType(kind: Kind, value: Manifest, namespace: string | undefined, visitor: Visitor): void {
  new Walk(kind, namespace, visitor).into({ $ref: `#/$defs/${kind.name}` }, value, [], '');
}

function walkManifest(manifest: Manifest, path: ManifestPath, outer: string | undefined, visitor: Visitor): void {
  if (hasTag(manifest.kind) || hasTag(manifest.apiVersion)) {
    visitor.unreadable?.(path);
    return;
  }
  const kind = kindOf(manifest.apiVersion, manifest.kind);
  const namespace = namespaceOf(manifest, path, outer, visitor);
  if (path.length > 0) visitor.inner?.(manifest, path, namespace);
  if (kind) new Walk(kind, namespace, visitor).into({ $ref: `#/$defs/${kind.name}` }, manifest, path, '');
}

function namespaceOf(
  { kind, metadata }: Manifest,
  path: ManifestPath,
  outer: string | undefined,
  visitor: Visitor,
): string | undefined {
  if (isClusterWide(kind)) return undefined;
  if (visitor.isWritten?.([...path, 'metadata', 'namespace'])) return writtenNamespace;
  return textOf(metadata?.namespace) ?? outer;
}

/** Fields whose text is a manifest. */
const embedded = new Set(['ResourceTemplate.manifest', 'ArtifactLocation.inline']);

/** Where the manifest of a trigger or of a resource template comes from, if it stands neither beside nor in the text. */
function isFetched(owner: string, name: string, value: Manifest): boolean {
  if (owner === 'ResourceTemplate') return name === 'manifestFrom' && value !== null;
  const isTrigger = /^(ArgoWorkflow|StandardK8S)Trigger$/.test(owner);
  return isTrigger && name === 'source' && ['configmap', 'file', 'git', 's3', 'url'].some((each) => value?.[each]);
}

class Walk {
  constructor(
    private readonly kind: Kind,
    private readonly namespace: string | undefined,
    private readonly visitor: Visitor,
  ) {}

  into(node: SchemaNode, value: Manifest, path: ManifestPath, type: string): void {
    if (node.$ref !== undefined) {
      const name = defName(node.$ref);
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
    const node = entryOf(owner.properties, name) ?? (owner.additionalProperties || {});
    const one = node.type === 'array' && Array.isArray(value) ? value : undefined;
    const type = typeName(one ? (node.items ?? {}) : node);
    const tell = (each: Manifest, way: ManifestPath) =>
      this.visitor.field({ owner: ownerType, name, type, value: each, parent, path: way, namespace: this.namespace });
    for (const [index, each] of one?.entries() ?? []) tell(each, [...path, index]);
    if (!one) tell(value, path);
    if (isFetched(ownerType, name, value)) this.visitor.unreadable?.(path);
    if (typeof value === 'string') this.text(ownerType, name, node, value, path);
    else this.into(node, value, path, '');
  }

  /** Texts that are manifests themselves, and tags in place of something larger than a text. */
  private text(owner: string, name: string, node: SchemaNode, value: string, path: ManifestPath): void {
    const isManifestText = embedded.has(`${owner}.${name}`);
    if (name !== 'podSpecPatch' && !isManifestText) {
      if (hasTag(value) && this.holdsMore(node)) this.visitor.unreadable?.(path);
      return;
    }
    const values = readEmbedded(value);
    if (!values) this.visitor.unreadable?.(path);
    else if (!isManifestText) for (const each of values) walkType(podSpec, each, this.namespace, this.prefixed(path));
    else {
      for (const each of values.flatMap(itemsOf)) {
        if (isManifest(each)) walkManifest(each, path, this.namespace, this.visitor);
        else this.visitor.unreadable?.(path);
      }
    }
  }

  private holdsMore(node: SchemaNode): boolean {
    const { properties, items } = node.$ref === undefined ? node : (this.kind.types[defName(node.$ref)] ?? {});
    return properties !== undefined || items !== undefined;
  }

  private prefixed(path: ManifestPath): Visitor {
    const { field, ...others } = this.visitor;
    return { ...others, field: (each) => field({ ...each, path: [...path, ...each.path] }) };
  }
}

function typeName(node: SchemaNode): string {
  return node.$ref === undefined ? String(node.type ?? 'any') : defName(node.$ref);
}

function defName(ref: string): string {
  return ref.replace('#/$defs/', '');
}

function isManifest(value: Manifest): boolean {
  return typeof value?.apiVersion === 'string' && typeof value.kind === 'string';
}
