import type { Answer, Kubectl } from '../../src/preflight/kubectl';
import { selects } from '../../src/preflight/network-policy';

/** A manifest, or a part of one. */
// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind pass through
type Any = any;

/**
 * A cluster as kubectl 1.32 shows one of Kubernetes 1.34: what is asked of it is answered in the words that kubectl used
 * for the test cluster. A test takes a whole one and breaks one thing.
 */
export interface FakeCluster {
  version: string;
  objects: Any[];
  /** Lines of `kubectl api-resources --no-headers`. */
  apiResources: string[];
  /** What this user may not do: `get secrets`, `list deployments`. */
  forbidden: RegExp[];
  /** What `kubectl auth can-i` denies. */
  cannot: RegExp;
  podSecurityHeeded: boolean;
  policiesHeeded: boolean;
  /** Directions of NetworkPolicies that the network heeds. */
  networkHeeds: ('Ingress' | 'Egress')[];
  networkConnects: boolean;
  userNamespaces: boolean;
  /** Why pods of probes wait. @default they do not */
  podsWait?: string;
  /** Every question, as one line. */
  readonly asked: string[];
}

export function fakeKubectl(cluster: FakeCluster): Kubectl {
  return async (args, input) => {
    const words = args.filter((each) => !each.startsWith('--request-timeout'));
    cluster.asked.push(words.join(' '));
    return answer(cluster, words, input);
  };
}

const said = (stdout: string): Answer => ({ code: 0, stdout, stderr: '' });
const failed = (stderr: string): Answer => ({ code: 1, stdout: '', stderr: `${stderr}\n` });

function answer(cluster: FakeCluster, args: readonly string[], input: string | undefined): Answer {
  const [verb, what] = args as [string, string];
  switch (verb) {
    case 'version':
      return said(JSON.stringify({ clientVersion: {}, serverVersion: { gitVersion: cluster.version } }));
    case 'config':
      return said('');
    case 'api-resources':
      return said(`${cluster.apiResources.join('\n')}\n`);
    case 'auth': {
      const question = args.slice(2).join(' ');
      return cluster.cannot.test(question) ? { code: 1, stdout: 'no\n', stderr: '' } : said('yes\n');
    }
    case 'create':
      return create(cluster, args, input);
    case 'delete':
      cluster.objects = cluster.objects.filter((each) => !named(each, args));
      return said('');
    case 'logs':
      return said(log(cluster, what, Number(option(args, '--tail'))));
    default:
      return get(cluster, args);
  }
}

const plurals: Readonly<Record<string, string>> = {
  endpointslices: 'EndpointSlice',
  storageclasses: 'StorageClass',
  deployments: 'Deployment',
  pods: 'Pod',
};

function isOf(resource: string, { kind }: Any): boolean {
  const [name = ''] = resource.split('.');
  return plurals[name] === kind || kind.toLowerCase() === name;
}

function get(cluster: FakeCluster, args: readonly string[]): Answer {
  const resource = args[1] as string;
  const name = args[2]?.startsWith('-') ? undefined : args[2];
  const namespace = args.includes('-n') ? args[args.indexOf('-n') + 1] : undefined;
  const question = `${name === undefined ? 'list' : 'get'} ${resource}${namespace === undefined ? '' : ` in ${namespace}`}`;
  if (cluster.forbidden.some((each) => each.test(question))) {
    return failed(
      `Error from server (Forbidden): ${resource} is forbidden: User "ci" cannot ${question.split(' ')[0]} resource "${resource}" in API group ""`,
    );
  }
  const all = cluster.objects.filter(
    (each) => isOf(resource, each) && (namespace === undefined || each.metadata.namespace === namespace),
  );
  if (name === undefined) {
    const selector = args.includes('-l') ? (args[args.indexOf('-l') + 1] as string) : undefined;
    const items = all.filter(
      ({ metadata }) => selector === undefined || selects(parsed(selector), metadata.labels ?? {}),
    );
    return said(JSON.stringify({ kind: 'List', items }));
  }
  const found = all.find(({ metadata }) => metadata.name === name);
  if (!found) {
    return args.includes('--ignore-not-found')
      ? said('')
      : failed(`Error from server (NotFound): ${resource} "${name}" not found`);
  }
  const template = args.find((each) => each.startsWith('go-template='));
  if (template === undefined) return said(JSON.stringify(found));
  const keys = Object.entries({ ...found.data, ...found.binaryData });
  return said(['found', ...keys.map(([key, value]) => (value === '' ? `${key} empty` : key)), ''].join('\n'));
}

function parsed(selector: string): Any {
  return { matchLabels: Object.fromEntries(selector.split(',').map((each) => each.split('='))) };
}

/** Makes what probes make, as far as other questions look at it. */
function create(cluster: FakeCluster, args: readonly string[], input: string | undefined): Answer {
  if (args[1] === 'configmap') {
    const policy = cluster.objects.find(
      ({ kind, metadata }) => kind === 'ValidatingAdmissionPolicy' && /^preflight-/.test(metadata.name),
    );
    if (!policy || !cluster.policiesHeeded) return said('configmap/refused created (server dry run)\n');
    return failed(
      `error: failed to create configmap: configmaps "refused" is forbidden: ValidatingAdmissionPolicy '${policy.metadata.name}' with binding '${policy.metadata.name}' denied request: the probe refuses it`,
    );
  }
  const object = JSON.parse(input ?? '{}');
  const level = object.metadata.labels?.['pod-security.kubernetes.io/enforce'];
  if (cluster.podSecurityHeeded && level === 'none') {
    return failed(
      'The Namespace "preflight-none" is invalid: metadata.labels[pod-security.kubernetes.io/enforce]: Invalid value: "none": must be one of privileged, baseline, restricted',
    );
  }
  if (args.includes('--dry-run=server')) return said('namespace/preflight-none created (server dry run)\n');
  if (cluster.forbidden.some((each) => each.test(`create ${object.kind}`))) {
    return failed(
      `Error from server (Forbidden): error when creating "STDIN": User "ci" cannot create resource "${object.kind}"`,
    );
  }
  cluster.objects.push(
    object.kind === 'Pod'
      ? { ...object, spec: { ...object.spec, nodeName: 'node-1' }, status: statusOf(cluster, object) }
      : object,
  );
  return said('created\n');
}

function statusOf(cluster: FakeCluster, { metadata }: Any): Any {
  if (cluster.podsWait !== undefined) {
    return {
      phase: 'Pending',
      containerStatuses: [{ state: { waiting: { reason: cluster.podsWait, message: 'no such image' } } }],
    };
  }
  if (metadata.name.startsWith('builder')) return { phase: cluster.userNamespaces ? 'Succeeded' : 'Failed' };
  return { phase: 'Running', podIP: '10.244.0.7' };
}

/** What the client of the network's probe, or the builder, says. */
function log(cluster: FakeCluster, pod: string, lines: number): string {
  if (pod !== 'client') return 'unshare: unshare(0x10000000): Operation not permitted\n';
  const types = cluster.objects
    .filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'deny')
    .flatMap(({ spec }) => spec.policyTypes);
  const shut = !cluster.networkConnects || types.some((each) => cluster.networkHeeds.includes(each));
  return `${shut ? 'shut' : 'open'}\n`.repeat(lines);
}

function named({ kind, metadata }: Any, args: readonly string[]): boolean {
  return args.some(
    (each) =>
      each === `${kind.toLowerCase()}/${metadata.name}` || (args[1] === kind.toLowerCase() && each === metadata.name),
  );
}

function option(args: readonly string[], name: string): string | undefined {
  return args.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
}
