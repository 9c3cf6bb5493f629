import type { World } from './check';
import type { Place } from './finding';
import { hasTag } from './shape';
import type { Field } from './walk';

/** An artifact that a step keeps where the artifact repository is. */
export interface KeptArtifact {
  readonly place: Place;
  readonly namespace: string;
}

/** Fields by which an artifact says itself where it lies, or takes another's place. */
const locations = [
  's3',
  'gcs',
  'oss',
  'azure',
  'artifactory',
  'hdfs',
  'git',
  'http',
  'raw',
  'plugin',
  'from',
  'fromExpression',
];

/** Outputs without a place of their own: those are what takes an artifact repository. Inputs come from them. */
export function keptArtifacts({ system }: World): readonly KeptArtifact[] {
  return system
    .ofType('Artifact')
    .filter(({ field }) => isOutput(field) && locations.every((each) => field.value?.[each] === undefined))
    .flatMap(({ field, item, place }) =>
      system
        .runsIn(item, field)
        .filter((namespace) => !hasTag(namespace))
        .map((namespace) => ({ place, namespace })),
    );
}

function isOutput({ path }: Field): boolean {
  return path.at(-2) === 'artifacts' && path.at(-3) === 'outputs';
}
