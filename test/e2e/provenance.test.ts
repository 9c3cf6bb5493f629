import { createHash } from 'node:crypto';
import { provenanceOf } from './provenance';

const image = `sha256:${'1'.repeat(64)}`;
const commit = '2'.repeat(40);

const predicates = {
  'https://slsa.dev/provenance/v1': {
    buildDefinition: { buildType: 'of-buildkit' },
    runDetails: { builder: { id: 'somebody' }, metadata: { buildkit_metadata: { vcs: { revision: commit } } } },
  },
  'https://slsa.dev/provenance/v0.2': {
    builder: { id: 'somebody' },
    buildType: 'of-buildkit',
    metadata: { 'https://mobyproject.org/buildkit@v1#metadata': { vcs: { revision: commit } } },
  },
};

test.each(Object.entries(predicates))('%s is read', async (predicateType, predicate) => {
  const { registry, digest } = attached({ predicateType, predicate });
  await expect(provenanceOf(registry, 'acme/hello', digest)).resolves.toEqual({
    image,
    provenance: { predicateType, subjects: [image], builder: 'somebody', buildType: 'of-buildkit', commit },
  });
});

test('a builder that names nobody has no name', async () => {
  const { registry, digest } = attached({ predicate: { buildType: 'of-buildkit' } });
  expect((await provenanceOf(registry, 'acme/hello', digest)).provenance.builder).toBe('');
});

test.each([
  'index',
  'manifest',
  'statement',
] as const)('a changed %s is refused: it has another digest', async (what) => {
  const { registry, digest, paths } = attached();
  const changed = registry.contents.get(paths[what])?.replace('{', '{ ') ?? '';
  registry.contents.set(paths[what], changed);
  await expect(provenanceOf(registry, 'acme/hello', digest)).rejects.toThrow(
    `${paths[what]} has the digest ${digestOf(changed)}`,
  );
});

test('what is not in the registry is refused', async () => {
  const { registry } = attached();
  await expect(provenanceOf(registry, 'acme/hello', image)).rejects.toThrow(
    `the registry answers 404 to acme/hello/manifests/${image}`,
  );
});

test('an image without an attestation has none', async () => {
  const registry = new Contents();
  const digest = registry.put('manifests', { manifests: [{ digest: image }] });
  await expect(provenanceOf(registry, 'acme/hello', digest)).rejects.toThrow(
    `nothing is attached to acme/hello@${digest}`,
  );
});

test('an attestation must be of an image of the same index', async () => {
  const { registry, digest } = attached({ images: [] });
  await expect(provenanceOf(registry, 'acme/hello', digest)).rejects.toThrow(`the index has no image ${image}`);
});

/** A registry with an image, and a statement attached to it. */
function attached({
  predicateType = 'https://slsa.dev/provenance/v1',
  predicate = predicates['https://slsa.dev/provenance/v1'],
  images = [{ digest: image }],
}: {
  readonly predicateType?: string;
  readonly predicate?: object;
  readonly images?: object[];
} = {}) {
  const registry = new Contents();
  const subject = [{ digest: { sha256: image.slice('sha256:'.length) } }];
  const statement = registry.put('blobs', { predicateType, subject, predicate });
  const layers = [{ mediaType: 'application/vnd.in-toto+json', digest: statement }];
  const manifest = registry.put('manifests', { layers });
  const annotations = {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': image,
  };
  const digest = registry.put('manifests', { manifests: [...images, { digest: manifest, annotations }] });
  const paths = {
    index: `acme/hello/manifests/${digest}`,
    manifest: `acme/hello/manifests/${manifest}`,
    statement: `acme/hello/blobs/${statement}`,
  };
  return { registry, digest, paths };
}

/** What a registry has for acme/hello. */
class Contents {
  readonly contents = new Map<string, string>();

  /** @returns the digest */
  put(kind: 'manifests' | 'blobs', content: object): string {
    const text = JSON.stringify(content);
    this.contents.set(`acme/hello/${kind}/${digestOf(text)}`, text);
    return digestOf(text);
  }

  async request(_user: unknown, _method: string, path: string): Promise<Response> {
    const text = this.contents.get(path);
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  }
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
