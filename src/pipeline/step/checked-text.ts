import { checkName } from '../../manifest/name';

/** @throws when a text that an object of the pipeline needs is missing, empty or has blanks around it */
export function checkText(where: string, what: string, text: string): string {
  if (typeof text !== 'string' || text === '') throw new Error(`${where}: the ${what} is empty. Give one.`);
  if (text.trim() !== text || /[\r\n\0]/.test(text))
    throw new Error(
      `${where}: the ${what} ${JSON.stringify(text)} has blanks or line ends around or in it. Remove them.`,
    );
  return text;
}

/** A name that Kubernetes takes for a namespace, or as the value of a label. @throws on any other */
export function checkDnsLabel(where: string, what: string, text: string): string {
  checkText(where, what, text);
  if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text)) {
    throw new Error(
      `${where}: the ${what} "${text}" is not legal. Use up to 63 lower-case letters, digits and "-", with a letter or digit at both ends.`,
    );
  }
  return text;
}

/** @throws when a path below a checked-out repository is absolute or leaves it */
export function checkPath(where: string, what: string, path: string): string {
  checkText(where, what, path);
  if (path.startsWith('/') || path.startsWith('-') || path.split('/').includes('..')) {
    throw new Error(
      `${where}: the ${what} "${path}" leaves the repository. Write it relative to its root, without ".." and not beginning with "/" or "-".`,
    );
  }
  return path;
}

/** Returns the name of the Secret with a credential. @throws on one that no Secret can have */
export function checkCredentials(where: string, credentials: string): string {
  return checkName(where, 'Secret name in credentials', 'secret', credentials);
}
