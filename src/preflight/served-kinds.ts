import type { Check } from './check';
import { type Finding, missing, type Remedy, type Subject, there, unknown } from './finding';
import type { Item } from './item';

/** Kinds that come together: one installation brings them all. */
interface Family {
  /** In ids. */
  readonly id: string;
  /** As a person calls it. */
  readonly name: string;
  readonly remedy: Remedy;
  /** Kinds that no manifest holds, and without which the others do nothing. @default none */
  readonly alsoNeeds?: readonly string[];
}

const argoWorkflows: Family = {
  id: 'argo-workflows',
  name: 'Argo Workflows',
  // The controller makes Workflows; executors report by the other two.
  alsoNeeds: ['Workflow', 'WorkflowTaskResult', 'WorkflowTaskSet'],
  remedy: {
    commands: [
      'kubectl create namespace argo',
      'kubectl apply -n argo --server-side -f https://github.com/argoproj/argo-workflows/releases/download/v4.1.2/install.yaml',
    ],
    note: 'Or with the Helm chart argo-workflows. Our types are those of this version; the cluster test runs on 4.0.2. --server-side, because the definitions are larger than an annotation may be.',
  },
};

const argoEvents: Family = {
  id: 'argo-events',
  name: 'Argo Events',
  remedy: {
    commands: [
      'kubectl create namespace argo-events',
      'kubectl apply -n argo-events --server-side -f https://github.com/argoproj/argo-events/releases/download/v1.9.11/install.yaml',
    ],
    note: 'Or with the Helm chart argo-events.',
  },
};

/** Every kind that the manifests hold, in the version that they have it, and those that Argo writes itself. */
export const servedKinds: Check = async ({ system, cluster }) => {
  const families = new Map<string, { readonly family: Family; readonly apiVersion: string; readonly items: Item[] }>();
  for (const item of system.items) {
    const family = familyOf(item.manifest.apiVersion, item.manifest.kind);
    const known = families.get(family.id) ?? { family, apiVersion: item.manifest.apiVersion, items: [] };
    families.set(family.id, { ...known, items: [...known.items, item] });
  }
  const served = await cluster.resources();
  return [...families.values()].map(({ family, apiVersion, items }): Finding => {
    const kinds = [...new Set([...items.map(({ manifest }) => manifest.kind as string), ...(family.alsoNeeds ?? [])])];
    const subject: Subject = {
      id: `kinds:${family.id}`,
      what: `the kinds of ${family.name}`,
      why: isAdmission(kinds[0] ?? '')
        ? 'Without them the account that makes environments could make any namespace. Do not leave them out.'
        : 'The API server refuses objects of a kind that it does not know.',
      neededBy: items.map(({ place }) => place),
      look: `kubectl api-resources --api-group='${groupOf(apiVersion)}'`,
    };
    if (served.state !== 'there') return unknown(subject, served.state === 'unseen' ? served.why : 'nothing is listed');
    const versions = new Map(
      served.value
        .filter((each) => groupOf(each.apiVersion) === groupOf(apiVersion))
        .map((each) => [each.kind, each.apiVersion]),
    );
    const lacking = kinds.filter((kind) => !versions.has(kind));
    if (lacking.length > 0) {
      return missing(subject, `the API server does not know ${lacking.join(', ')}`, family.remedy);
    }
    const other = kinds.find((kind) => versions.get(kind) !== apiVersion);
    // It lists one version of a group, and may take others.
    if (other !== undefined) {
      const seen = `the API server prefers ${versions.get(other)} to ${apiVersion}, and may take both`;
      return unknown(subject, seen, { commands: [`kubectl get --raw /apis/${apiVersion}`] });
    }
    return there(subject, kinds.join(', '));
  });
};

function familyOf(apiVersion: string, kind: string): Family {
  if (apiVersion === 'argoproj.io/v1alpha1' && /^(EventBus|EventSource|Sensor)$/.test(kind)) return argoEvents;
  if (apiVersion === 'argoproj.io/v1alpha1' && /Workflow/.test(kind)) return argoWorkflows;
  if (isAdmission(kind)) {
    const note = 'Upgrade the cluster: they are stable since Kubernetes 1.30.';
    return { id: 'admission-policies', name: 'ValidatingAdmissionPolicy', remedy: { commands: [], note } };
  }
  if (groupOf(apiVersion) === 'cert-manager.io') {
    const note = 'Install cert-manager: https://cert-manager.io/docs/installation/';
    return { id: 'cert-manager', name: 'cert-manager', remedy: { commands: [], note } };
  }
  const note = `Install what defines the kinds of ${apiVersion}.`;
  return { id: apiVersion, name: apiVersion, remedy: { commands: [], note } };
}

function isAdmission(kind: string): boolean {
  return kind.startsWith('ValidatingAdmissionPolicy');
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}
