import type { World } from '../check';
import { type Finding, type Remedy, type Subject, unknown } from '../finding';
import { admissionPolicy } from './admission-policy';
import { network } from './network';
import { NotPulled, Pods } from './pods';
import type { Probe } from './probe';
import { admissionPolicies, policiesEnforced, type Question, userNamespaces as userNamespacesOf } from './question';
import { TemporaryObjects } from './temporary-objects';
import { userNamespaces } from './user-namespaces';

/** How probes are made. */
export interface ProbeOptions {
  /** Image of the pods that try the network: `sh`, `httpd`, `wget` and `timeout`, as busybox has them. */
  readonly image: string;
  /** Ends the probe early; what it made is removed all the same. */
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at a pod. @default 1000 */
  readonly pause?: number;
  /** Told when something is left that could not be removed. */
  readonly complain: (message: string) => void;
}

const all: readonly {
  readonly probe: Probe;
  readonly question: (world: World) => Question | undefined;
  /** How to give its pods an image that nodes can pull. @default - it has no pods */
  readonly otherImage?: { readonly look?: string; readonly remedy: Remedy };
}[] = [
  {
    probe: network,
    question: policiesEnforced,
    otherImage: {
      look: 'npx cdk8s-argo-pipelines preflight --probe --probe-image IMAGE',
      remedy: { commands: [], note: 'IMAGE is one that nodes can pull, with sh, httpd, wget and timeout.' },
    },
  },
  {
    probe: userNamespaces,
    question: userNamespacesOf,
    otherImage: {
      remedy: {
        before:
          'Builds cannot pull it either. Name an image of BuildKit that nodes can pull, in the program: buildkit: { image }. Then:',
        commands: [],
      },
    },
  },
  { probe: admissionPolicy, question: admissionPolicies },
];

/** Probes that could not try. */
const again: Remedy = { before: 'Mend what stands in the way, then:', commands: [] };

/**
 * Tries out what cannot be asked. Whatever happens, the namespaces of the probes are removed before this ends.
 * @throws when it was interrupted
 */
export async function probe(
  world: World,
  { image, signal, complain, pause = 1000 }: ProbeOptions,
): Promise<readonly Finding[]> {
  const findings = all.map(async ({ probe: run, question, otherImage }): Promise<readonly Finding[]> => {
    const objects = new TemporaryObjects(world.cluster.kubectl, signal);
    const pods = new Pods(world.cluster.kubectl, signal, pause);
    try {
      const seen = await run({ world, image, signal, objects, pods });
      return seen.map((each) => (each.state === 'unknown' ? { ...each, remedy: again } : each));
    } catch (error) {
      const subject: Subject | undefined = question(world)?.subject;
      if (!subject) return [];
      const { look = subject.look, remedy = again } = (error instanceof NotPulled && otherImage) || {};
      return [unknown({ ...subject, look }, (error as Error).message, remedy)];
    } finally {
      await objects.remove().catch((error: Error) => complain(error.message));
    }
  });
  const found = await Promise.all(findings);
  signal.throwIfAborted();
  return found.flat();
}
