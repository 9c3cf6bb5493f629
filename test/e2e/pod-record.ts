import type { Kubectl } from './kubectl';
import type { Pod } from './pods';

/**
 * What the pods of one Workflow were and said, kept while they run, because the Workflow's podGC removes them when they
 * are done.
 */
export class PodRecord {
  private readonly pods = new Map<string, { pod: Pod; log?: Promise<string> }>();

  constructor(
    private readonly kubectl: Kubectl,
    private readonly namespace: string,
    private readonly workflow: string,
  ) {}

  /** Takes note of the Workflow's pods among those given, and begins to read the logs of those that have begun. */
  note(pods: readonly Pod[]): void {
    for (const pod of pods) {
      const { name = '', labels } = pod.metadata;
      if (labels?.['workflows.argoproj.io/workflow'] !== this.workflow) continue;
      const kept = this.pods.get(name) ?? { pod };
      kept.pod = pod;
      kept.log ??= begun(pod) ? this.read(name) : undefined;
      this.pods.set(name, kept);
    }
  }

  /** Each pod with its log, once the pods are done. */
  async complete(): Promise<{ readonly name: string; readonly pod: Pod; readonly log: string }[]> {
    const entries = [...this.pods].map(async ([name, { pod, log }]) => ({ name, pod, log: (await log) ?? '' }));
    return Promise.all(entries);
  }

  /** All containers' lines, each with the container before it; ends with the pod. */
  private read(pod: string): Promise<string> {
    const args = ['-n', this.namespace, 'logs', pod, '--follow', '--all-containers', '--prefix', '--ignore-errors'];
    return this.kubectl.run(args, { seconds: 600 }).catch((error: Error) => `(no log: ${error.message})`);
  }
}

/** Whether every container has been started, so that all of them have a log. */
function begun({ status }: Pod): boolean {
  const states = status?.containerStatuses ?? [];
  return states.length > 0 && states.every(({ state }) => state?.running || state?.terminated);
}
