/**
 * What cdk8s and constructs say about mistakes, in the form of our messages: where, what is wrong, why, and what to do.
 * A message that is none of theirs stays as it is.
 *
 * The sentences are those of cdk8s 2.70 and constructs 10.8; what another version says otherwise stays as it is, too.
 */
export function plainWords(message: string): string {
  for (const [pattern, words] of sentences) {
    const found = pattern.exec(message);
    if (found) return words(...found.slice(1).map((part) => part ?? ''));
  }
  return message;
}

const times = 'for example Duration.minutes(10)';

const sentences: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /^There is already a Construct with name '(.+)' in _?App\d*$/,
    (id) =>
      `${id}: the app has this already. A chart's id becomes the name of its file, so it may be there once. ` +
      'Give the second another id, or put what it holds into the first.',
  ],
  [
    /^There is already a Construct with name '(.+)' in _?(\w+)(?: \[(.*)\])?$/,
    (id, type, scope) =>
      `${scope ? `${scope}/` : ''}${id}: the ${type}${scope ? ` "${scope}"` : ''} has a construct of this id already. ` +
      'An id is a part of its path and of the names made of that, so it may be there once. Give the second another id.',
  ],
  [
    /^Only root constructs may have an empty ID$/,
    () =>
      "The id of a construct is empty. It is a part of its path and of the names made of that. Give one, for example new Chart(app, 'ci').",
  ],
  [
    /^Cannot add children (?:to "(.*)" )?during synthesis$/,
    (path) =>
      `${path || 'app'}: a construct is made in it after publish has written the manifests, so it would be in none of them. ` +
      'Make it before, and let publish(app) be the last line of the program.',
  ],
  [
    /^Cannot set context after children have been added: (.*)$/,
    (names) => `The context is set after these were made, which would not see it: ${names}. Set it before.`,
  ],
  [
    /^No child with id: '(.*)'$/,
    (id) =>
      `There is no construct "${id}" in this one. Correct the id, or use node.tryFindChild where it may be missing.`,
  ],
  [
    /^Cannot determine default child for (.*)\. There is both/,
    (path) => `${path}: a child "Resource" and a child "Default" both claim to be its manifest. Give one another id.`,
  ],
  [
    /^cannot find a parent chart/,
    () =>
      "A manifest is made outside of any chart, so it would be in no file. Make it in a chart: const chart = new Chart(app, 'ci').",
  ],
  [
    /^Dependency cycle detected: (.*)$/,
    (cycle) =>
      `These depend on each other in a circle, so none can come first: ${cycle}. Remove one of the dependencies.`,
  ],
  [
    /^invalid apiVersion (.*), expecting GROUP\/VERSION/,
    (version) => `The apiVersion is "${version}", but must be GROUP/VERSION, for example argoproj.io/v1alpha1, or v1.`,
  ],
  [
    /^can't render non-simple object of type '(.*)'$/,
    (type) =>
      `A field of a manifest holds an object of the class ${type}, which no manifest can hold. Give text, a number, true or false, or a list or a plain object of these.`,
  ],
  [
    /^Duration amounts cannot be negative\. Received: (.*)$/,
    (amount) => `Durations cannot be negative: ${amount}. Give a time above zero, ${times}.`,
  ],
  [
    /^Not a valid ISO duration: (.*)$/s,
    (text) =>
      `"${text}" is no duration that Duration.parse can read: it takes ISO 8601, such as PT10M or PT1H30M. Write it so, or by its unit, ${times}.`,
  ],
  [
    /^'(.*)' cannot be converted into a whole number of (.*)\.$/,
    (duration, unit) =>
      `A duration is ${duration}, which is no whole number of ${unit}. Give a whole number of ${unit}.`,
  ],
  [
    /^(\S+) must be a whole number of (\w+)\.$/,
    (amount, unit) => `A duration is ${amount} ${unit}, which is no whole number. Give a whole number of ${unit}.`,
  ],
  [
    /^Storage amounts cannot be negative\. Received: (.*)$/,
    (amount) => `Sizes cannot be negative: ${amount}. Give one above zero, for example Size.gibibytes(10).`,
  ],
  [
    /^Failed serializing construct at path '(.*?)' with name '.*?': (?:Error: )?(.*)$/s,
    (path, message) => (beginsWithPath(message, path) ? message : `${path}: ${plainWords(message)}`),
  ],
];

/** Whether a message says already where: in a construct, as `ci/hello/build: `, and not only `TypeError: `. */
function beginsWithPath(message: string, path: string): boolean {
  const [, first] = /^([\w./-]+): /.exec(message) ?? [];
  return first !== undefined && (first.includes('/') || first === path.split('/')[0]);
}
