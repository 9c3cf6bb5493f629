import { type Duration, Size } from 'cdk8s';
import { vcluster } from '../step/pinned-images';

/** Where the vCluster chart comes from. */
export type VclusterChart =
  | {
      /** Address of a chart repository, `https://...`. */
      readonly repository: string;
      /** @default vcluster */
      readonly name?: string | undefined;
      readonly version: string;
      /** Secret of the pipeline's namespace with `username` and `password`. @default the repository is public */
      readonly credentials?: string | undefined;
    }
  | {
      /** `oci://registry/path`. */
      readonly oci: string;
      readonly version: string;
      /** Secret of type `kubernetes.io/dockerconfigjson` with the right to pull. @default the chart is public */
      readonly credentials?: string | undefined;
      /** Speaks plain http to the registry: anybody on the way can change the chart, or see the credential. @default false */
      readonly insecureRegistry?: boolean | undefined;
    };

/** How the virtual clusters are made. */
export interface VclusterProps {
  /** How long an environment lives after the last run for it. @default 3 days */
  readonly ttl?: Duration | undefined;
  /** @default vcluster 0.36.0 of https://charts.loft.sh */
  readonly chart?: VclusterChart | undefined;
  /** Kubernetes inside, for example v1.34.2. @default the chart's */
  readonly kubernetesVersion?: string | undefined;
  /** What the virtual control plane takes. @default 100m CPU, 256Mi memory, at most 2Gi */
  readonly controlPlane?:
    | { readonly cpu?: string | undefined; readonly memory?: Size | undefined; readonly memoryLimit?: Size | undefined }
    | undefined;
  /** What all pods of one environment may take together. @default 4 CPU and 8Gi memory requested, 16Gi memory used, 20 pods */
  readonly quota?:
    | {
        readonly cpu?: string | undefined;
        readonly memory?: Size | undefined;
        readonly memoryLimit?: Size | undefined;
        readonly pods?: number | undefined;
      }
    | undefined;
  /** For the chart, and again for the first answer. @default 5 minutes */
  readonly timeout?: Duration | undefined;
  /** Values of the vCluster chart, laid over those that the construct makes, deeply; lists are replaced. @default none */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

type Values = Readonly<Record<string, unknown>>;

const container = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const pod = {
  runAsNonRoot: true,
  runAsUser: 1000,
  runAsGroup: 1000,
  fsGroup: 1000,
  seccompProfile: { type: 'RuntimeDefault' },
};

/** Values of the chart: the open-source vCluster, kept nowhere but in its pod, and admitted by Pod Security `restricted`. */
export function vclusterValues(props: VclusterProps): Values {
  const { kubernetesVersion, controlPlane = {}, quota = {} } = props;
  const { cpu = '100m', memory = Size.mebibytes(256), memoryLimit = Size.gibibytes(2) } = controlPlane;
  const base = {
    controlPlane: {
      distro: {
        k8s: { ...(kubernetesVersion !== undefined && { version: kubernetesVersion }), securityContext: container },
      },
      statefulSet: {
        image: { repository: vcluster.image },
        persistence: { volumeClaim: { enabled: false } },
        resources: {
          requests: { cpu, memory: memory.asString(), 'ephemeral-storage': '100Mi' },
          limits: { memory: memoryLimit.asString(), 'ephemeral-storage': '8Gi' },
        },
        security: {
          podSecurityContext: pod,
          containerSecurityContext: { ...container, runAsUser: 1000, runAsGroup: 1000 },
        },
      },
      coredns: { security: { podSecurityContext: { seccompProfile: { type: 'RuntimeDefault' } } } },
    },
    policies: {
      // null takes a default of the chart away: it limits CPU, and requests 3Gi of disk for every container.
      limitRange: {
        enabled: true,
        default: { cpu: null, memory: '512Mi' },
        defaultRequest: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '100Mi' },
      },
      resourceQuota: {
        enabled: true,
        quota: {
          'requests.cpu': quota.cpu ?? '4',
          'requests.memory': (quota.memory ?? Size.gibibytes(8)).asString(),
          'limits.cpu': null,
          'limits.memory': (quota.memoryLimit ?? Size.gibibytes(16)).asString(),
          'count/pods': String(quota.pods ?? 20),
        },
      },
    },
    telemetry: { enabled: false },
  };
  return overlay(base, props.values ?? {});
}

function overlay(base: Values, over: Values): Values {
  const merged = Object.entries(over).map(([key, value]) => {
    const below = base[key];
    return [key, isObject(below) && isObject(value) ? overlay(below, value) : value];
  });
  return { ...base, ...Object.fromEntries(merged) };
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
