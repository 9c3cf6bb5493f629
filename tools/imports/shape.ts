/** The JSON types that a single value may have. */
export type ValueType = 'string' | 'integer' | 'number' | 'boolean' | 'null';

/** Limits of a value or a list, under JSON Schema's own names, as the CRDs state them. */
export interface Limits {
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** What a field may hold: the one picture from which both the interfaces and the JSON schemas are printed. */
export type Shape =
  | { readonly kind: 'reference'; readonly to: string }
  | { readonly kind: 'list'; readonly items: Shape; readonly limits: Limits }
  | { readonly kind: 'map'; readonly values: Shape }
  | {
      readonly kind: 'value';
      readonly types: readonly ValueType[];
      readonly limits: Limits;
      /** The allowed values, when there is a closed list of them. */
      readonly oneOf?: readonly string[];
      /** Whether an Argo tag, `{{...}}`, may stand for one of `oneOf`. */
      readonly orTag?: boolean;
    }
  /** Any JSON value. */
  | { readonly kind: 'anything' }
  /** An object whose fields nobody lists: a resource of another kind, a plugin's own settings. */
  | { readonly kind: 'open' };

/** One field of a type. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
}

/** The file, and the API group, that a type belongs to. */
export type Group = 'workflows' | 'events' | 'kubernetes';

/** A named type: either an object with fields, or another name for a shape. */
export interface Definition {
  /** The full name upstream, `io.argoproj.workflow.v1alpha1.Template`. */
  readonly id: string;
  /** The short name here, `Template`. */
  readonly name: string;
  readonly group: Group;
  readonly body: { readonly fields: readonly Field[] } | { readonly shape: Shape };
}

/** One API group of Argo, with the Kubernetes types that it reaches. */
export interface Api {
  readonly group: Exclude<Group, 'kubernetes'>;
  /** As in `v4.1.2`, or undefined when the sources do not tell. */
  readonly version: string | undefined;
  /** The names of the kinds that can be applied to a cluster. */
  readonly kinds: readonly string[];
  readonly definitions: readonly Definition[];
}
