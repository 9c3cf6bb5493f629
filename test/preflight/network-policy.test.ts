import { allows, selectorText, selects } from '../../src/preflight/network-policy';

const pod = { namespace: 'ci', labels: { app: 'a' } };
const server = { address: '10.0.0.1', port: 6443 };
const policy = (spec: object) => ({ spec: { podSelector: {}, policyTypes: ['Egress'], ...spec } });
const to = (cidr: string, ...except: readonly string[]) => ({ to: [{ ipBlock: { cidr, except } }] });

test.each([
  ['no policy', [], true],
  ['one for what comes in', [policy({ policyTypes: ['Ingress'] })], true],
  ['one that says no types and no egress', [policy({ policyTypes: undefined })], true],
  ['one for other pods', [policy({ podSelector: { matchLabels: { app: 'b' } } })], true],
  ['one that refuses all', [policy({})], false],
  ['one that opens all', [policy({ egress: [{}] })], true],
  ['its address', [policy({ egress: [to('10.0.0.1/32')] })], true],
  ['another address', [policy({ egress: [to('10.0.0.2/32')] })], false],
  ['a range without it', [policy({ egress: [to('10.0.0.0/8', '10.0.0.0/24')] })], false],
  ['pods by labels', [policy({ egress: [{ to: [{ podSelector: {} }] }] })], false],
  ['its port', [policy({ egress: [{ ports: [{ port: 6443 }] }] })], true],
  ['a range of ports', [policy({ egress: [{ ports: [{ port: 6000, endPort: 7000 }] }] })], true],
  ['another port', [policy({ egress: [{ ports: [{ port: 443 }] }] })], false],
  ['its port of UDP', [policy({ egress: [{ ports: [{ port: 6443, protocol: 'UDP' }] }] })], false],
  ['one that refuses and one that opens', [policy({}), policy({ egress: [to('0.0.0.0/0')] })], true],
  ['the other family', [policy({ egress: [to('::/0')] })], false],
])('%s: whether the API server is reached', (_, policies, reached) => {
  expect(allows(policies, pod, server)).toBe(reached);
});

test('addresses of IPv6', () => {
  expect(allows([policy({ egress: [to('fd00::/8')] })], pod, { address: 'fd00::1', port: 1 })).toBe(true);
  expect(allows([policy({ egress: [to('fd00::2/128')] })], pod, { address: 'fd00::1', port: 1 })).toBe(false);
});

test.each([
  [{ key: 'app', operator: 'In', values: ['a'] }, true, 'app in (a)'],
  [{ key: 'app', operator: 'NotIn', values: ['a', 'b'] }, false, 'app notin (a,b)'],
  [{ key: 'tier', operator: 'NotIn', values: ['a'] }, true, 'tier notin (a)'],
  [{ key: 'app', operator: 'Exists' }, true, 'app'],
  [{ key: 'app', operator: 'DoesNotExist' }, false, '!app'],
])('%j', (expression, taken, text) => {
  expect(selects({ matchExpressions: [expression] }, pod.labels)).toBe(taken);
  expect(selectorText({ matchLabels: { x: 'y' }, matchExpressions: [expression] })).toBe(`x=y,${text}`);
});
