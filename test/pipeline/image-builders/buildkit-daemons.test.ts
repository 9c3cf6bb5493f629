import { App, Chart } from 'cdk8s';
import { BuildkitDaemons, type BuildkitDaemonsProps, Peer, type Trust } from '../../../src';
import { chart, synthesize } from '../../synthesize';
import { type Any, environment, find, mounts, step } from '../world';

function daemons(props: Partial<BuildkitDaemonsProps> = {}): { all: Any[]; made: BuildkitDaemons } {
  const scope = new Chart(new App(), 'buildkit', { namespace: 'ci-buildkit' });
  const made = new BuildkitDaemons(scope, 'daemons', { clients: 'ci', network: {}, ...props });
  return { all: synthesize(scope), made };
}

const names = (all: Any[], kind: string) =>
  all.filter((each) => each.kind === kind).map(({ metadata }: Any) => metadata.name);

const secret = (all: Any[], daemon: string) =>
  find(all, 'Deployment', daemon).spec.template.spec.volumes.find(({ name }: Any) => name === 'certificates').secret
    .secretName;

test('two daemons in a namespace of their own, each with its certificate', () => {
  const { all } = daemons();
  expect(find(all, 'Namespace', 'ci-buildkit').metadata.labels).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'privileged',
  });
  expect(names(all, 'Deployment')).toEqual(['buildkit-release', 'buildkit-review']);
  expect(secret(all, 'buildkit-release')).toBe('buildkit-release-server');
  expect(secret(all, 'buildkit-review')).toBe('buildkit-review-server');
});

test.each<Trust>(['release', 'review'])('a build of %s has the daemon and the certificate of its own', (trust) => {
  const { builder } = daemons({ provenance: 'max' }).made;
  const image = step((home) => builder.template(home, 'image', { name: 'registry.example.com/a' }, { trust }));
  expect(environment(image)).toMatchObject({
    BUILDKIT_ADDRESS: `tcp://buildkit-${trust}.ci-buildkit:1234`,
    PROVENANCE: 'max',
  });
  expect(mounts(image)['/certificates/buildkit']).toMatchObject({ secret: { secretName: `buildkit-${trust}` } });
  expect(builder.podSecurity).toBe('restricted');
  expect(builder.reaches).toHaveLength(2);
});

test('Secrets of other names', () => {
  const { all, made } = daemons({
    serverCertificates: { release: 'here', review: 'there' },
    clientCertificates: { release: 'mine', review: 'yours' },
  });
  expect([secret(all, 'buildkit-release'), secret(all, 'buildkit-review')]).toEqual(['here', 'there']);
  const image = step((home) => made.builder.template(home, 'image', { name: 'registry.example.com/a' }, {}));
  expect(mounts(image)['/certificates/buildkit']).toMatchObject({ secret: { secretName: 'yours' } });
});

test('nothing is open but DNS, clients of the same trust, and registries', () => {
  const { all } = daemons();
  expect(names(all, 'NetworkPolicy')).toEqual([
    'deny',
    'dns',
    'buildkit-release-clients',
    'buildkit-release-registries',
    'buildkit-review-clients',
    'buildkit-review-registries',
  ]);
  for (const trust of ['release', 'review']) {
    const [rule] = find(all, 'NetworkPolicy', `buildkit-${trust}-clients`).spec.ingress;
    expect(rule.from[0].podSelector.matchLabels['cdk8s-argo-pipelines/trust']).toBe(trust);
  }
});

test('what Dockerfiles download is said', () => {
  const { all } = daemons({ network: { build: [Peer.address('192.0.2.31').port(443)] } });
  expect(find(all, 'NetworkPolicy', 'buildkit-review-build').spec.egress[0].to).toEqual([
    { ipBlock: { cidr: '192.0.2.31/32' } },
  ]);
});

test('an unrestricted network makes no policy, and the namespace says so', () => {
  const { all } = daemons({ network: 'unrestricted' });
  expect(names(all, 'NetworkPolicy')).toEqual([]);
  expect(find(all, 'Namespace', 'ci-buildkit').metadata.annotations).toEqual({
    'cdk8s-argo-pipelines/unsafe': 'podSecurity: privileged; network: unrestricted',
  });
});

test('one client certificate for both daemons is refused, and so is a chart without a namespace', () => {
  expect(() => daemons({ clientCertificates: { release: 'same', review: 'same' } })).toThrow(
    'the Secret same is the certificate for both daemons',
  );
  expect(() => new BuildkitDaemons(chart('c'), 'daemons', { clients: 'ci', network: {} })).toThrow('c/daemons');
});
