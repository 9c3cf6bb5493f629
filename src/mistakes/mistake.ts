import { types } from 'node:util';
import { plainWords } from './plain-words';
import { isOfManifests, type Place, placeText, userPlace } from './user-line';

/** What is known about an error of a synthesis besides its message. */
export interface Circumstances {
  /** The last sentence about it. */
  readonly remark: string;
  /** The stack of the call that synthesized. */
  readonly stack: string;
  /** The stack of the call that made the construct at a path. */
  readonly originOf: (path: string) => string | undefined;
}

export type CircumstancesOf = (error: Error) => Circumstances | undefined;

/** How many problems of one synthesis are listed: a terminal shows them at once. */
const MOST = 10;

/**
 * The report of a mistake, for the user who made it: a sentence for each problem with the line that it is in, or that
 * made the construct that it is about.
 * @param circumstancesOf what is known about an error
 * @returns undefined for an error that neither this package nor cdk8s nor constructs threw, and that has none of theirs as
 *   its cause
 */
export function mistake(error: Error, circumstancesOf: CircumstancesOf): string | undefined {
  const wrappers: Error[] = [];
  for (let each: unknown = error; types.isNativeError(each) && !wrappers.includes(each); each = each.cause) {
    const stack = each.stack ?? '';
    if (isOfManifests(stack)) return [...wrappers.map(wrapper), report(each, circumstancesOf(each))].join('\n');
    wrappers.push(each);
  }
  return undefined;
}

/** What a program adds to a mistake that it catches, with its own line. */
function wrapper({ message, stack = '' }: Error): string {
  return located(message, userPlace(stack));
}

function report({ stack = '', message, name }: Error, known?: Circumstances): string {
  const problems = problemsOf(message);
  const sentences = problems.slice(0, MOST).map((problem) => {
    const [, path] = /^([^\s:]+)(?:: |$)/.exec(problem) ?? [];
    const made = userPlace((path !== undefined && known?.originOf(path)) || '');
    const place = made ?? (problems.length === 1 ? thrownFrom(stack, known) : undefined);
    return located(name === 'Error' ? problem : `${name}: ${problem}`, place);
  });
  if (problems.length > MOST) sentences.push(`And ${problems.length - MOST} more.`);
  if (name !== 'Error') {
    sentences.push(
      'No message of the package explains this: it is a fault of the package, or a value that its types forbid.',
    );
  }
  if (known) sentences.push(known.remark);
  return sentences.join('\n');
}

/** One message for each problem: cdk8s collects what the validations of constructs found in one text. */
function problemsOf(message: string): readonly string[] {
  const [, list] = /^Validation failed with the following errors:\n {2}(.*)$/s.exec(message) ?? [];
  if (list === undefined) return [plainWords(message)];
  return list.split(/\n {2}(?=\[)/).map((each) => {
    const [, path = '', problem = each] = /^\[([^\]]*)\] (.*)$/s.exec(each) ?? [];
    if (path === '') return problem;
    // The manifest of a construct lies in it as "Resource", which the user has never seen.
    const construct = path.replace(/\/Resource$/, '');
    // A part of a manifest, as a template, has a path below it.
    return /^[\w.-]+: spec\./.test(problem) ? `${construct}/${problem}` : `${construct}: ${problem}`;
  });
}

/** The user's line that an error comes from. That which only says `publish(app)` tells nothing about a construct. */
function thrownFrom(stack: string, known: Circumstances | undefined): Place | undefined {
  const place = userPlace(stack);
  const synthesis = known && userPlace(known.stack);
  return place?.file === synthesis?.file && place?.line === synthesis?.line ? undefined : place;
}

function located(text: string, place: Place | undefined): string {
  return place === undefined ? text : [text, ...placeText(place).split('\n')].join('\n    ');
}
