import type { Arguments as ArgoArguments } from '../../imports/workflows';
import { ArtifactRef } from './artifact-ref';
import type { AnyCallable, TemplateHome } from './callable';
import { capital, givenArguments, isRequired, literalText } from './given';
import {
  type AnyInput,
  InputArtifact,
  InputList,
  type InputParameter,
  type Inputs,
  type Need,
  UntrustedInput,
} from './input';
import { ListRef, ParameterRef } from './parameter-ref';
import { PLAIN, Reference, type Scalar } from './reference';
import { render } from './render';
import { Untrusted, UntrustedRef } from './untrusted';

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
  const parameters: { name: string; value: string }[] = [];
  const artifacts: { name: string; from: string; optional?: boolean | undefined }[] = [];
  for (const [name, input, value] of givenArguments(where, taker, inputs, args)) {
    if (input instanceof InputArtifact) {
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
  input: Exclude<AnyInput, InputArtifact<Need>>,
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
  if (input instanceof InputList) return listText(where, name, value, visit);
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
  return render(literalText(where, name, input, value), visit, `${where}: the argument "${name}"`) as string;
}

/** The JSON of a list: of one that a reference stands for, or of values known now. */
function listText(where: string, name: string, value: unknown, visit: Visit): string {
  if (value instanceof ListRef) {
    visit(value);
    return value.json.tag;
  }
  if (!Array.isArray(value)) throw wrongKind(where, name, 'a list', value);
  return render(
    JSON.stringify(value),
    ({ tag }) => {
      throw new Error(
        `${where}: the argument "${name}" is a list with ${tag} in it, whose text could break the JSON. Pass a list of values known now, or a list that a task wrote.`,
      );
    },
    `${where}: the argument "${name}"`,
  ) as string;
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
): { template: string } | { templateRef: { name: string; template: string; clusterScope?: boolean | undefined } } {
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
  const { name, clusterScope } = other;
  return { templateRef: { name, template: templateName, ...(clusterScope && { clusterScope }) } };
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
