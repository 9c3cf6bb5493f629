import type { ResourceTemplate as ArgoResourceTemplate } from '../../imports/workflows';
import type { InputRefs, OutputRefs } from './arguments';
import { checkArtifactPaths, shapes, toArgoOutputs } from './declaration';
import type { Inputs } from './input';
import type { AnyOutput, Outputs } from './output';
import { handWritten } from './render';
import { toManifest } from './resource-manifest';
import { Security } from './security';
import { type LeafProps, Template, type TemplateProps, type TemplateScope } from './template';

type Untyped<I> = [keyof I] extends [never] ? Record<string, never> : unknown;

export interface ResourceTemplateProps<I extends Inputs, O extends Outputs> extends TemplateProps<I>, LeafProps {
  /** Fields of the object, by `jsonPath` or `jqFilter`. @default nothing */
  readonly outputs?: O | undefined;
  /** What to do with the object. */
  readonly action: 'get' | 'create' | 'apply' | 'delete' | 'replace' | 'patch';
  /**
   * The object, or the part of it that `patch` lays over it. References are values in it, never text of the YAML: strings,
   * and numbers and booleans where the input is declared so.
   */
  readonly manifest: (io: { readonly inputs: InputRefs<I> }) => Readonly<Record<string, unknown>>;
  /** The step ends when this holds, for example `status.succeeded > 0`. @default at once */
  readonly successCondition?: string | undefined;
  /** The step fails when this holds. @default never */
  readonly failureCondition?: string | undefined;
  /** How `patch` merges. @default strategic */
  readonly mergeStrategy?: 'strategic' | 'merge' | 'json' | undefined;
  /** The Workflow owns the object, so it goes with it. @default false */
  readonly setOwnerReference?: boolean | undefined;
  /** The account that acts; it needs the rights to. @default the workflow's */
  readonly serviceAccount?: string | undefined;
  /** @default Security.restricted() */
  readonly security?: Security | undefined;
  /** Flags of kubectl. @default none */
  readonly flags?: readonly string[] | undefined;
}

/** A template that acts on one Kubernetes object. Argo: docs/walk-through/kubernetes-resources.md. */
export class ResourceTemplate<const I extends Inputs = {}, const O extends Outputs = {}> extends Template<
  I,
  OutputRefs<O>
> {
  /** @throws when an output names a file (a resource template has fields of the object only), on an input artifact without path,
   * on tags written by hand in the manifest */
  constructor(
    scope: TemplateScope,
    id: string,
    props: ResourceTemplateProps<I, O> & {
      readonly inputs?: (I & Untyped<I>) | undefined;
      readonly outputs?: (O & Untyped<O>) | undefined;
    },
  ) {
    super(scope, id, props, shapes(props.outputs ?? {}));
    const {
      action,
      successCondition,
      failureCondition,
      mergeStrategy,
      setOwnerReference,
      serviceAccount,
      flags,
      outputs = {},
    } = props;
    const security = props.security ?? Security.restricted();
    for (const [name, output] of Object.entries<AnyOutput>(outputs)) {
      if (!('jsonPath' in output.options) && !('jqFilter' in output.options)) {
        throw new Error(
          `${this.path}: the output "${name}" is no field of the object. Declare it with { jsonPath } or { jqFilter }.`,
        );
      }
    }
    checkArtifactPaths(this.path, this.signature.inputs);
    const named = action === 'get' || action === 'delete';
    const manifest = toManifest(this.path, props.manifest({ inputs: this.refs() }), (each) => this.check(each));
    const resource: ArgoResourceTemplate = {
      action,
      ...handWritten({ manifest }),
      ...(successCondition !== undefined && { successCondition }),
      ...(failureCondition !== undefined && { failureCondition }),
      ...(mergeStrategy !== undefined && { mergeStrategy }),
      ...(setOwnerReference && !named && { setOwnerReference }),
      ...(flags && { flags: [...flags] }),
    };
    this.does({
      argo: this.rendered({
        ...this.limits(props),
        ...(serviceAccount !== undefined && { serviceAccountName: serviceAccount }),
        ...(security.pod && { securityContext: security.pod }),
        resource,
      }),
      ...(Object.keys(outputs).length > 0 && { outputs: this.rendered(toArgoOutputs(outputs), 'outputs') }),
    });
  }
}
