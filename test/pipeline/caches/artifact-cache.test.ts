import { type ArtifactCacheOptions, artifactCache, GoBuildTemplate, type Trust } from '../../../src';
import { chart, synthesize } from '../../synthesize';
import { type Any, application, environment, find, mounts, pipeline, step } from '../world';

const options: ArtifactCacheOptions = {
  endpoint: 's3.example.com',
  bucket: 'caches',
  writer: { name: 'cache-writer' },
  reader: { name: 'cache-reader' },
};

const build = (trust: Trust, more: Partial<ArtifactCacheOptions> = {}): Any =>
  step(
    (home) =>
      new GoBuildTemplate(home, 'build', { cache: artifactCache({ ...options, ...more }).of(home, 'hello')(trust) }),
  );

const cacheIn = (template: Any) => template.inputs.artifacts.find(({ name }: Any) => name === 'cache');
const cacheOut = (template: Any) => template.outputs.artifacts.find(({ name }: Any) => name === 'cache');

test('a release build fetches the cache and keeps it, with the credential that writes', () => {
  const template = build('release');
  const s3 = {
    endpoint: 's3.example.com',
    bucket: 'caches',
    key: 'cache/hello.tgz',
    accessKeySecret: { name: 'cache-writer', key: 'accessKey' },
    secretKeySecret: { name: 'cache-writer', key: 'secretKey' },
  };
  expect(cacheIn(template)).toEqual({ name: 'cache', path: '/cache/build', optional: true, s3 });
  expect(cacheOut(template)).toEqual({
    name: 'cache',
    path: '/cache/build',
    optional: true,
    s3,
    archive: { tar: { compressionLevel: 1 } },
    // It outlives the run also where the artifacts of runs do not.
    artifactGC: { strategy: 'Never' },
  });
  expect(environment(template)).toMatchObject({ CACHE: '/cache/build', CACHE_SENT: '1' });
});

test('a review build fetches it with the credential that reads, and keeps nothing', () => {
  const template = build('review');
  expect(cacheIn(template).s3.accessKeySecret.name).toBe('cache-reader');
  expect(cacheOut(template)).toBeUndefined();
  expect(environment(template)).not.toHaveProperty('CACHE_SENT');
  expect(JSON.stringify(template)).not.toContain('cache-writer');
});

test('the container that builds holds no credential', () => {
  for (const trust of ['release', 'review'] as const) {
    const { script, volumes } = build(trust);
    expect(JSON.stringify([script.env, volumes])).not.toMatch(/cache-(reader|writer)/);
    expect(mounts(build(trust))['/cache']).toEqual({ emptyDir: {} });
  }
});

test('no caller passes it', () => {
  const all = synthesize(pipeline({ hello: application('hello', { cache: artifactCache(options) }) }).app);
  const { templates } = find(all, 'WorkflowTemplate', 'hello-ci').spec;
  const task = templates.flatMap(({ dag }: Any) => dag?.tasks ?? []).find(({ name }: Any) => name === 'build');
  expect(task.arguments.artifacts.map(({ name }: Any) => name)).toEqual(['source']);
  expect(all.map(({ kind }) => kind)).not.toContain('PersistentVolumeClaim');
});

test('a region, a prefix, keys of Secrets, plain http', () => {
  const template = build('release', {
    endpoint: 'minio.argo:9000',
    region: 'eu-central-1',
    prefix: 'team-a',
    writer: { name: 'w', accessKey: 'id', secretKey: 'secret' },
    insecureHttp: true,
  });
  expect(cacheIn(template).s3).toEqual({
    endpoint: 'minio.argo:9000',
    bucket: 'caches',
    key: 'team-a/hello.tgz',
    region: 'eu-central-1',
    insecure: true,
    accessKeySecret: { name: 'w', key: 'id' },
    secretKeySecret: { name: 'w', key: 'secret' },
  });
  expect(template.metadata.annotations).toEqual({
    'cdk8s-argo-pipelines/unsafe': 'cache: insecureHttp: true',
  });
});

test('it makes nothing in the cluster', () => {
  const scope = chart('c');
  artifactCache(options).of(scope, 'hello')('release');
  expect(synthesize(scope)).toEqual([]);
});

test.each<[string, Partial<ArtifactCacheOptions>, string]>([
  [
    'a scheme',
    { endpoint: 'https://s3.example.com' },
    'artifactCache: the endpoint "https://s3.example.com" is not legal.',
  ],
  ['no bucket', { bucket: '' }, 'artifactCache: the bucket is empty.'],
  [
    'an illegal Secret',
    { reader: { name: 'No Name' } },
    'artifactCache: the Secret name in credentials "No Name" is not legal.',
  ],
  [
    'one Secret for both',
    { reader: { name: 'cache-writer' } },
    'artifactCache: review builds would read with the credential that writes (cache-writer), and so could write what releases read.',
  ],
])('%s is refused', (_, more, message) => expect(() => artifactCache({ ...options, ...more })).toThrow(message));
