import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kubectl, KubeObject } from './kubectl';
import type { S3 } from './s3';
import { isOurName } from './settings';

/** Everything that there is in the cluster and the artifact repository, a line each: `kind namespace/name`, `s3 key`. */
export type Inventory = ReadonlySet<string>;

/** Takes the inventory: every kind that can be listed, in all namespaces, and every key of the bucket. */
export async function takeInventory(kubectl: Kubectl, s3: S3): Promise<Inventory> {
  const [namespaced, global, events, keys] = await Promise.all([
    objects(kubectl, true),
    objects(kubectl, false),
    ourEvents(kubectl),
    s3.keys(),
  ]);
  return new Set([...namespaced, ...global, ...events, ...keys.map((key) => `s3 ${key}`)]);
}

/**
 * What came since an inventory was taken and is not in the written list of what may stay, sorted. Where others work in
 * the cluster at the same time, `E2E_OTHERS` names their namespaces, separated by commas.
 */
export function leftovers(before: Inventory, after: Inventory): string[] {
  const allowed = readAllowed();
  const others = (process.env.E2E_OTHERS ?? '').split(',').filter((name) => name !== '');
  const foreign = (line: string) => others.some((name) => line.split(/[ /]/)[1] === name);
  return [...after].filter((line) => !before.has(line) && !allowed.has(line) && !foreign(line)).sort();
}

/** The keys of the artifact repository that came since and belong to the namespaces of this test. */
export function newKeys(before: Inventory, keys: readonly string[]): string[] {
  return keys.filter((key) => !before.has(`s3 ${key}`) && key.split('/').some(isOurName));
}

/** `leftovers.allowed.txt`: a line per object that may stay, exactly as the inventory writes it; `#` begins a reason. */
function readAllowed(): ReadonlySet<string> {
  const text = readFileSync(join(__dirname, 'leftovers.allowed.txt'), 'utf8');
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim());
  return new Set(lines.filter((line) => line !== ''));
}

/** Objects of all kinds but Event, as the server's own tables list them, which is light. */
async function objects(kubectl: Kubectl, namespaced: boolean): Promise<string[]> {
  const all = await kubectl.run(['api-resources', '--verbs=list', '-o', 'name', `--namespaced=${namespaced}`]);
  const kinds = all.split('\n').filter((kind) => kind !== '' && !/^events(\.|$)/.test(kind));
  const everywhere = namespaced ? ['--all-namespaces'] : [];
  const table = await kubectl.run(['get', kinds.join(','), '--ignore-not-found', '--no-headers', ...everywhere]);
  const rows = table.split('\n').filter((line) => line !== '');
  return rows.map((row) => {
    // The columns begin with NAMESPACE kind.group/name, or without the first where there are no namespaces.
    const [first = '', second = ''] = row.split(/\s+/);
    const [object, namespace] = namespaced ? [second, `${first}/`] : [first, ''];
    const slash = object.indexOf('/');
    return `${object.slice(0, slash)} ${namespace}${object.slice(slash + 1)}`;
  });
}

interface Event extends KubeObject {
  readonly involvedObject: { readonly kind?: string; readonly namespace?: string; readonly name?: string };
}

/** Events that speak of an object in a namespace of this test, or of such a namespace; others come and go by themselves. */
async function ourEvents(kubectl: Kubectl): Promise<string[]> {
  const { items } = JSON.parse(await kubectl.run(['get', 'events', '--all-namespaces', '-o', 'json'])) as {
    items: Event[];
  };
  return items
    .filter(({ involvedObject: { kind, name, namespace } }) => {
      return isOurName(namespace ?? '') || (kind === 'Namespace' && isOurName(name ?? ''));
    })
    .map(({ metadata }) => `events ${metadata.namespace}/${metadata.name}`);
}
