import type { Arguments as ArgoArguments } from '../../imports/workflows';
import type { AnyCallable, TemplateHome } from './callable';
import { type AnyInput, InputArtifact, type InputParameter, type Inputs, type Need, UntrustedInput } from './input';
import {
  ArtifactRef,
  ListRef,
  ParameterRef,
  PLAIN,
  Reference,
  render,
  type Scalar,
  Untrusted,
  UntrustedRef,
} from './reference';

/** Called for each reference that an argument holds. */
type Visit = (reference: Reference) => void;

/**
 * Arguments as Argo writes them, checked against the declaration once more: JavaScript and casts get past the compiler.
 * @param where the caller, for messages
 * @param taker what takes them, for messages: `the template clone`
 * @throws on a missing, unknown, undefined or wrong-kind argument, and on a value outside the enum
 */
export function passArguments(
  where: string,
  taker: string,
  inputs: Inputs,
  args: object,
  visit: Visit,
): ArgoArguments | undefined {
  const given = args as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(inputs, name)) throw new Error(`${where}: ${taker} has no input "${name}". ${takes(inputs)}`);
    if (value === undefined) {
      throw new Error(`${where}: the argument "${name}" is undefined. Leave the key out, or pass a value.`);
    }
  }
  const parameters: { name: string; value: string }[] = [];
  const artifacts: { name: string; from: string; optional?: boolean }[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) {
      if (isRequired(input))
        throw new Error(`${where}: argument "${name}" is missing. ${capital(taker)} takes it. ${takes(inputs)}`);
    } else if (input instanceof InputArtifact) {
      if (!(value instanceof ArtifactRef))
        throw wrongKind(where, name, 'an artifact, for example build.outputs.binary', value);
      if (value.mayBeAbsent && isRequired(input))
        throw new Error(
          `${where}: the argument "${name}" is ${value.tag}, which may not exist. ${capital(taker)} requires it.`,
        );
      visit(value);
      artifacts.push({ name, from: value.tag, ...(value.mayBeAbsent && { optional: true }) });
    } else {
      parameters.push({ name, value: parameterText(where, name, input, value, visit) });
    }
  }
  if (parameters.length === 0 && artifacts.length === 0) return undefined;
  return { ...(parameters.length > 0 && { parameters }), ...(artifacts.length > 0 && { artifacts }) };
}

function parameterText(
  where: string,
  name: string,
  input: InputParameter<Scalar, Need> | UntrustedInput<Need>,
  value: unknown,
  visit: Visit,
): string {
  if (input instanceof UntrustedInput) {
    if (value instanceof Untrusted) return value.base64;
    if (!(value instanceof UntrustedRef)) {
      throw wrongKind(
        where,
        name,
        'untrusted text: an input declared with Input.untrusted(), or Untrusted.text("...")',
        value,
      );
    }
    visit(value);
    return value.tag;
  }
  if (value instanceof ArtifactRef) throw wrongKind(where, name, 'a parameter', value);
  if (value instanceof ListRef) throw wrongKind(where, name, 'text. Say .json to pass the JSON text of a list', value);
  if (value instanceof UntrustedRef)
    throw wrongKind(
      where,
      name,
      'text that no stranger chose. Declare the input with Input.untrusted(), or pass .base64',
      value,
    );
  if (value instanceof Reference) {
    const reference = value[PLAIN];
    reference.sources.forEach(visit);
    return presentText(where, name, input, reference);
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw wrongKind(where, name, 'text, a number, a boolean or a reference', value);
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(
      `${where}: the argument "${name}" is ${value}, which is no number that Argo can read. Pass another.`,
    );
  const allowed = input.options.enum;
  if (allowed && !allowed.includes(String(value))) {
    throw new Error(`${where}: the argument "${name}" is "${value}", and the enum allows ${allowed.join(', ')}.`);
  }
  if (input.type !== 'string' && typeof value !== input.type) {
    throw wrongKind(where, name, `a ${input.type}`, value);
  }
  return render(String(value), visit) as string;
}

/** The text where there is one, else the default of the input: Argo does not know that rule. */
function presentText(where: string, name: string, input: InputParameter<Scalar, Need>, reference: Reference): string {
  if (!(reference instanceof ParameterRef && reference.mayBeAbsent)) return reference.tag;
  const fallback = input.options.default;
  if (fallback === undefined) {
    throw new Error(
      `${where}: the argument "${name}" is ${reference.tag}, whose task may be skipped. Pass it with .orElse(value).`,
    );
  }
  return reference.orElse(fallback).tag;
}

/** How a call names its template: `template` at home, `templateRef` elsewhere. */
export function templateOf(
  where: string,
  callable: AnyCallable,
  home: TemplateHome,
): { template: string } | { templateRef: { name: string; template: string } } {
  const { home: other, templateName, bound } = callable.signature;
  if (other === home) return { template: templateName };
  if (!other.shared) {
    throw new Error(
      `${where}: the template "${templateName}" belongs to ${other.path}, a Workflow, which nobody else can call. Put it into a WorkflowTemplate.`,
    );
  }
  if (bound.size > 0) {
    throw new Error(
      `${where}: the template "${templateName}" of ${other.path} needs ${[...bound].join(' and ')} of its own WorkflowTemplate, ` +
        `which Argo does not give it when it is called from ${home.path}. Pass it as an input of the template instead.`,
    );
  }
  return { templateRef: { name: other.name, template: templateName } };
}

/** True where a caller must give a value. */
export function isRequired(input: AnyInput): boolean {
  return input instanceof InputArtifact ? !input.options.optional : input.options.default === undefined;
}

function takes(inputs: Inputs): string {
  const names = (kind: (input: unknown) => boolean) => Object.keys(inputs).filter((name) => kind(inputs[name]));
  const artifacts = names((input) => input instanceof InputArtifact);
  const parameters = names((input) => !(input instanceof InputArtifact));
  if (parameters.length + artifacts.length === 0) return 'It takes no arguments.';
  return `It takes ${[
    ...(parameters.length > 0 ? [`the parameters ${parameters.join(', ')}`] : []),
    ...(artifacts.length > 0 ? [`the artifacts ${artifacts.join(', ')}`] : []),
  ].join(' and ')}.`;
}

function wrongKind(where: string, name: string, expected: string, value: unknown): Error {
  const got =
    value instanceof Reference
      ? value.tag
      : value === null
        ? 'null'
        : typeof value === 'object'
          ? 'an object'
          : JSON.stringify(value);
  return new Error(`${where}: the argument "${name}" must be ${expected}. It is ${got}.`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
