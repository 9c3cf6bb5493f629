import type { Scalar } from '../workflow/reference';
import { Bounded, EventText, type Kind, type Source } from './bounded';
import { bounding, exactly } from './pattern';
import { goString, type PlaceOwner, PlacePath } from './place';

declare const there: unique symbol;

/** A place in an event's data. `T`: what lies there. */
export interface Place<out T> {
  readonly [there]: T;
}

/**
 * A place that holds text. Whoever sends the event chose it, so it fits only an argument declared with
 * `Input.untrusted()` (it then travels base64-encoded) until a pattern bounds it.
 */
export interface PayloadText<out T extends string = string> extends Place<T> {
  /**
   * The text, let through only where all of it matches: adds an anchored data filter to the dependency, for all of its
   * triggers. An event without the place is discarded.
   * @param pattern what means the same in JavaScript and Go's RE2: no flags, lookarounds, back references or named
   * groups. It must not let "{" through, because Argo Workflows expands `{{...}}` in values.
   */
  matching(pattern: RegExp): Bounded<string>;
  /** The text, let through only where it is one of these: adds a data filter to the dependency, for all of its triggers. */
  oneOf<const V extends T>(values: readonly V[]): Bounded<V>;
  /** The text base64-encoded: letters, digits, `+`, `/` and `=`. Empty where it is empty or absent. */
  base64(): Bounded<string>;
  /** The text, or `text` where its event did not come or the place is absent or empty. */
  orElse(text: string): EventText;
  /** The text, or the other one where this one's event did not come. */
  or(other: PayloadText | EventText): EventText;
  /**
   * The text as it is, in any argument.
   * @param reason why nobody can misuse it, for whoever reads the code: `{{=...}}` in it would be evaluated
   */
  unsafe(reason: string): Bounded<T>;
}

/**
 * A place that holds a number or a boolean. An event where something else lies there fails the trigger. Numbers become
 * whole numbers: Argo's templates would write 12345678 as 1.2345678e+07.
 */
export interface PayloadScalar<out T extends number | boolean> extends Place<T>, Bounded<T> {}

/** A payload that nobody described. Give `Webhook.endpoint` a type, or name places by path. */
export interface UndescribedPayload extends Place<unknown> {
  /** The place at a path of names and indexes: `body.at('commits.0.id')`. A dot in a name is written `\\.`. */
  at<T extends Scalar = string>(path: string): Payload<NoInfer<T>>;
}

/**
 * Walks a payload by its type: `push.body.repository.clone_url`. Optional and null steps are walked; an event that
 * lacks one is discarded by a filter on it, and fails the trigger where a parameter needs it.
 */
export type Payload<T> = unknown extends T
  ? UndescribedPayload
  : [T] extends [string]
    ? PayloadText<T>
    : [T] extends [number]
      ? PayloadScalar<T>
      : [T] extends [boolean]
        ? PayloadScalar<T>
        : T extends readonly (infer E)[]
          ? Place<T> & { readonly [index: number]: Payload<E> }
          : Place<T> & { readonly [K in keyof T & string]-?: Payload<NonNullable<T[K]>> };

const self = Symbol('place');

/**
 * The places below `segments`. A proxy over a function: payload fields may be called like the methods of a text, so a
 * name is a step until it is called.
 */
export function payload<T>(owner: PlaceOwner, segments: readonly string[]): Payload<T> {
  return walk(new PlacePath(owner, segments)) as Payload<T>;
}

/** The place that a value walks to, if it is one. */
export function placeOf(value: unknown): PlacePath | undefined {
  return typeof value === 'function' ? (value as unknown as { [self]?: PlacePath })[self] : undefined;
}

function walk(place: PlacePath): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => {
      if (name === self) return place;
      if (name === Symbol.toPrimitive || name === 'toString' || name === 'toJSON') {
        return () => {
          throw new Error(
            `${place.owner.path}: ${place} inside a string or JSON: a plain string forgets the event. Use text\`...\` of this library.`,
          );
        };
      }
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return walk(new PlacePath(place.owner, [...place.segments, name]));
    },
    apply: (_, __, [argument]: unknown[]) => call(place, argument),
  });
}

/** `body.ref.matching(/.../)` arrives here as a call of the place `body.ref.matching`. */
function call(called: PlacePath, argument: unknown): unknown {
  const place = new PlacePath(called.owner, called.segments.slice(0, -1));
  const method = called.segments.at(-1);
  switch (method) {
    case 'matching':
      if (!(argument instanceof RegExp))
        throw new Error(`${place.owner.path}: ${place}.matching takes a regular expression.`);
      return bound(place, [bounding(`${place.owner.path}: ${place}.matching`, argument)]);
    case 'oneOf':
      return bound(place, oneOf(place, argument));
    case 'base64':
      return new Bounded([encoded(place)]);
    case 'orElse':
      // Text and scalars share the call; only the argument's type says which of the two this is.
      return typeof argument === 'string'
        ? new EventText([encoded(place)]).orElse(argument)
        : new Bounded([scalar(place)]).orElse(argument as Scalar);
    case 'or':
      return argument instanceof Bounded ? new Bounded([scalar(place)]).or(argument) : either(place, argument);
    case 'unsafe':
      if (typeof argument !== 'string' || argument.trim() === '') {
        throw new Error(`${place.owner.path}: ${place}.unsafe needs a reason: why can nobody misuse this text?`);
      }
      return new Bounded([plain(place)]);
    case 'at':
      return walk(new PlacePath(place.owner, [...place.segments, ...steps(place, argument)]));
    default:
      throw new Error(`${place.owner.path}: ${called} is a place in an event, not a function.`);
  }
}

function bound(place: PlacePath, patterns: readonly string[]): Bounded<string> {
  place.owner._bound(place, patterns);
  return new Bounded([plain(place)]);
}

function oneOf(place: PlacePath, values: unknown): readonly string[] {
  const where = `${place.owner.path}: ${place}.oneOf`;
  if (!Array.isArray(values) || values.length === 0) throw new Error(`${where} takes a list of at least one text.`);
  return values.map((value: unknown) => {
    if (typeof value !== 'string' || value === '') throw new Error(`${where} takes texts that are not empty.`);
    if (value.includes('{{'))
      throw new Error(`${where}: ${JSON.stringify(value)} holds "{{", which Argo Workflows would expand.`);
    return exactly(value);
  });
}

function steps(place: PlacePath, path: unknown): readonly string[] {
  if (typeof path !== 'string' || path === '')
    throw new Error(`${place.owner.path}: ${place}.at takes a path, for example at('commits.0.id').`);
  return path.split(/(?<!\\)\./).map((step) => step.replace(/\\\./g, '.'));
}

function either(place: PlacePath, other: unknown): unknown {
  const otherPlace = placeOf(other);
  if (other instanceof EventText) return new EventText([encoded(place)]).or(other);
  if (otherPlace === undefined) throw new Error(`${place.owner.path}: ${place}.or takes another place of an event.`);
  // Two places, of texts or of scalars: the argument that they are passed to decides. See `asText` and `asBounded`.
  return new Alternatives([place, otherPlace]);
}

/** Places of which the first whose event came counts, before it is known whether they hold text or scalars. */
class Alternatives {
  constructor(readonly places: readonly PlacePath[]) {}

  orElse(value: Scalar): Bounded | EventText {
    return typeof value === 'string'
      ? new EventText(this.places.map(encoded)).orElse(value)
      : new Bounded(this.places.map(scalar)).orElse(value);
  }

  or(other: unknown): unknown {
    const place = placeOf(other);
    if (place !== undefined) return new Alternatives([...this.places, place]);
    if (other instanceof Alternatives) return new Alternatives([...this.places, ...other.places]);
    if (other instanceof Bounded) return new Bounded(this.places.map(scalar)).or(other);
    return new EventText(this.places.map(encoded)).or(other as EventText);
  }
}

/** The value as something that any argument takes; `undefined` where it is none. */
export function asBounded(value: unknown): Bounded | undefined {
  if (value instanceof Bounded) return value;
  if (value instanceof Alternatives) return new Bounded(value.places.map(scalar));
  const place = placeOf(value);
  return place && new Bounded([scalar(place)]);
}

/** The value as text that travels encoded; `undefined` where it is none. */
export function asText(value: unknown): EventText | undefined {
  if (value instanceof EventText) return value;
  if (value instanceof Alternatives) return new EventText(value.places.map(encoded));
  const place = placeOf(value);
  return place && new EventText([encoded(place)]);
}

function plain(place: PlacePath): Source {
  return {
    owner: place.owner,
    key: place.key,
    expression: place.expression,
    template: () => `{{ ${place.expression} }}`,
  };
}

function encoded(place: PlacePath): Source {
  return { owner: place.owner, template: () => `{{ ${place.expression} | b64enc }}`, whenEmpty: '' };
}

/**
 * Fails on anything else than a number or a boolean, so that text which slipped past the compiler fails the trigger
 * instead of reaching the workflow.
 */
function scalar(place: PlacePath): Source {
  const number = 'if kindIs "float64" $v }}{{ int64 $v }}';
  const boolean = 'if kindIs "bool" $v }}{{ $v }}';
  const branches: Record<Kind, string> = { number, boolean, text: `${number}{{ else ${boolean}` };
  const otherwise = `{{ else }}{{ fail ${goString(`${place} holds something else`)} }}{{ end }}`;
  return { owner: place.owner, template: (kind) => `{{ $v := ${place.expression} }}{{ ${branches[kind]}${otherwise}` };
}
