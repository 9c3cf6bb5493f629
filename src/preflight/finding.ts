/**
 * How it stands with one thing that must be there. `missing`: the cluster was asked, and has it not, or not as it must be.
 * `warning`: it may be right as it is, but a person should look. `unknown`: it could not be seen, which is not the same as
 * missing.
 */
export type State = 'there' | 'missing' | 'warning' | 'unknown';

/** A place in the manifests that needs something. */
export interface Place {
  /** The file, as it lies in the folder of manifests: `ci.k8s.yaml`. */
  readonly file: string;
  /** Kind and name of the object, of a version the name without it: `WorkflowTemplate hello-ci`. */
  readonly object: string;
  /** The field in it: `spec.templates[0].volumes[1].secret`. Empty where it is the whole object. */
  readonly field: string;
}

/** How to make what is missing. */
export interface Remedy {
  /** What comes before the commands. @default nothing */
  readonly before?: string;
  /** Commands for a shell, one below the other. Empty where no command does it. */
  readonly commands: readonly string[];
  /** What the commands do not say: where a value comes from, what to change in which file. */
  readonly note?: string;
}

/** One row: a thing that must be there, and how it stands with it. */
export interface Finding {
  /** The same from run to run: the check and its subject, `secret:ci/git-credentials`. */
  readonly id: string;
  readonly state: State;
  /** The thing, in a few words: `Secret git-credentials in ci`. */
  readonly what: string;
  /** What it is for, as a sentence. */
  readonly why: string;
  /** Who in the manifests needs it. Empty where all of them do. */
  readonly neededBy: readonly Place[];
  /** What is there instead, or why it could not be seen. @default nothing to add */
  readonly seen?: string;
  /** A command that shows it. */
  readonly look: string;
  /** How to make it. @default - none, as nothing is missing */
  readonly remedy?: Remedy;
}

/** What a finding is about, before anybody has looked. */
export type Subject = Omit<Finding, 'state' | 'seen' | 'remedy'>;

export function there(subject: Subject, seen?: string): Finding {
  return finding('there', subject, seen);
}

export function missing(subject: Subject, seen: string, remedy: Remedy): Finding {
  return finding('missing', subject, seen, remedy);
}

export function warning(subject: Subject, seen: string, remedy: Remedy): Finding {
  return finding('warning', subject, seen, remedy);
}

export function unknown(subject: Subject, seen: string, remedy?: Remedy): Finding {
  return finding('unknown', subject, seen, remedy);
}

function finding(state: State, subject: Subject, seen?: string, remedy?: Remedy): Finding {
  const { id, what, why, neededBy, look } = subject;
  return { id, state, what, why, neededBy, ...(seen !== undefined && { seen }), look, ...(remedy && { remedy }) };
}
