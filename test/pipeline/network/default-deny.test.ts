import { App, Chart } from 'cdk8s';
import { DefaultDeny, type Opening, Peer } from '../../../src';
import { chart, synthesize } from '../../synthesize';

function policies(openings: Readonly<Record<string, Opening>>) {
  const scope = new Chart(new App(), 'c', { namespace: 'ci' });
  const network = new DefaultDeny(scope, 'network');
  for (const [name, opening] of Object.entries(openings)) network.allow(name, opening);
  return synthesize(scope);
}

test('nothing goes in or out of any pod', () => {
  expect(policies({})).toEqual([
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: {
        name: 'deny',
        namespace: 'ci',
        annotations: { 'cdk8s-argo-pipelines/why': 'What no other policy allows is refused, in both directions.' },
      },
      spec: { podSelector: {}, policyTypes: ['Egress', 'Ingress'] },
    },
  ]);
});

test('each opening is a policy that says why, for its direction alone', () => {
  const [, out, both] = policies({
    database: {
      why: 'Reports are counted.',
      pods: { app: 'report' },
      to: [Peer.address('192.0.2.1').port(5432), Peer.pods({ labels: { app: 'cache' } }).port(6379)],
    },
    site: {
      why: 'It is read.',
      pods: { app: 'site' },
      to: [Peer.address('192.0.2.1').port(443)],
      from: { peers: [Peer.pods({ namespace: 'ingress' })], ports: [8080] },
    },
  });
  expect(out.metadata).toMatchObject({
    name: 'database',
    annotations: { 'cdk8s-argo-pipelines/why': 'Reports are counted.' },
  });
  expect(out.spec).toEqual({
    podSelector: { matchLabels: { app: 'report' } },
    policyTypes: ['Egress'],
    egress: [
      { to: [{ ipBlock: { cidr: '192.0.2.1/32' } }], ports: [{ port: 5432, protocol: 'TCP' }] },
      { to: [{ podSelector: { matchLabels: { app: 'cache' } } }], ports: [{ port: 6379, protocol: 'TCP' }] },
    ],
  });
  expect(both.spec.policyTypes).toEqual(['Egress', 'Ingress']);
  expect(both.spec.ingress[0].ports).toEqual([{ port: 8080, protocol: 'TCP' }]);
});

test('an opening for nobody makes no policy: an empty list would be everybody', () => {
  const made = policies({
    to: { why: 'Nothing.', pods: {}, to: [] },
    from: { why: 'Nobody.', pods: {}, from: { peers: [], ports: 'all' } },
  });
  expect(made.map(({ metadata }) => metadata.name)).toEqual(['deny']);
});

test('no rule of any policy is empty', () => {
  const [, policy] = policies({
    all: { why: 'All ports.', pods: {}, to: [{ peer: Peer.pods({ labels: { app: 'a' } }), ports: 'all' }] },
  });
  expect(policy.spec.egress).toEqual([{ to: [{ podSelector: { matchLabels: { app: 'a' } } }] }]);
});

test.each<[string, Opening, string]>([
  ['an empty reason', { why: '', pods: {} }, 'c/network/it: the reason (why) is empty.'],
  ['a reason of two lines', { why: 'a\nb', pods: {} }, 'c/network/it: the reason (why)'],
  [
    'no port to come in by',
    { why: 'A.', pods: {}, from: { peers: [Peer.internet()], ports: [] } },
    'c/network/it: there is no port.',
  ],
])('%s is refused', (_, opening, message) => expect(() => policies({ it: opening })).toThrow(message));

test('a name twice, and a chart without a namespace', () => {
  const to = [Peer.dns];
  const network = new DefaultDeny(new Chart(new App(), 'c', { namespace: 'ci' }), 'network');
  network.allow('dns', { why: 'A.', pods: {}, to });
  expect(() => network.allow('dns', { why: 'B.', pods: {}, to })).toThrow(
    'c/network: there is a policy "dns" already. Give this one another name.',
  );
  expect(() => new DefaultDeny(chart('c'), 'network')).toThrow('c/network: the chart has no namespace');
});
