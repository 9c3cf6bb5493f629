import { type SchemaNode, type SchemaTypes, schemaTypes } from '../manifest/schema';

/** The types by which a manifest is read, and which of them it is. */
export interface Kind {
  readonly types: SchemaTypes;
  readonly name: string;
}

/** The types of a kind, Argo's or one of those below; undefined for others, of which nothing is known. */
export function kindOf(apiVersion: string, kind: string): Kind | undefined {
  if (apiVersion === 'argoproj.io/v1alpha1') {
    const types = schemaTypes(kind);
    return types && { types, name: kind };
  }
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  const key = group === '' ? kind : `${kind}.${group}`;
  return Object.hasOwn(plain, key) ? { types: plainTypes(), name: key } : undefined;
}

/** Kinds of cluster-wide objects, which have no namespace even where kubectl's context has one. */
export function isClusterWide(kind: string): boolean {
  return clusterKinds.test(kind);
}
const clusterKinds =
  /^(Cluster|Namespace$|ValidatingAdmission|MutatingAdmission|CustomResourceDefinition$|PriorityClass$|StorageClass$|PersistentVolume$|RuntimeClass$|IngressClass$|CSIDriver$|APIService$|.*WebhookConfiguration$)/;

/** Whether it is known what objects of a kind name: by their types, or because it is nothing that must be there first. */
export function isKnown(apiVersion: string, kind: string): boolean {
  return nameNothing.test(`${apiVersion}:${kind}`) || kindOf(apiVersion, kind) !== undefined;
}
const nameNothing = new RegExp(
  `^(${[
    'v1:(ConfigMap|LimitRange|Namespace|ResourceQuota|Secret|Service)',
    'apiextensions\\.k8s\\.io/\\w+:CustomResourceDefinition',
    'admissionregistration\\.k8s\\.io/\\w+:ValidatingAdmissionPolicy',
    'networking\\.k8s\\.io/\\w+:NetworkPolicy',
    'policy/\\w+:PodDisruptionBudget',
    'rbac\\.authorization\\.k8s\\.io/\\w+:(Cluster)?Role',
    'scheduling\\.k8s\\.io/\\w+:PriorityClass',
  ].join('|')})$`,
);

/** The types of Kubernetes, Argo's share of them and the kinds below. Hundreds, so they are put together once. */
function plainTypes(): SchemaTypes {
  together ??= { ...schemaTypes('Workflow'), ...plain };
  return together;
}
let together: SchemaTypes | undefined;

/** A pod's fields as a type: what `podSpecPatch` holds, too. */
export const podSpec: Kind = {
  get types() {
    return plainTypes();
  },
  name: 'PodSpec',
};

const text: SchemaNode = { type: 'string' };
const type = (name: string): SchemaNode => ({ $ref: `#/$defs/${name}` });
const list = (items: SchemaNode): SchemaNode => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, SchemaNode>>): SchemaNode => ({ type: 'object', properties });

const withPods = object({ spec: object({ template: type('PodTemplateSpec') }) });
const binding = object({ roleRef: type('RoleRef'), subjects: list(type('Subject')) });

/**
 * Kinds of Kubernetes itself, with those of their fields that name other objects: imports/ has the types of Argo, and of
 * Kubernetes what Argo uses. test/preflight/kinds.test.ts holds this list against the types of cdk8s-plus.
 */
export const plain: SchemaTypes = {
  Pod: object({ spec: type('PodSpec') }),
  PodTemplate: object({ template: type('PodTemplateSpec') }),
  ReplicationController: withPods,
  'Deployment.apps': withPods,
  'ReplicaSet.apps': withPods,
  'DaemonSet.apps': withPods,
  'StatefulSet.apps': object({
    spec: object({ template: type('PodTemplateSpec'), volumeClaimTemplates: list(type('PersistentVolumeClaim')) }),
  }),
  'Job.batch': withPods,
  'CronJob.batch': object({ spec: object({ jobTemplate: withPods }) }),
  PersistentVolumeClaim: object({ spec: type('kubernetes.PersistentVolumeClaimSpec') }),
  ServiceAccount: object({
    secrets: list(type('kubernetes.LocalObjectReference')),
    imagePullSecrets: list(type('kubernetes.LocalObjectReference')),
  }),
  'RoleBinding.rbac.authorization.k8s.io': binding,
  'ClusterRoleBinding.rbac.authorization.k8s.io': binding,
  'Ingress.networking.k8s.io': object({
    spec: object({ ingressClassName: text, tls: list(type('IngressTLS')) }),
  }),
  'ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io': object({ spec: object({ policyName: text }) }),
  // cert-manager's, with which certificates are made: docs/pipeline/image-builders/buildkit.md.
  'Issuer.cert-manager.io': object({ spec: object({ ca: type('IssuerCA') }) }),
  'Certificate.cert-manager.io': object({ spec: object({ issuerRef: type('IssuerRef') }) }),

  PodTemplateSpec: object({ spec: type('PodSpec') }),
  PodSpec: object({
    containers: list(type('kubernetes.Container')),
    initContainers: list(type('kubernetes.Container')),
    ephemeralContainers: list(type('kubernetes.Container')),
    volumes: list(type('kubernetes.Volume')),
    imagePullSecrets: list(type('kubernetes.LocalObjectReference')),
    resourceClaims: list(type('kubernetes.PodResourceClaim')),
    affinity: type('kubernetes.Affinity'),
    serviceAccountName: text,
    priorityClassName: text,
    runtimeClassName: text,
  }),
  RoleRef: object({ kind: text, name: text }),
  Subject: object({ kind: text, name: text, namespace: text }),
  IngressTLS: object({ secretName: text }),
  IssuerCA: object({ secretName: text }),
  IssuerRef: object({ kind: text, name: text }),
};
