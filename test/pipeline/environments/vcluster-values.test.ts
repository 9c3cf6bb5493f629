import { Size } from 'cdk8s';
import { vclusterValues } from '../../../src/pipeline/environments/vcluster-values';

test('the open-source vCluster, without a volume, under Pod Security restricted', () => {
  const container = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  expect(vclusterValues({})).toEqual({
    controlPlane: {
      distro: { k8s: { securityContext: container } },
      statefulSet: {
        image: { repository: 'loft-sh/vcluster-oss' },
        persistence: { volumeClaim: { enabled: false } },
        resources: {
          requests: { cpu: '100m', memory: '256Mi', 'ephemeral-storage': '100Mi' },
          limits: { memory: '2Gi', 'ephemeral-storage': '8Gi' },
        },
        security: {
          podSecurityContext: {
            runAsNonRoot: true,
            runAsUser: 1000,
            runAsGroup: 1000,
            fsGroup: 1000,
            seccompProfile: { type: 'RuntimeDefault' },
          },
          containerSecurityContext: { ...container, runAsUser: 1000, runAsGroup: 1000 },
        },
      },
      coredns: { security: { podSecurityContext: { seccompProfile: { type: 'RuntimeDefault' } } } },
    },
    policies: {
      limitRange: {
        enabled: true,
        default: { cpu: null, memory: '512Mi' },
        defaultRequest: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '100Mi' },
      },
      resourceQuota: {
        enabled: true,
        quota: {
          'requests.cpu': '4',
          'requests.memory': '8Gi',
          'limits.cpu': null,
          'limits.memory': '16Gi',
          'count/pods': '20',
        },
      },
    },
    telemetry: { enabled: false },
  });
});

test('what all pods of an environment may take together', () => {
  const quota = { cpu: '8', memory: Size.gibibytes(16), memoryLimit: Size.gibibytes(24), pods: 50 };
  expect(vclusterValues({ quota })).toMatchObject({
    policies: {
      resourceQuota: {
        quota: {
          'requests.cpu': '8',
          'requests.memory': '16Gi',
          'limits.memory': '24Gi',
          'count/pods': '50',
        },
      },
    },
  });
});

test('version and resources', () => {
  const controlPlane = { cpu: '1', memory: Size.gibibytes(1), memoryLimit: Size.gibibytes(4) };
  expect(vclusterValues({ kubernetesVersion: 'v1.34.2', controlPlane })).toMatchObject({
    controlPlane: {
      distro: { k8s: { version: 'v1.34.2' } },
      statefulSet: { resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '4Gi' } } },
    },
  });
});

test('own values lie over these, deeply; lists are replaced, and what is not named stays', () => {
  const values = {
    controlPlane: {
      statefulSet: { persistence: { volumeClaim: { enabled: true, size: '5Gi' } } },
      distro: { k8s: { securityContext: { capabilities: { drop: ['NET_RAW'] } } } },
    },
    sync: { toHost: { ingresses: { enabled: true } } },
  };
  expect(vclusterValues({ values })).toMatchObject({
    controlPlane: {
      statefulSet: {
        image: { repository: 'loft-sh/vcluster-oss' },
        persistence: { volumeClaim: { enabled: true, size: '5Gi' } },
      },
      distro: { k8s: { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['NET_RAW'] } } } },
    },
    sync: { toHost: { ingresses: { enabled: true } } },
    telemetry: { enabled: false },
  });
});
