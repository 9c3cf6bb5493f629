import { Condition } from './condition';
import { PLAIN, quote, Reference, type ReferenceOwner, type Scalar, type TextKind } from './reference';

/** The text of a parameter. `undefined` in `V`: its task may be skipped, then there is none. */
export class ParameterRef<out V extends Scalar | undefined = Scalar> extends Reference {
  protected declare readonly aParameterHolding: V;
  /** Its task may be skipped, so there may be no text. */
  readonly mayBeAbsent: boolean;
  /** What the text stands for. */
  readonly textKind: TextKind;
  private readonly ended: boolean;

  constructor(
    owner: ReferenceOwner | undefined,
    segments: readonly string[],
    options: {
      readonly absent?: boolean | undefined;
      readonly ended?: boolean | undefined;
      readonly kind?: TextKind | undefined;
    } = {},
  ) {
    super(owner, segments, options.absent ? 'its task may be skipped. Use .orElse(value).' : undefined);
    this.mayBeAbsent = options.absent ?? false;
    this.textKind = options.kind ?? 'string';
    this.ended = options.ended ?? false;
  }

  /** True where the text equals `value`. Typed by the enum of the parameter. */
  equals(value: NonNullable<V> | ParameterRef<V>): Condition {
    return compare(this, this.comparable, '==', value as Scalar | Reference);
  }

  /** True where the text differs from `value`. */
  notEquals(value: NonNullable<V> | ParameterRef<V>): Condition {
    return compare(this, this.comparable, '!=', value as Scalar | Reference);
  }

  /** True where the number is greater than `value`. Only on numbers: Argo holds text, which is read as a number. */
  greaterThan(this: ParameterRef<number>, value: number): Condition {
    return new Condition(`asFloat(${this.expression}) > ${value}`, this.sources);
  }

  /** True where the number is less than `value`. Only on numbers. */
  lessThan(this: ParameterRef<number>, value: number): Condition {
    return new Condition(`asFloat(${this.expression}) < ${value}`, this.sources);
  }

  /** The text where there is one, else `value`: for outputs of a task that may be skipped. */
  orElse(value: NonNullable<V>): ParameterRef<NonNullable<V>> {
    const fallback = quote(String(value));
    const text = this.mayBeAbsent ? this.orFallback(fallback) : `${this.expression} ?? ${fallback}`;
    return new ExpressionRef(this.owner, text, this.sources, this.textKind);
  }

  /** Of a task that failed, an exit hook sees empty text (Argo Workflows v4.0.2, workflow/controller/exit_handler.go). */
  private orFallback(fallback: string): string {
    if (!this.ended) return this.orAbsent(fallback);
    const text = `(${this.orAbsent("''")})`;
    return `${text} == '' ? ${fallback} : ${text}`;
  }

  /** For comparisons: an absent text is empty. */
  private get comparable(): string {
    return this.mayBeAbsent ? `(${this.orAbsent("''")})` : this.expression;
  }

  /**
   * The text, or a fallback where its task was skipped. Two traps make it long (Argo Workflows v4.0.2,
   * util/template/expression_template.go, workflow/controller/dag.go and operator.go): Argo waits for ever for a plain
   * path below a skipped task, `?.` or not, hence `get`; and in a nested DAG it evaluates too early what does not fail,
   * hence the look at `status`, which fails until the task has ended.
   */
  private orAbsent(fallback: string): string {
    const [root = '', task = '', outputs = '', kind = '', name = ''] = this.segments;
    const node = `${root}[${quote(task)}]`;
    return `${node}.status == '' ? '' : get(${node}, ${quote(outputs)})?.${kind}?.[${quote(name)}] ?? ${fallback}`;
  }
}

/** A value computed by an expression (`{{= ... }}`) out of other references. */
export class ExpressionRef<out V extends Scalar = Scalar> extends ParameterRef<V> {
  constructor(
    owner: ReferenceOwner | undefined,
    private readonly text: string,
    private readonly from: readonly Reference[],
    kind: TextKind = 'string',
  ) {
    super(owner, ['expression'], { kind });
  }

  override get expression(): string {
    return `(${this.text})`;
  }

  override get tag(): string {
    return `{{=${this.text}}}`;
  }

  override get sources(): readonly Reference[] {
    return this.from;
  }

  /** The expression alone, as `valueFrom.expression` takes it. */
  get body(): string {
    return this.text;
  }
}

/** Parameter text that is a JSON list. Not text itself: say `.json` to pass its JSON. */
export class ListRef<out T> extends Reference {
  protected declare readonly aListOf: T;
  /** Its task may be skipped; `.json` is the empty list then. */
  readonly mayBeAbsent: boolean;

  constructor(
    owner: ReferenceOwner | undefined,
    segments: readonly string[],
    private readonly options: { readonly absent?: boolean | undefined; readonly collected?: boolean | undefined } = {},
  ) {
    super(owner, segments, 'it is a list. Use .json to mean its JSON text.');
    this.mayBeAbsent = options.absent ?? false;
  }

  /** The list as JSON text: of a task that was skipped, the empty list; of a loop, without the items that were. */
  get json(): ParameterRef<string> {
    const { absent = false, collected = false } = this.options;
    if (!absent) return new ParameterRef<string>(this.owner, this.segments);
    if (collected) return new ExpressionRef(this.owner, this.ofLoop(), this.sources);
    return new ParameterRef<string | undefined>(this.owner, this.segments, { absent }).orElse('[]');
  }

  /**
   * Of a loop Argo knows no status, unless its list was empty: then nothing else. Where conditions left out every item, it
   * has the text `[]` in place of all outputs, which has no fields (Argo Workflows v4.0.2, workflow/controller/dag.go and
   * operator.go, processAggregateNodeOutputs). `len` fails, and Argo waits, until the loop has ended.
   */
  private ofLoop(): string {
    const [root = '', task = '', outputs = '', kind = '', name = ''] = this.segments;
    const node = `${root}[${quote(task)}]`;
    const all = `get(get(${node}, ${quote(outputs)}) ?? {}, ${quote(kind)})`;
    return `len(${node}) == 0 ? '' : type(${all}) == 'map' ? get(${all}, ${quote(name)}) ?? '[]' : '[]'`;
  }
}

function compare(left: Reference, text: string, operator: string, value: Scalar | Reference): Condition {
  const right = value instanceof Reference ? value[PLAIN] : undefined;
  return new Condition(`${text} ${operator} ${right ? right.expression : quote(String(value))}`, [
    ...left.sources,
    ...(right?.sources ?? []),
  ]);
}
