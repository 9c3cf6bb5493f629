import type { Duration } from 'cdk8s';

/**
 * Whole seconds of a duration.
 * @throws when it is not above zero
 */
export function seconds(where: string, what: string, duration: Duration): number {
  const value = Math.ceil(duration.toSeconds({ integral: false }));
  if (!(value > 0))
    throw new Error(`${where}: ${what} is ${value} seconds. Give a time above zero, for example Duration.minutes(10).`);
  return value;
}
