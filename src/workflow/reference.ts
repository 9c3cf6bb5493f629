import { Condition } from './condition';

// Members that exist for the compiler alone (`declare`) are protected, never private: declaration files leave out the
// types of private members, and whoever installs the package would lose every guarantee that rests on them.

/** What the text of a parameter stands for. Argo passes text only; the kind says how it is to be read. */
export type Scalar = string | number | boolean;

/** The same at run time. */
export type TextKind = 'string' | 'number' | 'boolean';

/**
 * Whose place a reference is: a template, or what holds templates. A reference means something only there,
 * so every use elsewhere is an error that names both.
 */
export interface ReferenceOwner {
  /** How error messages call it, for example `ci/main`. */
  readonly path: string;
}

const registry: Reference[] = [];
const MARKER = /\{\{ref:(\d+):[^}]*\}\}/g;

/** Answered by stand-ins for a reference (items of a loop) with the reference itself. */
export const PLAIN = Symbol('the reference itself');

/**
 * A place whose value Argo knows only when the workflow runs: an input, an output of a task, a workflow variable.
 *
 * It holds path segments, never glued text, and renders as a tag (`{{tasks.build.outputs.parameters.digest}}`) or
 * inside an expression (`tasks['build'].outputs.parameters['digest']`). In a JavaScript string it leaves a marker that
 * the library replaces when it renders the template; that is how it knows which template the reference belongs to.
 */
export abstract class Reference {
  private readonly marker: string;

  /**
   * @param owner where the reference has a meaning; `undefined`: everywhere (`workflow.name`)
   * @param segments for example `['inputs', 'parameters', 'repo']`
   * @param notText why it must not be glued into a string, if so
   */
  constructor(
    readonly owner: ReferenceOwner | undefined,
    readonly segments: readonly string[],
    private readonly notText?: string,
  ) {
    this.marker = `{{ref:${registry.length}:${segments.join('.').replace(/[{}]/g, '')}}}`;
    registry.push(this);
  }

  get [PLAIN](): Reference {
    return this;
  }

  /**
   * As Argo's simple tag: `{{inputs.parameters.repo}}`. Nobody checks where it is used then, and what computes edges does
   * not see it: put the reference itself, or `${reference}`, into what you pass.
   */
  get tag(): string {
    return `{{${this.segments.join('.')}}}`;
  }

  /** Inside an expression: `inputs.parameters['repo-url']`. */
  get expression(): string {
    return this.segments
      .map((part, index) => (index === 0 ? part : /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `[${quote(part)}]`))
      .join('');
  }

  /** References that this one is computed from; itself, for a plain place. */
  get sources(): readonly Reference[] {
    return [this];
  }

  /** @throws when the reference is a file, a list, untrusted or may be absent: then it is no text */
  toString(): string {
    if (this.notText) throw new Error(`${this.said} inside a string: ${this.notText}`);
    return this.marker;
  }

  toJSON(): string {
    return this.toString();
  }

  /** For cdk8s, where a reference lies in an object that the library does not render itself. */
  resolve(): string {
    if (this.notText) throw new Error(`${this.said} as text: ${this.notText}`);
    return this.tag;
  }

  /** For messages: the tag, and whose it is. */
  private get said(): string {
    return this.owner ? `${this.tag} of ${this.owner.path}` : this.tag;
  }
}

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

/** A file or folder that a step made or takes. `maybe`: it may not exist. */
export class ArtifactRef<out P extends 'present' | 'maybe' = 'present'> extends Reference {
  protected declare readonly anArtifactThatIs: P;
  /** It is optional, or its task may be skipped. */
  readonly mayBeAbsent: boolean;

  constructor(
    owner: ReferenceOwner | undefined,
    segments: readonly string[],
    options: { readonly absent?: boolean | undefined } = {},
  ) {
    super(owner, segments, 'an artifact is a file, not text. Pass it as an argument.');
    this.mayBeAbsent = options.absent ?? false;
  }
}

/**
 * Text that a stranger may have chosen (a branch name, a commit message). It travels base64-encoded, because Argo
 * substitutes values and then expands the result again, so that `{{=workflow.parameters.repo}}`, a legal branch name,
 * would be evaluated (Argo Workflows v4.0.2, workflow/controller/workflowpod.go and operator.go). It fits only inputs
 * that are declared with `Input.untrusted()`.
 */
export class UntrustedRef extends Reference {
  protected declare readonly textThatAStrangerChose: true;

  constructor(owner: ReferenceOwner | undefined, segments: readonly string[]) {
    super(owner, segments, 'a stranger may have chosen this text. Pass .base64 by env and decode it in the step.');
  }

  /** The encoded text, harmless anywhere: letters, digits, `+`, `/` and `=` only. Decode it inside the step: `base64 -d`. */
  get base64(): ParameterRef<string> {
    return new ParameterRef<string>(this.owner, this.segments);
  }
}

/** A literal for an input declared with `Input.untrusted()`: encoded by the library. */
export class Untrusted {
  private constructor(readonly base64: string) {}

  static text(text: string): Untrusted {
    return new Untrusted(Buffer.from(text, 'utf8').toString('base64'));
  }
}

/** A string of an expression: quoted, with quotes, backslashes and line ends escaped. */
export function quote(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  if (escaped.includes('}}')) {
    throw new Error(
      `The text ${JSON.stringify(text)} cannot stand in an Argo expression: "}}" would end it. Leave it out.`,
    );
  }
  return `'${escaped}'`;
}

function compare(left: Reference, text: string, operator: string, value: Scalar | Reference): Condition {
  const right = value instanceof Reference ? value[PLAIN] : undefined;
  return new Condition(`${text} ${operator} ${right ? right.expression : quote(String(value))}`, [
    ...left.sources,
    ...(right?.sources ?? []),
  ]);
}

/** A string as literal text and the references that were glued into it. */
export function pieces(text: string): readonly (string | Reference)[] {
  return text
    .split(MARKER)
    .map((part, index) => (index % 2 === 0 ? part : (registry[Number(part)] as Reference)))
    .filter((part) => part !== '');
}

/** Raw fields of a user: tags written by hand pass. */
class HandWritten {
  constructor(readonly value: unknown) {}
}

/** Marks raw Argo fields (`overrides`), so that `render` lets tags in them pass that somebody wrote by hand. */
export function handWritten<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, new HandWritten(value)])) as T;
}

/**
 * Replaces every reference in a value by what Argo reads, and reports each. Works through arrays and plain objects;
 * leaves out keys whose value is `undefined`.
 * @param value anything that a manifest may hold
 * @param visit called for every reference that occurs, to check its owner and to find edges; it may throw
 * @param where what the value is, for messages: `c/ci/build: the argument "name"`, or `c/ci/build: ` before keys; without,
 * tags written by hand are left as they are
 * @throws on `{{` that is no reference: Argo expands it, and nobody has checked it
 */
export function render(value: unknown, visit: (reference: Reference) => void, where?: string): unknown {
  if (value instanceof HandWritten) return render(value.value, visit);
  if (value instanceof Condition) {
    value.sources.forEach(visit);
    return value.tag;
  }
  if (value instanceof Reference) {
    const reference = value[PLAIN];
    reference.sources.forEach(visit);
    return reference.resolve();
  }
  if (typeof value === 'string') return renderText(value, visit, where);
  if (Array.isArray(value))
    return value.map((item, index) => render(item, visit, where === undefined ? where : `${where}[${index}]`));
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [
          renderText(key, visit, where),
          render(item, visit, where === undefined ? where : `${where}${where.endsWith(' ') ? '' : '.'}${key}`),
        ]),
    );
  }
  return value;
}

function renderText(text: string, visit: (reference: Reference) => void, where: string | undefined): string {
  const parts = pieces(text);
  if (where !== undefined) checkLiterals(where, parts);
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      part.sources.forEach(visit);
      return part.tag;
    })
    .join('');
}

/**
 * @param options.inExpression the parts become summands of an expression, so that nothing happens where they meet
 * @throws where text that is no reference would begin a tag
 */
export function checkLiterals(
  where: string,
  parts: readonly (string | Reference)[],
  options: { readonly inExpression?: boolean | undefined } = {},
): void {
  parts.forEach((part, index) => {
    if (typeof part !== 'string') return;
    const tag = /\{\{[^}]*(?:\}\})?/.exec(part)?.[0];
    if (tag !== undefined) {
      throw new Error(
        `${where} holds ${JSON.stringify(tag)}, written by hand: Argo expands it, and nothing has checked it. ` +
          "Use a reference (inputs.name, build.outputs.digest), a variable (workflow.name), or unchecked('{{pod.name}}').",
      );
    }
    if (!options.inExpression && part.endsWith('{') && index + 1 < parts.length) {
      throw new Error(
        `${where} holds "{" right before a reference, and Argo reads "{{{" wrongly. Put a space between.`,
      );
    }
  });
}
