import type { Cluster } from './cluster';
import type { Finding } from './finding';
import type { System } from './system';

/** What checks look at. */
export interface World {
  /** What is to be applied. */
  readonly system: System;
  /** Where. */
  readonly cluster: Cluster;
}

/** Looks at one thing, or at all of a kind. Gives a finding for each, none where the manifests do not need it. */
export type Check = (world: World) => Promise<readonly Finding[]>;
