import type { ArtifactRef } from './artifact-ref';
import type { NoArguments } from './callable';
import type { AnyInput, InputArtifact, InputList, InputParameter, Inputs, Need, UntrustedInput } from './input';
import type { AnyOutputs, OutputArtifact, OutputElsewhere, OutputList, OutputParameter } from './output';
import type { ListRef, ParameterRef } from './parameter-ref';
import type { Scalar } from './reference';
import type { Untrusted, UntrustedRef } from './untrusted';

/** What a template sees of its own inputs. */
export type InputRefs<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends InputParameter<infer V, Need>
    ? ParameterRef<V>
    : I[K] extends InputList<infer T, Need>
      ? ListRef<T>
      : I[K] extends UntrustedInput<Need>
        ? UntrustedRef
        : I[K] extends InputArtifact<infer N>
          ? ArtifactRef<N extends 'optional' ? 'maybe' : 'present'>
          : never;
};

type OutputRef<D> =
  D extends OutputParameter<infer V>
    ? ParameterRef<V>
    : D extends OutputList<infer T>
      ? ListRef<T>
      : D extends OutputArtifact<infer P>
        ? ArtifactRef<P>
        : D extends OutputElsewhere<infer R>
          ? R
          : never;

/** What a caller sees of a template's outputs. */
export type OutputRefs<O extends AnyOutputs> = { readonly [K in keyof O]: OutputRef<O[K]> };

/** A value for text: anything printable. For an enum, a number or a boolean: that kind only. */
export type Value<V = string> = [string] extends [V] ? Scalar | ParameterRef : V | ParameterRef<V & Scalar>;

/** What may be passed for one declared input. */
export type Argument<D> =
  D extends InputParameter<infer V, infer N>
    ? N extends 'optional'
      ? Value<V> | ParameterRef<V | undefined>
      : Value<V>
    : D extends InputList<infer T, Need>
      ? ListRef<T> | readonly T[]
      : D extends UntrustedInput<Need>
        ? UntrustedRef | Untrusted
        : D extends InputArtifact<infer N>
          ? ArtifactRef<N extends 'optional' ? 'maybe' | 'present' : 'present'>
          : never;

export type OptionalKeys<I> = {
  [K in keyof I]: I[K] extends
    | InputParameter<Scalar, 'required'>
    | InputList<unknown, 'required'>
    | UntrustedInput<'required'>
    | InputArtifact<'required'>
    ? never
    : K;
}[keyof I];

/** The arguments that a call must and may give for the declared inputs `I`. */
export type Arguments<I extends Inputs> = {
  readonly [K in Exclude<keyof I, OptionalKeys<I>>]: Argument<I[K]>;
} & { readonly [K in OptionalKeys<I>]?: Argument<I[K]> };

/** What an entrypoint is given: the workflow's arguments after defaults, all present. */
export type Given<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends InputArtifact<Need>
    ? ArtifactRef
    : I[K] extends InputParameter<infer V, Need>
      ? ParameterRef<V>
      : I[K] extends InputList<infer T, Need>
        ? ListRef<T>
        : I[K] extends UntrustedInput<Need>
          ? UntrustedRef
          : never;
};

/** Props whose `arguments` may be left out when none is required. */
export type WithArguments<A> = [keyof A] extends [never]
  ? { readonly arguments?: NoArguments | undefined }
  : {} extends A
    ? { readonly arguments?: A | undefined }
    : { readonly arguments: A };

export type { AnyInput };
