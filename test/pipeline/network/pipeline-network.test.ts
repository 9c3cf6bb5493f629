import type { App } from 'cdk8s';
import { Buildkit, type NetworkProps, Peer } from '../../../src';
import { gitHosts, needs } from '../../../src/pipeline/network/pipeline-network';
import { synthesize } from '../../synthesize';
import { leaves } from '../pods';
import { type Any, application, find, network, pipeline } from '../world';

const own = (...address: string[]) => [Peer.address(...address).port(443)];

function policies(props: Partial<NetworkProps> = {}, more: Parameters<typeof pipeline>[1] = {}): Any[] {
  const { app } = pipeline({ hello: application('hello') }, { network: { ...network, ...props }, ...more });
  return synthesize(app).filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.namespace === 'ci');
}

/** Names of the policies that select pods of a step of a Workflow. */
function opened(all: readonly Any[], step: string): string[] {
  const selects = ({ spec }: Any) => {
    const { matchLabels = {}, matchExpressions = [] } = spec.podSelector;
    if ('controller' in matchLabels) return false;
    return matchExpressions.every(
      ({ key, values }: Any) => key === 'workflows.argoproj.io/workflow' || (values as string[]).includes(step),
    );
  };
  return all.filter((each) => each.spec.egress && selects(each)).map(({ metadata }) => metadata.name);
}

const everyone = ['dns', 'results', 'artifacts'];
let everything: Any[] | undefined;

test.each([
  ['git-clone', ['git']],
  ['go-build', ['build', 'caches']],
  ['node-build', ['build', 'caches']],
  ['image', ['builder']],
  ['environment-name', []],
  ['helm-pull', ['charts']],
  ['environment', ['charts', 'environments']],
  ['deploy', ['environments']],
  ['prune', []],
])('the step %s reaches what it needs', (step, more) => {
  everything ??= policies({ build: own('192.0.2.31'), caches: own('192.0.2.50') });
  expect(opened(everything, step).sort()).toEqual([...everyone, ...more].sort());
});

test('the needs of every step of a pipeline are known', () => {
  const { app } = pipeline({ hello: application('hello') });
  const steps = leaves(synthesize(app)).map(({ metadata }) => metadata.labels['cdk8s-argo-pipelines/step']);
  expect(steps.filter((each) => !(each in needs))).toEqual([]);
});

test('by default builds download nothing, and there is no cache to reach', () => {
  const names = policies().map(({ metadata }) => metadata.name);
  expect(names).not.toContain('build');
  expect(names).not.toContain('caches');
});

test('steps that build images reach the daemons, and no registry', () => {
  const { egress } = find(policies(), 'NetworkPolicy', 'builder').spec;
  expect(egress.map(({ to }: Any) => to[0].podSelector.matchLabels.app)).toEqual([
    'buildkit-release',
    'buildkit-review',
  ]);
  for (const { to } of egress)
    expect(to[0].namespaceSelector.matchLabels).toEqual({ 'kubernetes.io/metadata.name': 'ci-buildkit' });
});

test('a builder in the step reaches registries and caches itself', () => {
  const all = policies(
    { registries: own('192.0.2.30'), caches: own('192.0.2.50') },
    { repositories: { hello: application('hello', { builder: Buildkit.inStep() }) } },
  );
  expect(find(all, 'NetworkPolicy', 'builder').spec.egress.map(({ to }: Any) => to[0].ipBlock.cidr)).toEqual([
    '192.0.2.30/32',
    '192.0.2.50/32',
  ]);
});

test('webhooks come in from those named alone, and go no further than the bus', () => {
  const all = policies();
  const { ingress, egress } = find(all, 'NetworkPolicy', 'event-source').spec;
  expect(ingress).toEqual([
    {
      from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } }, podSelector: {} }],
      ports: [{ port: 12000, protocol: 'TCP' }],
    },
  ]);
  expect(egress).toEqual([
    {
      to: [{ podSelector: { matchLabels: { controller: 'eventbus-controller', 'eventbus-name': 'default' } } }],
      ports: [{ port: 4222, protocol: 'TCP' }],
    },
  ]);
});

test('nobody connects to a step', () => {
  const inwards = policies().filter(({ spec }) => spec.ingress);
  expect(inwards.map(({ metadata }) => metadata.name)).toEqual(['event-source', 'event-bus', 'event-bus-replicas']);
});

test('every policy says why', () => {
  for (const { metadata } of policies())
    expect(metadata.annotations['cdk8s-argo-pipelines/why']).toMatch(/^[A-Z].*\.$/);
});

test('an unrestricted network has no policies, and each namespace says so', () => {
  const all = synthesize(pipeline({ hello: application('hello') }, { network: 'unrestricted' }).app);
  expect(all.map(({ kind }) => kind)).not.toContain('NetworkPolicy');
  for (const name of ['ci', 'ci-buildkit'])
    expect(find(all, 'Namespace', name).metadata.annotations['cdk8s-argo-pipelines/unsafe']).toContain(
      'network: unrestricted',
    );
});

describe('Git hosts', () => {
  const ports = (...urls: string[]) =>
    gitHosts(
      'pipeline',
      urls.map((url) => ({ url })),
    )[0]?.ports;

  test('are the internet, at the ports of the URLs', () => {
    expect(ports('https://github.com/a/b.git', 'https://git.example.com:8443/a/b.git')).toEqual([443, 8443]);
    expect(ports('ssh://git@git.example.com/a/b.git', 'git@github.com:a/b.git')).toEqual([22]);
  });

  test('that are asked in plain http must be named', () => {
    const url = 'http://git.ci/acme/hello.git';
    expect(() => gitHosts('pipeline', [{ url }])).toThrow(
      "pipeline: git.ci is asked in plain http, so it lies inside, and the pipeline's network must know where. Give network.git",
    );
    const hello = application('hello', { url, insecureHttp: true });
    expect(() => pipeline({ hello })).toThrow('pipeline: git.ci is asked in plain http');
    const app: App = pipeline({ hello }, { network: { ...network, git: own('192.0.2.20') } }).app;
    expect(find(synthesize(app), 'NetworkPolicy', 'git').spec.egress[0].to).toEqual([
      { ipBlock: { cidr: '192.0.2.20/32' } },
    ]);
  });
});
