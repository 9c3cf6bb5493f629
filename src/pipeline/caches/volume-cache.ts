import { ApiObject, Size } from 'cdk8s';
import { Volume } from '../../workflow';
import { type BuildCache, cacheMount } from './build-cache';

export interface VolumeCacheOptions {
  /** Of the claim of each application. @default 10Gi */
  readonly size?: Size | undefined;
  /** @default the cluster's default class */
  readonly storageClass?: string | undefined;
  /**
   * `ReadWriteOnce`: all builds of an application run on the node that has the volume, or wait for it.
   * `ReadWriteMany` is for file systems with locks that hold: Go's caches are not safe on NFS.
   * @default ReadWriteOnce
   */
  readonly accessMode?: 'ReadWriteOnce' | 'ReadWriteMany' | undefined;
}

/**
 * A claim for each application, NAME-cache, which outlives runs. Review builds mount it read-only, and the kubelet sees to
 * it. The template itself carries the volume, so it is there for callers elsewhere too.
 */
export function volumeCache(options: VolumeCacheOptions = {}): BuildCache {
  const { size = Size.gibibytes(10), storageClass, accessMode = 'ReadWriteOnce' } = options;
  return {
    of: (scope, application) => {
      const name = `${application}-cache`;
      new ApiObject(scope, name, {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name },
        spec: {
          accessModes: [accessMode],
          resources: { requests: { storage: size.asString() } },
          ...(storageClass !== undefined && { storageClassName: storageClass }),
        },
      });
      return (trust) => ({
        env: { CACHE: `${cacheMount}/build` },
        volumes: { [cacheMount]: Volume.claim('cache', name, { readOnly: trust !== 'release' }) },
        inputs: {},
        outputs: {},
      });
    },
  };
}
