import type { Check } from './check';
import { type Finding, type Subject, unknown } from './finding';

/** Names that the manifests may hold and that could not be looked for: a row for each reason. */
export const openNames: Check = async ({ system }) => {
  const kinds = new Set(system.unknownKinds.map(({ manifest }) => `${manifest.kind} (${manifest.apiVersion})`));
  const subjects: readonly (Subject & { readonly seen: string })[] = [
    {
      id: 'names:at-run-time',
      what: 'names that are known only when they are used',
      why: 'Parameters of Argo stand in them, or they are fetched in a run, so nobody can say before what they will name.',
      neededBy: system.atRunTime,
      look: 'kubectl get workflows,pods --all-namespaces',
      seen: 'they were not looked for',
    },
    {
      id: 'names:of-callers',
      what: 'what ClusterWorkflowTemplates name that nobody calls here',
      why: 'They lie in no namespace. Each run looks in its own, and no Workflow of the manifests runs them.',
      neededBy: system.uncalled,
      look: 'kubectl get clusterworkflowtemplates -o yaml',
      seen: 'it was not looked for',
    },
    {
      id: 'names:of-other-kinds',
      what: 'what objects of other kinds name',
      why: 'Only of kinds of Argo, Kubernetes and cert-manager it is known which fields name Secrets and other objects.',
      neededBy: system.unknownKinds.map(({ place }) => place),
      look: 'kubectl explain KIND --recursive',
      seen: `${[...kinds].join(', ')} ${kinds.size === 1 ? 'was' : 'were'} not looked into`,
    },
  ];
  return subjects.flatMap(({ seen, ...subject }): readonly Finding[] =>
    subject.neededBy.length === 0 ? [] : [unknown(subject, seen)],
  );
};
