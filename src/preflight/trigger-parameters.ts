import type { ManifestPath } from '../manifest/path';
import type { Manifest } from './manifest';
import { listOf, textOf } from './shape';

/**
 * Whether a parameter of a trigger writes at a path of its Sensor: the value there, something around it, or something in it.
 * What stands there is then that of no run.
 */
export function isWritten(sensor: Manifest, path: ManifestPath): boolean {
  if (sensor?.kind !== 'Sensor' || path[1] !== 'triggers' || path[3] !== 'template') return false;
  const trigger = listOf(sensor.spec?.triggers)[path[2] as number];
  // Those of the trigger count from its template, those of what it does from the object that it makes.
  return (
    writes(trigger?.parameters, path.slice(4)) ||
    (path[5] === 'source' && writes(trigger?.template?.[path[4] as string]?.parameters, path.slice(7)))
  );
}

function writes(parameters: Manifest, path: ManifestPath): boolean {
  if (path.length === 0) return false;
  const here = `${path.join('.')}.`;
  return listOf(parameters).some((each) => {
    const dest = textOf(each?.dest);
    return dest !== undefined && (here.startsWith(`${dest}.`) || `${dest}.`.startsWith(here));
  });
}
