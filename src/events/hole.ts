import type { TriggerParameter } from '../../imports/events';
import { Reference } from '../workflow/reference';
import { type Bounded, EventText, type Kind, type Source, toArgoSource } from './bounded';
import { asBounded } from './payload';

/** A spot in a manifest that an event fills: the first source whose event came counts. */
export class Hole {
  constructor(
    readonly sources: readonly Source[],
    readonly kind: Kind,
  ) {}
}

/** Called for each hole, with how messages call its spot. */
export type VisitHole = (spot: string, hole: Hole) => void;

/** A manifest without its holes, and the trigger parameters that fill them. */
export interface Filled {
  readonly manifest: unknown;
  readonly parameters: readonly TriggerParameter[];
}

/**
 * Takes the values of events out of a manifest. Their spots become `dest`, so nobody counts indexes by hand.
 * @throws on text that nothing bounds, on references of a workflow, and on tags `{{...}}`, which mean nothing in a Sensor
 */
export function takeHoles(where: string, manifest: unknown, visit: VisitHole): Filled {
  const parameters: TriggerParameter[] = [];
  const take = (value: unknown, path: readonly string[]): unknown => {
    const spot = path.join('.');
    const hole = value instanceof Hole ? value : holeOf(where, spot, value);
    if (hole) {
      visit(spot, hole);
      // Applied in turn, the last one wins; one whose event did not come is skipped.
      for (const source of [...hole.sources].reverse()) {
        const last = source === hole.sources.at(-1);
        parameters.push({ src: toArgoSource(source, hole.kind, last), dest: path.map(destination).join('.') });
      }
      return undefined;
    }
    if (typeof value === 'string') return plainText(where, spot, value);
    if (Array.isArray(value)) return value.map((item, index) => take(item, [...path, String(index)]) ?? '');
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, item]) => {
          const taken = item === undefined ? undefined : take(item, [...path, key]);
          return taken === undefined ? [] : [[key, taken]];
        }),
      );
    }
    return value;
  };
  return { manifest: take(manifest, []), parameters };
}

function holeOf(where: string, spot: string, value: unknown): Hole | undefined {
  if (value instanceof EventText) {
    throw new Error(
      `${where}: ${spot} holds text that nothing bounds. Use .matching(/.../), .oneOf([...]) or .base64() of its place.`,
    );
  }
  if (value instanceof Reference) {
    throw new Error(
      `${where}: ${spot} holds ${value.segments.join('.')}, a reference of a workflow, which means nothing in a Sensor. Use places of an event.`,
    );
  }
  const bounded: Bounded | undefined = asBounded(value);
  return bounded && new Hole(bounded._sources, 'text');
}

/** A literal of a Sensor. @throws when it holds a tag */
export function plainText(where: string, spot: string, value: string): string {
  if (value.includes('{{')) {
    throw new Error(
      `${where}: ${spot} holds ${JSON.stringify(value)}. Tags and references of a workflow mean nothing in a Sensor. Use places of an event, or text\`...\`.`,
    );
  }
  return value;
}

/** A key as sjson reads it in a path. */
export function destination(key: string): string {
  return key.replace(/[\\.*?|#@]/g, '\\$&');
}
