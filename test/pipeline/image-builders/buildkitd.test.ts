import { App, Chart, Size } from 'cdk8s';
import { Buildkitd, type BuildkitdProps, DefaultDeny, images, Peer } from '../../../src';
import { chart, synthesize } from '../../synthesize';
import { levelOf } from '../pod-security';
import { type Any, find } from '../world';

function daemon(props: Partial<BuildkitdProps> = {}): { all: Any[]; made: Buildkitd } {
  const scope = new Chart(new App(), 'buildkit', { namespace: 'buildkit', disableResourceNameHashes: true });
  const made = new Buildkitd(scope, 'releases', { trust: 'release', clients: 'ci', ...props });
  return { all: synthesize(scope), made };
}

test('a rootless daemon that takes clients of its authority alone', () => {
  const { spec } = find(daemon().all, 'Deployment', 'releases');
  expect(spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  const { metadata, spec: pod } = spec.template;
  expect(metadata.labels).toEqual({ app: 'releases', 'cdk8s-argo-pipelines/trust': 'release' });
  expect(pod).toMatchObject({
    serviceAccountName: 'releases',
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 1000 },
  });
  const [buildkitd] = pod.containers;
  expect(buildkitd.image).toBe(images.buildkit);
  expect(buildkitd.args.slice(-4)).toEqual([
    '--addr=tcp://0.0.0.0:1234',
    '--tlscacert=/certificates/ca.crt',
    '--tlscert=/certificates/tls.crt',
    '--tlskey=/certificates/tls.key',
  ]);
  expect(buildkitd.args.filter((each: string) => each.startsWith('--addr=tcp'))).toHaveLength(1);
  expect(pod.volumes.find(({ name }: Any) => name === 'certificates').secret.secretName).toBe('releases-server');
});

test('its pod is one that no level but privileged admits, and says why', () => {
  const { metadata, spec: pod } = find(daemon().all, 'Deployment', 'releases').spec.template;
  const level = levelOf({ pod: pod.securityContext, containers: [pod.containers[0].securityContext] });
  expect(level).toBe('privileged');
  expect(metadata.annotations['cdk8s-argo-pipelines/unsafe']).toBe('seccomp and AppArmor: Unconfined');
});

test('what it keeps is bounded, and begins to go before its volume is full', () => {
  const { all } = daemon({ storage: Size.gibibytes(8) });
  const { volumes } = find(all, 'Deployment', 'releases').spec.template.spec;
  expect(volumes).toContainEqual({ name: 'state', emptyDir: { sizeLimit: '8Gi' } });
  expect(find(all, 'ConfigMap', 'releases').data['buildkitd.toml']).toBe(
    `[worker.oci]\n  gc = true\n  maxUsedSpace = ${6 * 1024 ** 3}\n`,
  );
});

test('it can keep that in a claim', () => {
  const { spec: pod } = find(daemon({ claim: 'builds' }).all, 'Deployment', 'releases').spec.template;
  expect(pod.volumes).toContainEqual({ name: 'state', persistentVolumeClaim: { claimName: 'builds' } });
  expect(pod.volumes).toHaveLength(3);
});

test('a daemon that is busy is not taken for dead', () => {
  const [{ livenessProbe }] = find(daemon().all, 'Deployment', 'releases').spec.template.spec.containers;
  expect(livenessProbe.periodSeconds * livenessProbe.failureThreshold).toBe(300);
});

test('another configuration is another pod', () => {
  const config = (props: Partial<BuildkitdProps>) =>
    find(daemon(props).all, 'Deployment', 'releases').spec.template.metadata.annotations['cdk8s-argo-pipelines/config'];
  expect(config({})).not.toBe(config({ storage: Size.gibibytes(8) }));
});

test('registries in plain http, other resources, another image', () => {
  const { all } = daemon({
    insecureRegistries: ['registry.ci:5000'],
    image: 'mirror/buildkit:1',
    resources: { cpu: '4', memory: Size.gibibytes(4), memoryLimit: Size.gibibytes(16) },
  });
  expect(find(all, 'ConfigMap', 'releases').data['buildkitd.toml']).toContain(
    '[registry."registry.ci:5000"]\n  http = true\n',
  );
  const { metadata, spec: pod } = find(all, 'Deployment', 'releases').spec.template;
  expect(metadata.annotations['cdk8s-argo-pipelines/unsafe']).toBe(
    'seccomp and AppArmor: Unconfined; insecureRegistries: registry.ci:5000',
  );
  expect(pod.containers[0]).toMatchObject({
    image: 'mirror/buildkit:1',
    resources: { requests: { cpu: '4', memory: '4Gi' }, limits: { memory: '16Gi' } },
  });
});

test('steps ask it by its Service', () => {
  const { all, made } = daemon({ name: 'buildkit-release' });
  expect(find(all, 'Service', 'buildkit-release').spec).toEqual({
    selector: { app: 'buildkit-release' },
    ports: [{ name: 'buildkit', port: 1234 }],
  });
  expect(made.endpoint('client')).toMatchObject({
    address: 'tcp://buildkit-release.buildkit:1234',
    certificates: 'client',
    reaches: [{ ports: [1234] }],
  });
});

test('its network: steps that build images of its trust come in, registries and what Dockerfiles download go out', () => {
  const scope = new Chart(new App(), 'buildkit', { namespace: 'buildkit' });
  new Buildkitd(scope, 'reviews', {
    trust: 'review',
    clients: 'ci',
    network: {
      policies: new DefaultDeny(scope, 'network'),
      registries: [Peer.address('192.0.2.30').port(443)],
      build: [Peer.address('192.0.2.31').port(8081)],
    },
  });
  const all = synthesize(scope);
  expect(find(all, 'NetworkPolicy', 'reviews-clients').spec).toEqual({
    podSelector: { matchLabels: { app: 'reviews' } },
    policyTypes: ['Ingress'],
    ingress: [
      {
        from: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ci' } },
            podSelector: {
              matchLabels: { 'cdk8s-argo-pipelines/step': 'image', 'cdk8s-argo-pipelines/trust': 'review' },
            },
          },
        ],
        ports: [{ port: 1234, protocol: 'TCP' }],
      },
    ],
  });
  const egress = (name: string) => find(all, 'NetworkPolicy', name).spec.egress;
  expect(egress('reviews-registries')[0].to).toEqual([{ ipBlock: { cidr: '192.0.2.30/32' } }]);
  expect(egress('reviews-build')[0].ports).toEqual([{ port: 8081, protocol: 'TCP' }]);
});

test('without a network there are no policies, and without downloads no opening for them', () => {
  expect(daemon().all.map(({ kind }) => kind)).not.toContain('NetworkPolicy');
  const scope = new Chart(new App(), 'buildkit', { namespace: 'buildkit' });
  const policies = new DefaultDeny(scope, 'network');
  new Buildkitd(scope, 'a', { trust: 'release', clients: 'ci', network: { policies, registries: [] } });
  const names = synthesize(scope).flatMap(({ kind, metadata }) => (kind === 'NetworkPolicy' ? [metadata.name] : []));
  expect(names).toEqual(['deny', 'a-clients']);
});

test('a chart without a namespace is refused', () => {
  expect(() => new Buildkitd(chart('c'), 'daemon', { trust: 'release', clients: 'ci' })).toThrow(
    'c/daemon: the chart has no namespace, but the daemon needs one of its own.',
  );
});

test.each([
  [{ name: 'No Name' }, 'buildkit/releases: the name "No Name" is not legal.'],
  [{ claim: 'My Claim' }, 'buildkit/releases: the claim "My Claim" is not legal.'],
  [{ certificates: '' }, 'buildkit/releases: the Secret name in credentials is empty.'],
  [
    { insecureRegistries: ['http://registry.ci'] },
    'buildkit/releases: "http://registry.ci" in insecureRegistries is no registry. Write host or host:port.',
  ],
  [{ insecureRegistries: ['a"]\n[b'] }, 'buildkit/releases: the registry in insecureRegistries'],
])('%j is refused', (props, message) => {
  expect(() => daemon(props)).toThrow(message);
});
