import { Size } from 'cdk8s';
import { ContainerTemplate, Input, type Mounts, Volume } from '../../src/workflow';
import { library, manifestOf } from './example';

const mounting = (volumes: Mounts, inputs = {}) =>
  new ContainerTemplate(library(), 'x', {
    apiAccess: true,
    inputs,
    volumes,
    container: () => ({ image: 'x', command: ['true'] }),
  });

test('the template carries its volumes', () => {
  const { volumes, container } = manifestOf(
    mounting({
      '/cache': Volume.emptyDir('cache', { medium: 'Memory', sizeLimit: Size.mebibytes(64) }),
      '/token': Volume.secret('token', 'git', { items: { token: 'git-token' }, optional: true }),
      '/config': Volume.configMap('config', 'settings'),
      '/data': Volume.claim('data', 'shared', { readOnly: true }),
      '/host': Volume.raw({ name: 'host', downwardAPI: {} }),
    }),
  );
  expect(volumes).toEqual([
    { name: 'cache', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
    {
      name: 'token',
      secret: { secretName: 'git', defaultMode: 0o440, items: [{ key: 'token', path: 'git-token' }], optional: true },
    },
    { name: 'config', configMap: { name: 'settings' } },
    { name: 'data', persistentVolumeClaim: { claimName: 'shared', readOnly: true } },
    { name: 'host', downwardAPI: {} },
  ]);
  expect(container.volumeMounts).toEqual([
    { name: 'cache', mountPath: '/cache' },
    { name: 'token', mountPath: '/token', readOnly: true },
    { name: 'config', mountPath: '/config', readOnly: true },
    { name: 'data', mountPath: '/data', readOnly: true },
    { name: 'host', mountPath: '/host' },
  ]);
});

test('one volume may be mounted at several folders', () => {
  const cache = Volume.emptyDir('cache');
  expect(manifestOf(mounting({ '/a': cache, '/b': cache })).volumes).toEqual([{ name: 'cache', emptyDir: {} }]);
});

test('a step does not see the token of its account, unless it needs the API', () => {
  const make = (apiAccess?: boolean) =>
    manifestOf(
      new ContainerTemplate(library(), 'x', { apiAccess, container: () => ({ image: 'x', command: ['true'] }) }),
    );
  expect(make().container.volumeMounts).toEqual([
    { name: 'no-token', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' },
  ]);
  expect(make(true)).not.toHaveProperty('volumes');
});

test('refused', () => {
  expect(() => mounting({ cache: Volume.emptyDir('cache') })).toThrow(
    'c/ci/x: the mount path "cache" is not absolute. Begin it with "/".',
  );
  expect(() => mounting({ '/a': Volume.emptyDir('v'), '/b': Volume.emptyDir('v') })).toThrow(
    'c/ci/x: two volumes are called "v". Give each its own name.',
  );
  expect(() => Volume.emptyDir('My_Cache')).toThrow('Volume: the volume name "My_Cache" is not legal.');
  expect(() => mounting({ '/src': Volume.emptyDir('v') }, { source: Input.artifact({ path: '/src' }) })).toThrow(
    'c/ci/x: the input artifact "source" and a volume share the path /src. Put the artifact below it.',
  );
});

test.each<[string, () => Volume, string]>([
  ['no Secret', () => Volume.secret('token', ''), 'Volume token: the Secret name is empty. Use lower-case letters'],
  [
    'a Secret name with blanks',
    () => Volume.secret('token', 'Git Cred'),
    'Volume token: the Secret name "Git Cred" is not legal. Use lower-case letters, digits, "-" and ".", beginning and ending with a letter or digit. For example: "git-cred".',
  ],
  [
    'a key with a slash',
    () => Volume.secret('token', 'git', { items: { 'a/b': 'x' } }),
    'Volume token: the Secret key "a/b" is not legal.',
  ],
  ['no ConfigMap', () => Volume.configMap('config', ''), 'Volume config: the ConfigMap name is empty.'],
])('%s is refused', (_, make, message) => expect(make).toThrow(message));

test('a name that only the run knows is let through', () => {
  const volume = Volume.secret('token', 'git-{{workflow.name}}');
  expect(volume.toKube()).toMatchObject({ secret: { secretName: 'git-{{workflow.name}}' } });
});

test('a claim of the run is mounted by name, and the template itself carries no volume', () => {
  const template = mounting({ '/work': Volume.perRun('work', { size: Size.gibibytes(1) }) });
  expect(manifestOf(template)).not.toHaveProperty('volumes');
  expect(manifestOf(template).container.volumeMounts).toEqual([{ name: 'work', mountPath: '/work' }]);
});
