import type { PodSecurityContext, SecurityContext, Volume } from '../../imports/kubernetes';
import type { PodSecurityLevel } from '../../src';

/** What Pod Security looks at in a pod. */
export interface PodFields {
  readonly pod?: PodSecurityContext | undefined;
  readonly containers: readonly (SecurityContext | undefined)[];
  readonly volumes?: readonly Volume[] | undefined;
}

const kindsOfVolume = 'configMap csi downwardAPI emptyDir ephemeral persistentVolumeClaim projected secret'.split(' ');
const harmless =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  );

/**
 * The strictest level that admits a pod, by https://kubernetes.io/docs/concepts/security/pod-security-standards/. Host
 * namespaces and ports are not looked at: Argo has no fields for the former, and nothing here has the latter.
 */
export function levelOf(fields: PodFields): PodSecurityLevel {
  if (!isBaseline(fields)) return 'privileged';
  return isRestricted(fields) ? 'restricted' : 'baseline';
}

function isBaseline({ pod, containers, volumes = [] }: PodFields): boolean {
  const unconfined = [pod, ...containers].some(
    (each) => each?.seccompProfile?.type === 'Unconfined' || each?.appArmorProfile?.type === 'Unconfined',
  );
  const tooMuch = containers.some(
    (each) =>
      each?.privileged === true ||
      (each?.procMount ?? 'Default') !== 'Default' ||
      (each?.capabilities?.add ?? []).some((capability) => !harmless.includes(capability)),
  );
  return !unconfined && !tooMuch && !volumes.some((volume) => volume.hostPath);
}

function isRestricted({ pod, containers, volumes = [] }: PodFields): boolean {
  const known = volumes.every((volume) =>
    Object.keys(volume).every((key) => key === 'name' || kindsOfVolume.includes(key)),
  );
  return (
    known &&
    pod?.runAsUser !== 0 &&
    containers.every(
      (each) =>
        each?.allowPrivilegeEscalation === false &&
        each.capabilities?.drop?.includes('ALL') &&
        (each.capabilities.add ?? []).every((capability) => capability === 'NET_BIND_SERVICE') &&
        (each.runAsNonRoot ?? pod?.runAsNonRoot) === true &&
        each.runAsUser !== 0 &&
        ['RuntimeDefault', 'Localhost'].includes((each.seccompProfile ?? pod?.seccompProfile)?.type ?? ''),
    )
  );
}
