import type { Test } from '../test';

/** One part of the test, which can be run alone. */
export interface Part {
  /** Its name on the command line. */
  readonly name: string;
  /** Parts that must have run before it, and are run when it is asked for. @default none */
  readonly after?: readonly string[];
  /** @throws when something is not as it should be; the report holds it already */
  readonly run: (test: Test) => Promise<void>;
}
