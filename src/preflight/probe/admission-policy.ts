import { lastLine } from '../cluster';
import { missing, there, unknown } from '../finding';
import type { Probe } from './probe';
import { admissionPolicies } from './question';
import { probeLabel } from './temporary-objects';

/** Seconds in which a policy must be in force. The API server reads new ones within one. */
const patience = 20;

/** A policy that refuses ConfigMaps in a namespace of the probe, and the attempt to make one there. */
export const admissionPolicy: Probe = async ({ world, pods, objects }) => {
  const question = admissionPolicies(world);
  if (!question) return [];
  const { subject } = question;
  const { kubectl } = world.cluster;
  const namespace = await objects.namespace('admission', 'restricted');
  const { name } = objects;
  const api = { apiVersion: 'admissionregistration.k8s.io/v1' };
  const metadata = { name, labels: { [probeLabel]: 'true' } };
  await objects.create(`validatingadmissionpolicy/${name}`, {
    ...api,
    kind: 'ValidatingAdmissionPolicy',
    metadata,
    spec: {
      failurePolicy: 'Ignore',
      matchConstraints: {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['configmaps'] }],
      },
      validations: [{ expression: "object.metadata.name != 'refused'", message: 'the probe refuses it' }],
    },
  });
  await objects.create(`validatingadmissionpolicybinding/${name}`, {
    ...api,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata,
    spec: { policyName: name, validationActions: ['Deny'] },
  });
  const attempt = ['create', 'configmap', 'refused', '-n', namespace, '--dry-run=server'];
  let other: string | undefined;
  const refused = await pods.within(patience, async () => {
    const { code, stderr } = await kubectl(attempt);
    if (code !== 0 && !stderr.includes(name)) other = lastLine(stderr);
    return code !== 0;
  });
  if (other !== undefined) return [unknown(subject, other)];
  if (refused) return [there(subject, 'a policy of the probe refused what it should')];
  const note =
    'The admission plugin ValidatingAdmissionPolicy is off (--disable-admission-plugins of the API server). Turn it on.';
  return [missing(subject, `${patience} s after a policy was made, what it refuses was taken`, { commands: [], note })];
};
