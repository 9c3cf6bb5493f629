import type { Scalar } from '../workflow/reference';
import { Bounded, type Source } from './bounded';
import { asBounded, type Place, placeOf } from './payload';
import { goString, type PlaceOwner } from './place';

/**
 * Text made of bounded places of one event: `` text`ghcr.io/acme/app:${push.body.after.matching(/[0-9a-f]{40}/)}` ``.
 * Argo Events fills it in when the event comes.
 * @throws when the places belong to several events, or to none; on "{{" in the literal parts, which Argo would expand
 */
export function text(strings: TemplateStringsArray, ...values: readonly (Scalar | Bounded)[]): Bounded<string> {
  const parts = strings.flatMap((literal, index): readonly (string | Source)[] => {
    const value = values[index];
    return index < values.length
      ? [literal, typeof value === 'object' || typeof value === 'function' ? one(value) : String(value)]
      : [literal];
  });
  const owner = onlyOwner(
    'text`...`',
    parts.flatMap((part) => (typeof part === 'string' ? [] : [part.owner])),
  );
  const literals = parts.filter((part): part is string => typeof part === 'string');
  if (literals.some((literal) => literal.includes('{{')) || literals.join('\0').includes('{\0{')) {
    throw new Error(`${owner.path}: text\`...\` holds "{{", which Argo would expand. Leave it out.`);
  }
  return new Bounded([
    { owner, template: () => parts.map((part) => (typeof part === 'string' ? part : part.template('text'))).join('') },
  ]);
}

/** Anything of an event: bounded or not, as what a hash is made of. */
export type Hashable = Scalar | Place<unknown> | Bounded;

/**
 * The SHA-256 of values of one event, as hexadecimal digits: for names that a redelivery repeats, labels and locks out
 * of text that is no legal name. Different lists give different hashes.
 * @param options.length digits kept, 1 to 64. @default 64
 * @throws when the places belong to several events, or to none
 */
export function sha256(
  values: readonly Hashable[],
  options: { readonly length?: number | undefined } = {},
): Bounded<string> {
  const length = options.length ?? 64;
  if (!Number.isInteger(length) || length < 1 || length > 64) {
    throw new Error(`sha256: the length is ${length}. A SHA-256 has 64 hexadecimal digits: give 1 to 64.`);
  }
  const owners: PlaceOwner[] = [];
  const items = values.map((value) => {
    const place = placeOf(value);
    if (place !== undefined) {
      owners.push(place.owner);
      return place.expression;
    }
    if (value instanceof Bounded) {
      const source = one(value);
      owners.push(source.owner);
      if (source.expression !== undefined) return source.expression;
      throw new Error(
        `${source.owner.path}: sha256 takes places of the event and literals, not text\`...\` or another sha256.`,
      );
    }
    return goString(String(value));
  });
  const owner = onlyOwner('sha256', owners);
  return new Bounded([
    { owner, template: () => `{{ list ${items.join(' ')} | toJson | sha256sum | trunc ${length} }}` },
  ]);
}

function one(value: unknown): Source {
  const sources = asBounded(value)?._sources;
  if (sources === undefined) throw new Error('text`...` takes literals and bounded values of an event.');
  const [source] = sources;
  if (source === undefined || sources.length > 1 || source.fallback !== undefined) {
    throw new Error(
      `${sources[0]?.owner.path}: a value with .or or .orElse cannot be a part of other text. Put .orElse on the whole.`,
    );
  }
  return source;
}

function onlyOwner(what: string, owners: readonly PlaceOwner[]): PlaceOwner {
  const [owner, ...others] = new Set(owners);
  if (owner === undefined) throw new Error(`${what} holds no place of an event. Use a plain string.`);
  if (others.length > 0) {
    throw new Error(
      `${what} needs places of one event, and has those of ${[owner, ...others].map(({ path }) => path).join(', ')}.`,
    );
  }
  return owner;
}
