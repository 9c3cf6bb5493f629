import { setTimeout as sleep } from 'node:timers/promises';
import { lastLine } from '../cluster';
import type { Kubectl } from '../kubectl';

/** What a pod of a probe runs. */
export interface ProbePod {
  readonly name: string;
  readonly namespace: string;
  readonly image: string;
  /** A program in sh. */
  readonly script: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A pod that Pod Security `restricted` lets in, without a token, and gone after five minutes at the latest. */
export function restrictedPod({ name, namespace, image, script, env = {} }: ProbePod): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { probe: name } },
    spec: {
      restartPolicy: 'Never',
      activeDeadlineSeconds: 300,
      terminationGracePeriodSeconds: 0,
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 65534,
        runAsGroup: 65534,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'main',
          image,
          imagePullPolicy: 'IfNotPresent',
          command: ['sh', '-c', script],
          env: Object.entries(env).map(([key, value]) => ({ name: key, value })),
          resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
    },
  };
}

/** A pod as it is now, as far as probes look. */
export interface PodState {
  readonly spec?: { readonly nodeName?: string };
  readonly status?: {
    readonly phase?: string;
    readonly podIP?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string; readonly message?: string }[];
    readonly containerStatuses?: readonly {
      readonly state?: {
        readonly waiting?: { readonly reason?: string; readonly message?: string };
        readonly terminated?: { readonly exitCode: number; readonly reason?: string };
      };
    }[];
  };
}

/** A node could not pull the image of a probe's pod. */
export class NotPulled extends Error {}

/** Looks at pods of probes until they are as they should be. */
export class Pods {
  constructor(
    private readonly kubectl: Kubectl,
    private readonly signal: AbortSignal,
    /** Milliseconds between two looks. */
    private readonly between: number,
  ) {}

  /** Waits until a pod runs, and gives it. @throws when it cannot start, with the reason */
  running(namespace: string, name: string): Promise<PodState> {
    return this.until(namespace, name, ({ status }) => status?.phase !== 'Pending' && status?.podIP !== undefined);
  }

  /** Waits until a pod has ended, and gives it. @throws when it cannot start, with the reason */
  ended(namespace: string, name: string): Promise<PodState> {
    return this.until(namespace, name, ({ status }) => ['Succeeded', 'Failed'].includes(status?.phase ?? ''));
  }

  /** The last lines that a pod said. */
  async log(namespace: string, name: string, lines: number): Promise<readonly string[]> {
    const { stdout } = await this.kubectl(['logs', name, '-n', namespace, `--tail=${lines}`]);
    return stdout.split('\n').filter((line) => line !== '');
  }

  /**
   * Looks once a second until something is so.
   * @returns whether it was so in time
   * @throws when the probe is interrupted
   */
  async within(seconds: number, isSo: () => Promise<boolean>): Promise<boolean> {
    for (let second = 0; second < seconds; second++) {
      this.signal.throwIfAborted();
      if (await isSo()) return true;
      await sleep(this.between, undefined, { signal: this.signal });
    }
    return false;
  }

  private async until(namespace: string, name: string, isSo: (pod: PodState) => boolean): Promise<PodState> {
    let pod: PodState = {};
    const started = await this.within(patience, async () => {
      const { code, stdout, stderr } = await this.kubectl(['get', 'pod', name, '-n', namespace, '-o', 'json']);
      if (code !== 0) throw new Error(lastLine(stderr));
      pod = JSON.parse(stdout) as PodState;
      const unpulled = waitingFor(pod, /^(ErrImage|ImagePull|InvalidImage)/);
      if (unpulled) throw new NotPulled(`the pod of the probe does not start: ${unpulled}`);
      const hopeless = waitingFor(pod, /^CreateContainer/);
      if (hopeless) throw new Error(`the pod of the probe does not start: ${hopeless}`);
      return isSo(pod);
    });
    if (started) return pod;
    const reason = waitingFor(pod, /./) ?? unscheduled(pod) ?? 'no reason is given';
    throw new Error(`the pod of the probe did not start in ${patience} s: ${reason}`);
  }
}

/** Seconds for a pod to be scheduled and its image to be pulled. */
const patience = 90;

function waitingFor({ status }: PodState, reasons: RegExp): string | undefined {
  const all = status?.containerStatuses?.map(({ state }) => state?.waiting);
  const waiting = all?.find((each) => reasons.test(each?.reason ?? ''));
  return waiting && `${waiting.reason} ${waiting.message ?? ''}`.trim();
}

function unscheduled({ status }: PodState): string | undefined {
  return status?.conditions?.find(({ type, status: value }) => type === 'PodScheduled' && value === 'False')?.message;
}
