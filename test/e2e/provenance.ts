import { createHash } from 'node:crypto';
import type { Registry } from './registry';

/** What an attestation says of an image (https://slsa.dev/provenance; BuildKit, docs/attestations/slsa-provenance.md). */
export interface Provenance {
  readonly predicateType: string;
  /** Digests of the images that it speaks of. */
  readonly subjects: readonly string[];
  /** Who built; BuildKit names nobody unless its caller does. */
  readonly builder: string;
  readonly buildType: string;
  /** The commit that was built. */
  readonly commit: string;
}

/** A predicate of SLSA 1, and of 0.2 as older daemons write it. */
interface Predicate {
  readonly builder?: Builder;
  readonly buildType?: string;
  readonly metadata?: { readonly 'https://mobyproject.org/buildkit@v1#metadata'?: BuildkitMetadata };
  readonly buildDefinition?: { readonly buildType: string };
  readonly runDetails?: {
    readonly builder?: Builder;
    readonly metadata?: { readonly buildkit_metadata?: BuildkitMetadata };
  };
}

interface Builder {
  readonly id?: string;
}

interface BuildkitMetadata {
  readonly vcs?: { readonly revision?: string };
}

interface Descriptor {
  readonly digest: string;
  readonly mediaType: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * The provenance that is attached to an image in the registry, and the image that it must speak of. What is fetched by a
 * digest must have it.
 *
 * @throws when the digest is no index, or nothing is attached
 */
export async function provenanceOf(
  registry: Pick<Registry, 'request'>,
  repository: string,
  digest: string,
): Promise<{ readonly image: string; readonly provenance: Provenance }> {
  const index = await json<{ manifests?: readonly Descriptor[] }>(
    registry,
    `${repository}/manifests/${digest}`,
    digest,
  );
  const attached = index.manifests?.find(
    ({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest',
  );
  if (!attached) throw new Error(`nothing is attached to ${repository}@${digest}`);
  const image = attached.annotations?.['vnd.docker.reference.digest'] ?? '';
  if (!index.manifests?.some((each) => each.digest === image)) throw new Error(`the index has no image ${image}`);
  const manifest = await json<{ layers: readonly Descriptor[] }>(
    registry,
    `${repository}/manifests/${attached.digest}`,
    attached.digest,
  );
  const layer = manifest.layers.find(({ mediaType }) => mediaType === 'application/vnd.in-toto+json');
  if (!layer) throw new Error('the attestation has no statement');
  const statement = await json<{
    predicateType: string;
    subject: readonly { readonly digest: { readonly sha256: string } }[];
    predicate: Predicate;
  }>(registry, `${repository}/blobs/${layer.digest}`, layer.digest);
  const { predicate, predicateType, subject } = statement;
  const { buildDefinition, runDetails } = predicate;
  const metadata =
    runDetails?.metadata?.buildkit_metadata ?? predicate.metadata?.['https://mobyproject.org/buildkit@v1#metadata'];
  return {
    image,
    provenance: {
      predicateType,
      subjects: subject.map((each) => `sha256:${each.digest.sha256}`),
      builder: runDetails?.builder?.id ?? predicate.builder?.id ?? '',
      buildType: buildDefinition?.buildType ?? predicate.buildType ?? '',
      commit: metadata?.vcs?.revision ?? '',
    },
  };
}

async function json<T>(registry: Pick<Registry, 'request'>, path: string, digest: string): Promise<T> {
  const answer = await registry.request('tester', 'GET', path);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the registry answers ${answer.status} to ${path}`);
  const is = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  if (is !== digest) throw new Error(`${path} has the digest ${is}`);
  return JSON.parse(text) as T;
}
