import { pageAt } from './documentation';
import type { Remedy } from './finding';
import { stepLabel, trustLabel } from './labels';
import { shell } from './shell';
import type { Need } from './system';

/** What a Secret is for, as far as its readers tell, and how to get one. */
export interface SecretUse {
  /** As a sentence. */
  readonly why: string;
  /** Sets of keys of which one must be whole, for readers who take all files of a Secret and look which are there. */
  readonly either: readonly (readonly string[])[];
  readonly remedy: Remedy;
}

/** A kind of Secret. */
interface Recipe {
  readonly matches: (need: Need, keys: readonly string[]) => boolean;
  readonly why: string;
  /** @default - any keys, those that are named */
  readonly either?: readonly (readonly string[])[];
  /** The command, without `kubectl create secret`. */
  readonly command: (name: string, namespace: string, keys: readonly string[], need?: Need) => readonly string[];
  /** What comes before the command. @default nothing */
  readonly before?: string;
  /** Where the values come from. */
  readonly note: string | ((need: Need | undefined) => string);
}

const step = (name: string) => (need: Need) => need.reader.labels[stepLabel] === name;

const files = (keys: readonly string[]) =>
  (keys.length > 0 ? keys : ['KEY']).map((key) => shell`--from-file=${key}`).join(' ');
const generic: Recipe['command'] = (name, namespace, keys) => [
  `${shell`kubectl create secret generic ${name} -n ${namespace}`} ${files(keys)}`,
];

/** The first that matches says what a Secret is for. */
const recipes: readonly Recipe[] = [
  {
    matches: ({ field }) => /^(webhookSecret|secretToken|authSecret|signingSecret)$/.test(field),
    why: 'The EventSource checks with it that an event was sent by who says so.',
    command: (name, namespace, [key = 'secret']) => [
      'secret=$(openssl rand -hex 32)',
      shell`kubectl create secret generic ${name} -n ${namespace} --from-literal=${key}="$secret"`,
    ],
    note: senderNote,
  },
  {
    matches: ({ owner, field }) => owner === 'GithubEventSource' || /^(accessToken|apiToken|oauthToken)$/.test(field),
    why: 'The EventSource registers its webhook with the Git host by it.',
    command: generic,
    note: 'A token of the Git host that may manage webhooks of the repositories; the file must not end in a line break: printf %s "$TOKEN".',
  },
  {
    matches: (need) => step('git-clone')(need) && need.keys.length === 0,
    why: 'The step that clones shows it to the Git host.',
    either: [['password'], ['ssh-privatekey', 'known_hosts']],
    command: (name, namespace) => [
      shell`kubectl create secret generic ${name} -n ${namespace} --from-literal=username=git --from-file=password=token.txt`,
    ],
    note: 'A token that may read the repository and nothing else (GitHub: fine-grained, Contents: read), in a file without a line break at its end: printf %s "$TOKEN" >token.txt. For a URL with SSH instead: --type=kubernetes.io/ssh-auth --from-file=ssh-privatekey=key --from-file=known_hosts.',
  },
  {
    matches: (need) => step('go-build')(need) && need.keys.length === 0,
    why: 'The build fetches private modules with it.',
    either: [['password']],
    command: (name, namespace) => [
      shell`kubectl create secret generic ${name} -n ${namespace} --from-literal=username=git --from-file=password=modules-token.txt`,
    ],
    note: 'A token that may read the modules and nothing else: the tests of the repository can read it.',
  },
  {
    matches: (need) => step('environment')(need) && need.keys.length === 0,
    why: "The step that makes environments fetches vCluster's chart with it.",
    either: [['username', 'password']],
    command: (name, namespace) => [
      shell`kubectl create secret generic ${name} -n ${namespace} --from-file=username=chart-user.txt --from-file=password=chart-password.txt`,
    ],
    note: 'A user of the chart repository that may read, in files without a line break at their ends.',
  },
  {
    matches: (_, keys) => keys.length === 1 && keys[0] === '.npmrc',
    why: 'npm reads it while packages are installed.',
    command: generic,
    note: 'A file .npmrc as npm takes it, with a token that may read packages and nothing else: scripts of the repository can read it.',
  },
  {
    matches: (need, keys) => keys.includes('.dockerconfigjson') || need.field === 'imagePullSecrets',
    why: 'A registry is asked with it.',
    either: [['.dockerconfigjson']],
    command: (name, namespace, _, need) => {
      const { user, file } = registryUser(need);
      return [
        shell`kubectl create secret docker-registry ${name} -n ${namespace} --docker-server=${registryOf(need)} --docker-username=${user} --docker-password="$(cat ${file})"`,
      ];
    },
    note: 'A user of the registry with no more rights than its readers need.',
  },
  {
    matches: (_, keys) =>
      keys.some((key) => /(^|[._-])(key|pem)$/.test(key)) && keys.some((key) => /(crt|cert|ca)/.test(key)),
    why: 'Both ends of a connection with TLS know each other by it.',
    command: generic,
    before: `The script of openssl in ${pageAt('docs/getting-started.md#secrets')} makes all of a pipeline, and cert-manager makes one of a Certificate. Of files that you have:`,
    note: 'Both ends need certificates of the same authority.',
  },
  {
    matches: ({ owner }) => /^(S3|OSS|GCS|Azure|Artifactory|HDFS)\w*Artifact/.test(owner) || owner === 'S3Artifact',
    why: 'Artifacts are fetched from and written to their storage with it.',
    command: generic,
    note: 'The keys of a user of the storage, each in a file of that name without a line break at its end.',
  },
];

const other: Omit<Recipe, 'matches'> = {
  why: 'Its readers do not start without it.',
  command: generic,
  note: 'Each value in a file with the name of its key. Whoever runs what it opens has them.',
};

/** The registry that readers ask, as docker calls it. */
function registryOf(need: Need | undefined): string {
  const { IMAGE, CHART } = need?.reader.env ?? {};
  const asked = IMAGE ?? (CHART?.startsWith('oci://') ? CHART.slice('oci://'.length) : undefined);
  if (asked === undefined) return 'registry.example.com';
  const [host = ''] = asked.split('/');
  return /[.:]|^localhost$/.test(host) ? host : 'https://index.docker.io/v1/';
}

/** Each kind of reader gets a user of its own, and so a file of its own. */
function registryUser(need: Need | undefined): { readonly user: string; readonly file: string } {
  const { [stepLabel]: name, [trustLabel]: trust } = need?.reader.labels ?? {};
  if (need?.field === 'imagePullSecrets' || name !== 'image') return { user: 'pull-robot', file: 'pull-password.txt' };
  return trust === 'review'
    ? { user: 'review-robot', file: 'review-password.txt' }
    : { user: 'robot', file: 'password.txt' };
}

/** How the sender of events gets the value, by the kind of event source. */
function senderNote(need: Need | undefined): string {
  switch (need?.field) {
    case 'authSecret':
      return 'The sender shows the same value with each event, in the header "Authorization: Bearer VALUE". echo "$secret" shows it.';
    case 'signingSecret':
      return 'Slack has made this one: put the signing secret of the app in place of the random value.';
    default: {
      const host = /^(Github|Gitlab)EventSource$/.exec(need?.owner ?? '')?.[1];
      const name = host === 'Gitlab' ? 'GitLab' : host === 'Github' ? 'GitHub' : 'the sender';
      return `Give ${name} the same value, as the secret of the webhook. echo "$secret" shows it.`;
    }
  }
}

/** Narrows down who a registry's user is, by the pods that get it. */
function registryNote({ reader, field }: Need): string {
  const { [stepLabel]: name, [trustLabel]: trust } = reader.labels;
  const { IMAGE: image = 'the image', CACHE: cache } = reader.env;
  if (field === 'imagePullSecrets') return 'A user of the registry that may pull the images, and nothing else.';
  if (name !== 'image') return 'A user of the registry that may pull, and nothing else.';
  const also = cache === undefined ? '' : ` and ${cache}`;
  if (trust !== 'review') return `A user of the registry that may push ${image}${also}.`;
  return `A user of the registry that may push ${image}, pull the image of releases${also}, and nothing else.`;
}

/** What a Secret is for, by all that reads it. */
export function secretUse(name: string, namespace: string, needs: readonly Need[]): SecretUse {
  const keys = [...new Set(needs.flatMap((need) => need.keys))].sort();
  const reader = (recipe: Recipe) => needs.find((need) => recipe.matches(need, keys));
  const found = recipes.find(reader);
  const recipe = found ?? other;
  const need = found && reader(found);
  const note = need && recipe.either?.[0]?.[0] === '.dockerconfigjson' ? registryNote(need) : recipe.note;
  const { before } = found ?? {};
  return {
    why: recipe.why,
    either: recipe.either ?? [],
    remedy: {
      ...(before !== undefined && { before }),
      commands: recipe.command(name, namespace, keys, need),
      note: typeof note === 'string' ? note : note(need),
    },
  };
}
