import type { S3Artifact } from '../../../imports/workflows';
import { Input, Output, type Outputs, Volume } from '../../workflow';
import { checkCredentials, checkText } from '../step/checked-text';
import { type BuildCache, cacheArtifact, cacheMount } from './build-cache';

/** A Secret with the two keys that open a bucket. */
export interface BucketCredentials {
  /** Secret of the builds' namespace. */
  readonly name: string;
  /** Its key with the access key's id. @default accessKey */
  readonly accessKey?: string | undefined;
  /** Its key with the secret access key. @default secretKey */
  readonly secretKey?: string | undefined;
}

export interface ArtifactCacheOptions {
  /** `host` or `host:port` of an S3 server. */
  readonly endpoint: string;
  /**
   * A bucket for caches alone. Not that of the artifact repository: every step's executor can write there, those of
   * review branches too.
   */
  readonly bucket: string;
  /** @default the server's */
  readonly region?: string | undefined;
  /** What all keys begin with. @default cache */
  readonly prefix?: string | undefined;
  /** May read and write the bucket: release builds. */
  readonly writer: BucketCredentials;
  /** May read the bucket, and list it, and no more: review builds. */
  readonly reader: BucketCredentials;
  /** Speaks plain http to the server: anybody on the way can change what builds use. @default false */
  readonly insecureHttp?: boolean | undefined;
}

const folder = `${cacheMount}/build`;

/**
 * An object of an S3 bucket for each application. Argo's executor fetches it before the build, and keeps the new one after
 * it; the container that builds holds no credential of the bucket. What a release build compiled anew is all kept again.
 * @throws on an illegal endpoint or Secret, and on one Secret for both
 */
export function artifactCache(options: ArtifactCacheOptions): BuildCache {
  const where = 'artifactCache';
  const { bucket, endpoint, region, prefix = cacheArtifact, reader, writer, insecureHttp = false } = options;
  checkText(where, 'bucket', bucket);
  if (!/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d+)?$/.test(endpoint))
    throw new Error(`${where}: the endpoint "${endpoint}" is not legal. Write host or host:port, without a scheme.`);
  for (const { name } of [reader, writer]) checkCredentials(where, name);
  if (reader.name === writer.name) {
    throw new Error(
      `${where}: review builds would read with the credential that writes (${writer.name}), and so could write what releases read. Make a user that only reads, and name its Secret as reader.`,
    );
  }
  const s3 = (application: string, { name, accessKey, secretKey }: BucketCredentials): S3Artifact => ({
    endpoint,
    bucket,
    key: `${prefix}/${application}.tgz`,
    ...(region !== undefined && { region }),
    ...(insecureHttp && { insecure: true }),
    accessKeySecret: { name, key: accessKey ?? 'accessKey' },
    secretKeySecret: { name, key: secretKey ?? 'secretKey' },
  });
  return {
    of: (_scope, application) => (trust) => ({
      env: { CACHE: folder, ...(trust === 'release' && { CACHE_SENT: 1 }) },
      volumes: { [cacheMount]: Volume.emptyDir('cache') },
      inputs: {
        [cacheArtifact]: Input.artifact({
          path: folder,
          optional: true,
          overrides: { s3: s3(application, trust === 'release' ? writer : reader) },
        }),
      },
      outputs: trust === 'release' ? kept(s3(application, writer)) : {},
      unsafe: insecureHttp ? ['cache: insecureHttp: true'] : [],
    }),
  };
}

/** The cache as a build leaves it, packed by gzip's fastest level. It outlives the run, whatever becomes of the run's artifacts. */
function kept(s3: S3Artifact): Outputs {
  return {
    [cacheArtifact]: Output.artifact({
      path: folder,
      optional: true,
      overrides: { s3, archive: { tar: { compressionLevel: 1 } }, artifactGC: { strategy: 'Never' } },
    }),
  };
}
