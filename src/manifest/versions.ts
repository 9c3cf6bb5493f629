import { createHash } from 'node:crypto';
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ArgoObject } from './argo-object';
import { type Manifest, type Rename, renameReferences } from './references';

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

/** The label that names the WorkflowTemplate of which this is a version. */
export const versionLabel = 'cdk8s-argo-pipelines/version-of';

const DIGITS = 10;
const LONGEST = 63;

/** Scopes whose WorkflowTemplates are kept in versions, and the roots that have any. */
const scopes = new WeakSet<IConstruct>();
const roots = new WeakSet<IConstruct>();

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
  root.node.addValidation({ validate: () => strangers(root) });
}

/** The names that the versions have now, of all that lie in a namespace, sorted. @throws as synthesis would */
export function versionNames(scope: IConstruct, namespace: string | undefined): string[] {
  const { root } = scope.node;
  const versions = new Versions(root);
  return versions.all
    .filter((each) => namespaceOf(each) === namespace)
    .map((each) => versions.nameOf(each))
    .sort();
}

/**
 * The finished manifest of an object. @internal
 * @throws when WorkflowTemplates that are kept in versions call each other in a circle
 */
export function withVersions(object: ArgoObject): Manifest {
  return roots.has(object.node.root) ? new Versions(object.node.root).manifestOf(object) : object._plain();
}

/** The versions of a tree as it is at this moment. */
class Versions {
  readonly all: readonly ArgoObject[];
  private readonly names = new Map<ArgoObject, string>();

  constructor(root: IConstruct) {
    this.all = root.node.findAll().filter((each): each is ArgoObject => isArgoObject(each) && isKept(each));
  }

  manifestOf(object: ArgoObject): Manifest {
    const manifest = renameReferences(object._plain(), this.rename([object]));
    if (!this.all.includes(object)) return manifest;
    const { name, labels } = manifest.metadata;
    const versioned = { labels: { ...labels, [versionLabel]: name }, name: this.named(name, manifest.spec) };
    return { ...manifest, metadata: sorted({ ...manifest.metadata, ...versioned }) };
  }

  /** @param trail the callers, outermost first */
  nameOf(object: ArgoObject, trail: readonly ArgoObject[] = []): string {
    const known = this.names.get(object);
    if (known !== undefined) return known;
    const { metadata, spec } = renameReferences(object._plain(), this.rename([...trail, object]));
    const name = this.named(metadata.name, spec);
    this.names.set(object, name);
    return name;
  }

  /** @throws when the trail of callers ends where it has been */
  readonly rename =
    (trail: readonly ArgoObject[]): Rename =>
    (name, namespace) => {
      const callee = this.all.find((each) => each.name === name && namespaceOf(each) === namespace);
      if (callee === undefined) return undefined;
      const since = trail.indexOf(callee);
      if (since >= 0) throw circle([...trail.slice(since), callee]);
      return this.nameOf(callee, trail);
    };

  private named(base: string, spec: Manifest): string {
    const hash = createHash('sha256')
      .update(JSON.stringify(sorted([base, spec])))
      .digest('hex')
      .slice(0, DIGITS);
    return `${base.slice(0, LONGEST - DIGITS - 1).replace(/[-.]+$/, '')}-${hash}`;
  }
}

/** What would call a name that is gone: manifests that are none of ours, in which nothing is renamed. */
function strangers(root: IConstruct): string[] {
  const versions = new Versions(root);
  const problems: string[] = [];
  for (const object of root.node.findAll()) {
    if (!ApiObject.isApiObject(object) || isArgoObject(object) || object.apiGroup !== 'argoproj.io') continue;
    renameReferences(object.toJson(), (name, namespace) => {
      const callee = versions.all.find((each) => each.name === name && namespaceOf(each) === namespace);
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

function circle(objects: readonly ArgoObject[]): Error {
  const [first] = objects as [ArgoObject];
  const names = objects.map(({ name }) => name).join(' -> ');
  return new Error(
    `${first.node.path}: the WorkflowTemplates ${names} call each other in a circle, so none of them can carry a hash of its content. ` +
      `${objects.length === 2 ? 'Call a template of the same WorkflowTemplate by `template`, not by `templateRef`' : 'Put the templates that call each other into one WorkflowTemplate'}, or leave one out of keepVersions.`,
  );
}

function isKept(object: ArgoObject): boolean {
  return (
    object.kind === 'WorkflowTemplate' &&
    object.apiGroup === 'argoproj.io' &&
    object.metadata.toJson().generateName === undefined &&
    object.node.scopes.some((scope) => scopes.has(scope))
  );
}

/** The class itself cannot be asked: its file imports this one. */
function isArgoObject(construct: IConstruct): construct is ArgoObject {
  return ApiObject.isApiObject(construct) && '_plain' in construct;
}

function namespaceOf(object: ArgoObject): string | undefined {
  return object.metadata.toJson().namespace;
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
