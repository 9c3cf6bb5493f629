import { artifactRepository } from '../../src/preflight/artifact-repository';
import { executor } from '../../src/preflight/executor';
import { network } from '../../src/preflight/network';
import { config } from './breakages/break';
import { found } from './found';
import { wholeCluster } from './whole-cluster';

/** A Workflow that keeps an artifact, in a namespace that enforces `restricted`, with a policy that says nothing. */
const manifests = `
apiVersion: v1
kind: Namespace
metadata: {name: ci, labels: {pod-security.kubernetes.io/enforce: restricted}}
---
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: w, namespace: ci}
spec: {templates: [{name: t, outputs: {artifacts: [{name: a, path: /a}]}}]}
`;
const edit = ' $ kubectl edit configmap workflow-controller-configmap -n argo';

/** What is found where the ConfigMap of the workflow controller holds this. */
async function settings(data: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const cluster = wholeCluster();
  config(cluster).data = { ...config(cluster).data, ...data };
  return found(manifests, [executor], cluster.objects);
}
const security = (seen: string) => `missing executor:security-context: ${seen}${edit}`;
const level = (seen: string) => `missing executor:log-level: ${seen}${edit}`;
const allSecurity = security('it lacks allowPrivilegeEscalation: false and capabilities.drop: [ALL]');
const noLevel = level('it says no log level, which is then info');

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['settings that are commented out', { executor: '# securityContext: {}' }, [allSecurity, noLevel]],
  ['settings that are a text', { executor: 'quiet' }, [allSecurity, noLevel]],
  ['a context that is empty', { executor: 'securityContext:\nargs:' }, [allSecurity, noLevel]],
  [
    'capabilities in texts',
    { executor: 'securityContext: {capabilities: {drop: ALL, add: CHOWN}}' },
    [allSecurity, noLevel],
  ],
  [
    'arguments in one text',
    { executor: 'args: --loglevel warn' },
    [allSecurity, level('it is no list, but "--loglevel warn"')],
  ],
  ['an argument that is a number', { executor: 'args: [--loglevel, 3]' }, [allSecurity, level('its log level is 3')]],
  ['all commented out', { config: '# executor: {}' }, [allSecurity, noLevel]],
  ['all in a text', { config: 'no' }, [allSecurity, noLevel]],
])('%s are missing ones', async (_, data, expected) => {
  expect(await settings(data)).toEqual(expected);
});

test.each([['# s3: {}'], ['s3'], ['[s3]']])('an artifact repository of another shape is none: %s', async (text) => {
  const cluster = wholeCluster();
  config(cluster).data.artifactRepository = text;
  const [first] = await found(manifests, [artifactRepository], cluster.objects);
  expect(first).toBe(`missing artifact-repository:ci: none is configured${edit}`);
});

test('one in a ConfigMap of the namespace that is no YAML could not be seen', async () => {
  const repositories = {
    kind: 'ConfigMap',
    metadata: {
      name: 'artifact-repositories',
      namespace: 'ci',
      annotations: { 'workflows.argoproj.io/default-artifact-repository': 'team' },
    },
    data: { team: 'a: b: c' },
  };
  expect(await found(manifests, [artifactRepository], [...wholeCluster().objects, repositories])).toEqual([
    'unknown artifact-repository:ci: team of the ConfigMap artifact-repositories in ci is not YAML',
  ]);
});

describe('policies', () => {
  const policy = (spec: string) => `${manifests}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p, namespace: ci}
spec: ${spec}
`;
  const look = (spec: string, present: readonly object[] = wholeCluster().objects) =>
    found(policy(spec), [network], present);
  const open = ['there network:api-server:ci: 192.0.2.10:6443'];
  const shut = [
    'missing network:api-server:ci: the API server is at 192.0.2.10:6443, and no policy opens the way to 192.0.2.10:6443 for the steps $ npx cdk8s synth',
  ];

  test.each([
    ['nothing, which refuses what comes in', '', open],
    ['fields without a value', '{podSelector: , policyTypes: , ingress: , egress: }', open],
    ['rules without a value', '{policyTypes: [Egress], egress: [null]}', open],
    ['peers without a value', '{policyTypes: [Egress], egress: [{to: [null], ports: [null]}]}', shut],
    [
      'addresses that are none',
      '{policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: all}}, {ipBlock: {cidr: 34}}]}]}',
      shut,
    ],
    ['a mask that is none', '{policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 192.0.2.0/99}}]}]}', shut],
    ['selectors of another shape', '{podSelector: {matchLabels: [], matchExpressions: {}}, policyTypes: Egress}', open],
  ])('may hold %s', async (_, spec, expected) => {
    expect(await look(spec)).toEqual(expected);
  });

  test('an API server without an address could not be seen', async () => {
    const slice = {
      kind: 'EndpointSlice',
      metadata: { name: 'kubernetes', namespace: 'default' },
      endpoints: null,
      ports: null,
    };
    const others = wholeCluster().objects.filter(({ kind }) => kind !== 'EndpointSlice');
    expect(await look('', [...others, slice])).toEqual([
      'unknown network:api-server:ci: the EndpointSlice kubernetes in default names no address',
    ]);
  });
});
