import type { Check } from './check';
import { missing, type Subject, there, unknown } from './finding';
import { atLeast, versionOf } from './version';

/**
 * Stable since then: ValidatingAdmissionPolicy (1.30), which keeps who makes environments to theirs, and
 * `securityContext.appArmorProfile` (1.31), which BuildKit's pods set. An older API server refuses the one and drops the
 * other.
 */
const least = [1, 31];

/** The version of the API server. */
export const kubernetesVersion: Check = async ({ cluster }) => {
  const subject: Subject = {
    id: 'kubernetes:version',
    what: `Kubernetes ${least.join('.')} or newer`,
    why: 'Older API servers know no ValidatingAdmissionPolicy, or no AppArmor profile of a container.',
    neededBy: [],
    look: 'kubectl version',
  };
  const version = versionOf(cluster.version);
  if (!version) return [unknown(subject, `the API server calls itself ${cluster.version}`)];
  if (atLeast(version, least)) return [there(subject, cluster.version)];
  const note = 'Upgrade the cluster.';
  return [missing(subject, `it is ${cluster.version}`, { commands: [], note })];
};
