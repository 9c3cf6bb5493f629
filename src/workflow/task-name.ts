import { nameFrom } from '../manifest/name';

/**
 * A legal task name out of any text, for tasks made in a loop: `./cmd/api` gives `cmd-api`. Different texts may give
 * the same name; the DAG then throws.
 * @throws when nothing legal is left
 */
export function taskName(text: string): string {
  const name = nameFrom(text, 'template');
  if (name === undefined)
    throw new Error(`taskName: ${JSON.stringify(text)} holds no letter and no digit, so no name can be made of it.`);
  return name;
}
