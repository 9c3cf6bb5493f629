import type { DataFilter, EventContext, ExprFilter, TimeFilter } from '../../imports/events';
import type { Scalar } from '../workflow/reference';
import { anchored, exactly, quoted } from './pattern';
import { type Place, placeOf } from './payload';
import type { PlacePath } from './place';

/** One filter as Argo writes it. A dependency has any number of `data` and `expr`, and one of each of the others. */
export type ArgoFilter =
  | { readonly data: DataFilter }
  | { readonly expr: ExprFilter }
  | { readonly context: EventContext }
  | { readonly time: TimeFilter }
  | { readonly script: string };

/**
 * Decides which events a dependency lets through. Facts about Argo Events v1.9.11 (pkg/sensors/dependencies/filter.go):
 *
 * - A place that the event lacks: data and expr filters report an error, and the event is discarded (with
 *   `dataOperator: 'or'`, the other filters may still let it through).
 * - `null` is there: it reads as empty text, 0 and false. So `Filter.equals(body.deleted, false)` lets `null` through.
 * - The type is that of the filter, not of the data: text read as a number is 0 unless it holds one; a number read as
 *   text is its digits; a list or an object read as text is its JSON.
 * - Header names are in Go's canonical form and their values are lists: `dependency.header('X-GitHub-Event')` knows.
 */
export class Filter {
  /** @internal use the functions below */
  constructor(
    /** @internal */
    readonly _argo: ArgoFilter,
    /** The places that it reads. @internal */
    readonly _places: readonly PlacePath[],
  ) {}

  /** The place holds one of these values: the whole text, a number, or a boolean. */
  static equals<T extends Scalar>(place: Place<T>, ...values: readonly NoInfer<T>[]): Filter {
    return compare(place, '=', values);
  }

  /** The place is there and holds none of these values. */
  static notEquals<T extends Scalar>(place: Place<T>, ...values: readonly NoInfer<T>[]): Filter {
    return compare(place, '!=', values);
  }

  /** All of the text matches. @param pattern what JavaScript and Go's RE2 read alike; it is anchored */
  static matches(place: Place<string>, pattern: RegExp): Filter {
    const at = path(place);
    return data(at, { type: 'string', value: [anchored(`${at.owner.path}: the filter on ${at}`, pattern)] });
  }

  /** The text is there and does not match as a whole. */
  static notMatches(place: Place<string>, pattern: RegExp): Filter {
    const at = path(place);
    return data(at, {
      type: 'string',
      comparator: '!=',
      value: [anchored(`${at.owner.path}: the filter on ${at}`, pattern)],
    });
  }

  static greaterThan(place: Place<number>, value: number): Filter {
    return compareNumber(place, '>', value);
  }

  static atLeast(place: Place<number>, value: number): Filter {
    return compareNumber(place, '>=', value);
  }

  static lessThan(place: Place<number>, value: number): Filter {
    return compareNumber(place, '<', value);
  }

  static atMost(place: Place<number>, value: number): Filter {
    return compareNumber(place, '<=', value);
  }

  /**
   * A govaluate expression over places of the event, with literals quoted by the library:
   * `` Filter.expr`${body.number} > 5 && ${body.action} == ${'opened'}` ``. All of its places must be there.
   * @throws without a place, and for a literal that govaluate would read as a date
   */
  static expr(strings: TemplateStringsArray, ...values: readonly (Place<Scalar> | Scalar)[]): Filter {
    const fields: { name: string; path: string }[] = [];
    const places: PlacePath[] = [];
    const written = values.map((value) => {
      const at = placeOf(value);
      if (at === undefined) return literal(value as Scalar);
      const known = fields.find((field) => field.path === at.key);
      const field = known ?? { name: `v${fields.length}`, path: at.key };
      if (known === undefined) fields.push(field);
      places.push(at);
      return field.name;
    });
    if (fields.length === 0)
      throw new Error(
        'Filter.expr holds no place of an event, and Argo ignores such an expression. Use one, for example body.ref.',
      );
    return new Filter(
      { expr: { expr: strings.reduce((all, part, index) => all + written[index - 1] + part), fields } },
      places,
    );
  }

  /** Fields of the event's CloudEvents context. Only given ones count; `subject` is the event's name, `source` the EventSource's. */
  static context(context: {
    readonly type?: string | undefined;
    readonly subject?: string | undefined;
    readonly source?: string | undefined;
    readonly datacontenttype?: string | undefined;
  }): Filter {
    if (!Object.values(context).some((value) => value !== undefined && value !== '')) {
      throw new Error(
        'Filter.context has no field, and Argo would discard every event. Give type, subject, source or datacontenttype.',
      );
    }
    return new Filter({ context }, []);
  }

  /**
   * The event came at a time of day: from `start` (included) to `stop` (excluded), over midnight if `stop` is earlier.
   * @param time.start `HH:MM:SS`
   * @param time.timezone IANA name. @default UTC
   */
  static time(time: { readonly start: string; readonly stop: string; readonly timezone?: string | undefined }): Filter {
    for (const [name, value] of [
      ['start', time.start],
      ['stop', time.stop],
    ] as const) {
      if (!/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value))
        throw new Error(`Filter.time: ${name} is "${value}". Write it HH:MM:SS, for example 08:30:00.`);
    }
    if (time.start === time.stop)
      throw new Error(
        `Filter.time: start and stop are both ${time.start}, which Argo refuses. Leave the filter out for the whole day.`,
      );
    if (time.timezone !== undefined) checkTimezone(time.timezone);
    return new Filter({ time }, []);
  }

  /** A Lua script over `event`, the event's data; it must return `true` itself for the event to pass. */
  static script(lua: string): Filter {
    if (lua.trim() === '')
      throw new Error('Filter.script is empty, and Argo would let everything through. Leave it out.');
    return new Filter({ script: lua }, []);
  }

  /** A data filter as Argo has it, for what the others cannot say. Its `path` is gjson, its text values match anywhere. */
  static raw(filter: DataFilter): Filter {
    return new Filter({ data: filter }, []);
  }

  /**
   * The files that changed, of a list of lists as GitHub's `commits` has them, include one of these.
   * @param lists gjson paths of lists of file names, for example `body.commits.#.added`
   * @param paths files (`go.mod`), or folders with a slash at the end (`services/api/`)
   */
  static files(lists: readonly string[], paths: readonly string[]): Filter {
    if (paths.length === 0)
      throw new Error('Filter.files has no path, and nothing would pass. Name a file or a folder.');
    for (const path of paths) {
      if (path === '' || path.startsWith('/') || /["\\]/.test(path)) {
        throw new Error(
          `Filter.files: the path ${JSON.stringify(path)} is none of a repository. Write services/api/ or go.mod.`,
        );
      }
    }
    // The lists' JSON text. A quote inside a file name is written \", so [" and ," begin names only.
    const value = paths.map((path) => `[[,]"${quoted(path)}${path.endsWith('/') ? '' : '"'}`);
    return new Filter({ data: { path: `[${lists.join(',')}]`, type: 'string', value } }, []);
  }
}

function data(place: PlacePath, rest: Omit<DataFilter, 'path'>): Filter {
  return new Filter({ data: { path: place.key, ...rest } }, [place]);
}

function compare(place: Place<Scalar>, comparator: '=' | '!=', values: readonly Scalar[]): Filter {
  const at = path(place);
  const [first] = values;
  if (first === undefined) throw new Error(`${at.owner.path}: the filter on ${at} has no value. Give at least one.`);
  const negated = comparator === '!=';
  if (typeof first === 'string') {
    if (values.includes(''))
      throw new Error(`${at.owner.path}: the filter on ${at} has an empty value, which Argo refuses. Use Filter.expr.`);
    // Argo takes several values as alternatives, also of "!=", where any one that differs would do.
    const value = negated
      ? [`^(?:${values.map((v) => quoted(String(v))).join('|')})$`]
      : values.map((v) => exactly(String(v)));
    return data(at, { type: 'string', ...(negated && { comparator }), value });
  }
  if (typeof first === 'number') {
    if (negated && values.length > 1) {
      throw new Error(
        `${at.owner.path}: the filter on ${at} excludes several numbers; Argo lets pass what differs from any one. Use one filter for each.`,
      );
    }
    return data(at, {
      type: 'number',
      ...(negated && { comparator }),
      value: values.map((v) => number(at, v as number)),
    });
  }
  if (negated && new Set(values).size > 1)
    throw new Error(`${at.owner.path}: the filter on ${at} excludes true and false. Nothing would pass.`);
  return data(at, { type: 'bool', value: values.map((v) => String(negated ? !v : v)) });
}

function compareNumber(place: Place<number>, comparator: '>' | '>=' | '<' | '<=', value: number): Filter {
  const at = path(place);
  return data(at, { type: 'number', comparator, value: [number(at, value)] });
}

function number(at: PlacePath, value: number): string {
  if (!Number.isFinite(value))
    throw new Error(`${at.owner.path}: the filter on ${at} compares with ${value}. Give a finite number.`);
  return String(value);
}

function path(place: unknown): PlacePath {
  const at = placeOf(place);
  if (at === undefined) throw new Error('A filter needs a place of the event, for example body.ref.');
  return at;
}

function literal(value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d\d-\d\d|^\d{1,2}:\d\d[AP]M$|^[A-Z][a-z]{2} [A-Z][a-z]{2} /.test(value)) {
    throw new Error(`Filter.expr: govaluate reads the text "${value}" as a date. Use Filter.equals.`);
  }
  return `'${value.replace(/[\\'"]/g, '\\$&')}'`;
}

function checkTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new Error(`Filter.time: "${timezone}" is no time zone. Use an IANA name, for example Europe/Berlin.`);
  }
}
