import { types } from 'node:util';
import type { IConstruct } from 'constructs';
import { originOf } from './origin';
import { plainWords } from './plain-words';
import { isOfManifests, placeText, userPlace } from './user-line';

/**
 * What a program says when it ends with a mistake that this package, cdk8s or constructs found: what is wrong, and the
 * user's own line, instead of forty lines of stacks. Whoever catches an error gets it as it was thrown, and all other
 * errors end a program as they always do.
 *
 * It cannot be where the error is thrown, which is in the user's program and before `publish`. So Node is asked to tell
 * when an error ends the process, as soon as the package is loaded.
 */

/** The environment variable that shows whole stacks. */
const STACK = 'CDK8S_ARGO_STACK';

/** Calls of constructs lie deep in each other: with Node's 10, a stack often ends before the user's own line. */
const DEEP = 64;

/** What else is known about an error: the app in which it came up, and a last sentence. */
const details = new WeakMap<Error, { readonly root: IConstruct; readonly remark: string }>();

/** Tells where an error came up, for the case that it ends the process. */
export function describe(error: unknown, root: IConstruct, remark: string): void {
  if (types.isNativeError(error)) details.set(error, { root, remark });
}

/** Begins to listen. Another copy of the package in the same process listens already, maybe. */
export function reportMistakes(): void {
  const marked = process as { [mark]?: true };
  if (marked[mark]) return;
  marked[mark] = true;
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = Math.max(usual, DEEP);
  process.on('uncaughtExceptionMonitor', (error) => {
    if (!types.isNativeError(error) || process.env[STACK]) return;
    if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()) return;
    const report = mistake(error);
    if (report === undefined) {
      error.stack = shortened(error.stack ?? '', usual);
      return;
    }
    process.once('uncaughtException', () => {
      process.stderr.write(`\n${report}\n\n`);
      process.exit(1);
    });
  });
}

const mark = Symbol.for('cdk8s-argo-pipelines/mistakes');

/** The report of an error, if it is about a mistake of the user: undefined where it came from elsewhere. */
function mistake(error: Error): string | undefined {
  const { stack = '', message, name } = error;
  if (!isOfManifests(stack)) return undefined;
  const known = details.get(error);
  const problems = problemsOf(message);
  const last = known?.remark ? [known.remark] : [];
  if (name !== 'Error') {
    last.push(
      'No message of the package explains this: it is a fault of the package, or a value that its types forbid.',
    );
  }
  const listed = problems.slice(0, MOST).map((problem) => {
    const text = name === 'Error' ? problem : `${name}: ${problem}`;
    const [, path] = /^([^\s:]+)(?:: |$)/.exec(problem) ?? [];
    const made = (known && path !== undefined && originOf(known.root, path)) || '';
    return located(text, userPlace(made) ?? (problems.length === 1 ? userPlace(stack) : undefined));
  });
  if (problems.length > MOST) last.unshift(`And ${problems.length - MOST} more.`);
  return [...listed, ...last, `(${STACK}=1 shows the stack.)`].join('\n');
}

const MOST = 20;

/** One message for each problem: cdk8s collects what the validations of constructs found in one text. */
function problemsOf(message: string): readonly string[] {
  const [, list] = /^Validation failed with the following errors:\n {2}(.*)$/s.exec(message) ?? [];
  if (list === undefined) return [plainWords(message)];
  return list.split(/\n {2}(?=\[)/).map((each) => {
    const [, path = '', problem = each] = /^\[([^\]]*)\] (.*)$/s.exec(each) ?? [];
    // The manifest of a construct lies in it as "Resource", which the user has never seen.
    return path === '' ? problem : `${path.replace(/\/Resource$/, '')}: ${problem}`;
  });
}

function located(text: string, place: ReturnType<typeof userPlace>): string {
  return place === undefined ? text : [text, ...placeText(place).split('\n')].join('\n    ');
}

/** A stack with no more calls than it would have, had this package not been loaded. */
function shortened(stack: string, limit: number): string {
  let calls = 0;
  return stack
    .split('\n')
    .filter((line) => !/^ {4}at /.test(line) || ++calls <= limit)
    .join('\n');
}
