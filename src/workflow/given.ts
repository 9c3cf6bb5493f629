import { nearest } from '../manifest/suggestion';
import { type AnyInput, InputArtifact, type InputParameter, type Inputs, type Need } from './input';
import type { Scalar } from './reference';

/** An argument that was given, beside the declaration that it is for. */
export type Given = readonly [name: string, input: AnyInput, value: unknown];

/**
 * The arguments that were given, in the order of the declaration, checked for what JavaScript and casts get past the
 * compiler.
 * @param where the caller, for messages
 * @param taker what takes them, for messages: `the template clone`
 * @throws on a missing, an unknown and an undefined argument
 */
export function givenArguments(where: string, taker: string, inputs: Inputs, args: object): Given[] {
  const given = args as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(inputs, name))
      throw new Error(`${where}: ${taker} has no input "${name}".${meant(name, inputs)} It takes ${list(inputs)}.`);
    if (value === undefined) {
      throw new Error(`${where}: the argument "${name}" is undefined. Leave the key out, or pass a value.`);
    }
  }
  return Object.entries(inputs).flatMap(([name, input]): Given[] => {
    if (Object.hasOwn(given, name)) return [[name, input, given[name]]];
    if (isRequired(input))
      throw new Error(`${where}: the argument "${name}" is missing. ${capital(taker)} takes ${list(inputs)}.`);
    return [];
  });
}

/**
 * The text of a value that is known now.
 * @throws on a number that is none, a value outside the enum, and one of another type
 */
export function literalText(
  where: string,
  name: string,
  { type, options }: InputParameter<Scalar, Need>,
  value: Scalar,
): string {
  const text = String(value);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(
      `${where}: the argument "${name}" is ${text}, which is no number that Argo can read. Pass another.`,
    );
  if (options.enum && !options.enum.includes(text))
    throw new Error(`${where}: the argument "${name}" is "${text}", and the enum allows ${options.enum.join(', ')}.`);
  if (type !== 'string' && typeof value !== type)
    throw new Error(`${where}: the argument "${name}" must be a ${type}. It is ${JSON.stringify(value)}.`);
  return text;
}

/** True where a caller must give a value. */
export function isRequired(input: AnyInput): boolean {
  return input instanceof InputArtifact ? !input.options.optional : input.options.default === undefined;
}

/** The beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function meant(name: string, inputs: Inputs): string {
  const other = nearest(name, Object.keys(inputs));
  return other === undefined ? '' : ` Did you mean "${other}"?`;
}

function list(inputs: Inputs): string {
  const names = (artifacts: boolean) =>
    Object.keys(inputs).filter((name) => inputs[name] instanceof InputArtifact === artifacts);
  const kinds = { parameter: names(false), artifact: names(true) };
  const lists = Object.entries(kinds).flatMap(([kind, each]) =>
    each.length > 0 ? `the ${kind}${each.length > 1 ? 's' : ''} ${each.join(', ')}` : [],
  );
  return lists.length === 0 ? 'no arguments' : lists.join(' and ');
}
