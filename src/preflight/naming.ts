import type { Manifest } from './manifest';
import { entryOf, listOf, textOf } from './shape';
import type { Field } from './walk';

/** An object that a field names. */
export interface Named {
  readonly kind: NamedKind;
  readonly name: string;
  /** Where it lies, unless it is the namespace of the manifest that names it. */
  readonly namespace?: string;
  /** Those of its keys that are read; none where it is taken as a whole. */
  readonly keys: readonly string[];
}

/** Kinds that manifests name, as kubectl takes them, and whether they lie in a namespace. */
export const namedKinds = {
  Secret: { resource: 'secret', namespaced: true },
  ConfigMap: { resource: 'configmap', namespaced: true },
  ServiceAccount: { resource: 'serviceaccount', namespaced: true },
  PersistentVolumeClaim: { resource: 'persistentvolumeclaim', namespaced: true },
  Role: { resource: 'role.rbac.authorization.k8s.io', namespaced: true },
  ResourceClaim: { resource: 'resourceclaim.resource.k8s.io', namespaced: true },
  ResourceClaimTemplate: { resource: 'resourceclaimtemplate.resource.k8s.io', namespaced: true },
  WorkflowTemplate: { resource: 'workflowtemplate.argoproj.io', namespaced: true },
  EventBus: { resource: 'eventbus.argoproj.io', namespaced: true },
  EventSource: { resource: 'eventsource.argoproj.io', namespaced: true },
  Issuer: { resource: 'issuer.cert-manager.io', namespaced: true },
  ClusterIssuer: { resource: 'clusterissuer.cert-manager.io', namespaced: false },
  ClusterWorkflowTemplate: { resource: 'clusterworkflowtemplate.argoproj.io', namespaced: false },
  ClusterRole: { resource: 'clusterrole.rbac.authorization.k8s.io', namespaced: false },
  PriorityClass: { resource: 'priorityclass.scheduling.k8s.io', namespaced: false },
  StorageClass: { resource: 'storageclass.storage.k8s.io', namespaced: false },
  VolumeAttributesClass: { resource: 'volumeattributesclass.storage.k8s.io', namespaced: false },
  CSIDriver: { resource: 'csidriver.storage.k8s.io', namespaced: false },
  RuntimeClass: { resource: 'runtimeclass.node.k8s.io', namespaced: false },
  IngressClass: { resource: 'ingressclass.networking.k8s.io', namespaced: false },
  ValidatingAdmissionPolicy: { resource: 'validatingadmissionpolicy.admissionregistration.k8s.io', namespaced: false },
  Namespace: { resource: 'namespace', namespaced: false },
} as const;

export type NamedKind = keyof typeof namedKinds;

/** What a value of a type, or of a field, names; nothing where it may be absent, or Argo makes it itself. */
type Naming = (field: Field) => Named | undefined;

const byName =
  (kind: NamedKind): Naming =>
  ({ value }) => ({ kind, name: value, keys: [] });

const keyOf =
  (kind: NamedKind): Naming =>
  ({ value, owner, parent }) => ({
    kind,
    name: value.name,
    keys: [value.key],
    // A semaphore says itself in which namespace its ConfigMap lies.
    ...(owner === 'SemaphoreRef' && parent.namespace && { namespace: parent.namespace }),
  });

const filesOf =
  (kind: NamedKind): Naming =>
  ({ value }) => ({
    kind,
    name: value.secretName ?? value.name,
    keys: listOf(value.items).map((item) => item?.key),
  });

const templateRef: Naming = ({ value }) => ({
  kind: value.clusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate',
  name: value.name,
  keys: [],
});

/** A reference that says its kind, of which only some are looked for. */
const typed: Naming = ({ value: { kind, name, namespace } }) =>
  ['PersistentVolumeClaim', 'Role', 'ClusterRole', 'ServiceAccount', 'Issuer', 'ClusterIssuer'].includes(kind)
    ? { kind, name, keys: [], ...(namespace && { namespace }) }
    : undefined;

/** Types whose values name an object, wherever they occur. */
export const namingTypes: Readonly<Record<string, Naming>> = {
  'kubernetes.SecretKeySelector': keyOf('Secret'),
  'kubernetes.SecretEnvSource': filesOf('Secret'),
  'kubernetes.SecretVolumeSource': filesOf('Secret'),
  'kubernetes.SecretProjection': filesOf('Secret'),
  'kubernetes.ConfigMapKeySelector': keyOf('ConfigMap'),
  'kubernetes.ConfigMapEnvSource': filesOf('ConfigMap'),
  'kubernetes.ConfigMapVolumeSource': filesOf('ConfigMap'),
  'kubernetes.ConfigMapProjection': filesOf('ConfigMap'),
  // The one that is no Secret is the ConfigMap of memoized results, which the controller makes
  // (v4.0.2, workflow/controller/cache/configmap_cache.go).
  'kubernetes.LocalObjectReference': ({ owner, value }) =>
    owner === 'Cache' ? undefined : { kind: 'Secret', name: value.name, keys: [] },
  'kubernetes.TypedLocalObjectReference': typed,
  'kubernetes.TypedObjectReference': typed,
  TemplateRef: templateRef,
  WorkflowTemplateRef: templateRef,
  ConfigMapPersistence: ({ value }) =>
    value.createIfNotExist ? undefined : { kind: 'ConfigMap', name: value.name, keys: [] },
  RoleRef: typed,
  Subject: typed,
  IssuerRef: ({ value }) => typedIssuer(value),
};

/** Fields that hold a name as text, by their name, or by that of their type and theirs. */
export const namingFields: Readonly<Record<string, Naming>> = {
  serviceAccountName: byName('ServiceAccount'),
  priorityClassName: byName('PriorityClass'),
  podPriorityClassName: byName('PriorityClass'),
  runtimeClassName: byName('RuntimeClass'),
  storageClassName: byName('StorageClass'),
  volumeAttributesClassName: byName('VolumeAttributesClass'),
  ingressClassName: byName('IngressClass'),
  claimName: byName('PersistentVolumeClaim'),
  resourceClaimName: byName('ResourceClaim'),
  resourceClaimTemplateName: byName('ResourceClaimTemplate'),
  eventBusName: byName('EventBus'),
  eventSourceName: byName('EventSource'),
  policyName: byName('ValidatingAdmissionPolicy'),
  'kubernetes.AzureFileVolumeSource.secretName': ({ value }) => ({
    kind: 'Secret',
    name: value,
    keys: ['azurestorageaccountname', 'azurestorageaccountkey'],
  }),
  'kubernetes.CSIVolumeSource.driver': byName('CSIDriver'),
  'ResourceEventSource.namespace': byName('Namespace'),
  'IngressTLS.secretName': tlsSecret,
  'IssuerCA.secretName': tlsSecret,
};

/** The object that a field names, if it names one that must be there. */
export function namedBy(field: Field): Named | undefined {
  const { owner, name, type, value } = field;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isMap && value.optional === true) return undefined;
  const ofField = () => entryOf(namingFields, `${owner}.${name}`) ?? entryOf(namingFields, name);
  const naming = isMap ? entryOf(namingTypes, type) : typeof value === 'string' ? ofField() : undefined;
  const named = naming?.(field);
  // Without a name, the manifest is for the schema check; an empty class is one that nobody needs.
  if (!named || typeof named.name !== 'string' || named.name === '') return undefined;
  const namespace = textOf(named.namespace);
  const keys = named.keys.filter((key) => typeof key === 'string');
  return { kind: named.kind, name: named.name, keys, ...(namespace !== undefined && { namespace }) };
}

function tlsSecret({ value }: Field): Named {
  return { kind: 'Secret', name: value, keys: ['tls.crt', 'tls.key'] };
}

function typedIssuer({ kind = 'Issuer', name, group }: Manifest): Named | undefined {
  const own = group === undefined || group === 'cert-manager.io';
  return own && (kind === 'Issuer' || kind === 'ClusterIssuer') ? { kind, name, keys: [] } : undefined;
}
