import type { World } from '../check';
import { type Finding, type Subject, unknown } from '../finding';
import { unconfinedContainers } from './unconfined';

/** What no question to the API server answers, only pods that try it. */
export interface Question {
  readonly subject: Subject;
  /** What is done to see it, as a part of a sentence. */
  readonly how: string;
}

/** Whether the network does what the policies say; undefined where there are none. */
export function policiesEnforced({ system }: World): Question | undefined {
  const policies = system.ofKind('NetworkPolicy');
  if (policies.length === 0) return undefined;
  return {
    subject: {
      id: 'network:enforced',
      what: 'a network that enforces NetworkPolicies',
      why: 'Where it does not, the policies are taken without a word and have no effect.',
      neededBy: policies.map(({ place }) => place),
      look: 'npx cdk8s-argo-pipelines preflight --probe',
    },
    how: 'has one pod call another, without and with a policy between them, in a namespace that it removes again',
  };
}

/** Whether pods of nodes may make user namespaces, which builds of images without root take; undefined where nothing does. */
export function userNamespaces({ system }: World): Question | undefined {
  const all = unconfinedContainers(system);
  if (all.length === 0) return undefined;
  return {
    subject: {
      id: 'nodes:user-namespaces',
      what: 'nodes that allow unprivileged user namespaces',
      why: 'BuildKit builds images without root in namespaces of its own, and does not start without them.',
      neededBy: all.map(({ place }) => place),
      look: 'npx cdk8s-argo-pipelines preflight --probe',
    },
    how: 'starts a pod like that of the builder, which tries it on its node, in a namespace that it removes again',
  };
}

/** Whether the API server heeds admission policies; undefined where there are none. */
export function admissionPolicies({ system }: World): Question | undefined {
  const policies = system.ofKind('ValidatingAdmissionPolicy');
  if (policies.length === 0) return undefined;
  return {
    subject: {
      id: 'admission:policies',
      what: 'ValidatingAdmissionPolicies in force',
      why: 'The kind is served also where the admission plugin of that name is off, and then keeps nobody from anything.',
      neededBy: policies.map(({ place }) => place),
      look: 'npx cdk8s-argo-pipelines preflight --probe',
    },
    how: 'has a policy refuse a ConfigMap in a namespace of its own, and removes both again',
  };
}

/** The findings of those who did not ask for pods. */
export function unprobed(world: World): readonly Finding[] {
  return [policiesEnforced(world), userNamespaces(world), admissionPolicies(world)]
    .filter((each) => each !== undefined)
    .map(({ subject, how }) =>
      unknown(subject, 'only a try shows it', {
        commands: [],
        note: `It ${how}.`,
      }),
    );
}
