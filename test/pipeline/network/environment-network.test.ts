import { Peer } from '../../../src';
import { environmentPolicies } from '../../../src/pipeline/network/environment-network';
import { type Any, find } from '../world';

const apiServer = [Peer.address('192.0.2.10').port(6443)];
const names = (all: readonly Any[]) => all.map(({ metadata }) => metadata.name);
const plain: readonly Any[] = environmentPolicies('ci', { apiServer });

const synced = { key: 'vcluster.loft.sh/managed-by', operator: 'Exists' };

test('nothing is open but what a virtual cluster takes', () => {
  expect(names(plain)).toEqual(['deny', 'control-plane', 'workloads', 'dns']);
  expect(plain[0].spec).toEqual({ podSelector: {}, policyTypes: ['Egress', 'Ingress'] });
});

test('the control plane alone reaches the API server of the host', () => {
  const reaching = plain.filter(({ spec }) => JSON.stringify(spec.egress ?? []).includes('192.0.2.10/32'));
  expect(names(reaching)).toEqual(['control-plane']);
  const { matchLabels, matchExpressions } = reaching[0].spec.podSelector;
  expect(matchLabels).toEqual({ app: 'vcluster' });
  // A pod inside that calls itself app: vcluster is not meant: vCluster marks what it makes.
  expect(matchExpressions).toEqual([{ ...synced, operator: 'DoesNotExist' }]);
});

test('steps that make environments and deploy into them reach the virtual API server, and no workload', () => {
  const [rule] = find(plain, 'NetworkPolicy', 'control-plane').spec.ingress.filter(({ from }: Any) =>
    JSON.stringify(from).includes('cdk8s-argo-pipelines/step'),
  );
  expect(rule.ports).toEqual([{ port: 8443, protocol: 'TCP' }]);
  expect(rule.from[0]).toEqual({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ci' } },
    podSelector: {
      matchExpressions: [{ key: 'cdk8s-argo-pipelines/step', operator: 'In', values: ['environment', 'deploy'] }],
    },
  });
  expect(JSON.stringify(find(plain, 'NetworkPolicy', 'workloads').spec)).not.toContain('cdk8s-argo-pipelines/step');
});

test('what is deployed talks to itself, its API server and its DNS', () => {
  const { podSelector, egress } = find(plain, 'NetworkPolicy', 'workloads').spec;
  expect(podSelector).toEqual({ matchExpressions: [synced] });
  expect(egress.map(({ to }: Any) => to[0].podSelector)).toEqual([
    { matchExpressions: [synced] },
    { matchLabels: { app: 'vcluster' }, matchExpressions: [{ ...synced, operator: 'DoesNotExist' }] },
  ]);
});

test('callers, what it reaches outside, another DNS', () => {
  const all: readonly Any[] = environmentPolicies('ci', {
    apiServer,
    from: [Peer.pods({ namespace: 'ingress' })],
    to: [Peer.pods({ namespace: 'data', labels: { app: 'postgres' } }).port(5432)],
    dns: Peer.address('192.0.2.53').port('53/UDP'),
  });
  expect(names(all)).toEqual(['deny', 'control-plane', 'workloads', 'dns', 'callers', 'outside']);
  expect(find(all, 'NetworkPolicy', 'callers').spec.ingress).toEqual([
    { from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } }, podSelector: {} }] },
  ]);
  expect(find(all, 'NetworkPolicy', 'dns').spec.egress[0].ports).toEqual([{ port: 53, protocol: 'UDP' }]);
  expect(find(all, 'NetworkPolicy', 'outside').spec.egress[0].ports).toEqual([{ port: 5432, protocol: 'TCP' }]);
});

test('they lie in no namespace until the step knows which one, and carry the label by which it removes former ones', () => {
  for (const { metadata } of plain) {
    expect(metadata).not.toHaveProperty('namespace');
    expect(metadata.labels).toEqual({ 'cdk8s-argo-pipelines/network': 'environment' });
  }
});
