import { Size } from 'cdk8s';
import { Buildkit, BuildkitTemplate, type ImageBuilder, images, Peer, type Trust } from '../../../src';
import { environment, mounts, seesToken, step } from '../world';

const name = 'registry.example.com/acme/hello';

test('a rootless BuildKit, with what its namespaces need and nothing more', () => {
  const image = step((home) => new BuildkitTemplate(home, 'image', { name }));
  expect(image).toMatchObject({
    activeDeadlineSeconds: 1800,
    inputs: {
      artifacts: [
        { name: 'source', path: '/work/source' },
        { name: 'application', path: '/work/application' },
      ],
      parameters: [{ name: 'commit' }, { name: 'committedAt' }],
    },
    outputs: { parameters: [{ name: 'digest', valueFrom: { path: '/tmp/outputs/digest' } }] },
    script: { image: images.buildkit },
  });
  expect(image.metadata).toEqual({
    labels: { 'cdk8s-argo-pipelines/step': 'image' },
    annotations: { 'cdk8s-argo-pipelines/unsafe': 'seccomp and AppArmor: Unconfined' },
  });
  expect(image.securityContext).toEqual({ runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 });
  expect(image.script.securityContext).toEqual({
    seccompProfile: { type: 'Unconfined' },
    appArmorProfile: { type: 'Unconfined' },
  });
  expect(environment(image)).toEqual({
    CONTEXT_DIR: '/work/source',
    DOCKERFILE: 'Dockerfile',
    IMAGE: name,
    TAGS: '{{inputs.parameters.commit}}',
    APPLICATION: '/work/application',
    APPLICATION_DESTINATION: 'app',
    COMMIT: '{{inputs.parameters.commit}}',
    SOURCE_DATE_EPOCH: '{{inputs.parameters.committedAt}}',
    PROVENANCE: 'min',
  });
  expect(mounts(image)).toEqual({ '/work': { emptyDir: {} }, '/home/user/.local/share/buildkit': { emptyDir: {} } });
  expect(seesToken(image)).toBe(false);
  expect(image.script.source).not.toContain('{{');
});

test('all options', () => {
  const image = step(
    (home) =>
      new BuildkitTemplate(home, 'image', {
        name: 'registry.ci:5000/acme/hello',
        dockerfile: 'build/Dockerfile',
        context: 'services/api',
        target: 'production',
        application: 'bin/api',
        buildArgs: { BASE: 'distroless', LEVEL: '2' },
        credentials: 'registry-credentials',
        insecureRegistry: true,
        provenance: 'max',
      }),
  );
  expect(image.metadata.annotations).toEqual({
    'cdk8s-argo-pipelines/unsafe': 'seccomp and AppArmor: Unconfined; insecureRegistry: true',
  });
  expect(environment(image)).toMatchObject({
    CONTEXT_DIR: '/work/source/services/api',
    DOCKERFILE: 'build/Dockerfile',
    IMAGE: 'registry.ci:5000/acme/hello',
    APPLICATION_DESTINATION: 'bin/api',
    TARGET: 'production',
    BUILD_ARGS: 'BASE=distroless\nLEVEL=2',
    INSECURE_REGISTRY: '1',
    DOCKER_CONFIG: '/credentials/registry',
    PROVENANCE: 'max',
  });
  expect(mounts(image)).toMatchObject({
    '/credentials/registry': {
      secret: {
        secretName: 'registry-credentials',
        defaultMode: 0o440,
        items: [{ key: '.dockerconfigjson', path: 'config.json' }],
      },
    },
  });
});

test('as a builder, it says which namespaces admit it', () => {
  const builder = Buildkit.inStep({ image: 'mirror/buildkit:1', resources: { memory: { limit: Size.gibibytes(8) } } });
  expect(builder.podSecurity).toBe('privileged');
  const image = step((home) => builder.template(home, 'image', { name }, { serviceAccount: 'pusher' }));
  expect(image).toMatchObject({
    name: 'image',
    metadata: { labels: { 'cdk8s-argo-pipelines/step': 'image', 'cdk8s-argo-pipelines/trust': 'review' } },
    serviceAccountName: 'pusher',
    script: { image: 'mirror/buildkit:1', resources: { limits: { memory: '8Gi' } } },
  });
});

describe('daemons that run elsewhere', () => {
  const release = { address: 'tcp://releases.example.com:1234', certificates: 'for-releases' };
  const review = { address: 'tcp://reviews.example.com:1235', certificates: 'for-reviews' };

  test('each trust has its own, with the certificate for it', () => {
    const builder = Buildkit.remote({ release, review, provenance: 'off' });
    expect(builder.podSecurity).toBe('restricted');
    for (const [trust, { address, certificates }] of Object.entries({ release, review })) {
      const image = step((home) => builder.template(home, 'image', { name }, { trust: trust as Trust }));
      expect(image.metadata.labels['cdk8s-argo-pipelines/trust']).toBe(trust);
      expect(environment(image)).toMatchObject({ BUILDKIT_ADDRESS: address, PROVENANCE: 'off' });
      expect(mounts(image)['/certificates/buildkit']).toMatchObject({ secret: { secretName: certificates } });
    }
  });

  test('without a word on trust a build is a review', () => {
    const builder = Buildkit.remote({ release, review });
    const image = step((home) => builder.template(home, 'image', { name }, {}));
    expect(environment(image)).toMatchObject({ BUILDKIT_ADDRESS: review.address });
  });

  test('a build of a review branch never gets the daemon of releases', () => {
    const builder = Buildkit.remote({ release });
    expect(() => step((home) => builder.template(home, 'image', { name }, { trust: 'review' }))).toThrow(
      'c/wt/image: there is no BuildKit for builds of review branches. They must not have the daemon of releases',
    );
  });

  test('its steps reach the daemons: those named, otherwise the internet at their ports', () => {
    const ports = (builder: ImageBuilder) => builder.reaches?.map(({ ports }) => ports);
    expect(ports(Buildkit.remote({ release, review }))).toEqual([[1234], [1235]]);
    const reaches = [Peer.address('192.0.2.40').port(8372)];
    expect(Buildkit.remote({ release: { ...release, reaches } }).reaches).toEqual(reaches);
  });

  test.each([
    [
      { ...review, address: release.address },
      'tcp://releases.example.com:1234 is to build release and review branches.',
    ],
    [{ ...review, certificates: 'for-releases' }, 'the Secret for-releases is the certificate for both daemons'],
    [
      { ...review, certificates: { name: 'for-releases', ca: 'a', certificate: 'b', key: 'c' } },
      'the Secret for-releases is the certificate for both daemons',
    ],
  ])('%j is refused', (other, message) => {
    expect(() => Buildkit.remote({ release, review: other })).toThrow(`Buildkit.remote: ${message}`);
  });
});

test.each([
  [{ name: '' }, 'c/wt/image: the image name "" is not legal.'],
  [{ name, credentials: '' }, 'c/wt/image: the Secret name in credentials is empty.'],
  [{ name, credentials: 'Reg Cred' }, 'c/wt/image: the Secret name in credentials "Reg Cred" is not legal.'],
  [{ name, dockerfile: '/etc/passwd' }, 'c/wt/image: the dockerfile "/etc/passwd" leaves the repository.'],
  [{ name, context: '..' }, 'c/wt/image: the context ".." leaves the repository.'],
  [{ name, application: '../app' }, 'c/wt/image: the application "../app" leaves the repository.'],
  [{ name, buildArgs: { 'A B': '1' } }, 'the build argument "A B" has no legal name. Use letters, digits and "_".'],
  [{ name, buildArgs: { A: '1\nB=2' } }, 'the build argument "A" has more than one line.'],
])('%j is refused', (props, message) => {
  expect(() => step((home) => new BuildkitTemplate(home, 'image', props))).toThrow(message);
});
