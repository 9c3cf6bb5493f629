import { leaves } from './pods';
import { type Any, environment } from './world';

/** Connections that are open, as rows of docs/security.md: one for each direction of each NetworkPolicy that opens any. */
export function networkRows(manifests: readonly Any[]): string[] {
  const own = manifests.filter(({ kind }) => kind === 'NetworkPolicy');
  return [...new Set([...own, ...environmentPolicies(manifests)].flatMap(rows))];
}

/** What the step `environment` applies, as it is applied. */
export function environmentPolicies(manifests: readonly Any[]): Any[] {
  const { POLICIES_BASE64 = '', NAMESPACE = '' } = environment(
    leaves(manifests).find(({ name }) => name === 'environment'),
  );
  const namespace = NAMESPACE.replace(/\{\{.*\}\}/, 'NAME');
  return JSON.parse(Buffer.from(POLICIES_BASE64, 'base64').toString()).items.map((policy: Any) => ({
    ...policy,
    metadata: { ...policy.metadata, namespace },
  }));
}

function rows({ metadata, spec }: Any): string[] {
  const { namespace, name, annotations } = metadata;
  const pods = selected(spec.podSelector);
  const row = (who: string, where: string) =>
    `| \`${namespace}\` | \`${name}\` | ${who} | ${where} | ${annotations['cdk8s-argo-pipelines/why']} |`;
  const out: readonly Any[] = spec.egress ?? [];
  const into: readonly Any[] = spec.ingress ?? [];
  const once = (all: readonly string[]) => [...new Set(all)].join('; ');
  return [
    ...(out.length > 0 ? [row(pods, once(out.map((rule) => `${rule.to.map(peer).join(', ')}: ${ports(rule)}`)))] : []),
    ...(into.length > 0
      ? [row(once(into.map(({ from }) => from.map(peer).join(', '))), `${pods}: ${once(into.map(ports))}`)]
      : []),
  ];
}

function ports({ ports }: Any): string {
  return (
    ports?.map(({ port, protocol }: Any) => (protocol === 'TCP' ? port : `${port}/${protocol}`)).join(', ') ??
    'all ports'
  );
}

function peer({ ipBlock, namespaceSelector, podSelector }: Any): string {
  if (ipBlock) return /^(0\.0\.0\.0|::)\/0$/.test(ipBlock.cidr) ? 'the internet' : `\`${ipBlock.cidr}\``;
  if (namespaceSelector === undefined) return selected(podSelector);
  const name = namespaceSelector.matchLabels?.['kubernetes.io/metadata.name'];
  const place = name === undefined ? `namespaces with ${labels(namespaceSelector)}` : `\`${name}\``;
  return `${selected(podSelector)} of ${place}`;
}

/** What events' controllers call their pods. */
const controllers: Readonly<Record<string, string>> = {
  'eventbus-controller': 'EventBus',
  'eventsource-controller': 'EventSource',
  'sensor-controller': 'Sensor',
};

/** Pods that labels describe less well than words. */
const words: Readonly<Record<string, string>> = {
  '': 'all pods',
  '`workflows.argoproj.io/workflow`': 'all steps',
  '`app: vcluster`, without `vcluster.loft.sh/managed-by`': 'the virtual control plane',
  '`vcluster.loft.sh/managed-by`': 'what is deployed',
  '`k8s-app: vcluster-kube-dns`, `vcluster.loft.sh/managed-by`': 'the DNS inside',
};

function selected(selector: Any): string {
  const text = labels(selector);
  return controllers[selector.matchLabels?.controller] ?? words[text] ?? text;
}

function labels({ matchLabels = {}, matchExpressions = [] }: Any): string {
  const equal = Object.entries(matchLabels).map(([key, value]) => `\`${short(key)}: ${value}\``);
  const others = matchExpressions.map(({ key, operator, values = [] }: Any) => {
    if (operator === 'In') return values.map((value: string) => `\`${short(key)}: ${value}\``).join(' or ');
    return operator === 'Exists' ? `\`${short(key)}\`` : `without \`${short(key)}\``;
  });
  return [...equal, ...others].join(', ');
}

/** Labels of the pipeline without what all of them begin with. */
function short(key: string): string {
  return key.replace('cdk8s-argo-pipelines/', '');
}
