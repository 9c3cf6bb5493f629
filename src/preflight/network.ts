import type { Check, World } from './check';
import type { KubeObject } from './cluster';
import { type Finding, missing, type Place, type Subject, there, unknown, warning } from './finding';
import type { Manifest } from './manifest';
import { allows, selectorText } from './network-policy';
import { hasTag, listOf, textOf } from './shape';
import { shell } from './shell';

/** Where the policies lead: the API server at its address of today, and pods that they name by labels. */
export const network: Check = async (world) => {
  if (world.system.ofKind('NetworkPolicy').length === 0) return [];
  return [...(await apiServer(world)), ...(await peers(world))];
};

/** Whether pods that speak to the API server reach it through the policies: steps report results, Sensors create. */
async function apiServer(world: World): Promise<readonly Finding[]> {
  const { system, cluster } = world;
  const callers = callersOf(world);
  if (callers.length === 0) return [];
  const seen = await cluster.get<EndpointSlice>('endpointslices.discovery.k8s.io', 'kubernetes', 'default');
  const endpoints =
    seen.state === 'there'
      ? (seen.value.endpoints ?? []).flatMap(({ addresses }) =>
          (addresses ?? []).flatMap((address) => (seen.value.ports ?? []).map(({ port }) => ({ address, port }))),
        )
      : [];
  return callers.map(({ namespace, pods }) => {
    const policies = system.ofKind('NetworkPolicy').filter((each) => each.namespace === namespace);
    const subject: Subject = {
      id: `network:api-server:${namespace}`,
      what: `a way from ${namespace} to the API server`,
      why: 'Executors report the results of steps to the API server, and Sensors create Workflows there.',
      neededBy: policies.map(({ place }) => place),
      look: 'kubectl get endpointslices -n default kubernetes',
    };
    if (seen.state === 'unseen') return unknown(subject, seen.why);
    if (endpoints.length === 0) return unknown(subject, 'the EndpointSlice kubernetes in default names no address');
    const manifests = policies.map(({ manifest }) => manifest);
    const shut = endpoints.flatMap((endpoint) => {
      const who = Object.keys(pods).filter(
        (each) => !allows(manifests, { namespace, labels: pods[each] ?? {} }, endpoint),
      );
      return who.length === 0 ? [] : [`${endpoint.address}:${endpoint.port} for ${who.join(' and ')}`];
    });
    const all = endpoints.map(({ address, port }) => `${address}:${port}`).join(', ');
    if (shut.length === 0) return there(subject, all);
    const peers = endpoints.map(({ address, port }) => `Peer.address('${address}').port(${port})`).join(', ');
    return missing(subject, `the API server is at ${all}, and no policy opens the way to ${shut.join(', nor to ')}`, {
      before: `In the program: network: { apiServer: [${peers}] }. Then:`,
      commands: ['npx cdk8s synth'],
    });
  });
}

interface Callers {
  readonly namespace: string;
  /** Labels that Argo's controllers will give to pods, by what a person calls those. */
  readonly pods: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** In each namespace with policies, the pods that speak to the API server. */
function callersOf({ system }: World): readonly Callers[] {
  const policed = new Set(system.ofKind('NetworkPolicy').map(({ namespace }) => namespace));
  const steps = system.workflowNamespaces.map((namespace) => ({
    namespace,
    pods: { 'the steps': { 'workflows.argoproj.io/workflow': 'any' } },
  }));
  const sensors = system.ofKind('Sensor').map(({ manifest, namespace = '' }) => {
    const name = textOf(manifest.metadata?.name) ?? '';
    return { namespace, pods: { [`the Sensor ${name}`]: { controller: 'sensor-controller', 'sensor-name': name } } };
  });
  const all = [...steps, ...sensors].filter(({ namespace }) => policed.has(namespace));
  const byNamespace = new Map<string, Callers>();
  for (const { namespace, pods } of all) {
    byNamespace.set(namespace, { namespace, pods: { ...byNamespace.get(namespace)?.pods, ...pods } });
  }
  return [...byNamespace.values()];
}

/** Pods of other namespaces that policies name by their labels: there are some, or the labels are those of no pod. */
async function peers({ system, cluster }: World): Promise<readonly Finding[]> {
  const own = new Set([...system.workflowNamespaces, ...system.applied.map(({ namespace }) => namespace)]);
  const named = new Map<string, { namespace: string; selector: string; places: Place[] }>();
  for (const { manifest, place } of system.ofKind('NetworkPolicy')) {
    for (const direction of ['ingress', 'egress'] as const) {
      for (const rule of listOf(manifest.spec?.[direction])) {
        for (const peer of listOf(rule?.from ?? rule?.to)) {
          const selector = selectorText(peer?.podSelector);
          for (const namespace of namesOf(peer?.namespaceSelector)) {
            if (own.has(namespace) || selector === '' || hasTag(namespace + selector)) continue;
            const key = `${namespace}/${selector}`;
            const places = [...(named.get(key)?.places ?? []), { ...place, field: `spec.${direction}` }];
            named.set(key, { namespace, selector, places });
          }
        }
      }
    }
  }
  const findings = [...named.values()].map(async ({ namespace, selector, places }): Promise<Finding> => {
    const subject: Subject = {
      id: `network:peer:${namespace}/${selector}`,
      what: `pods ${selector} in ${namespace}`,
      why: 'Policies open ways to or from them. Where no pod has these labels, nothing comes through.',
      neededBy: places,
      look: shell`kubectl get pods -n ${namespace} --show-labels`,
    };
    const seen = await cluster.list<KubeObject>('pods', { namespace, selector });
    if (seen.state === 'unseen') return unknown(subject, seen.why);
    if (seen.state === 'there' && seen.value.length > 0) return there(subject);
    return warning(subject, 'there is no such pod now', {
      commands: [],
      note: 'Correct the labels under network in the program, or install what is meant.',
    });
  });
  return Promise.all(findings);
}

/** Namespaces that a selector names by the label that each has. */
function namesOf(selector: Manifest): readonly string[] {
  const key = 'kubernetes.io/metadata.name';
  const expressions = listOf(selector?.matchExpressions).filter((each) => each?.key === key && each.operator === 'In');
  const names = [selector?.matchLabels?.[key], ...expressions.flatMap((each) => listOf(each.values))];
  return names.filter((each) => textOf(each) !== undefined);
}

interface EndpointSlice extends KubeObject {
  readonly endpoints?: readonly { readonly addresses?: readonly string[] }[] | null;
  readonly ports?: readonly { readonly port: number }[] | null;
}
