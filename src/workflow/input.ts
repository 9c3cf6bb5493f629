import type { Artifact as ArgoArtifact } from '../../imports/workflows';
import type { Scalar } from './reference';
import type { Untrusted } from './untrusted';

/** Whether a caller must give a value. */
export type Need = 'required' | 'optional';

/** Raw Argo fields of an artifact that the library does not set itself. */
export type ArtifactOverrides = Partial<Omit<ArgoArtifact, 'name' | 'path' | 'optional' | 'from' | 'fromExpression'>>;

/** A parameter that a template or workflow takes: text, or one of `enum`, or the text of a number or boolean. */
export class InputParameter<out V extends Scalar = string, out N extends Need = 'required'> {
  protected declare readonly kind: ['parameter', V, N];

  constructor(
    readonly type: 'string' | 'number' | 'boolean',
    readonly options: {
      readonly description?: string | undefined;
      readonly default?: Scalar | undefined;
      readonly enum?: readonly string[] | undefined;
    },
  ) {}
}

/** A parameter for text that a stranger may have chosen; it travels base64-encoded. */
export class UntrustedInput<out N extends Need = 'required'> {
  protected declare readonly kind: ['untrusted', N];

  constructor(
    readonly options: { readonly description?: string | undefined; readonly default?: Untrusted | undefined },
  ) {}
}

/** A JSON list that a template takes, to loop over. */
export class InputList<out T, out N extends Need = 'required'> {
  protected declare readonly kind: ['list', T, N];

  constructor(
    readonly options: { readonly description?: string | undefined; readonly default?: readonly T[] | undefined },
  ) {}
}

/** A file or folder that a template takes. */
export class InputArtifact<out N extends Need = 'required'> {
  protected declare readonly kind: ['artifact', N];

  constructor(
    readonly options: {
      readonly path?: string | undefined;
      readonly optional?: boolean | undefined;
      readonly description?: string | undefined;
      readonly overrides?: ArtifactOverrides | undefined;
    },
  ) {}
}

export type AnyInput =
  | InputParameter<Scalar, Need>
  | InputList<unknown, Need>
  | UntrustedInput<Need>
  | InputArtifact<Need>;

/** Declared inputs by name. Names: letters, digits, `-` and `_`. */
export type Inputs = Readonly<Record<string, AnyInput>>;

interface Described {
  /** One sentence for whoever submits the workflow by hand; shown in Argo's form. */
  readonly description?: string | undefined;
}

export interface ParameterOptions<V extends string> extends Described {
  /** The only values allowed. @default any text */
  readonly enum?: readonly V[] | undefined;
}

export interface InputArtifactOptions {
  /** Where the file or folder is put, for templates that run in a pod. Not for dag and steps. */
  readonly path?: string | undefined;
  /** One sentence for whoever writes a call; Argo has no place for it. */
  readonly description?: string | undefined;
  /** Raw Argo fields: a location, a mode, an archive format. @default none */
  readonly overrides?: ArtifactOverrides | undefined;
}

/** What a default of a text may be: anything printable, or a member of the enum. */
type Default<V> = [string] extends [V] ? Scalar : V;

function parameter<const V extends string = string, D extends Default<V> | undefined = undefined>(
  options: ParameterOptions<V> & {
    /** Makes the argument optional. @default the argument is required */
    readonly default?: D | undefined;
  } = {},
): InputParameter<V, [D] extends [undefined] ? 'required' : 'optional'> {
  const { default: value, enum: allowed } = options;
  if (allowed && allowed.length === 0) {
    throw new Error('Input.parameter: enum is empty, so no value would be allowed. List the values or leave enum out.');
  }
  if (allowed && value !== undefined && !allowed.includes(String(value) as V)) {
    throw new Error(`Input.parameter: the default "${value}" is not in the enum ${allowed.join(', ')}.`);
  }
  return new InputParameter('string', options as ParameterOptions<string>);
}

function number<D extends number | undefined = undefined>(
  options: Described & { readonly default?: D | undefined } = {},
): InputParameter<number, [D] extends [undefined] ? 'required' : 'optional'> {
  if (options.default !== undefined && !Number.isFinite(options.default)) {
    throw new Error(`Input.number: the default ${options.default} is not a finite number.`);
  }
  return new InputParameter('number', options);
}

function boolean<D extends boolean | undefined = undefined>(
  options: Described & { readonly default?: D | undefined } = {},
): InputParameter<boolean, [D] extends [undefined] ? 'required' : 'optional'> {
  return new InputParameter('boolean', options);
}

/** With a default, callers may leave it out; the items' type follows from it. */
function list<T>(options: Described & { readonly default: readonly T[] }): InputList<T, 'optional'>;
function list<T>(options?: Described): InputList<T>;
function list<T>(options: Described & { readonly default?: readonly T[] | undefined } = {}): InputList<T, Need> {
  return new InputList(options);
}

function untrusted<D extends Untrusted | undefined = undefined>(
  options: Described & { readonly default?: D | undefined } = {},
): UntrustedInput<[D] extends [undefined] ? 'required' : 'optional'> {
  return new UntrustedInput(options);
}

function artifact<P extends boolean = false>(
  options: InputArtifactOptions & {
    /** The template runs without the file as well. @default false */
    readonly optional?: P | undefined;
  } = {},
): InputArtifact<P extends true ? 'optional' : 'required'> {
  return new InputArtifact(options);
}

/** The same declaration under several names, keeping the names for the compiler. */
function each<const K extends string, D extends AnyInput>(
  names: readonly K[],
  declare: (name: K) => D,
): { readonly [P in K]: D } {
  return Object.fromEntries(names.map((name) => [name, declare(name)])) as { readonly [P in K]: D };
}

/** Declares what a template or a workflow takes. */
export const Input = { parameter, number, boolean, list, untrusted, artifact, each };
