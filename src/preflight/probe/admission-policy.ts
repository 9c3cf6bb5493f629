import { lastLine } from '../cluster';
import { missing, there, unknown } from '../finding';
import { Pods } from './pods';
import type { Probe } from './probe';
import { admissionPolicies } from './question';
import { probeLabel } from './temporary-namespace';

/** Seconds in which a policy must be in force. The API server reads new ones within one. */
const patience = 20;

/** A policy that refuses ConfigMaps in a namespace of the probe, and the attempt to make one there. */
export const admissionPolicy: Probe = async ({ world, signal, objects }) => {
  const question = admissionPolicies(world);
  if (!question) return [];
  const { subject } = question;
  const { kubectl } = world.cluster;
  const pods = new Pods(kubectl, signal);
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
  const end = Date.now() + patience * 1000;
  while (Date.now() < end) {
    const { code, stderr } = await kubectl(attempt);
    if (code !== 0 && stderr.includes(name)) return [there(subject, 'a policy of the probe refused what it should')];
    if (code !== 0) return [unknown(subject, lastLine(stderr))];
    await pods.pause();
  }
  const note =
    'The admission plugin ValidatingAdmissionPolicy is off (--disable-admission-plugins of the API server). Turn it on.';
  return [missing(subject, `${patience} s after a policy was made, what it refuses was taken`, { commands: [], note })];
};
