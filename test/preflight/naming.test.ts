import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namingFields, namingTypes } from '../../src/preflight/naming';

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Node;
  readonly additionalProperties?: Node | false;
  readonly properties?: Readonly<Record<string, Node>>;
}

const schemas = ['workflows', 'events'].map(
  (api): Readonly<Record<string, Node>> =>
    JSON.parse(readFileSync(join(__dirname, `../../imports/schemas/${api}.json`), 'utf8')).$defs,
);

/** Types that Argo writes itself. */
const written = /Status$/;

/** Types whose names look as if they named an object that must be there, and do not. */
const otherTypes: Readonly<Record<string, string>> = {
  'kubernetes.ObjectReference': 'in statuses only',
  'kubernetes.OwnerReference': 'the API server knows it already',
  'kubernetes.FileKeySelector': 'a key of a file in a volume of the pod',
  'kubernetes.ObjectFieldSelector': 'a field of the pod itself',
  'kubernetes.ResourceFieldSelector': 'a field of the pod itself',
  'kubernetes.ServiceAccountTokenProjection': 'of the account that the pod has anyway',
  ArtifactRepositoryRef: 'src/preflight/artifact-repository.ts looks for it, as the controller does',
  SyncDatabaseRef: 'a row of the database',
};

/** Fields of text whose names look as if they named an object, and do not. */
const otherFields: Readonly<Record<string, string>> = {
  'ObjectMeta.namespace': 'src/preflight/namespaces.ts looks for it',
  'Mutex.namespace': 'mutexes are no objects',
  'SemaphoreRef.namespace': 'that of its ConfigMap, which is looked for there',
  'ArtifactRepositoryRef.configMap': 'src/preflight/artifact-repository.ts looks for it',
  'TypedObjectReference.namespace': 'that of the object that it names, which is looked for there',
  'StorageOSVolumeSource.volumeNamespace': 'a namespace of the storage',
  'RedisEventSource.namespace': 'a prefix of keys',
  'OpenWhiskTrigger.namespace': 'a namespace of OpenWhisk',
  'AzureServiceBusEventSource.fullyQualifiedNamespace': 'a host',
  'AzureQueueStorageEventSource.storageAccountName': 'an account of Azure',
  'CephFSVolumeSource.secretFile': 'a file of the node',
  'ObjectReference.namespace': 'in statuses only',
  'SecretVolumeSource.secretName': 'the type as a whole is looked for',
  'GitArtifact.ref': 'a reference of Git',
};

test('every type of the schemas that names an object is looked for', () => {
  const types = new Set(schemas.flatMap((types) => Object.keys(types)));
  const suspicious = [...types].filter((type) =>
    /Secret|ConfigMap|(Object|Template|Repository|Database)Ref|KeySelector|FieldSelector/.test(type),
  );
  const ignored = suspicious.filter((type) => !namingTypes[type] && !otherTypes[type] && !written.test(type));
  expect(ignored).toEqual([]);
  expect(suspicious.length).toBeGreaterThan(20);
});

test('every field of text that looks like the name of an object is looked for', () => {
  const word = /(secret|configmap|serviceaccount|class|claim|namespace|bus|eventsource|account|ref)(name)?$/i;
  const ignored = schemas.flatMap((types) =>
    Object.entries(types)
      .filter(([type]) => !written.test(type))
      .flatMap(([type, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([field, node]) => node.type === 'string' && word.test(field))
          .map(([field]) => [type, field] as const)
          .filter(([owner, field]) => !namingFields[field] && !namingFields[`${owner}.${field}`])
          .map(([owner, field]) => `${owner.replace('kubernetes.', '')}.${field}`),
      ),
  );
  expect([...new Set(ignored)].filter((each) => otherFields[each] === undefined)).toEqual([]);
});

test('what is said of types and fields is of some that exist', () => {
  const types = new Set(schemas.flatMap((each) => Object.keys(each)));
  expect(Object.keys(otherTypes).filter((type) => !types.has(type))).toEqual([]);
  const fields = new Set(
    schemas.flatMap((each) =>
      Object.entries(each).flatMap(([type, { properties = {} }]) =>
        Object.keys(properties).map((field) => `${type.replace('kubernetes.', '')}.${field}`),
      ),
    ),
  );
  expect(Object.keys(otherFields).filter((field) => !fields.has(field))).toEqual([]);
});
