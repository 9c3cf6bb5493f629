import type { Place } from './finding';
import type { Manifest } from './manifest';

/** An object of the manifests, also one that a trigger makes. */
export interface Item {
  readonly manifest: Manifest;
  /** Undefined for what lies in none, and where it is known only at run time. */
  readonly namespace: string | undefined;
  readonly place: Place;
}
