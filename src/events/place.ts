/** What a place in an event belongs to: a dependency of one Sensor. */
export interface PlaceOwner {
  /** The dependency's name. */
  readonly name: string;
  /** How error messages call it: `ci/sensor/push`. */
  readonly path: string;
  /** The node path of its Sensor. */
  readonly sensorPath: string;
  /** Lets only events through whose text there matches. @internal */
  _bound(place: PlacePath, patterns: readonly string[]): void;
}

/** Where in an event's data something lies: `body.repository.full_name`, of one dependency. */
export class PlacePath {
  constructor(
    readonly owner: PlaceOwner,
    readonly segments: readonly string[],
  ) {}

  /** As gjson reads it, in data filters and `dataKey`. Escapes what gjson's own `Escape` escapes. */
  get key(): string {
    return this.segments
      .map((segment) => segment.replace(/[!-~]/g, (c) => (/[\w:-]/.test(c) ? c : `\\${c}`)))
      .join('.');
  }

  /** As a Go template reads it: `(index .Input "body" "commits" 0)`. Digits alone are the index of a list. */
  get expression(): string {
    return `(index .Input ${this.segments.map((s) => (/^\d+$/.test(s) ? s : goString(s))).join(' ')})`;
  }

  /** For messages. */
  toString(): string {
    return `${this.owner.name}.${this.segments.join('.')}`;
  }
}

/** A string of Go's template language. JSON's escapes are a subset of Go's. */
export function goString(text: string): string {
  return JSON.stringify(text);
}
