import { ArtifactRef } from './artifact-ref';
import type { Condition } from './condition';
import type { Inputs } from './input';
import { ListRef, ParameterRef } from './parameter-ref';
import type { Reference, ReferenceOwner, TextKind } from './reference';
import type { Maybe } from './results';
import type { Volume } from './volume';

/** Where a called template lives: a WorkflowTemplate, or a Workflow's own templates. */
export interface TemplateHome extends ReferenceOwner {
  /** Its name in the cluster, as `templateRef` gives it. */
  readonly name: string;
  /** False where the templates belong to a Workflow itself and nobody else can call them. */
  readonly shared: boolean;
  /** True for a ClusterWorkflowTemplate. @default false */
  readonly clusterScope?: boolean | undefined;
}

/** What an output is at run time. `absent`: it may have no value. */
export interface OutputShape {
  readonly kind: 'parameter' | 'list' | 'artifact';
  readonly absent: boolean;
  /** What the text of a parameter stands for. @default string */
  readonly text?: TextKind | undefined;
  /** What it is, in words. */
  readonly description?: string | undefined;
}

/** What a caller has to know of a template at run time. */
export interface Signature {
  readonly home: TemplateHome;
  readonly templateName: string;
  readonly inputs: Inputs;
  readonly outputs: Readonly<Record<string, OutputShape>>;
  /** What of the home's own spec the template needs, if so; a caller elsewhere cannot give it. */
  readonly bound: ReadonlySet<string>;
  /** The claims that it mounts itself; the spec that a Workflow names or holds has to make them. */
  readonly claims: ReadonlySet<Volume>;
  /** What it calls; complete at synthesis, since hooks may be added until then. */
  readonly calls: () => readonly AnyCallable[];
}

/**
 * Anything that a task, a step or a hook can run: takes `A`, gives `R`. A template may stand where one with fewer
 * demands is asked for, so an interface for "any language" is one type: `Callable<{ source: ArtifactRef }, { binary: ArtifactRef }>`.
 */
export interface Callable<in A, out R> {
  /** For the compiler only; there is no such property at run time. */
  readonly 'call signature': (args: A) => R;
  readonly signature: Signature;
}

export type AnyCallable = Callable<never, unknown>;

/** What compilers call the value of an argument that a template does not have. No value is one. */
export interface NoSuchArgument {
  readonly [noSuchArgument]: never;
}
declare const noSuchArgument: unique symbol;

/** An object without any key: `{}` as a type would take all of them. */
export type NoArguments = { readonly [name: string]: NoSuchArgument };

/** Arguments of a call as a value: required ones must be given; where all are optional, so is the object. */
export type CallArguments<A> = [keyof A] extends [never]
  ? [args?: NoArguments]
  : {} extends A
    ? [args?: NoInfer<A>]
    : [args: NoInfer<A>];

/** The same before the options of a task or a step. */
export type Rest<A, X> = [keyof A] extends [never]
  ? [args?: NoArguments, options?: X]
  : {} extends A
    ? [args?: NoInfer<A>, options?: X]
    : [args: NoInfer<A>, options?: X];

/** A call as a value, for loops, hooks and parallel steps: `notify.call({ message: 'done' })`. */
export class Call<out R> {
  protected declare readonly result: R;

  constructor(
    readonly callable: AnyCallable,
    readonly args: object,
    /** Where it is made at all. */
    readonly condition?: Condition,
  ) {}

  /**
   * The call, made only where the condition holds: in a group of parallel steps, or for an item of a loop.
   * @throws on a second condition
   */
  when(condition: Condition): Call<Maybe<R>> {
    if (this.condition) {
      throw new Error(
        `The call of ${this.callable.signature.templateName} has a condition already. Join the two: first.and(second).`,
      );
    }
    return new Call(this.callable, this.args, condition);
  }
}

/** What is different about the outputs of a call. */
export interface HowCalled {
  /** It may be skipped. */
  readonly absent?: boolean | undefined;
  /** It is made once for each item. */
  readonly collected?: boolean | undefined;
  /** It is made under a condition, or for items that meet one. */
  readonly conditional?: boolean | undefined;
  /** Seen by its exit hook: text that a failed task did not give is empty. */
  readonly ended?: boolean | undefined;
}

/** The places of a template's outputs under `prefix`, for example `['tasks', 'build', 'outputs']`. */
export function outputsAt<R>(
  owner: ReferenceOwner,
  prefix: readonly string[],
  callable: AnyCallable,
  how: HowCalled = {},
): R {
  const refs: [string, Reference][] = Object.entries(callable.signature.outputs)
    .filter(([, shape]) => !(how.collected && shape.kind === 'artifact'))
    .map(([name, shape]) => {
      const absent = shape.absent || how.absent === true;
      if (shape.kind === 'artifact') return [name, new ArtifactRef(owner, [...prefix, 'artifacts', name], { absent })];
      const path = [...prefix, 'parameters', name];
      const { collected = false } = how;
      if (shape.kind === 'list' || collected) return [name, new ListRef(owner, path, { absent, collected })];
      return [name, new ParameterRef(owner, path, { absent, ended: how.ended ?? false, kind: shape.text ?? 'string' })];
    });
  return Object.fromEntries(refs) as R;
}
