import type { System } from '../system';

/** Containers without a filter of system calls, in pods and in templates: they want namespaces of their own. */
export function unconfinedContainers(system: System): ReturnType<System['ofType']> {
  return ['kubernetes.Container', 'UserContainer', 'ScriptTemplate']
    .flatMap((type) => system.ofType(type))
    .filter(({ field }) => field.value?.securityContext?.seccompProfile?.type === 'Unconfined');
}
