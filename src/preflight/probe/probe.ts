import type { World } from '../check';
import type { Finding } from '../finding';
import type { Pods } from './pods';
import type { TemporaryObjects } from './temporary-objects';

/** What a probe works with. */
interface Context {
  readonly pods: Pods;
  readonly world: World;
  /** Image of its pods. */
  readonly image: string;
  readonly signal: AbortSignal;
  readonly objects: TemporaryObjects;
}

/** Tries something out in namespaces of its own. @throws when it cannot try */
export type Probe = (context: Context) => Promise<readonly Finding[]>;
