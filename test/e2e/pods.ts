import type { Container } from '../../imports/kubernetes';
import type { Kubectl, KubeObject } from './kubectl';
import { until } from './until';

/** A pod, as far as this test looks into it. */
export interface Pod extends KubeObject {
  readonly spec: {
    readonly containers: readonly Container[];
    readonly initContainers?: readonly Container[];
    readonly serviceAccountName?: string;
  };
  readonly status?: {
    readonly phase?: string;
    readonly message?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string; readonly message?: string }[];
    readonly containerStatuses?: readonly ContainerStatus[];
    readonly initContainerStatuses?: readonly ContainerStatus[];
  };
}

/** The state of one container of a pod. */
export interface ContainerStatus {
  readonly name: string;
  readonly image: string;
  readonly imageID: string;
  readonly ready: boolean;
  readonly state?: {
    readonly waiting?: { readonly reason?: string; readonly message?: string };
    readonly running?: object;
    readonly terminated?: { readonly reason?: string; readonly exitCode: number };
  };
}

/** Reasons for which a container that waits will wait for ever. */
const hopeless = ['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName', 'ErrImageNeverPull', 'CrashLoopBackOff'];

/** All containers of a pod. */
export function statuses(pod: Pod): ContainerStatus[] {
  return [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
}

/** Why a pod will never run: an image that is not there, a program that always ends; undefined if nothing says so. */
export function despair(pod: Pod): string | undefined {
  for (const { name, image, state } of statuses(pod)) {
    const { reason, message } = state?.waiting ?? {};
    if (reason && hopeless.includes(reason))
      return `${pod.metadata.name}/${name} (${image}): ${reason} ${message ?? ''}`;
  }
  return undefined;
}

/** Whether a pod is ready, as its own conditions say. */
export function isReady(pod: Pod): boolean {
  return pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false;
}

/**
 * Waits until pods are ready.
 *
 * @param names the pods
 * @throws when one of them is not ready in time, or never will be, with the reason
 */
export async function podsReady(kubectl: Kubectl, namespace: string, names: string[], seconds: number): Promise<void> {
  let pods: Pod[] = [];
  const seen = () => pods.filter((each) => !isReady(each)).map((each) => `${each.metadata.name} ${each.status?.phase}`);
  const options = { seconds, signal: kubectl.signal, seen: () => seen().join(', ') };
  await until(`pods in ${namespace} are ready: ${names.join(', ')}`, options, async () => {
    pods = (await kubectl.list<Pod>('pods', namespace)).filter((each) => names.includes(each.metadata.name ?? ''));
    for (const each of pods) {
      const reason = despair(each);
      if (reason) throw new Error(`a pod in ${namespace} cannot start: ${reason}`);
    }
    return pods.length === names.length && pods.every(isReady) ? true : undefined;
  });
}
