import type { DataFilter, EventDependency, EventDependencyFilter, ExprFilter } from '../../imports/events';
import type { Event } from './event';
import type { Filter } from './filter';
import { Logic } from './logic';
import { type Payload, type PayloadText, payload } from './payload';
import type { PlaceOwner, PlacePath } from './place';

/** Places in an event. */
export interface EventPlaces<B> {
  /** The body, walked by its type. */
  readonly body: Payload<B>;
  /** The first value of an HTTP header. Its name may be written in any case. @throws for events without headers */
  readonly header: (name: string) => PayloadText;
}

type Operator = 'and' | 'or';

export interface DependencyOptions<B> {
  /** Which events pass. All filters must let an event through, unless an operator below says otherwise. @default all events */
  readonly filters?: ((event: EventPlaces<B>) => readonly Filter[]) | undefined;
  /** How the data filters of `filters` go together. Not those that bound a place: they always hold. @default and */
  readonly dataOperator?: Operator | undefined;
  /** How the expr filters go together. @default and */
  readonly exprOperator?: Operator | undefined;
  /** How data, expr, context, time and script filters go together. With `or` no place of the event can be bounded. @default and */
  readonly operator?: Operator | undefined;
  /** Raw Argo fields, laid over what the construct makes. @default none */
  readonly overrides?:
    | Partial<Omit<EventDependency, 'name' | 'eventSourceName' | 'eventName' | 'filters' | 'filtersLogicalOperator'>>
    | undefined;
}

/**
 * An event that a Sensor waits for: its payload as typed places, and a variable in the logic of triggers. Made by
 * `sensor.on`. Filters hold for all triggers of the Sensor that wait for it.
 */
export class Dependency<B = unknown> extends Logic implements PlaceOwner, EventPlaces<B> {
  readonly body: Payload<B>;
  readonly path: string;
  private readonly filters: readonly Filter[];
  private readonly demanded = new Map<string, DataFilter>();

  /** The first value of an HTTP header. A field, so that it can be taken out of the event: `({ body, header }) => ...`. */
  readonly header = (name: string): PayloadText => {
    const { headers } = this.event._origin;
    if (headers === undefined) throw new Error(`${this.path}: the event "${this.event.name}" carries no HTTP headers.`);
    if (!/^[A-Za-z0-9-]+$/.test(name)) throw new Error(`${this.path}: "${name}" is no name of a header.`);
    // Go's http.Header: X-GitHub-Event is kept as X-Github-Event.
    const canonical = name.toLowerCase().replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
    return payload<string>(this, [headers, canonical, '0']);
  };

  /** @internal use `sensor.on` */
  constructor(
    readonly sensorPath: string,
    readonly name: string,
    private readonly event: Event<B>,
    private readonly options: DependencyOptions<B>,
  ) {
    super();
    this.path = `${sensorPath}/${name}`;
    this.body = payload<B>(this, ['body']);
    for (const filter of event._origin.filters) this.demanded.set(JSON.stringify(filter), filter);
    this.filters = this.made(options.filters) ?? [];
    for (const filter of this.filters) {
      for (const place of filter._places) {
        if (place.owner !== this)
          throw new Error(
            `${this.path}: a filter reads ${place.owner.path}. Filters read the event of their own dependency.`,
          );
      }
    }
    for (const kind of ['context', 'time', 'script'] as const) {
      if (this.all(kind).length > 1)
        throw new Error(`${this.path}: two ${kind} filters, and a dependency takes one. Use two dependencies.`);
    }
  }

  /** What the callback makes. Its errors say where, also those of filters that read no place. */
  private made(filters: DependencyOptions<B>['filters']): readonly Filter[] | undefined {
    try {
      return filters?.(this);
    } catch (error) {
      if (!(error instanceof Error) || error.message.startsWith(`${this.sensorPath}/`)) throw error;
      throw new Error(`${this.path}: ${error.message}`, { cause: error });
    }
  }

  /** @internal */
  _bound(place: PlacePath, value: readonly string[]): void {
    const filter: DataFilter = { path: place.key, type: 'string', value };
    this.demanded.set(JSON.stringify(filter), filter);
  }

  _text(): string {
    return this.name;
  }

  _leaves(): readonly Logic[] {
    return [this];
  }

  _holds(happened: ReadonlySet<Logic>): boolean {
    return happened.has(this);
  }

  /** @internal @throws when the operators would make a filter optional that must hold */
  _toArgo(): EventDependency {
    const { operator } = this.options;
    const filters = this.argoFilters();
    return {
      name: this.name,
      eventSourceName: this.event._origin.eventSource,
      eventName: this.event.name,
      ...(filters && { filters }),
      ...(operator && { filtersLogicalOperator: operator }),
      ...this.options.overrides,
    };
  }

  private argoFilters(): EventDependencyFilter | undefined {
    const { dataOperator, exprOperator, operator } = this.options;
    const demanded = [...this.demanded.values()];
    let data = this.all('data');
    let exprs = this.all('expr');
    const optional = operator === 'or' || (dataOperator === 'or' && exprOperator === 'or');
    if (optional && demanded.length > 0) {
      throw new Error(
        `${this.path}: the filter on ${demanded.map(({ path }) => path).join(', ')} must hold, and the "or" of the filters would make it optional. ` +
          'Use "or" for the data filters or for the expr filters alone, or one Filter.expr with ||.',
      );
    }
    if (dataOperator === 'or') exprs = [...demanded.map(asExpr), ...exprs];
    else data = [...demanded, ...data];
    const filters: EventDependencyFilter = {
      ...(data.length > 0 && { data }),
      ...(dataOperator && { dataLogicalOperator: dataOperator }),
      ...(exprs.length > 0 && { exprs }),
      ...(exprOperator && { exprLogicalOperator: exprOperator }),
      ...Object.assign({}, ...this.all('context').map((context) => ({ context }))),
      ...Object.assign({}, ...this.all('time').map((time) => ({ time }))),
      ...Object.assign({}, ...this.all('script').map((script) => ({ script }))),
    };
    return Object.keys(filters).length > 0 ? filters : undefined;
  }

  private all<K extends 'data' | 'expr' | 'context' | 'time' | 'script'>(kind: K): Of<K>[] {
    return this.filters.flatMap(({ _argo }) => (kind in _argo ? [(_argo as unknown as Record<K, Of<K>>)[kind]] : []));
  }
}

type Of<K> = K extends keyof EventDependencyFilter
  ? NonNullable<EventDependencyFilter[K]> extends readonly (infer E)[]
    ? E
    : NonNullable<EventDependencyFilter[K]>
  : ExprFilter;

/** The same demand as an expr filter, for a dependency whose data filters are alternatives. */
function asExpr({ path, value }: DataFilter): ExprFilter {
  const pattern =
    value.length === 1 ? (value[0] as string) : `^(?:${value.map((each) => each.replace(/^\^|\$$/g, '')).join('|')})$`;
  return { expr: `v0 =~ '${pattern.replace(/[\\'"]/g, '\\$&')}'`, fields: [{ name: 'v0', path }] };
}
