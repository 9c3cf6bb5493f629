/**
 * What may be named in Argo Events, and how. The controllers take any text and fail later: a Service that cannot be
 * made, a bucket that JetStream refuses, a subject that its stream does not store. Read in Argo Events v1.9.11.
 */
const label = 'lower-case letters, digits and "-", beginning with a letter and ending with a letter or digit';
const rules = {
  /** Of it become StatefulSet `eventbus-NAME-js` and, with ten characters more, a label of its pods (63). */
  eventBus: { pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/, longest: 40, says: label },
  /** Of it becomes Service `NAME-eventsource-svc` (63), and one token of a NATS subject. */
  eventSource: { pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/, longest: 47, says: label },
  /** Becomes a label (63) and the name of a JetStream bucket, which takes no dots. */
  sensor: { pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/, longest: 63, says: label },
  /** One token of the subject `default.EVENTSOURCE.EVENT`; the stream stores exactly three. */
  event: {
    pattern: /^[A-Za-z0-9]([-_A-Za-z0-9]*[A-Za-z0-9])?$/,
    longest: 63,
    says: 'letters, digits, "-" and "_", without a dot',
  },
  /** A variable of the trigger's conditions, and part of a JetStream key. */
  dependency: {
    pattern: /^[A-Za-z]([-_A-Za-z0-9]*[A-Za-z0-9])?$/,
    longest: 63,
    says: 'letters, digits, "-" and "_", beginning with a letter',
  },
  /** Becomes the label events.argoproj.io/trigger and part of a JetStream key. */
  trigger: { pattern: /^[A-Za-z0-9]([-_A-Za-z0-9]*[A-Za-z0-9])?$/, longest: 63, says: 'letters, digits, "-" and "_"' },
} as const;

/** Words of the two languages that read a condition (expr and govaluate); as a dependency's name they break it. */
const reserved = new Set(
  `all and any contains count endsWith false filter in len let map matches nil none not one or startsWith true`.split(
    ' ',
  ),
);

/**
 * Returns the name if it is legal.
 * @param where what carries the name, for the message: `ci/sensor`
 * @throws when the name is empty, too long, reserved or holds other characters
 */
export function checkName(where: string, what: string, kind: keyof typeof rules, name: string): string {
  const rule = rules[kind];
  if (name === '') throw new Error(`${where}: the ${what} is empty. Use ${rule.says}.`);
  if (name.length > rule.longest) {
    throw new Error(
      `${where}: the ${what} "${name}" has ${name.length} characters, and ${rule.longest} are allowed. Shorten it.`,
    );
  }
  if (!rule.pattern.test(name)) throw new Error(`${where}: the ${what} "${name}" is not legal. Use ${rule.says}.`);
  if (kind === 'dependency' && reserved.has(name)) {
    throw new Error(`${where}: the ${what} "${name}" is a word of the language of conditions. Choose another.`);
  }
  return name;
}
