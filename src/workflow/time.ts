import type { Duration } from 'cdk8s';

/** The longest time that all of Argo's fields hold: 68 years, in seconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Whole seconds of a duration; a part of a second counts as one.
 * @param least 0 where no time at all means something
 * @throws when it is no `Duration`, not above zero, or longer than Argo's fields hold
 */
export function seconds(where: string, what: string, duration: Duration, least: 0 | 1 = 1): number {
  const given: unknown = duration;
  if (typeof (given as Duration | undefined)?.toSeconds !== 'function') {
    throw new Error(`${where}: ${what} is ${JSON.stringify(given)}, which is no Duration. ${remedy(given)}`);
  }
  const value = Math.ceil(duration.toSeconds({ integral: false }));
  if (!(value >= least && value <= LONGEST)) {
    const bound =
      value > LONGEST ? `a time of at most ${LONGEST} seconds` : least === 0 ? 'zero or more' : 'a time above zero';
    throw new Error(`${where}: ${what} is ${value} seconds. Give ${bound}, for example Duration.minutes(10).`);
  }
  return value;
}

/** The Duration that was probably meant by a number, which is of seconds in Argo, or by a text such as 5m. */
function remedy(given: unknown): string {
  const [, amount, letter] = /^(\d+)([smhd]?)$/.exec(String(given)) ?? [];
  const unit = { s: 'seconds', m: 'minutes', h: 'hours', d: 'days' }[letter || 's'];
  return `Give ${amount === undefined ? 'one, for example Duration.minutes(10)' : `Duration.${unit}(${amount})`}.`;
}
