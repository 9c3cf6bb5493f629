import { createHash } from 'node:crypto';
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Manifest, renameReferences } from './references';
import { versionLabel } from './version-label';

/**
 * Versions of WorkflowTemplates: a name that says its content. Where the controller demands `templateReferencing: Secure`, a
 * run reads the WorkflowTemplate that it names again at each step of its own, and ends in an error when that has changed;
 * in any case a run asks for the WorkflowTemplates that it calls until its end, and fails without them (Argo
 * Workflows v4.0.2, workflow/controller/operator.go and workflow/templateresolution/context.go). So what a run may read must not
 * change: a changed template gets another name, and the former one stays beside it (docs/manifest/versions.md).
 *
 * It happens where a manifest is finished (`ArgoObject.toJson`), hence alike in `publish`, in `app.synth`, in tests and in
 * the schema check. Constructs know base names alone: in messages, in `generateName`, in what is looked up by name.
 */

/** What versions are made of: an `ArgoObject`, whose file imports this one. */
export interface VersionedObject extends ApiObject {
  /** The manifest with names as the constructs know them. @internal */
  _plain(): Manifest;
}

const DIGITS = 10;
const LONGEST = 63;

/** Scopes whose WorkflowTemplates are kept in versions, and the roots that have any. */
const scopes = new WeakSet<IConstruct>();
const roots = new WeakSet<IConstruct>();

/** Of roots that are being synthesized: each object asks for the versions of all that it calls, directly or not. */
const known = new WeakMap<IConstruct, { readonly versions: Versions; readonly constructs: number }>();

/**
 * Keeps each WorkflowTemplate in the scope, or added to it later, in versions: its name gets a hash of its content, as
 * `hello-ci-3f2a9c01d4`, and so do all references to it in the app. The name without the hash is its label
 * `cdk8s-argo-pipelines/version-of`.
 *
 * @param scope an app, a chart or any construct. Leave out what others call by name.
 */
export function keepVersions(scope: IConstruct): void {
  scopes.add(scope);
  const { root } = scope.node;
  if (roots.has(root)) return;
  roots.add(root);
  // Validation of the root is what a synthesis begins with. It ends before anything asynchronous goes on.
  root.node.addValidation({
    validate: () => {
      known.set(root, { versions: new Versions(root), constructs: root.node.findAll().length });
      queueMicrotask(() => known.delete(root));
      return strangers(root);
    },
  });
}

/** The names that the versions have now, of all that lie in a namespace, sorted. @throws as synthesis would */
export function versionNames(scope: IConstruct, namespace: string | undefined): string[] {
  return versionsOf(scope.node.root).namesIn(namespace);
}

/**
 * The finished manifest of an object. @internal
 * @throws when WorkflowTemplates that are kept in versions call each other in a circle
 */
export function withVersions(object: VersionedObject): Manifest {
  const { root } = object.node;
  return roots.has(root) ? versionsOf(root).manifestOf(object) : object._plain();
}

function versionsOf(root: IConstruct): Versions {
  const found = known.get(root);
  return found?.constructs === root.node.findAll().length ? found.versions : new Versions(root);
}

/** The versions of a tree as it is at one moment. */
class Versions {
  private readonly kept = new Map<string, VersionedObject>();
  private readonly names = new Map<VersionedObject, string>();
  private readonly plain = new Map<VersionedObject, Manifest>();

  constructor(root: IConstruct) {
    for (const each of root.node.findAll())
      if (isVersioned(each) && isKept(each)) this.kept.set(key(each.name, namespaceOf(each)), each);
  }

  /** The WorkflowTemplate that is kept in versions under this name. */
  find(name: string, namespace: string | undefined): VersionedObject | undefined {
    return this.kept.get(key(name, namespace));
  }

  namesIn(namespace: string | undefined): string[] {
    const there = [...this.kept.values()].filter((each) => namespaceOf(each) === namespace);
    return there.map((each) => this.nameOf(each)).sort();
  }

  manifestOf(object: VersionedObject): Manifest {
    const manifest = this.renamed(object, [object]);
    const { name, labels, namespace } = manifest.metadata;
    if (this.find(name, namespace) !== object) return manifest;
    const versioned = { labels: { ...labels, [versionLabel]: name }, name: versionName(name, manifest.spec) };
    return { ...manifest, metadata: sorted({ ...manifest.metadata, ...versioned }) };
  }

  /** @param callers outermost first */
  private nameOf(object: VersionedObject, callers: readonly VersionedObject[] = []): string {
    const found = this.names.get(object);
    if (found !== undefined) return found;
    const { metadata, spec } = this.renamed(object, [...callers, object]);
    const name = versionName(metadata.name, spec);
    this.names.set(object, name);
    return name;
  }

  /** @throws when a reference leads to one of the callers */
  private renamed(object: VersionedObject, callers: readonly VersionedObject[]): Manifest {
    const plain = this.plain.get(object) ?? object._plain();
    this.plain.set(object, plain);
    return renameReferences(plain, (name, namespace) => {
      const callee = this.find(name, namespace);
      if (callee === undefined) return undefined;
      const since = callers.indexOf(callee);
      if (since >= 0) throw circle([...callers.slice(since), callee]);
      return this.nameOf(callee, callers);
    });
  }
}

function versionName(base: string, spec: Manifest): string {
  const content = JSON.stringify(sorted([base, spec]));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
  return `${base.slice(0, LONGEST - DIGITS - 1).replace(/[-.]+$/, '')}-${hash}`;
}

/** What would call a name that is gone: manifests that are none of ours, in which nothing is renamed. */
function strangers(root: IConstruct): string[] {
  const versions = versionsOf(root);
  const problems: string[] = [];
  for (const object of root.node.findAll()) {
    if (!ApiObject.isApiObject(object) || isVersioned(object) || object.apiGroup !== 'argoproj.io') continue;
    renameReferences(object.toJson(), (name, namespace) => {
      const callee = versions.find(name, namespace);
      if (callee === undefined) return undefined;
      problems.push(
        `${object.node.path} refers to the WorkflowTemplate "${name}" of ${callee.node.path}, whose name will carry its version. ` +
          'Make it an ArgoObject, in which references are renamed, or leave that WorkflowTemplate out of keepVersions.',
      );
      return undefined;
    });
  }
  return problems;
}

function circle(objects: readonly VersionedObject[]): Error {
  const [first] = objects as [VersionedObject];
  const names = objects.map(({ name }) => name).join(' -> ');
  return new Error(
    `${first.node.path}: the WorkflowTemplates ${names} call each other in a circle, so none of them can carry a hash of its content. ` +
      `${objects.length === 2 ? 'Call a template of the same WorkflowTemplate by `template`, not by `templateRef`' : 'Put the templates that call each other into one WorkflowTemplate'}, or leave one out of keepVersions.`,
  );
}

function isKept(object: VersionedObject): boolean {
  return (
    object.kind === 'WorkflowTemplate' &&
    object.apiGroup === 'argoproj.io' &&
    object.metadata.toJson().generateName === undefined &&
    object.node.scopes.some((scope) => scopes.has(scope))
  );
}

/** The class itself cannot be asked: its file imports this one. */
function isVersioned(construct: IConstruct): construct is VersionedObject {
  return ApiObject.isApiObject(construct) && '_plain' in construct;
}

/** The namespace that a manifest names, if it does. */
export function namespaceOf(object: ApiObject): string | undefined {
  return object.metadata.toJson().namespace;
}

function key(name: string, namespace: string | undefined): string {
  return `${namespace ?? ''}/${name}`;
}

/** The same value with the keys of its objects in order: what it says, not how it was written. */
function sorted(value: Manifest): Manifest {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
