import type { Construct } from 'constructs';
import type { Inputs, Mounts, Outputs } from '../../workflow';
import type { Trust } from '../step/branch-trust';

/** What a template that builds has of its cache. */
export interface CacheAccess {
  /**
   * Environment of the container. `CACHE`: the folder where it finds what earlier builds left, and leaves its own; it may be
   * absent, and it may be read-only. `CACHE_SENT=1`: what lies there at the end is sent away as a whole, so the step removes
   * it where nothing of it is new.
   */
  readonly env: Readonly<Record<string, string | number>>;
  /** Volumes that the template mounts, by folder. */
  readonly volumes: Mounts;
  /** Artifacts that the template takes besides its own inputs. They say where they lie, so no caller passes them. */
  readonly inputs: Inputs;
  /** Artifacts that the template gives besides its own outputs. */
  readonly outputs: Outputs;
  /** Unsafe options in use, which the template's pods say in their annotation. @default none */
  readonly unsafe?: readonly string[] | undefined;
}

/**
 * A kind of cache for builds: `volumeCache()`, `artifactCache({...})`, or one of your own. Release builds may write it;
 * review builds read it, and hold nothing with which they could write it.
 */
export interface BuildCache {
  /**
   * Makes what one application's cache takes in the cluster, and says what its builds get of it.
   * @param scope where objects are made, in the namespace of the builds
   * @param application its short name
   */
  readonly of: (scope: Construct, application: string) => (trust: Trust) => CacheAccess;
}

/** The folder at which a cache is mounted. */
export const cacheMount = '/cache';

/** Name of the cache's artifacts, in and out. */
export const cacheArtifact = 'cache';
