import type { ArtifactRef } from './artifact-ref';
import type { OutputShape } from './callable';
import type { ArtifactOverrides } from './input';
import type { ListRef, ParameterRef } from './parameter-ref';
import type { Reference, Scalar, TextKind } from './reference';

/** Where the value of an output comes from. `path`: a file that the step wrote; `jsonPath` and `jqFilter`: a field of the object of a resource template; `supplied`: whoever resumes a suspend template. */
export type OutputSource =
  | { readonly path: string }
  | { readonly jsonPath: string }
  | { readonly jqFilter: string }
  | { readonly supplied: true };

/** A parameter that a template gives. */
export class OutputParameter<out V extends Scalar | undefined = string> {
  protected declare readonly kind: ['parameter', V];

  constructor(
    readonly options: OutputSource & {
      readonly default?: Scalar | undefined;
      readonly enum?: readonly string[] | undefined;
      readonly description?: string | undefined;
    },
    /** What its text stands for. */
    readonly type: TextKind = 'string',
  ) {}
}

/** A parameter that holds a JSON list. */
export class OutputList<out T> {
  protected declare readonly kind: ['list', T];

  constructor(readonly options: OutputSource) {}
}

/** A file or folder that a template gives. */
export class OutputArtifact<out P extends 'present' | 'maybe' = 'present'> {
  protected declare readonly kind: ['artifact', P];

  constructor(
    readonly options: {
      readonly path: string;
      readonly optional?: boolean | undefined;
      readonly description?: string | undefined;
      readonly overrides?: ArtifactOverrides | undefined;
    },
  ) {}
}

export type AnyOutput = OutputParameter<Scalar | undefined> | OutputList<unknown> | OutputArtifact<'present' | 'maybe'>;

/** Declared outputs by name. */
export type Outputs = Readonly<Record<string, AnyOutput>>;

/** What a template in the cluster gives, without where the template takes it from. `R`: what callers see. */
export class OutputElsewhere<out R extends Reference> {
  protected declare readonly gives: R;

  constructor(
    /** What it is at run time. */
    readonly shape: OutputShape,
  ) {}
}

/** The same, of templates of the app and of such as are in the cluster. */
export type AnyOutputs = Readonly<Record<string, AnyOutput | OutputElsewhere<Reference>>>;

/** Declares what a template in the cluster gives. The kinds are those of `Output`. */
const elsewhere = {
  parameter: <const V extends string = string>(_options: { readonly enum?: readonly V[] | undefined } = {}) =>
    new OutputElsewhere<ParameterRef<V>>({ kind: 'parameter', absent: false, text: 'string' }),
  number: () => new OutputElsewhere<ParameterRef<number>>({ kind: 'parameter', absent: false, text: 'number' }),
  boolean: () => new OutputElsewhere<ParameterRef<boolean>>({ kind: 'parameter', absent: false, text: 'boolean' }),
  list: <T>() => new OutputElsewhere<ListRef<T>>({ kind: 'list', absent: false }),
  artifact: <P extends boolean = false>({
    optional,
  }: {
    /** It may not be there. @default false */
    readonly optional?: P | undefined;
  } = {}) =>
    new OutputElsewhere<ArtifactRef<P extends true ? 'maybe' : 'present'>>({
      kind: 'artifact',
      absent: optional === true,
    }),
};

/** What all output parameters may say. */
type ParameterOptions = OutputSource & {
  /** Taken when the source gives nothing. @default the step is an error then */
  readonly default?: Scalar | undefined;
  readonly description?: string | undefined;
};

/** Declares what a template gives. */
export const Output = {
  /** Text, or one of `enum`. Argo does not check the enum of an output; the compiler does. */
  parameter: <const V extends string = string>(
    options: ParameterOptions & { readonly enum?: readonly V[] | undefined },
  ) => new OutputParameter<V>(options),
  /** The text of a number. */
  number: (options: ParameterOptions) => new OutputParameter<number>(options, 'number'),
  /** The text `true` or `false`. */
  boolean: (options: ParameterOptions) => new OutputParameter<boolean>(options, 'boolean'),
  /** A JSON list of `T`, to loop over. */
  list: <T>(options: OutputSource) => new OutputList<T>(options),
  /** A file or folder. Argo packs it as .tgz unless `overrides.archive` says otherwise. */
  artifact: <P extends boolean = false>(options: {
    readonly path: string;
    /** The step succeeds without the file as well. @default false */
    readonly optional?: P | undefined;
    /** One sentence for whoever uses it; Argo has no place for it. */
    readonly description?: string | undefined;
    /** Raw Argo fields: a location, an archive format, a garbage collection strategy. @default none */
    readonly overrides?: ArtifactOverrides | undefined;
  }): OutputArtifact<P extends true ? 'maybe' : 'present'> => new OutputArtifact(options),
  /** Outputs of templates in the cluster, `lib.template(...)`: what they are, not where the template takes them from. */
  elsewhere,
};
