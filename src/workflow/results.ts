import type { ArtifactRef } from './artifact-ref';
import type { ListRef, ParameterRef } from './parameter-ref';
import type { Scalar } from './reference';

// What the outputs of a template become by how it is called: under a condition, in a loop.

/** Outputs of a task that may be skipped. */
export type Maybe<R> = {
  readonly [K in keyof R]: R[K] extends ParameterRef<infer V>
    ? ParameterRef<V | undefined>
    : R[K] extends ArtifactRef<'present' | 'maybe'>
      ? ArtifactRef<'maybe'>
      : R[K];
};

/** With `when` among the options X, outputs may be absent. An options variable whose type has `when` counts as conditional. */
export type Result<R, X> = 'when' extends keyof X ? Maybe<R> : R;

/** Outputs of a looped task: parameters become lists, artifacts are not collected by Argo. */
export type Collected<R> = {
  readonly [K in keyof R as R[K] extends ArtifactRef<'present' | 'maybe'> ? never : K]: R[K] extends ParameterRef<
    infer V
  >
    ? ListRef<Exclude<V, undefined>>
    : ListRef<unknown>;
};

/** What a loop's body sees of one item. Not of each kind of item apart: `os.equals('linux')` is of all their values. */
export type Item<T> = [T] extends [Scalar | ParameterRef] ? ItemText<T> : { readonly [K in keyof T]: ItemText<T[K]> };

type ItemText<V> = [V] extends [Scalar]
  ? ParameterRef<V>
  : V extends ParameterRef
    ? V
    : V extends Scalar
      ? ParameterRef<V>
      : ListRef<unknown>;
