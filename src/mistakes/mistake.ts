import { plainWords } from './plain-words';
import { isOfManifests, type Place, placeText, userPlace } from './user-line';

/** What is known about an error of a synthesis besides its message. */
export interface Circumstances {
  /** The last sentence about it. */
  readonly remark: string;
  /** The stack of the call that made the construct at a path. */
  readonly originOf: (path: string) => string | undefined;
}

/** How many problems of one synthesis are listed: a terminal shows them at once. */
const MOST = 10;

/**
 * The report of a mistake, for the user who made it: a sentence for each problem with the line that it is in, or that
 * made the construct that it is about.
 * @returns undefined for an error that neither this package nor cdk8s nor constructs threw
 */
export function mistake(error: Error, known?: Circumstances): string | undefined {
  const { stack = '', message, name } = error;
  if (!isOfManifests(stack)) return undefined;
  const problems = problemsOf(message);
  const sentences = problems.slice(0, MOST).map((problem) => {
    const [, path] = /^([^\s:]+)(?:: |$)/.exec(problem) ?? [];
    const made = userPlace((path !== undefined && known?.originOf(path)) || '');
    const place = made ?? (problems.length === 1 ? userPlace(stack) : undefined);
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
    // The manifest of a construct lies in it as "Resource", which the user has never seen.
    return path === '' ? problem : `${path.replace(/\/Resource$/, '')}: ${problem}`;
  });
}

function located(text: string, place: Place | undefined): string {
  return place === undefined ? text : [text, ...placeText(place).split('\n')].join('\n    ');
}
