import { Condition } from './condition';
import { PLAIN, pieces, Reference } from './reference';

/** Raw fields of a user: tags written by hand pass. */
class HandWritten {
  constructor(readonly value: unknown) {}
}

/** Marks raw Argo fields (`overrides`), so that `render` lets tags in them pass that somebody wrote by hand. */
export function handWritten<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, new HandWritten(value)])) as T;
}

/**
 * Replaces every reference in a value by what Argo reads, and reports each. Works through arrays and plain objects;
 * leaves out keys whose value is `undefined`.
 * @param value anything that a manifest may hold
 * @param visit called for every reference that occurs, to check its owner and to find edges; it may throw
 * @param where what the value is, for messages: `c/ci/build: the argument "name"`, or `c/ci/build: ` before keys; without,
 * tags written by hand are left as they are
 * @throws on `{{` that is no reference: Argo expands it, and nobody has checked it
 */
export function render(value: unknown, visit: (reference: Reference) => void, where?: string): unknown {
  if (value instanceof HandWritten) return render(value.value, visit);
  if (value instanceof Condition) {
    value.sources.forEach(visit);
    return value.tag;
  }
  if (value instanceof Reference) {
    const reference = value[PLAIN];
    reference.sources.forEach(visit);
    return reference.resolve();
  }
  if (typeof value === 'string') return renderText(value, visit, where);
  if (Array.isArray(value))
    return value.map((item, index) => render(item, visit, where === undefined ? where : `${where}[${index}]`));
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [
          renderText(key, visit, where),
          render(item, visit, where === undefined ? where : `${where}${where.endsWith(' ') ? '' : '.'}${key}`),
        ]),
    );
  }
  return value;
}

function renderText(text: string, visit: (reference: Reference) => void, where: string | undefined): string {
  const parts = pieces(text);
  if (where !== undefined) checkLiterals(where, parts);
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      part.sources.forEach(visit);
      return part.tag;
    })
    .join('');
}

/**
 * @param options.inExpression the parts become summands of an expression, so that nothing happens where they meet
 * @throws where text that is no reference would begin a tag
 */
export function checkLiterals(
  where: string,
  parts: readonly (string | Reference)[],
  options: { readonly inExpression?: boolean | undefined } = {},
): void {
  parts.forEach((part, index) => {
    if (typeof part !== 'string') return;
    const tag = /\{\{[^}]*(?:\}\})?/.exec(part)?.[0];
    if (tag !== undefined) {
      throw new Error(
        `${where} holds ${JSON.stringify(tag)}, written by hand: Argo expands it, and nothing has checked it. ` +
          "Use a reference (inputs.name, build.outputs.digest), a variable (workflow.name), or unchecked('{{pod.name}}').",
      );
    }
    if (!options.inExpression && part.endsWith('{') && index + 1 < parts.length) {
      throw new Error(
        `${where} holds "{" right before a reference, and Argo reads "{{{" wrongly. Put a space between.`,
      );
    }
  });
}
