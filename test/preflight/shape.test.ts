import { shapeProblem } from '../../src/preflight/manifest-shape';
import type { Source } from '../../src/preflight/manifests';
import { preflight } from '../../src/preflight/preflight';
import { fakeKubectl } from './fake-cluster';
import { dist, wholeCluster } from './whole-cluster';

/** What may stand where something else should. */
const values = [null, 34, 'x', [], [null], {}, '{{x}}', { a: null }, ['x'], true];

/** The same numbers in each run, so that what fails once fails again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

type Path = readonly (string | number)[];

/** Every place in a value but its root. */
function paths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const within = keys.flatMap((key) => paths((value as Record<string | number, unknown>)[key], [...path, key]));
  return path.length === 0 ? within : [path, ...within];
}

/** A manifest with one value replaced; as it was where nobody could apply it then. */
function changed({ file, manifest }: Source, random: (below: number) => number): Source {
  const copy = structuredClone(manifest);
  const all = paths(copy).filter(([first]) => first !== 'kind' && first !== 'apiVersion');
  const path = all[random(all.length)] as Path;
  const parent = path.slice(0, -1).reduce((value, key) => value[key], copy);
  parent[path.at(-1) as string] = structuredClone(values[random(values.length)]);
  return { file, manifest: shapeProblem(copy) === undefined ? copy : manifest };
}

const seeds = Array.from({ length: Number(process.env.PREFLIGHT_SHAPES ?? 30) }, (_, index) => index + 1);

test.each(seeds)('values of another shape end nothing, whatever they are (%i)', async (seed) => {
  const random = numbers(seed);
  const sources = dist.map((source) => [1, 2, 3].reduce((each) => changed(each, random), source));
  const { findings } = await preflight({ sources, kubectl: fakeKubectl(wholeCluster()) });
  expect(findings.length).toBeGreaterThan(20);
  // Of what is absent or known at run time, nothing is looked for under that name.
  expect(findings.map(({ id, what }) => `${id} ${what}`).join('\n')).not.toMatch(/undefined|\bnull\b|\[object|\{\{/);
});
