import { setTimeout as sleep } from 'node:timers/promises';

/** How long something is waited for. */
export interface UntilOptions {
  /** How many seconds to wait. */
  readonly seconds: number;
  /** Seconds between two looks. @default 1 */
  readonly every?: number | undefined;
  /** Stops the waiting when the test is interrupted. @default - not stopped */
  readonly signal?: AbortSignal | undefined;
  /** What to add to the error, for example the state that was last seen. @default - nothing */
  readonly seen?: (() => string) | undefined;
}

/**
 * Asks again and again until there is an answer other than undefined, and returns it.
 *
 * @throws when time is up, with what was waited for; and whatever `look` throws, at once
 */
export async function until<T>(what: string, options: UntilOptions, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + options.seconds * 1000;
  for (;;) {
    options.signal?.throwIfAborted();
    const answer = await look();
    if (answer !== undefined) return answer;
    if (Date.now() >= end) {
      const seen = options.seen?.();
      throw new Error(`${what}: not seen within ${options.seconds} s${seen ? `: ${seen}` : ''}`);
    }
    await sleep((options.every ?? 1) * 1000, undefined, { signal: options.signal });
  }
}
