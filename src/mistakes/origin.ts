import type { IConstruct } from 'constructs';

/**
 * Where constructs were made. What is wrong with a manifest as a whole shows when it is written, and the line that is
 * to be mended is then that which made the construct.
 */
const origins = new WeakMap<IConstruct, { readonly stack: string }>();

/** Keeps the stack of this call as the origin of a construct. It becomes text only when somebody asks for it. */
export function keepOrigin(construct: IConstruct): void {
  const origin = {} as { stack: string };
  Error.captureStackTrace(origin, keepOrigin);
  origins.set(construct, origin);
}

/**
 * The stack of the call that made the construct at a path, as `ci/hello/build`; where that has none, of its manifest, or of
 * what it lies in. Undefined if nothing on the way is known.
 */
export function originOf(root: IConstruct, path: string): string | undefined {
  let construct: IConstruct | undefined = root;
  const way: IConstruct[] = [];
  for (const id of path.split('/')) {
    construct = construct?.node.tryFindChild(id);
    if (construct === undefined) break;
    way.unshift(construct);
  }
  const manifest = way[0]?.node.tryFindChild('Resource');
  const known = [...way.slice(0, 1), ...(manifest ? [manifest] : []), ...way.slice(1)].find((each) =>
    origins.has(each),
  );
  return known && origins.get(known)?.stack;
}
