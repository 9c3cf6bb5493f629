import type { Workflow } from '../../../imports/workflows';
import type { KubeObject } from '../kubectl';
import type { Pod } from '../pods';
import { nodes } from '../run';
import { environmentPrefix, namespaces } from '../settings';
import type { Test } from '../test';
import { until } from '../until';
import type { Part } from './part';

const part = 'network';
const forge = namespaces.forge;
const buildkit = namespaces.buildkit;

/** Servers that pods of the pipeline may or may not reach, by how they are asked; what speaks no HTTP answers all the same. */
const servers = {
  git: `git.${forge}:80`,
  'git over SSH': `git-ssh.${forge}:22`,
  registry: `registry.${forge}.svc:5000`,
  'S3 of caches': `s3.${forge}:7070`,
  'artifact repository': 's3.argo:7070',
  'API server': 'kubernetes.default:443',
  'daemon of releases': `buildkit-release.${buildkit}:1234`,
  'daemon of reviews': `buildkit-review.${buildkit}:1234`,
  EventBus: `eventbus-default-js-svc.${namespaces.ci}:4222`,
  webhooks: `github-eventsource-svc.${namespaces.ci}:12000`,
} as const;

type Server = keyof typeof servers;

/** Pods by their labels, and all that each may reach. */
const probes: readonly {
  readonly pod: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly may: readonly Server[];
}[] = [
  { pod: 'no step', labels: {}, may: [] },
  { pod: 'clone', labels: step('git-clone'), may: ['git', 'git over SSH'] },
  { pod: 'build', labels: step('go-build'), may: ['S3 of caches'] },
  { pod: 'image of a release', labels: step('image', 'release'), may: ['daemon of releases'] },
  { pod: 'image of a review', labels: step('image', 'review'), may: ['daemon of reviews'] },
  { pod: 'environment-name', labels: step('environment-name'), may: [] },
  { pod: 'environment', labels: step('environment'), may: ['registry'] },
  { pod: 'helm-pull', labels: step('helm-pull'), may: ['registry'] },
  { pod: 'deploy', labels: step('deploy'), may: [] },
  {
    pod: 'executor of any step',
    labels: { 'workflows.argoproj.io/workflow': 'none' },
    may: ['API server', 'artifact repository'],
  },
];

/** What runs in an environment, also under the label of the control plane, and a pod that vCluster did not make. */
const inside = {
  workload: { 'vcluster.loft.sh/managed-by': 'probe' },
  'no control plane': { 'vcluster.loft.sh/managed-by': 'probe', app: 'vcluster' },
  'no workload': {},
};

/** What busybox's wget says of a server that it cannot connect to. */
const unreached = /can't connect|refused|bad address|unreachable/;

/** Seconds after which policies hold for a new pod, on a busy machine too. */
const POLICIES_BEGIN_WITHIN = 60;

function step(name: string, trust?: string): Record<string, string> {
  return { 'cdk8s-argo-pipelines/step': name, ...(trust !== undefined && { 'cdk8s-argo-pipelines/trust': trust }) };
}

/** Every pod of the pipeline is admitted by the strictest level, and connects to what a policy with a reason opens. */
export const network: Part = {
  name: part,
  after: ['push'],
  run: async (test) => {
    const { report } = test;
    await report.show(part, 'steps, events and environments are in namespaces that enforce restricted', () =>
      levels(test),
    );
    await report.show(part, 'no pod was refused', () => noneRefused(test));
    await report.show(part, 'every policy says why; one in each namespace denies the rest', () => reasons(test));
    await Promise.all(
      probes.map(({ pod, labels, may }) =>
        report.show(part, `${pod} reaches ${may.join(', ') || 'nothing'}, and nothing else`, async () => {
          differ(await reach(test, namespaces.ci, pod, labels, may), may);
        }),
      ),
    );
    await report.show(part, 'what is deployed reaches nothing outside of its environment', async () => {
      const [environment] = await environments(test);
      const namespace = environment?.metadata.name ?? '';
      const asked = await addresses(test);
      for (const [pod, labels] of Object.entries(inside)) {
        differ(await reach(test, namespace, pod, labels, [], asked), []);
      }
    });
    await report.show(part, 'from elsewhere only webhooks come in', async () => {
      const guarded: readonly Server[] = ['daemon of releases', 'daemon of reviews', 'EventBus', 'webhooks'];
      const others = (Object.keys(servers) as Server[]).filter((server) => server !== 'EventBus');
      const reached = async (namespace: string, pod: string) =>
        (await reach(test, namespace, pod, {}, others)).filter((each) => guarded.includes(each));
      differ(await reached(namespaces.steps, 'stranger'), []);
      differ(await reached(forge, 'sender'), ['webhooks']);
    });
  },
};

function differ(reached: readonly Server[], may: readonly Server[]): void {
  const [is, expected] = [[...reached].sort().join(', '), [...may].sort().join(', ')];
  if (is !== expected) throw new Error(`reached: ${is || 'nothing'}; expected: ${expected || 'nothing'}`);
}

async function environments({ kubectl }: Test): Promise<KubeObject[]> {
  const { items } = JSON.parse(await kubectl.run(['get', 'namespaces', '-o', 'json'])) as { items: KubeObject[] };
  return items.filter(({ metadata }) => metadata.name?.startsWith(environmentPrefix));
}

/** The servers by address, for pods to which names say nothing. Without the EventBus, whose Service has none. */
async function addresses({ kubectl }: Test): Promise<Partial<Record<Server, string>>> {
  const found = await Promise.all(
    Object.entries(servers).map(async ([server, address]) => {
      const [host = '', port] = address.split(':');
      const [name = '', namespace] = host.split('.');
      const { spec } = await kubectl.get<Service>('service', name, namespace);
      return spec.clusterIP === 'None' ? [] : [[server, `${spec.clusterIP}:${port}`] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

async function levels(test: Test): Promise<void> {
  const ci = await test.kubectl.get<KubeObject>('namespace', namespaces.ci);
  const all = [ci, ...(await environments(test))];
  if (all.length < 2) throw new Error('there is no environment');
  for (const { metadata } of all) {
    const level = metadata.labels?.['pod-security.kubernetes.io/enforce'];
    if (level !== 'restricted') throw new Error(`${metadata.name} enforces ${level}`);
  }
}

interface Service extends KubeObject {
  readonly spec: { readonly clusterIP: string };
}

interface Event extends KubeObject {
  readonly message?: string;
}

async function noneRefused(test: Test): Promise<void> {
  const spaces = [namespaces.ci, ...(await environments(test)).map(({ metadata }) => metadata.name ?? '')];
  for (const namespace of spaces) {
    const events = await test.kubectl.list<Event>('events', namespace);
    const refused = events.find(({ message = '' }) => message.includes('violates PodSecurity'));
    if (refused) throw new Error(`${namespace}: ${refused.message}`);
  }
  const workflows = await test.kubectl.list<Workflow>('workflows', namespaces.ci);
  const refused = workflows.flatMap(nodes).find(({ message = '' }) => message.includes('violates PodSecurity'));
  if (refused) throw new Error(`${refused.name}: ${refused.message}`);
}

interface Policy extends KubeObject {
  readonly spec: {
    readonly podSelector: object;
    readonly policyTypes?: readonly string[];
    readonly ingress?: object;
    readonly egress?: object;
  };
}

async function reasons(test: Test): Promise<void> {
  const spaces = [
    namespaces.ci,
    namespaces.buildkit,
    ...(await environments(test)).map(({ metadata }) => metadata.name ?? ''),
  ];
  for (const namespace of spaces) {
    const policies = (await test.kubectl.list<Policy>('networkpolicies', namespace)).filter(
      ({ metadata }) => !['evil', 'recorder'].some((own) => metadata.name?.endsWith(own)), // this test's own
    );
    const silent = policies.filter(({ metadata }) => !metadata.annotations?.['cdk8s-argo-pipelines/why']);
    if (silent.length > 0)
      throw new Error(`${namespace}: ${silent.map(({ metadata }) => metadata.name)} say no reason`);
    const denies = policies.some(
      ({ spec }) =>
        Object.keys(spec.podSelector).length === 0 && spec.policyTypes?.length === 2 && !spec.ingress && !spec.egress,
    );
    if (!denies) throw new Error(`${namespace}: no policy denies everything`);
  }
}

/**
 * Which of the servers a pod with such labels can connect to. Policies begin some moments after a pod has its address, so it
 * first waits until a server is refused that it may not reach; where that never happens, it is reported as reached.
 * @param may those that it may reach, or about which nothing is known
 */
async function reach(
  { kubectl, settings }: Test,
  namespace: string,
  what: string,
  labels: Readonly<Record<string, string>>,
  may: readonly Server[],
  asked: Partial<Record<Server, string>> = servers,
): Promise<Server[]> {
  const name = `probe-${what.replaceAll(' ', '-')}`;
  const forbidden = (Object.keys(asked) as Server[]).find((server) => !may.includes(server)) as Server;
  const ask = [
    'ask() { wget -q -O /dev/null "http://$1" 2>&1 | tr "\\n" " "; }',
    `for _ in $(seq ${POLICIES_BEGIN_WITHIN}); do ask "${asked[forbidden]}" | grep -qE "${unreached.source}" && break; sleep 1; done`,
    'for each; do ask "$each"; echo "=> $each"; done',
  ].join('\n');
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 0,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'main',
          image: settings.images.busybox,
          imagePullPolicy: 'IfNotPresent',
          command: ['sh', '-c', ask, 'ask', ...Object.values(asked)],
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
    },
  };
  await kubectl.apply([pod]);
  await until(`the pod ${name} ends`, { seconds: settings.patience.trigger, signal: kubectl.signal }, async () => {
    const { status } = await kubectl.get<Pod>('pod', name, namespace);
    return status?.phase === 'Succeeded' ? true : undefined;
  });
  const log = await kubectl.run(['-n', namespace, 'logs', name]);
  await kubectl.run(['-n', namespace, 'delete', 'pod', name, '--wait=false']);
  const lines = log.split('\n').filter((line) => line.includes('=> '));
  if (lines.length !== Object.keys(asked).length) throw new Error(`${name} said: ${log}`);
  return (Object.keys(asked) as Server[]).filter((_, index) => !unreached.test(lines[index] ?? ''));
}
