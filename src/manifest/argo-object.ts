import { ApiObject, type ApiObjectMetadata, JsonPatch } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { keepOrigin } from '../mistakes/origin';
import { reportMistakes } from '../mistakes/uncaught';
import { checkName } from './name';
import type { ManifestPath } from './path';
import { schemaProblems } from './schema';
import { namespaceOf, withVersions } from './versions';

reportMistakes();

/** What an {@link ArgoObject} is made from: the fields of the manifest, some of which may be `Lazy`. */
export interface ArgoObjectProps {
  /** One of Argo's kinds, as `WorkflowTemplate`. */
  readonly kind: string;

  /**
   * Name, labels and the like.
   *
   * With `generateName` and no `name`, the manifest has no name, and the cluster makes one at each `kubectl create`.
   *
   * @default - a name made of the construct's path
   */
  readonly metadata?: ApiObjectMetadata | undefined;

  /** The specification, typed by imports/, or a `Lazy` that produces it. */
  readonly spec: unknown;

  /**
   * The group and version of the kind.
   *
   * @default 'argoproj.io/v1alpha1'
   */
  readonly apiVersion?: string | undefined;

  /** Any other top-level field. */
  readonly [field: string]: unknown;
}

/**
 * A manifest of one of Argo's kinds, which knows Argo's schema: synthesis fails, with the construct's path, the field
 * and what is allowed there, if the finished manifest has a field or a value that Argo does not take.
 */
export class ArgoObject extends ApiObject {
  /** @throws Error if the name is one that the cluster or Argo would refuse */
  constructor(scope: Construct, id: string, props: ArgoObjectProps) {
    const { apiVersion = 'argoproj.io/v1alpha1', metadata, ...fields } = props;
    super(scope, id, { ...fields, apiVersion, ...(metadata && { metadata }) });
    keepOrigin(this);
    const { name, generateName } = metadata ?? {};
    const kind = this.kind === 'CronWorkflow' ? 'cronWorkflow' : 'object';
    if (generateName !== undefined && name === undefined) {
      checkName(this.node.path, 'generateName', `${kind}Prefix`, generateName);
      // cdk8s always writes a name, which would win over generateName.
      this.addJsonPatch(JsonPatch.remove('/metadata/name'));
    } else if (typeof this.name === 'string') checkName(this.node.path, 'name', kind, this.name);
    this.node.addValidation({ validate: () => this.schemaErrors() });
    if (generateName === undefined || name !== undefined) this.mustBeUnique();
  }

  /** The finished manifest. Names of WorkflowTemplates carry their version, where they have one (see versions.ts). */
  // biome-ignore lint/suspicious/noExplicitAny: as cdk8s declares it
  override toJson(): any {
    return withVersions(this);
  }

  /** The manifest with names as the constructs know them. @internal */
  // biome-ignore lint/suspicious/noExplicitAny: as cdk8s declares it
  _plain(): any {
    return super.toJson();
  }

  /** What Argo's schema forbids. Where it is in a named part, such as a template, that comes first: `build: spec...`. */
  private schemaErrors(): string[] {
    const manifest = this.toJson();
    return schemaProblems(manifest).map(({ path, message }) => {
      const part = partName(manifest, path);
      return part === undefined ? message : `${part}: ${message}`;
    });
  }

  /** Synthesis fails if an object made before has the same kind, namespace and name: `kubectl apply` keeps the last. */
  private mustBeUnique(): void {
    const { root } = this.node;
    const all = named.get(root) ?? new Map<string, ArgoObject[]>();
    named.set(root, all);
    const key = `${this.apiVersion} ${this.kind} ${this.name}`;
    const alike = all.get(key) ?? [];
    all.set(key, alike);
    const earlier = [...alike];
    alike.push(this);
    if (earlier.length === 0) return;
    this.node.addValidation({
      validate: () => {
        const namespace = namespaceOf(this);
        const other = earlier.find((each) => isAttached(each) && namespaceOf(each) === namespace);
        if (other === undefined) return [];
        const within = namespace === undefined ? 'no namespace' : `the namespace "${namespace}"`;
        return [
          `${other.node.path} also makes a ${this.kind} "${this.name}" with ${within}, and the cluster keeps the one that is applied last. ` +
            'Give one another name or namespace; what goes to different clusters belongs in different apps.',
        ];
      },
    });
  }
}

/** By the root of the tree: the objects with one version, kind and name, in the order in which they were made. */
const named = new WeakMap<IConstruct, Map<string, ArgoObject[]>>();

/** The name of the part of a spec that a field lies in: of its template, its trigger, its dependency. */
function partName(manifest: unknown, [spec, list, index]: ManifestPath): string | undefined {
  const parts = (manifest as Record<string, Record<string, { readonly name?: unknown }[]>>)[spec as string];
  const name = typeof index === 'number' ? parts?.[list as string]?.[index]?.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** False for what was removed from the tree, or lies in something that was. */
function isAttached({ node }: IConstruct): boolean {
  return node.scope === undefined || (node.scope.node.tryFindChild(node.id)?.node === node && isAttached(node.scope));
}
