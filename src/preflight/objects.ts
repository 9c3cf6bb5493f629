import type { Check, World } from './check';
import type { Seen } from './cluster';
import { type Finding, missing, type Remedy, type Subject, there, unknown } from './finding';
import { madeBy } from './makers';
import { type NamedKind, namedKinds } from './naming';
import { secretUse } from './secrets';
import { shell } from './shell';
import type { Need } from './system';

/** Secrets, ConfigMaps, accounts, classes and whatever else the manifests name and do not make. */
export const objects: Check = async (world) => {
  const groups = new Map<string, Need[]>();
  for (const need of world.system.needs) {
    const key = `${need.kind.toLowerCase()}:${need.namespace === undefined ? '' : `${need.namespace}/`}${need.name}`;
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  const findings = [...groups].map(([id, needs]) => look(world, id, needs));
  return (await Promise.all(findings)).filter((each) => each !== undefined);
};

async function look(
  world: World,
  id: string,
  needs: readonly [Need, ...Need[]] | Need[],
): Promise<Finding | undefined> {
  const [first] = needs as readonly [Need, ...Need[]];
  const { kind, name, namespace } = first;
  if (isAlwaysThere(kind, name)) return undefined;
  const { resource, namespaced } = namedKinds[kind];
  const where = namespaced ? shell` -n ${namespace ?? ''}` : '';
  const keys = [...new Set(needs.flatMap((need) => need.keys))].sort();
  const secret = kind === 'Secret' ? secretUse(name, namespace ?? '', needs) : undefined;
  const subject: Subject = {
    id,
    what: `${kind} ${name}${namespaced ? ` in ${namespace}` : ''}`,
    why: secret?.why ?? reasons[kind],
    neededBy: needs.map(({ place }) => place),
    look: `kubectl ${kind === 'Secret' || kind === 'ConfigMap' ? 'describe' : 'get'} ${resource} ${shell`${name}`}${where}`,
  };
  const remedy = secret?.remedy ?? remedies(kind, name, namespace, keys);
  const made = madeBy(world.system, kind, name, namespace);
  if (made) {
    const lacking = made.keys === 'any' ? [] : keys.filter((key) => !made.keys.includes(key));
    if (lacking.length === 0) return undefined;
    return missing(subject, `${made.place.object} of ${made.place.file} makes it without ${list(lacking)}`, {
      commands: [],
      note: 'Correct the key or the object in the program that synthesizes both.',
    });
  }
  if (kind !== 'Secret' && kind !== 'ConfigMap')
    return fromObject(subject, await world.cluster.get(resource, name, namespace), remedy);
  const seen = await world.cluster.keys(kind === 'Secret' ? 'secret' : 'configmap', name, namespace ?? '');
  return fromKeys(subject, seen, keys, secret?.either ?? [], remedy);
}

function fromObject(subject: Subject, seen: Seen<unknown>, remedy: Remedy): Finding {
  if (seen.state === 'there') return there(subject);
  if (seen.state === 'absent') return missing(subject, 'it is not there', remedy);
  return unknown(subject, seen.why, remedy);
}

function fromKeys(
  subject: Subject,
  seen: Seen<ReadonlyMap<string, boolean>>,
  keys: readonly string[],
  either: readonly (readonly string[])[],
  remedy: Remedy,
): Finding {
  if (seen.state !== 'there') return fromObject(subject, seen, remedy);
  const again: Remedy = {
    ...remedy,
    note: `Delete it first, or add the key with kubectl edit. ${remedy.note ?? ''}`.trim(),
  };
  const lacking = keys.filter((key) => !seen.value.has(key));
  if (lacking.length > 0)
    return missing(subject, `it lacks the key${lacking.length === 1 ? '' : 's'} ${list(lacking)}`, again);
  const whole = either.find((set) => set.every((key) => seen.value.has(key)));
  if (either.length > 0 && !whole) {
    return missing(subject, `it has neither ${either.map((set) => set.join(' and ')).join(', nor ')}`, again);
  }
  const read = keys.length > 0 ? keys : (whole ?? []);
  const empty = read.filter((key) => seen.value.get(key) === false);
  if (empty.length > 0)
    return missing(subject, `${list(empty)} in it ${empty.length === 1 ? 'is' : 'are'} empty`, again);
  return there(subject, read.length > 0 ? `with ${list(read)}` : undefined);
}

/** What comes with every namespace or cluster. */
function isAlwaysThere(kind: NamedKind, name: string): boolean {
  if (kind === 'ServiceAccount') return name === 'default';
  return kind === 'PriorityClass' && /^system-(cluster|node)-critical$/.test(name);
}

/** What happens without an object of a kind. */
const reasons: Readonly<Record<NamedKind, string>> = {
  Secret: 'Its readers do not start without it.',
  ConfigMap: 'Its readers do not start without it.',
  ServiceAccount: 'Pods of an account that is not there are refused.',
  PersistentVolumeClaim: 'Pods that mount it stay Pending without it.',
  Role: 'The binding gives no rights as long as it is not there.',
  ClusterRole: 'The binding gives no rights as long as it is not there.',
  ResourceClaim: 'Pods that use it stay Pending without it.',
  ResourceClaimTemplate: 'Pods that use it stay Pending without it.',
  WorkflowTemplate: 'Runs that call it end in an error.',
  ClusterWorkflowTemplate: 'Runs that call it end in an error.',
  EventBus: 'EventSources and Sensors wait for their bus, and no event arrives.',
  EventSource: 'The Sensor waits for its events, and nobody says that they cannot come.',
  Issuer: 'Certificates that it is to sign stay without a Secret.',
  ClusterIssuer: 'Certificates that it is to sign stay without a Secret.',
  PriorityClass: 'Pods of a class that is not there are refused.',
  StorageClass: 'Claims of a class that is not there stay Pending, and their pods with them.',
  VolumeAttributesClass: 'Claims of a class that is not there stay Pending, and their pods with them.',
  CSIDriver: 'Volumes of a driver that is not there are never mounted.',
  RuntimeClass: 'Pods of a class that is not there are refused.',
  IngressClass: 'No ingress controller feels responsible for the Ingress.',
  ValidatingAdmissionPolicy: 'The binding enforces nothing as long as it is not there.',
  Namespace: 'Objects in a namespace that is not there are refused.',
};

function remedies(kind: NamedKind, name: string, namespace: string | undefined, keys: readonly string[]): Remedy {
  const inIt = shell`${name} -n ${namespace ?? ''}`;
  const from = keys.length > 0 ? keys : ['KEY'];
  switch (kind) {
    case 'ConfigMap':
      return {
        commands: [`kubectl create configmap ${inIt} ${from.map((key) => shell`--from-file=${key}`).join(' ')}`],
        note: 'Each value in a file with the name of its key. For a semaphore, --from-literal=KEY=3 lets three run at once.',
      };
    case 'ServiceAccount':
      return {
        commands: [`kubectl create serviceaccount ${inIt}`],
        note: 'It also needs a Role that lets it create and patch workflowtaskresults, if steps run as it.',
      };
    case 'Namespace':
      return { commands: [shell`kubectl create namespace ${name}`] };
    case 'PriorityClass':
      return { commands: [shell`kubectl create priorityclass ${name} --value=1000`] };
    case 'EventBus':
      return { commands: [], note: `Add an EventBus "${name}" to the program, or apply its manifest.` };
    case 'StorageClass':
    case 'VolumeAttributesClass':
    case 'RuntimeClass':
    case 'IngressClass':
    case 'CSIDriver':
      return {
        commands: [],
        note: `Whoever runs the cluster installs it. Those that are there: kubectl get ${namedKinds[kind].resource}`,
      };
    default:
      return { commands: [], note: `Apply the manifest of the ${kind}, or correct the name where it is used.` };
  }
}

function list(keys: readonly string[]): string {
  return keys.join(', ');
}
