import { App, Chart } from 'cdk8s';
import { DefaultDeny, type Destination, Peer } from '../../../src';
import { synthesize } from '../../synthesize';
import { type Any, find } from '../world';

/** The rule of a policy that opens the way to the destination. */
function rules(destination: Destination): Any[] {
  const scope = new Chart(new App(), 'c', { namespace: 'ci' });
  new DefaultDeny(scope, 'network').allow('it', { why: 'It is tested.', pods: {}, to: [destination] });
  return find(synthesize(scope), 'NetworkPolicy', 'it').spec.egress;
}

const to = (destination: Destination) => rules(destination).flatMap((rule) => rule.to);

test('pods: of the same namespace, of another one, of namespaces with a label', () => {
  expect(to(Peer.pods({ labels: { app: 'a' } }).port(1))).toEqual([{ podSelector: { matchLabels: { app: 'a' } } }]);
  expect(to(Peer.pods({ namespace: 'data' }).port(1))).toEqual([
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'data' } }, podSelector: {} },
  ]);
  expect(to(Peer.pods({ namespace: { team: true }, labels: { app: 'a' } }).port(1))).toEqual([
    {
      namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'Exists' }] },
      podSelector: { matchLabels: { app: 'a' } },
    },
  ]);
});

test('labels: a value, one of several, any, none', () => {
  expect(to(Peer.pods({ labels: { a: 'x', b: ['y', 'z'], c: true, d: false } }).port(1))).toEqual([
    {
      podSelector: {
        matchLabels: { a: 'x' },
        matchExpressions: [
          { key: 'b', operator: 'In', values: ['y', 'z'] },
          { key: 'c', operator: 'Exists' },
          { key: 'd', operator: 'DoesNotExist' },
        ],
      },
    },
  ]);
  expect(() => to(Peer.pods({ labels: { a: [] } }).port(1))).toThrow('Peer: the label a may have none of its values.');
});

test('addresses: one, a range, of the sixth version', () => {
  expect(to(Peer.address('192.0.2.1', '198.51.100.0/24', '2001:db8::1', '2001:db8::/64').port(443))).toEqual([
    { ipBlock: { cidr: '192.0.2.1/32' } },
    { ipBlock: { cidr: '198.51.100.0/24' } },
    { ipBlock: { cidr: '2001:db8::1/128' } },
    { ipBlock: { cidr: '2001:db8::/64' } },
  ]);
});

test('the internet is no address that lies inside', () => {
  const [v4, v6] = to(Peer.internet().port(443)).map(({ ipBlock }) => ipBlock);
  expect(v4.cidr).toBe('0.0.0.0/0');
  expect(v6.cidr).toBe('::/0');
  for (const inside of ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'])
    expect(v4.except).toContain(inside);
  for (const inside of ['fc00::/7', 'fe80::/10', '64:ff9b::/96']) expect(v6.except).toContain(inside);
});

test('DNS is asked over both protocols', () => {
  expect(rules(Peer.dns)[0].ports).toEqual([
    { port: 53, protocol: 'TCP' },
    { port: 53, protocol: 'UDP' },
  ]);
});

test('all ports are a rule without a list of them', () => {
  const [rule] = rules({ peer: Peer.pods({ labels: { app: 'a' } }), ports: 'all' });
  expect(rule).not.toHaveProperty('ports');
});

test.each([
  'registry.example.com',
  '192.0.2.300',
  '192.0.2.0/33',
  '2001:db8::/129',
  '192.0.2.0/x',
  '10.0.0.0/8/8',
  '',
])('%j is no address', (text) => expect(() => Peer.address(text)).toThrow(`Peer.address: "${text}" is no address.`));

test.each(['0.0.0.0/0', '::/0'])('%s is refused: it is more than the internet', (text) => {
  expect(() => Peer.address(text)).toThrow(`Peer.address: ${text} is every address`);
});

test('no address, no port, and numbers that are none', () => {
  expect(() => Peer.address()).toThrow('Peer.address: there is no address.');
  expect(() => Peer.internet().port()).toThrow('Peer: there is no port. Give at least one, for example 443.');
  for (const port of [0, 65536, 1.5, Number.NaN])
    expect(() => Peer.internet().port(port)).toThrow(`Peer: ${port} is no port.`);
});
