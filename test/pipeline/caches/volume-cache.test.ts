import { Size } from 'cdk8s';
import { GoBuildTemplate, NodeBuildTemplate, type Trust, volumeCache, WorkflowTemplate } from '../../../src';
import { chart, synthesize } from '../../synthesize';
import { environment, mounts, step } from '../world';

const scope = () => chart('c');

test('one claim for an application, however many builds it has', () => {
  const home = scope();
  const access = volumeCache().of(home, 'hello');
  access('release');
  access('review');
  expect(synthesize(home)).toEqual([
    expect.objectContaining({
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'hello-cache' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
    }),
  ]);
});

test('another size, class and mode', () => {
  const home = scope();
  volumeCache({ size: Size.gibibytes(50), storageClass: 'shared', accessMode: 'ReadWriteMany' }).of(home, 'hello');
  expect(synthesize(home)[0].spec).toEqual({
    accessModes: ['ReadWriteMany'],
    resources: { requests: { storage: '50Gi' } },
    storageClassName: 'shared',
  });
});

test.each<[Trust, object]>([
  ['release', { claimName: 'hello-cache' }],
  ['review', { claimName: 'hello-cache', readOnly: true }],
])('a build of %s mounts it', (trust, claim) => {
  const access = volumeCache().of(scope(), 'hello')(trust);
  const steps = [GoBuildTemplate, NodeBuildTemplate].map((Template) =>
    step((home) => new Template(home, 'build', { cache: access })),
  );
  for (const build of steps) {
    expect(mounts(build)['/cache']).toEqual({ persistentVolumeClaim: claim });
    expect(environment(build)).toMatchObject({ CACHE: '/cache/build' });
    expect(environment(build)).not.toHaveProperty('CACHE_SENT');
  }
});

test('the template carries the volume, so that callers elsewhere need nothing', () => {
  const home = scope();
  const cache = volumeCache().of(home, 'hello')('release');
  new GoBuildTemplate(new WorkflowTemplate(home, 'go'), 'hello', { cache });
  const { spec } = synthesize(home).find(({ kind }) => kind === 'WorkflowTemplate');
  expect(spec).not.toHaveProperty('volumes');
  expect(spec.templates[0].volumes).toContainEqual({
    name: 'cache',
    persistentVolumeClaim: { claimName: 'hello-cache' },
  });
});
