import type { Sequence as ArgoSequence } from '../../imports/workflows';
import type { Value } from './arguments';
import type { Call } from './callable';
import type { Condition } from './condition';
import { ListRef, ParameterRef } from './parameter-ref';
import { PLAIN, Reference, type ReferenceOwner, type Scalar } from './reference';
import type { Item } from './results';

/** Numbers to loop over; with a printf `format`, texts made of them. */
export class Sequence<out T extends number | string = number> {
  protected declare readonly numbers: T;

  private constructor(
    private readonly fields: {
      readonly [K in 'start' | 'end' | 'count' | 'format']?: Value<number> | string | undefined;
    },
  ) {}

  /** From 0 to `count - 1`. @throws on a count that is no whole number above 0 */
  static count<F extends string | undefined = undefined>(
    count: Value<number>,
    options: { readonly format?: F | undefined } = {},
  ): Sequence<F extends string ? string : number> {
    checkWhole('Sequence.count', count, 1);
    return new Sequence({ count, ...options });
  }

  /** From `start` to `end`, both included; downwards where `start` is the greater. @throws on a number that is not whole */
  static range<F extends string | undefined = undefined>(
    start: Value<number>,
    end: Value<number>,
    options: { readonly format?: F | undefined } = {},
  ): Sequence<F extends string ? string : number> {
    checkWhole('Sequence.range', start, Number.MIN_SAFE_INTEGER);
    checkWhole('Sequence.range', end, Number.MIN_SAFE_INTEGER);
    return new Sequence({ start, end, ...options });
  }

  toArgo(): ArgoSequence {
    const given = Object.entries(this.fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
  }
}

function checkWhole(where: string, value: Value<number>, least: number): void {
  if (typeof value !== 'number' || (Number.isSafeInteger(value) && value >= least)) return;
  throw new Error(
    `${where}: ${value} is no whole number${least === 1 ? ' above 0' : ''}. Give one, or an input that holds one.`,
  );
}

/** What a task can loop over: values known now, a list that an earlier task wrote, or numbers. */
export type Items<T> = readonly T[] | ListRef<T> | Sequence<T & (number | string)>;

/** What a reference itself answers; every other name on an item is a field of the item. */
const methods = ['equals', 'notEquals', 'greaterThan', 'lessThan', 'orElse', 'toString', 'toJSON', 'resolve'];

/** One item's place while the body of the loop is written; it means nothing elsewhere. */
export function itemOf<T>(owner: ReferenceOwner, items: Items<T>): Item<T> {
  const whole = new ParameterRef<Scalar>(owner, ['item']);
  if (items instanceof Sequence) return whole as Item<T>;
  if (items instanceof ListRef) return itemOfList(owner, whole) as Item<T>;
  const [first] = items;
  if (!hasFields(first)) return whole as Item<T>;
  const fields = Object.entries(first).map(([key, value]) => {
    const nested = value !== null && typeof value === 'object' && !(value instanceof Reference);
    return [key, nested ? new ListRef(owner, ['item', key]) : new ParameterRef(owner, ['item', key])];
  });
  return Object.fromEntries(fields) as Item<T>;
}

/** An item of a list that is not known yet: a single value or an object, which only the compiler knows. */
function itemOfList(owner: ReferenceOwner, whole: ParameterRef<Scalar>): unknown {
  return new Proxy(whole, {
    get: (target, key) => {
      if (key === PLAIN) return target;
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof key === 'symbol') return value;
      if (methods.includes(key)) return (value as () => unknown).bind(target);
      return new ParameterRef(owner, ['item', key]);
    },
  });
}

/** @throws when a literal list is empty, or its items are of several kinds or fields */
export function checkItems(where: string, items: readonly unknown[]): void {
  if (items.length === 0)
    throw new Error(`${where}: the list to loop over is empty, so the task would never run. Leave the task out.`);
  const shape = (item: unknown) => (hasFields(item) ? Object.keys(item).sort().join(', ') : 'a single value');
  const first = shape(items[0]);
  const other = items.find((item) => shape(item) !== first);
  if (other !== undefined)
    throw new Error(`${where}: items differ: one has ${first}, another ${shape(other)}. Give all the same fields.`);
}

/** False for a single value, and for a reference to one. */
function hasFields(item: unknown): item is object {
  return item !== null && typeof item === 'object' && !(item instanceof Reference);
}

/** Where an item is taken: what the options say of the loop, and what the call says of the item. */
export function conditionOf(option: Condition | undefined, call: Call<unknown>): Condition | undefined {
  return option && call.condition ? option.and(call.condition) : (option ?? call.condition);
}

/** The loop's fields of a task. */
export function toArgoLoop(
  items: Items<unknown>,
  rendered: (value: unknown) => unknown,
  visit: (reference: Reference) => void,
): object {
  if (items instanceof Sequence) return { withSequence: rendered(items.toArgo()) };
  if (items instanceof ListRef) {
    visit(items);
    return { withParam: items.json.tag };
  }
  return { withItems: rendered(items) };
}
