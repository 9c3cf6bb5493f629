/** What a kind of name may be. */
interface Rule {
  readonly pattern: RegExp;
  /** In characters. */
  readonly longest: number;
  readonly says: string;
  /** Why it may not be longer, where that is no limit of the thing itself. */
  readonly why?: string | undefined;
  /** Words that mean something else where the name is read. */
  readonly reserved?: { readonly words: ReadonlySet<string>; readonly says: string } | undefined;
}

/** Kubernetes: how long a label's value may be (and a DNS label). Argo puts the names of its objects into labels. */
const LABEL = 63;
/** Kubernetes: characters that it appends to a generateName. */
const RANDOM = 5;
/** Argo Workflows: characters of the time that a CronWorkflow appends to the names of its Workflows. */
const TIME = 11;

const dnsName = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  says: 'lower-case letters, digits, "-" and ".", beginning and ending with a letter or digit',
};
const dnsPrefix = {
  pattern: /^[a-z0-9]([-a-z0-9]|\.(?=[a-z0-9]|$))*$/,
  says: 'lower-case letters, digits, "-" and ".", beginning with a letter or digit',
};
const serviceName = {
  pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  says: 'lower-case letters, digits and "-", beginning with a letter and ending with a letter or digit',
};

/**
 * What may be named, and how. Of Kubernetes: RFC 1123. Of Argo Workflows: workflow/validate/validate.go of v4.0.2. Of
 * Argo Events v1.9.11, whose controllers take any text and fail later: a Service that cannot be made, a bucket that
 * JetStream refuses, a subject that its stream does not store.
 */
const rules = {
  /** Any object that Argo keeps in the cluster. */
  object: { ...dnsName, longest: LABEL, why: 'Argo puts it into a label.' },
  /** The beginning of an object's name. More follows, so it may end in "-" or ".". */
  objectPrefix: { ...dnsPrefix, longest: LABEL - RANDOM, why: `Kubernetes appends ${RANDOM} more.` },
  volume: {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    longest: LABEL,
    says: 'lower-case letters, digits and "-", beginning and ending with a letter or digit',
  },
  variable: {
    pattern: /^[-._a-zA-Z][-._a-zA-Z0-9]*$/,
    longest: 1024,
    says: 'letters, digits, "-", "." and "_", not beginning with a digit',
  },
  /** A Secret or a ConfigMap that something refers to. */
  secret: { ...dnsName, longest: 253 },
  /** A key of one, which Kubernetes may make a file of. */
  secretKey: {
    pattern: /^(?!\.$|\.\.)[-._a-zA-Z0-9]+$/,
    longest: 253,
    says: 'letters, digits, "-", "_" and ".", not beginning with ".."',
  },

  cronWorkflow: { ...dnsName, longest: LABEL - TIME, why: 'Argo appends the time to the names of its Workflows.' },
  cronWorkflowPrefix: {
    ...dnsPrefix,
    longest: LABEL - TIME - RANDOM,
    why: `Kubernetes appends ${RANDOM} more, and Argo the time to the names of its Workflows.`,
  },
  /** Templates, tasks, steps and hooks. */
  template: {
    pattern: /^[a-zA-Z0-9][-a-zA-Z0-9]*$/,
    longest: 128,
    says: 'letters, digits and "-", beginning with a letter or digit',
  },
  /** Parameters and artifacts. */
  parameter: { pattern: /^[-a-zA-Z0-9_]+$/, longest: 256, says: 'letters, digits, "-" and "_"' },

  /** Part of StatefulSet `eventbus-NAME-js`, which with 11 characters more is a label of its pods. */
  eventBus: {
    ...serviceName,
    longest: LABEL - 'eventbus--js'.length - 11,
    why: 'Argo makes a StatefulSet and a label of it.',
  },
  /** Part of Service `NAME-eventsource-svc`, and one token of a NATS subject. */
  eventSource: { ...serviceName, longest: LABEL - '-eventsource-svc'.length, why: 'Argo makes a Service of it.' },
  /** A label, and the name of a JetStream bucket, which takes no dots. */
  sensor: { ...serviceName, longest: LABEL, why: 'Argo puts it into a label.' },
  /** One token of the subject `default.EVENTSOURCE.EVENT`; the stream stores exactly three. */
  event: {
    pattern: /^[A-Za-z0-9]([-_A-Za-z0-9]*[A-Za-z0-9])?$/,
    longest: 63,
    says: 'letters, digits, "-" and "_", without a dot',
  },
  /** A variable of a trigger's conditions, and part of a JetStream key. Two languages, expr and govaluate, read it. */
  dependency: {
    pattern: /^[A-Za-z]([-_A-Za-z0-9]*[A-Za-z0-9])?$/,
    longest: 63,
    says: 'letters, digits, "-" and "_", beginning with a letter',
    reserved: {
      says: 'is a word of the language of conditions',
      words: new Set(
        'all and any contains count endsWith false filter in len let map matches nil none not one or startsWith true'.split(
          ' ',
        ),
      ),
    },
  },
  /** The label events.argoproj.io/trigger, and part of a JetStream key. */
  trigger: {
    pattern: /^[A-Za-z0-9]([-_A-Za-z0-9]*[A-Za-z0-9])?$/,
    longest: LABEL,
    says: 'letters, digits, "-" and "_"',
    why: 'Argo puts it into a label.',
  },
} satisfies Record<string, Rule>;

export type NameKind = keyof typeof rules;

/**
 * Returns the name if it is legal.
 * @param where what carries the name, for the message: `ci/main`
 * @param what for example `task name`
 * @throws when the name is empty, too long, reserved or holds other characters
 */
export function checkName(where: string, what: string, kind: NameKind, name: string): string {
  const { pattern, longest, says, why, reserved }: Rule = rules[kind];
  if (name === '') throw new Error(`${where}: the ${what} is empty. Use ${says}.`);
  const named = `${where}: the ${what} "${name}"`;
  if (!pattern.test(name)) throw new Error(`${named} is not legal. Use ${says}.${example(name, kind)}`);
  if (name.length > longest) {
    const reason = why === undefined ? '' : ` ${why}`;
    throw new Error(`${named} has ${name.length} characters, and ${longest} are allowed. Shorten it.${reason}`);
  }
  if (reserved?.words.has(name)) throw new Error(`${named} ${reserved.says}. Choose another.`);
  return name;
}

/** A legal name out of any text, with "-" for what cannot be in it; undefined where nothing legal is left. */
export function nameFrom(text: string, kind: NameKind): string | undefined {
  const { pattern, longest }: Rule = rules[kind];
  return [text, text.toLowerCase()]
    .flatMap((each) => [
      each.replace(/[^a-zA-Z0-9.]+/g, '-').replace(/-*\.[-.]*/g, '.'),
      each.replace(/[^a-zA-Z0-9]+/g, '-'),
    ])
    .map((each) => trimmed(trimmed(each).slice(0, longest)))
    .find((each) => pattern.test(each));
}

function example(name: string, kind: NameKind): string {
  const legal = nameFrom(name, kind);
  return legal === undefined ? '' : ` For example: "${legal}".`;
}

function trimmed(text: string): string {
  return text.replace(/^[-.]+|[-.]+$/g, '');
}
