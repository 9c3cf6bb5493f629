import { BuildctlTemplate, type BuildkitEndpoint, images } from '../../../src';
import { levelOf } from '../pod-security';
import { environment, mounts, seesToken, step } from '../world';

const name = 'registry.example.com/acme/hello';
const endpoint: BuildkitEndpoint = {
  address: 'tcp://buildkit-release.ci-buildkit:1234',
  certificates: 'buildkit-release',
};

test('an ordinary pod that asks a daemon over mTLS', () => {
  const image = step((home) => new BuildctlTemplate(home, 'image', { name, endpoint }));
  expect(image).toMatchObject({
    activeDeadlineSeconds: 1800,
    metadata: { labels: { 'cdk8s-argo-pipelines/step': 'image' } },
    outputs: { parameters: [{ name: 'digest', valueFrom: { path: '/tmp/outputs/digest' } }] },
    script: { image: images.buildkit },
  });
  expect(image.metadata).not.toHaveProperty('annotations');
  expect(levelOf({ pod: image.securityContext, containers: [image.script.securityContext] })).toBe('restricted');
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
    BUILDKIT_ADDRESS: endpoint.address,
    BUILDKIT_CERTIFICATES: '/certificates/buildkit',
  });
  expect(mounts(image)).toEqual({
    '/work': { emptyDir: {} },
    '/certificates/buildkit': {
      secret: {
        secretName: 'buildkit-release',
        defaultMode: 0o440,
        items: [
          { key: 'ca.crt', path: 'ca.crt' },
          { key: 'tls.crt', path: 'tls.crt' },
          { key: 'tls.key', path: 'tls.key' },
        ],
      },
    },
  });
  expect(seesToken(image)).toBe(false);
});

test('a Secret with other keys, a certificate for another name, a cache, plain http', () => {
  const image = step(
    (home) =>
      new BuildctlTemplate(home, 'image', {
        name,
        cache: { name: `${name}/cache`, write: true },
        insecureRegistry: true,
        endpoint: {
          address: 'tcp://192.0.2.40:1234',
          serverName: 'buildkit.example.com',
          certificates: { name: 'mine', ca: 'authority.pem', certificate: 'client.pem', key: 'client-key.pem' },
        },
      }),
  );
  expect(environment(image)).toMatchObject({
    BUILDKIT_SERVER_NAME: 'buildkit.example.com',
    CACHE: `${name}/cache`,
    CACHE_MODE: 'write',
    INSECURE_REGISTRY: '1',
  });
  expect(mounts(image)['/certificates/buildkit']).toMatchObject({
    secret: {
      secretName: 'mine',
      items: [
        { key: 'authority.pem', path: 'ca.crt' },
        { key: 'client.pem', path: 'tls.crt' },
        { key: 'client-key.pem', path: 'tls.key' },
      ],
    },
  });
  expect(image.metadata.annotations).toEqual({ 'cdk8s-argo-pipelines/unsafe': 'insecureRegistry: true' });
});

test.each([
  'unix:///run/buildkit/buildkitd.sock',
  'buildkit.example.com:1234',
  'tcp://buildkit',
  'tcp://a b:1',
  '',
])('the address %j is refused', (address) => {
  expect(() =>
    step((home) => new BuildctlTemplate(home, 'image', { name, endpoint: { ...endpoint, address } })),
  ).toThrow(`c/wt/image: the address "${address}" of BuildKit is not legal. Write tcp://host:port`);
});

test.each([
  [{ certificates: '' }, 'c/wt/image: the Secret name in credentials is empty.'],
  [{ certificates: 'No Name' }, 'c/wt/image: the Secret name in credentials "No Name" is not legal.'],
  [{ serverName: '' }, 'c/wt/image: the server name is empty.'],
])('%j is refused', (props, message) => {
  expect(() =>
    step((home) => new BuildctlTemplate(home, 'image', { name, endpoint: { ...endpoint, ...props } })),
  ).toThrow(message);
});
