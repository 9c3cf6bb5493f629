import type { ObjectMeta } from '../../imports/kubernetes';
import { CommandError, type CommandOptions, command } from './command';

/** An object of any kind, as far as this test looks into it. */
export interface KubeObject {
  readonly apiVersion?: string | undefined;
  readonly kind?: string | undefined;
  readonly metadata: ObjectMeta;
}

/** The command line of kubectl, against one cluster. */
export class Kubectl {
  /**
   * @param flags which cluster, for example `--kubeconfig FILE`; empty for the one that KUBECONFIG names
   * @param signal stops everything that runs when the test is interrupted
   */
  constructor(
    readonly flags: readonly string[] = [],
    readonly signal?: AbortSignal,
  ) {}

  /** What `kubectl ARGS` prints. @throws CommandError */
  async run(args: readonly string[], options: CommandOptions = {}): Promise<string> {
    return (await command('kubectl', [...this.flags, ...args], { signal: this.signal, ...options })).toString();
  }

  /** All objects of a kind in a namespace. @throws CommandError */
  async list<T extends KubeObject>(kind: string, namespace: string, ...args: readonly string[]): Promise<T[]> {
    const text = await this.run(['-n', namespace, 'get', kind, '-o', 'json', ...args]);
    return (JSON.parse(text) as { items: T[] }).items;
  }

  /** One object, or undefined if there is none. @throws CommandError when the question itself fails */
  async find<T extends KubeObject>(kind: string, name: string, namespace?: string): Promise<T | undefined> {
    const where = namespace === undefined ? [] : ['-n', namespace];
    const text = await this.run([...where, 'get', kind, name, '-o', 'json', '--ignore-not-found']);
    return text.trim() === '' ? undefined : (JSON.parse(text) as T);
  }

  /** One object. @throws when there is none */
  async get<T extends KubeObject>(kind: string, name: string, namespace?: string): Promise<T> {
    const found = await this.find<T>(kind, name, namespace);
    if (!found) throw new Error(`there is no ${kind} ${name}${namespace === undefined ? '' : ` in ${namespace}`}`);
    return found;
  }

  /** Applies objects. @throws CommandError */
  async apply(objects: readonly object[]): Promise<string> {
    const list = { apiVersion: 'v1', kind: 'List', items: objects };
    return this.run(['apply', '-f', '-'], { input: JSON.stringify(list) });
  }

  /** Makes objects that are not there. Unlike applied ones they may be larger than an annotation. @throws CommandError */
  async create(objects: readonly object[]): Promise<string> {
    const list = { apiVersion: 'v1', kind: 'List', items: objects };
    return this.run(['create', '-f', '-'], { input: JSON.stringify(list) });
  }

  /** Whether the API server answers at all, and if not, why. */
  async unreachable(): Promise<string | undefined> {
    try {
      await this.run(['get', '--raw', '/readyz', '--request-timeout=10s'], { seconds: 15 });
      return undefined;
    } catch (error) {
      return error instanceof CommandError ? error.stderr.trim() || error.message : String(error);
    }
  }
}
