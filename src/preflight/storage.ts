import type { Check } from './check';
import type { KubeObject } from './cluster';
import { missing, type Subject, there, unknown } from './finding';
import { mapOf } from './shape';
import { shell } from './shell';

/** A default StorageClass, where a claim names none. Classes that claims name are among the objects. */
export const storage: Check = async ({ system, cluster }) => {
  const claims = [
    ...system.ofType('kubernetes.PersistentVolumeClaimSpec').filter(({ field }) => !field.value?.volumeName),
    ...system.ofType('PersistenceStrategy'),
  ].filter(({ field }) => mapOf(field.value).storageClassName === undefined);
  if (claims.length === 0) return [];
  const subject: Subject = {
    id: 'storage:default-class',
    what: 'a default StorageClass',
    why: 'Claims that name no class stay Pending without one, and so do the pods that mount them.',
    neededBy: claims.map(({ place }) => place),
    look: 'kubectl get storageclass',
  };
  const seen = await cluster.list<KubeObject>('storageclasses.storage.k8s.io');
  if (seen.state === 'unseen') return [unknown(subject, seen.why)];
  const all = seen.state === 'there' ? seen.value : [];
  const found = all.find(({ metadata: { annotations = {} } }) =>
    ['storageclass.kubernetes.io', 'storageclass.beta.kubernetes.io'].some(
      (prefix) => annotations[`${prefix}/is-default-class`] === 'true',
    ),
  );
  if (found) return [there(subject, found.metadata.name)];
  const names = all.map(({ metadata }) => metadata.name);
  const [first] = names;
  const patch = '{"metadata":{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"}}}';
  return [
    missing(
      subject,
      names.length === 0 ? 'the cluster has no StorageClass' : `none of ${names.join(', ')} is the default`,
      {
        commands: first === undefined ? [] : [shell`kubectl patch storageclass ${first} -p ${patch}`],
        note:
          first === undefined
            ? "Install a provisioner of volumes; or do without caches: caches: 'off'."
            : "Or name a class where the claim is made; or do without caches: caches: 'off'.",
      },
    ),
  ];
};
