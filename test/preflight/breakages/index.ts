import type { Breakage } from './breakage';
import { cluster } from './cluster';
import { controllers } from './controllers';
import { network } from './network';
import { probes } from './probes';
import { secrets } from './secrets';

/** Each thing that must be there, broken in one way or several. */
export const breakages: readonly Breakage[] = [...cluster, ...controllers, ...network, ...secrets, ...probes];
