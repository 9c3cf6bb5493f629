import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * What `publish` leaves behind: an app that takes no change any more, because the change would be in no manifest. That
 * nothing is added to its tree, constructs see to themselves (`node.lock()`).
 */
export function seal(app: IConstruct): void {
  app.node.lock();
  for (const object of app.node.findAll()) {
    if (!ApiObject.isApiObject(object)) continue;
    const refuse = () => checkOpen(object);
    const refusals = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, { value: refuse, configurable: true }]));
    Object.defineProperties(object, refusals(ofObjects));
    Object.defineProperties(object.metadata, refusals(ofMetadata));
  }
}

const ofObjects = ['addJsonPatch', 'addDependency'] satisfies readonly (keyof ApiObject)[];

const ofMetadata = [
  'add',
  'addLabel',
  'addAnnotation',
  'addFinalizers',
  'addOwnerReference',
] satisfies readonly (keyof ApiObject['metadata'])[];

/** For methods that change a construct. @throws if its manifest is written already */
export function checkOpen(construct: IConstruct): void {
  if (!construct.node.locked) return;
  throw new Error(
    `${construct.node.path.replace(/\/Resource$/, '')}: it is changed after publish has written the manifests, so the change would be in none of them. ` +
      'Make it before, and let publish(app) be the last line of the program.',
  );
}
