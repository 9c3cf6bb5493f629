import { CannotLook } from '../preflight/cannot-look';

/** Where a command writes to. */
export interface Terminal {
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
  /** Columns of a line. */
  readonly width: number;
}

/** A command of the program. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** @returns the exit code. @throws UsageError on arguments that it does not take */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** The command line is not one that is understood, or what it names cannot be used: exit code 2. */
export class UsageError extends CannotLook {}

/** Exit codes of all commands. */
export const exitCode = {
  /** All is as it should be. */
  good: 0,
  /** Something is wrong with what was looked at. */
  found: 1,
  /** It could not be looked at. */
  failed: 2,
} as const;
