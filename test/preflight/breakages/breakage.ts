import type { State } from '../../../src/preflight/finding';
import type { FakeCluster } from '../fake-cluster';

/** How each thing is broken, and what is then said of it. A thing may break in several ways. */
export interface Breakage {
  readonly id: string;
  readonly how: string;
  readonly breaks: (cluster: FakeCluster) => void;
  readonly state?: State;
  readonly seen: string;
  /** What somebody types, or does. */
  readonly remedy?: string;
  readonly probe?: true;
}
