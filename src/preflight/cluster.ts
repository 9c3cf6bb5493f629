import { CannotLook } from './cannot-look';
import type { Answer, Kubectl } from './kubectl';

/** What a question to the cluster brought: the thing, that it is not there, or why nobody can say. */
export type Seen<T> =
  | { readonly state: 'there'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'unseen'; readonly why: string };

/** An object of the cluster, as far as this looks into it. */
export interface KubeObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/** A kind that the API server serves. */
export interface Resource {
  /** As kubectl takes it: `workflows.argoproj.io`. */
  readonly name: string;
  readonly apiVersion: string;
  readonly kind: string;
}

/** The cluster does not answer, so nothing can be said about it. */
export class Unreachable extends CannotLook {}

/** The cluster that kubectl speaks to, read only. Equal questions are asked once. */
export class Cluster {
  private readonly asked = new Map<string, Promise<Answer>>();

  private constructor(
    readonly kubectl: Kubectl,
    /** Version of the API server: `v1.34.2`. */
    readonly version: string,
    /** Where objects go that name no namespace. */
    readonly namespace: string,
  ) {}

  /**
   * @param namespace where objects go that name none @default the one of kubectl's context
   * @throws Unreachable when the API server does not answer
   */
  static async connect(kubectl: Kubectl, namespace?: string): Promise<Cluster> {
    const { stdout, stderr } = await kubectl(['version', '-o', 'json', '--request-timeout=15s']);
    const version = parsed<{ serverVersion?: { gitVersion?: string } }>(stdout)?.serverVersion?.gitVersion;
    if (version === undefined) {
      throw new Unreachable(
        `the API server does not answer (${lastLine(stderr) || 'kubectl says nothing of it'}). KUBECONFIG, --kubeconfig and --context say which cluster is asked; kubectl version shows whether it answers.`,
      );
    }
    const context = await kubectl(['config', 'view', '--minify', '-o', 'jsonpath={..namespace}']);
    return new Cluster(kubectl, version, namespace ?? (context.stdout.trim() || 'default'));
  }

  /** One object. */
  async get<T extends KubeObject>(resource: string, name: string, namespace?: string): Promise<Seen<T>> {
    const answer = await this.ask([
      'get',
      resource,
      name,
      ...inNamespace(namespace),
      '-o',
      'json',
      '--ignore-not-found',
    ]);
    return seen(answer, (text) => parsed<T>(text));
  }

  /** All objects of a kind, in a namespace or in all of them, that have the labels. */
  async list<T extends KubeObject>(
    resource: string,
    options: { readonly namespace?: string; readonly everywhere?: boolean; readonly selector?: string } = {},
  ): Promise<Seen<readonly T[]>> {
    const where = options.everywhere ? ['--all-namespaces'] : inNamespace(options.namespace);
    const which = options.selector === undefined ? [] : ['-l', options.selector];
    const answer = await this.ask(['get', resource, ...where, ...which, '-o', 'json']);
    return seen(answer, (text) => parsed<{ items: T[] }>(text)?.items);
  }

  /**
   * The keys of a Secret or ConfigMap, each with whether it holds anything. Values stay where they are: kubectl prints
   * the names of keys only.
   */
  async keys(
    resource: 'secret' | 'configmap',
    name: string,
    namespace: string,
  ): Promise<Seen<ReadonlyMap<string, boolean>>> {
    const each = (field: string) =>
      `{{range $key, $value := .${field}}}{{$key}}{{if not $value}} empty{{end}}{{"\\n"}}{{end}}`;
    const template = `found{{"\\n"}}${each('data')}${resource === 'configmap' ? each('binaryData') : ''}`;
    const format = `go-template=${template}`;
    const answer = await this.ask(['get', resource, name, '-n', namespace, '-o', format, '--ignore-not-found']);
    return seen(answer, (text) => {
      const [first, ...lines] = text.split('\n').filter((line) => line !== '');
      if (first !== 'found') return undefined;
      return new Map(lines.map((line) => [line.split(' ')[0] as string, !line.endsWith(' empty')]));
    });
  }

  /** Every kind that the API server serves, in the version it prefers. */
  async resources(): Promise<Seen<readonly Resource[]>> {
    const answer = await this.ask(['api-resources', '--no-headers']);
    // It fails as a whole when one API that an extension serves does not answer, and lists the others all the same.
    const usable = answer.stdout.trim() === '' ? answer : { ...answer, code: 0 };
    return seen(usable, (text) =>
      text
        .trim()
        .split('\n')
        .map((line) => {
          // NAME, SHORTNAMES (or nothing), APIVERSION, NAMESPACED, KIND
          const columns = line.trim().split(/\s+/);
          const [apiVersion = '', , kind = ''] = columns.slice(-3);
          const group = apiVersion.includes('/') ? `.${apiVersion.split('/')[0]}` : '';
          return { name: `${columns[0]}${group}`, apiVersion, kind };
        }),
    );
  }

  /** Whether this user may do something: `create`, `secrets`. */
  async may(verb: string, resource: string, namespace?: string): Promise<Seen<boolean>> {
    const where = namespace === undefined ? ['--all-namespaces'] : ['-n', namespace];
    const answer = await this.ask(['auth', 'can-i', verb, resource, ...where]);
    const word = answer.stdout.trim().split(/\s/)[0];
    if (word === 'yes' || word === 'no') return { state: 'there', value: word === 'yes' };
    return { state: 'unseen', why: lastLine(answer.stderr) };
  }

  private ask(args: readonly string[]): Promise<Answer> {
    const question = args.join(' ');
    const asked = this.asked.get(question) ?? this.kubectl([...args, '--request-timeout=15s']);
    this.asked.set(question, asked);
    return asked;
  }
}

/** The last line that says something, without what kubectl puts before each. */
export function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  return (lines.at(-1) ?? '').replace(/^error: |^Error from server(?: \((\w+)\))?: /, '').trim();
}

function inNamespace(namespace: string | undefined): readonly string[] {
  return namespace === undefined ? [] : ['-n', namespace];
}

function seen<T>({ code, stdout, stderr }: Answer, read: (text: string) => T | undefined): Seen<T> {
  if (code === 0) {
    const value = stdout.trim() === '' ? undefined : read(stdout);
    return value === undefined ? { state: 'absent' } : { state: 'there', value };
  }
  if (/\(NotFound\)|doesn't have a resource type/.test(stderr)) return { state: 'absent' };
  return { state: 'unseen', why: lastLine(stderr) || `kubectl ended with ${code} and said nothing` };
}

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
