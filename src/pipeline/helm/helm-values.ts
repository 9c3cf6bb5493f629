import { Reference } from '../../workflow/reference';
import { render } from '../../workflow/render';

/** A leaf or branch of Helm values; references stand for what is known only when the step runs. */
export type HelmValue =
  | string
  | number
  | boolean
  | null
  | Reference
  | readonly HelmValue[]
  | { readonly [key: string]: HelmValue };

/** Values of a chart. */
export type HelmValues = { readonly [key: string]: HelmValue };

/** Values in two parts: what is known now, and texts by their path in Helm's notation. */
export interface SplitValues {
  readonly fixed: HelmValues;
  readonly literals: readonly { readonly path: string; readonly value: string | Reference }[];
}

/**
 * Takes the leaves that hold references out of the values: they reach Helm one by one, as text whatever they look like.
 * @throws on a leaf that is no JSON value
 */
export function splitValues(where: string, values: HelmValues): SplitValues {
  const literals: { path: string; value: string | Reference }[] = [];
  const walk = (value: HelmValue, path: string): HelmValue | undefined => {
    if (value instanceof Reference || (typeof value === 'string' && holdsReference(value))) {
      literals.push({ path, value });
      return undefined;
    }
    if (Array.isArray(value)) {
      return value.map((item: HelmValue, index) => walk(item, `${path}[${index}]`) ?? null);
    }
    if (value !== null && typeof value === 'object') {
      const entries = Object.entries(value).flatMap(([key, item]) => {
        const kept = walk(item, path === '' ? escapeKey(key) : `${path}.${escapeKey(key)}`);
        return kept === undefined ? [] : [[key, kept] as const];
      });
      return Object.fromEntries(entries);
    }
    if (value === undefined || typeof value === 'function' || (typeof value === 'number' && !Number.isFinite(value))) {
      throw new Error(
        `${where}: the Helm value ${path} is ${String(value)}, which is no JSON value. Leave the key out, or give a value.`,
      );
    }
    return value;
  };
  return { fixed: walk(values, '') as HelmValues, literals };
}

function holdsReference(text: string): boolean {
  let found = false;
  render(text, () => {
    found = true;
  });
  return found;
}

/** A key inside a path of `--set-literal`. */
function escapeKey(key: string): string {
  return key.replace(/[\\.,=[\]{}]/g, '\\$&');
}
