import { parse } from 'yaml';
import { artifactRepository, type Secret } from '../artifact-repository';
import type { KubeObject } from '../kubectl';
import { Needles } from '../needles';
import type { Pod } from '../pods';
import type { S3 } from '../s3';
import { environmentPrefix, isOurName, namespaces } from '../settings';
import type { Test } from '../test';
import type { Part } from './part';

const part = 'secrets';
const spaces = [namespaces.ci, namespaces.steps];

/** After all others: whatever their runs left behind is searched for everything that opens something. */
export const secrets: Part = {
  name: part,
  after: ['push'],
  run: async (test) => {
    const { report, forge } = test;
    const repository = await artifactRepository(test.kubectl, test.settings);
    const values = [...new Set([repository.secretKey, ...test.secrets, ...(await ofEnvironments(test))])].filter(
      ({ length }) => length >= 16,
    );
    const needles = new Needles(values);
    const searched = (what: string, body: () => Promise<Found>) =>
      report.show(part, `${what}: none of ${values.length} secrets`, async () => {
        const { places, bytes, hits } = await body();
        if (hits.length > 0) throw new Error(hits.join('\n'));
        if (places === 0) throw new Error('nothing was there to search');
        report.say(`${what}: ${places} places, ${(bytes / 1e6).toFixed(1)} MB`);
      });
    await report.show(part, 'the search finds what is there', async () => {
      const bucket = forge.cache.as('cache-release');
      await bucket.put('planted', `x${values[0]}x`);
      try {
        const { hits } = await inBucket(needles, bucket, () => true);
        if (hits.length !== 1) throw new Error(`it finds ${hits.length} of 1`);
      } finally {
        await bucket.remove('planted');
      }
    });
    await searched('Workflows', () => objects(test, needles, 'workflows'));
    await searched('pods', () => objects(test, needles, 'pods'));
    await searched('events', () => objects(test, needles, 'events'));
    await searched('logs', () => logs(test, needles));
    await searched('artifacts', () => inBucket(needles, test.s3, (key) => key.split('/').some(isOurName)));
    await searched('caches', () => inBucket(needles, forge.cache.as('cache-release'), () => true));
    await searched('layers of images and charts', () => inRegistry(test, needles));
  },
};

/** What was looked at, and where something was found. */
interface Found {
  readonly places: number;
  readonly bytes: number;
  readonly hits: readonly string[];
}

async function search(needles: Needles, places: AsyncIterable<readonly [string, Buffer | string]>): Promise<Found> {
  const hits: string[] = [];
  let count = 0;
  let bytes = 0;
  for await (const [place, content] of places) {
    count += 1;
    bytes += content.length;
    const found = needles.in(content);
    if (found !== undefined) hits.push(`${place}: ${found}`);
  }
  return { places: count, bytes, hits };
}

/** What opens the environments: tokens of their kubeconfigs, and keys, as they are there and as keys are written. */
async function ofEnvironments({ kubectl }: Test): Promise<string[]> {
  const { items } = JSON.parse(await kubectl.run(['get', 'secrets', '--all-namespaces', '-o', 'json'])) as {
    items: Secret[];
  };
  return items
    .filter(({ metadata }) => metadata.namespace?.startsWith(environmentPrefix) && metadata.name?.startsWith('vc-'))
    .flatMap(({ data }) => (data?.config === undefined ? [] : [Buffer.from(data.config, 'base64').toString()]))
    .flatMap((config) => (parse(config) as { users: { user: Record<string, string> }[] }).users)
    .flatMap(({ user }) => {
      const key = user['client-key-data'];
      return [user.token, key, key && Buffer.from(key, 'base64').toString()];
    })
    .filter((value) => value !== undefined);
}

async function objects({ kubectl }: Test, needles: Needles, kind: string): Promise<Found> {
  return search(
    needles,
    (async function* () {
      for (const namespace of spaces) {
        for (const each of await kubectl.list<KubeObject>(kind, namespace))
          yield [`${kind} ${namespace}/${each.metadata.name}`, JSON.stringify(each)] as const;
      }
    })(),
  );
}

async function logs({ kubectl }: Test, needles: Needles): Promise<Found> {
  return search(
    needles,
    (async function* () {
      for (const namespace of spaces) {
        for (const { metadata } of await kubectl.list<Pod>('pods', namespace)) {
          const args = ['-n', namespace, 'logs', metadata.name ?? '', '--all-containers', '--tail=-1'];
          const log = await kubectl.run(args).catch(() => undefined); // a pod that never started has none
          if (log !== undefined) yield [`log of ${namespace}/${metadata.name}`, log] as const;
        }
      }
    })(),
  );
}

async function inBucket(needles: Needles, bucket: S3, is: (key: string) => boolean): Promise<Found> {
  return search(
    needles,
    (async function* () {
      for (const key of (await bucket.keys()).filter(is)) yield [key, await bucket.read(key)] as const;
    })(),
  );
}

/** Every blob and manifest that a tag of the registry leads to, but for those of the base image, which is not ours. */
async function inRegistry({ settings, forge: { registry } }: Test, needles: Needles): Promise<Found> {
  const read = async (path: string) => {
    const answer = await registry.request('tester', 'GET', path);
    if (!answer.ok) throw new Error(`the registry answers ${answer.status} to ${path}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const seen = new Set<string>();
  const isBase = new Set<string>();
  const { nodeBase, registry: own } = settings;
  if (nodeBase.image.startsWith(own.address)) {
    const [repository = '', tag = ''] = nodeBase.image.slice(own.address.length + 1).split(':');
    const manifest = await read(`${repository}/manifests/${tag}`);
    for (const [, digest] of references(manifest)) isBase.add(digest);
  }
  return search(
    needles,
    (async function* () {
      const { repositories } = JSON.parse((await read('_catalog?n=1000')).toString()) as { repositories: string[] };
      for (const repository of repositories) {
        const waiting = (await registry.tags(repository)).map((tag) => `manifests/${tag}`);
        for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
          const content = await read(`${repository}/${path}`);
          yield [`${repository}/${path}`, content] as const;
          if (path.startsWith('blobs/')) continue;
          for (const [kind, digest] of references(content)) {
            if (seen.has(`${repository} ${digest}`) || isBase.has(digest)) continue;
            seen.add(`${repository} ${digest}`);
            waiting.push(`${kind}/${digest}`);
          }
        }
      }
    })(),
  );
}

/** What a manifest or an index refers to. */
function references(content: Buffer): readonly (readonly ['manifests' | 'blobs', string])[] {
  const {
    manifests = [],
    config,
    layers = [],
  } = JSON.parse(content.toString()) as {
    manifests?: { digest: string; mediaType: string }[];
    config?: { digest: string };
    layers?: { digest: string }[];
  };
  return [
    // The index of a cache lists layers among its manifests (BuildKit, docs: cache type=registry).
    ...manifests.map(
      ({ digest, mediaType }) => [mediaType.includes('manifest') ? 'manifests' : 'blobs', digest] as const,
    ),
    ...[...(config ? [config] : []), ...layers].map(({ digest }) => ['blobs', digest] as const),
  ];
}
