import type { publish } from '../../src/manifest/publish';

/** `publish` as a program finds it when it begins: it has published nothing yet. */
export function publishOfANewProgram(): typeof publish {
  let found: { readonly publish: typeof publish } | undefined;
  jest.isolateModules(() => {
    found = require('../../src/manifest/publish');
  });
  if (found === undefined) throw new Error('publish.ts was not loaded');
  return found.publish;
}
