import type { TriggerParameterSource } from '../../imports/events';
import type { Scalar } from '../workflow/reference';
import type { PlaceOwner } from './place';

/** What an argument's text stands for; decides what a place may render. */
export type Kind = 'text' | 'number' | 'boolean';

/** One way to get a value out of an event. */
export interface Source {
  readonly owner: PlaceOwner;
  /** A gjson path, where that is all it takes. */
  readonly key?: string | undefined;
  /** The place inside a Go template's action, where the value is a place as it is. */
  readonly expression?: string | undefined;
  /** A Go template; always there, so that places can be put together. */
  readonly template: (kind: Kind) => string;
  /** What the user wants where the event or the place is absent. */
  readonly fallback?: string | undefined;
  /** What is right where the text is empty, which Argo's templates treat as an error. */
  readonly whenEmpty?: string | undefined;
}

/**
 * A value out of an event that is safe in any argument: a number, a boolean, or text that a filter of the dependency
 * bounds. Made by `matching`, `oneOf`, `base64`, `text` and `sha256`; numbers and booleans of a payload are bounded
 * as they are.
 */
export class Bounded<out V extends Scalar = Scalar> {
  protected declare readonly aValueThatAPatternBounds: V;

  /** @internal */
  constructor(readonly _sources: readonly Source[]) {}

  /** This value, or `value` where its event did not come, the place is absent, or the text is empty. */
  orElse(value: V): Bounded<V> {
    return new Bounded<V>(withFallback(this._sources, String(value)));
  }

  /** This value, or the other one where this one's event did not come: for triggers that fire on one of several events. */
  or(other: Bounded<V>): Bounded<V> {
    return new Bounded<V>([...this._sources, ...other._sources]);
  }

  /** @throws always: a plain string forgets the event */
  toString(): string {
    throw inString(this._sources);
  }

  toJSON(): string {
    return this.toString();
  }
}

/** Text out of an event that no pattern bounds. It fits only arguments declared with `Input.untrusted()`. */
export class EventText {
  protected declare readonly textThatAStrangerChose: true;

  /** @internal */
  constructor(readonly _sources: readonly Source[]) {}

  /** This text, or `text` where its event did not come, the place is absent, or the text is empty. */
  orElse(text: string): EventText {
    return new EventText(withFallback(this._sources, Buffer.from(text, 'utf8').toString('base64')));
  }

  /** This text, or the other one where this one's event did not come. */
  or(other: EventText): EventText {
    return new EventText([...this._sources, ...other._sources]);
  }

  /** @throws always: a plain string forgets the event */
  toString(): string {
    throw inString(this._sources);
  }

  toJSON(): string {
    return this.toString();
  }
}

function withFallback(sources: readonly Source[], fallback: string): readonly Source[] {
  return sources.map((source, index) => (index === sources.length - 1 ? { ...source, fallback } : source));
}

export function inString(sources: readonly { readonly owner: PlaceOwner }[]): Error {
  return new Error(
    `A value of the event ${sources.map(({ owner }) => owner.path).join(', ')} inside a string: ` +
      'a plain string forgets the event. Use text`...` of this library.',
  );
}

/**
 * `src` of a trigger's parameter.
 * @param last whether no other source follows. Argo uses `value` also where the event did not come, so only the last one
 * may have it: it would hide the others. Empty text of one that is not the last fails the trigger.
 */
export function toArgoSource(source: Source, kind: Kind, last = true): TriggerParameterSource {
  const value = source.fallback ?? (last ? source.whenEmpty : undefined);
  return {
    dependencyName: source.owner.name,
    ...(source.key === undefined ? { dataTemplate: source.template(kind) } : { dataKey: source.key }),
    ...(value !== undefined && { value }),
  };
}
