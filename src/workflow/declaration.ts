import type {
  Inputs as ArgoInputs,
  Outputs as ArgoOutputs,
  Artifact,
  Parameter,
  ValueFrom,
} from '../../imports/workflows';
import { checkName } from '../manifest/name';
import type { InputRefs } from './arguments';
import { ArtifactRef } from './artifact-ref';
import type { OutputShape } from './callable';
import { type AnyInput, InputArtifact, InputList, type Inputs, UntrustedInput } from './input';
import {
  type AnyOutputs,
  OutputArtifact,
  OutputElsewhere,
  OutputList,
  type OutputParameter,
  type OutputSource,
  type Outputs,
} from './output';
import { ListRef, ParameterRef } from './parameter-ref';
import type { ReferenceOwner, Scalar } from './reference';
import { handWritten } from './render';
import { UntrustedRef } from './untrusted';

/** The places of declared inputs: `{{inputs.parameters.repo}}`, or `{{workflow.parameters.repo}}`. */
export function inputRefs<I extends Inputs>(
  owner: ReferenceOwner,
  prefix: 'inputs' | 'workflow',
  inputs: I,
): InputRefs<I> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      if (input instanceof InputArtifact) {
        return [name, new ArtifactRef(owner, [prefix, 'artifacts', name], { absent: input.options.optional ?? false })];
      }
      const path = [prefix, 'parameters', name];
      if (input instanceof UntrustedInput) return [name, new UntrustedRef(owner, path)];
      if (input instanceof InputList) return [name, new ListRef(owner, path)];
      return [name, new ParameterRef(owner, path, { kind: input.type })];
    }),
  ) as InputRefs<I>;
}

/** Checks the names of a declaration. @throws on an illegal name */
export function checkDeclared(
  where: string,
  what: 'input' | 'output' | 'argument',
  declared: Inputs | AnyOutputs,
): void {
  for (const name of Object.keys(declared)) checkName(where, `${what} name`, 'parameter', name);
}

/** Checks where the files of a template that runs in a pod lie. @throws where an input artifact has no absolute path */
export function checkArtifactPaths(where: string, inputs: Inputs): void {
  for (const [name, input] of Object.entries(inputs)) {
    if (input instanceof InputArtifact) checkPath(where, 'input artifact', name, input.options.path);
  }
}

/** @throws on a path that is not absolute */
export function checkPath(where: string, what: string, name: string, path: string | undefined): void {
  if (path?.startsWith('/') && !path.split('/').includes('..')) return;
  throw new Error(
    `${where}: the ${what} "${name}" has ${path ? `the path "${path}"` : 'no path'}. A template that runs in a pod needs an absolute one, for example /tmp/${name}.`,
  );
}

/** Inputs of a template. A default stands in `default`. */
export function toArgoInputs(inputs: Inputs): ArgoInputs | undefined {
  return split(
    inputs,
    (name, input) => ({ ...parameter(name, input), ...defaultOf(input, 'default') }),
    (name, { path, optional, overrides }) => ({ name, path, optional, ...handWritten(overrides ?? {}) }),
  );
}

/**
 * Arguments of a workflow. Argo wants a default in `value` there, and knows no path. It takes an artifact only with the
 * place where it lies (Argo Workflows v4.0.2, workflow/validate/validate.go, validateArgumentsValues), so one that each
 * run brings itself is left out.
 */
export function toArgoArguments(inputs: Inputs): ArgoInputs | undefined {
  return split(
    inputs,
    (name, input) => ({ ...parameter(name, input), ...defaultOf(input, 'value') }),
    (name, { optional, overrides }) => overrides && { name, optional, ...handWritten(overrides) },
  );
}

function split(
  inputs: Inputs,
  asParameter: (name: string, input: TextInput) => Parameter,
  asArtifact: (name: string, options: InputArtifact['options']) => (object & { readonly name: string }) | undefined,
): ArgoInputs | undefined {
  const parameters: Parameter[] = [];
  const artifacts: { readonly name: string }[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    if (input instanceof InputArtifact) {
      const artifact = asArtifact(name, input.options);
      if (artifact) artifacts.push(artifact);
    } else parameters.push(asParameter(name, input));
  }
  return either(parameters, artifacts);
}

/** An input that is passed as text. */
type TextInput = Exclude<AnyInput, InputArtifact<'required' | 'optional'>>;

function parameter(name: string, input: TextInput): Parameter {
  const { description } = input.options;
  const allowed =
    input instanceof UntrustedInput || input instanceof InputList
      ? undefined
      : input.type === 'boolean'
        ? ['true', 'false']
        : input.options.enum;
  return { name, ...(description !== undefined && { description }), ...(allowed && { enum: [...allowed] }) };
}

function defaultOf(input: TextInput, key: 'default' | 'value'): object {
  if (input instanceof UntrustedInput) return input.options.default ? { [key]: input.options.default.base64 } : {};
  const { default: value } = input.options;
  if (value === undefined) return {};
  return { [key]: input instanceof InputList ? JSON.stringify(value) : String(value) };
}

/** Outputs of a template that runs in a pod, or of a resource or suspend template. */
export function toArgoOutputs(outputs: Outputs): ArgoOutputs | undefined {
  const parameters: Parameter[] = [];
  const artifacts: Artifact[] = [];
  for (const [name, output] of Object.entries(outputs)) {
    if (output instanceof OutputArtifact) {
      const { path, optional, overrides } = output.options;
      artifacts.push({ name, path, ...(optional && { optional }), ...handWritten(overrides ?? {}) });
    } else {
      parameters.push({ name, ...valueFrom(output) });
    }
  }
  return either(parameters, artifacts);
}

function valueFrom(
  output: OutputParameter<Scalar | undefined> | OutputList<unknown>,
): Pick<Parameter, 'valueFrom' | 'description'> {
  const options: OutputParameter['options'] = output.options;
  const { default: fallback, description } = options;
  return {
    ...(description !== undefined && { description }),
    valueFrom: {
      ...source(options),
      ...(fallback !== undefined && { default: String(fallback) }),
    },
  };
}

function source(options: OutputSource): ValueFrom {
  if ('path' in options) return { path: options.path };
  if ('jsonPath' in options) return { jsonPath: options.jsonPath };
  if ('jqFilter' in options) return { jqFilter: options.jqFilter };
  return { supplied: {} };
}

/** What callers see of declared outputs at run time. */
export function shapes(outputs: AnyOutputs): Readonly<Record<string, OutputShape>> {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => {
      if (output instanceof OutputElsewhere) return [name, output.shape];
      if (output instanceof OutputArtifact)
        return [name, { kind: 'artifact', absent: output.options.optional === true, ...described(output.options) }];
      if (output instanceof OutputList) return [name, { kind: 'list', absent: false }];
      return [name, { kind: 'parameter', absent: false, text: output.type, ...described(output.options) }];
    }),
  );
}

function described({ description }: { readonly description?: string | undefined }): {
  readonly description?: string | undefined;
} {
  return description === undefined ? {} : { description };
}

/** The two lists, without the empty ones; `undefined` when both are. */
export function either<P, A>(parameters: readonly P[], artifacts: readonly A[]) {
  if (parameters.length === 0 && artifacts.length === 0) return undefined;
  return { ...(parameters.length > 0 && { parameters }), ...(artifacts.length > 0 && { artifacts }) };
}
