import { randomBytes } from 'node:crypto';
import { lastLine } from '../cluster';
import type { Kubectl } from '../kubectl';
import { podSecurityLabel } from '../labels';

/** The label of what a probe makes, by which leftovers of a killed one are found. */
export const probeLabel = 'cdk8s-argo-pipelines/preflight';

/** Namespaces and cluster-wide objects of one probe, which go with it. */
export class TemporaryObjects {
  /** What all names begin with. */
  readonly name = `preflight-${randomBytes(4).toString('hex')}`;
  private readonly made: string[] = [];

  constructor(
    private readonly kubectl: Kubectl,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * A namespace that enforces a level of Pod Security.
   * @throws when the API server refuses it
   */
  async namespace(suffix: string, level: 'restricted' | 'privileged'): Promise<string> {
    const name = `${this.name}-${suffix}`;
    const labels = { [probeLabel]: 'true', [podSecurityLabel]: level };
    await this.create(`namespace/${name}`, { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
    return name;
  }

  /**
   * An object that lies in no namespace, or in one that goes anyway.
   * @param resource as kubectl deletes it: `namespace/NAME`; undefined where its namespace takes it along
   * @throws when the API server refuses it
   */
  async create(resource: string | undefined, object: object): Promise<void> {
    this.signal.throwIfAborted();
    // Noted before it is there: what is asked for while somebody presses Ctrl-C may come into being.
    if (resource !== undefined) this.made.unshift(resource);
    const { code, stderr } = await this.kubectl(['create', '-f', '-'], JSON.stringify(object));
    if (code !== 0) throw new Error(lastLine(stderr));
  }

  /**
   * Removes all of it, and waits for it.
   * @throws with the commands that remove what is left
   */
  async remove(): Promise<void> {
    if (this.made.length === 0) return;
    const { code, stderr } = await this.kubectl(['delete', ...this.made, '--ignore-not-found', '--timeout=120s']);
    if (code !== 0) {
      throw new Error(
        `${lastLine(stderr)}\nThis is left of the probe. Remove it: kubectl delete ${this.made.join(' ')}`,
      );
    }
  }
}
