import { types } from 'node:util';
import type { IConstruct } from 'constructs';
import type { Circumstances } from './mistake';
import { originOf } from './origin';

/**
 * What a program says when it ends with a mistake that this package, cdk8s or constructs found: what is wrong, and the
 * user's own line, instead of forty lines of stacks (mistake.ts). Whoever catches an error gets it as it was thrown, and
 * all other errors end a program as they always do.
 *
 * It cannot be done where the error is thrown: that is in the user's program, and before `publish`. So Node is asked to tell
 * when an error ends the process, as soon as the package is loaded.
 */

/** The environment variable that shows whole stacks. */
const STACK = 'CDK8S_ARGO_STACK';

/** Calls of constructs lie deep in each other: with Node's 10, a stack often ends before the user's own line. */
const DEEP = 64;

const circumstances = Symbol.for('cdk8s-argo-pipelines/circumstances');

/** Remembers the app in which an error came up, and a last sentence about it, for the case that it ends the process. */
export function remember(error: unknown, root: IConstruct, remark: string): void {
  if (!types.isNativeError(error) || Object.isFrozen(error)) return;
  const value: Circumstances = { remark, stack: new Error().stack ?? '', originOf: (path) => originOf(root, path) };
  Object.defineProperty(error, circumstances, { value, configurable: true });
}

/** Begins to listen, unless another copy of the package in the same process does so. */
export function reportMistakes(): void {
  const marked = process as { [listening]?: true };
  if (marked[listening]) return;
  marked[listening] = true;
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = Math.max(usual, DEEP);
  process.on('uncaughtExceptionMonitor', (error) => {
    if (!types.isNativeError(error) || process.env[STACK]) return;
    if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()) return;
    const report = reportOf(error);
    if (report === undefined) shorten(error, usual);
    else {
      process.once('uncaughtException', () => {
        process.stderr.write(`\n${report}\n(${STACK}=1 shows the stack.)\n\n`);
        process.exit(1);
      });
    }
  });
}

const listening = Symbol.for('cdk8s-argo-pipelines/mistakes');

function reportOf(error: Error): string | undefined {
  try {
    // Loaded only here: most programs have no mistake.
    const { mistake }: typeof import('./mistake') = require('./mistake');
    return mistake(error, (each) => (each as { [circumstances]?: Circumstances })[circumstances]);
  } catch {
    // What Node shows itself is better than a fault in what would have been shown instead.
    return undefined;
  }
}

/** Leaves an error, and its causes, no more calls than they would have, had this package not been loaded. */
function shorten(error: Error, limit: number): void {
  const seen = new Set<unknown>();
  for (let each: unknown = error; types.isNativeError(each) && !seen.has(each); each = each.cause) {
    seen.add(each);
    let calls = 0;
    const lines = (each.stack ?? '').split('\n').filter((line) => !/^ {4}at /.test(line) || ++calls <= limit);
    if (!Object.isFrozen(each)) each.stack = lines.join('\n');
  }
}
