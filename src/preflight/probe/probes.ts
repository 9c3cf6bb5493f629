import type { World } from '../check';
import { type Finding, unknown } from '../finding';
import { admissionPolicy } from './admission-policy';
import { network } from './network';
import { Pods } from './pods';
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

const all: readonly { readonly probe: Probe; readonly question: (world: World) => Question | undefined }[] = [
  { probe: network, question: policiesEnforced },
  { probe: userNamespaces, question: userNamespacesOf },
  { probe: admissionPolicy, question: admissionPolicies },
];

/**
 * Tries out what cannot be asked. Whatever happens, the namespaces of the probes are removed before this ends.
 * @throws when it was interrupted
 */
export async function probe(
  world: World,
  { image, signal, complain, pause = 1000 }: ProbeOptions,
): Promise<readonly Finding[]> {
  const findings = all.map(async ({ probe: run, question }): Promise<readonly Finding[]> => {
    const objects = new TemporaryObjects(world.cluster.kubectl, signal);
    const pods = new Pods(world.cluster.kubectl, signal, pause);
    try {
      return await run({ world, image, signal, objects, pods });
    } catch (error) {
      const subject = question(world)?.subject;
      return subject ? [unknown(subject, (error as Error).message)] : [];
    } finally {
      await objects.remove().catch((error: Error) => complain(error.message));
    }
  });
  const found = await Promise.all(findings);
  signal.throwIfAborted();
  return found.flat();
}
