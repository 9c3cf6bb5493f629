import type { K8SResource, Trigger } from '../../imports/events';
import type { WorkflowSpec } from '../../imports/workflows';
import { checkName } from '../manifest/name';
import type { OptionalKeys, WithArguments } from '../workflow/arguments';
import { givenArguments, literalText } from '../workflow/given';
import {
  InputArtifact,
  InputList,
  type InputParameter,
  type Inputs,
  type Need,
  UntrustedInput,
} from '../workflow/input';
import { Reference, type Scalar } from '../workflow/reference';
import { type Submittable, workflowTemplateRef } from '../workflow/submittable';
import { Untrusted } from '../workflow/untrusted';
import { type Bounded, EventText } from './bounded';
import { Hole, plainText, takeHoles } from './hole';
import { asBounded, asText, type PayloadText } from './payload';
import type { TriggerDraft, TriggerOptions } from './trigger';

/** What a trigger may pass for one declared argument. Text of an event only where it is bounded, or declared untrusted. */
export type SensorArgument<D> =
  D extends InputParameter<infer V, Need>
    ? [string] extends [V]
      ? Scalar | Bounded
      : V | Bounded<V>
    : D extends UntrustedInput<Need>
      ? PayloadText | EventText | Untrusted
      : never;

/** The arguments that a trigger must and may give to a WorkflowTemplate that declares `I`. */
export type SensorArguments<I extends Inputs> = {
  readonly [K in Exclude<keyof I, OptionalKeys<I>>]: SensorArgument<I[K]>;
} & { readonly [K in OptionalKeys<I>]?: SensorArgument<I[K]> };

/**
 * What a Workflow with a workflowTemplateRef may set besides its arguments where the controller demands
 * `templateReferencing: Secure` (Argo Workflows v4.1.2, workflow/util/util.go).
 */
export type ThinWorkflowSpec = Partial<
  Pick<
    WorkflowSpec,
    | 'activeDeadlineSeconds'
    | 'archiveLogs'
    | 'artifactGC'
    | 'entrypoint'
    | 'metrics'
    | 'podGC'
    | 'priority'
    | 'shutdown'
    | 'suspend'
    | 'ttlStrategy'
    | 'volumeClaimGC'
    | 'workflowMetadata'
  >
>;

export type WorkflowTriggerOptions<I extends Inputs> = TriggerOptions & {
  /** The WorkflowTemplate that is run: of the app, or `WorkflowTemplate.fromName(...)`. */
  readonly submit: Submittable<I>;
  /** Name of the Workflow, when a redelivered event must not start it again: `` text`ci-${sha256([...], { length: 16 })}` ``. @default made by the cluster */
  readonly name?: Bounded<string> | undefined;
  /** Beginning of the name that the cluster makes. @default the template's name and "-" */
  readonly generateName?: string | undefined;
  /** Where it runs. The account of the Sensor needs the right there. @default the namespace of the Sensor */
  readonly namespace?: string | undefined;
  readonly labels?: Readonly<Record<string, string | Bounded>> | undefined;
  readonly annotations?: Readonly<Record<string, string | Bounded>> | undefined;
  /** More of its spec, as far as Argo lets a Workflow of a template set it. @default none */
  readonly spec?: ThinWorkflowSpec | undefined;
} & WithArguments<SensorArguments<I>>;

/** Creates a thin Workflow: a reference to a template, and arguments. It needs the right `create workflows`, no more. */
export function workflowTrigger<I extends Inputs>(draft: TriggerDraft, options: WorkflowTriggerOptions<I>): Trigger {
  const { submit, name, generateName, namespace, labels, annotations, spec } = options;
  const { where } = draft;
  if (typeof submit?.name !== 'string')
    throw new Error(
      `${where}: submit is no WorkflowTemplate. Pass the construct, or for one in the cluster WorkflowTemplate.fromName(...).`,
    );
  if (name === undefined) checkName(where, 'generateName', 'objectPrefix', generateName ?? `${submit.name}-`);
  else if (generateName !== undefined) throw new Error(`${where}: both name and generateName. Give one.`);
  const parameters = passArguments(where, submit, (options as { readonly arguments?: object }).arguments ?? {});
  const { manifest, parameters: filled } = takeHoles(
    where,
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: {
        ...(name === undefined ? { generateName: generateName ?? `${submit.name}-` } : { name }),
        namespace,
        labels,
        annotations,
      },
      spec: {
        workflowTemplateRef: workflowTemplateRef(submit),
        ...(parameters.length > 0 && { arguments: { parameters } }),
        ...spec,
      },
    },
    draft.visit,
  );
  return draft.toArgo({
    k8s: {
      operation: 'create',
      source: { resource: manifest as K8SResource },
      ...(filled.length > 0 && { parameters: filled }),
    },
  });
}

function passArguments(
  where: string,
  { name: template, declared }: Submittable<Inputs>,
  args: object,
): { name: string; value: unknown }[] {
  return givenArguments(where, `the WorkflowTemplate ${template}`, declared, args).map(([name, input, value]) => {
    if (input instanceof InputArtifact || input instanceof InputList) {
      const kind = input instanceof InputList ? 'a list' : 'an artifact';
      throw new Error(`${where}: the argument "${name}" is ${kind}, which a Sensor cannot pass.`);
    }
    return {
      name,
      value: input instanceof UntrustedInput ? untrusted(where, name, value) : parameter(where, name, input, value),
    };
  });
}

function untrusted(where: string, name: string, value: unknown): string | Hole {
  if (value instanceof Untrusted) return value.base64;
  const sources = asText(value)?._sources;
  if (sources === undefined) {
    throw new Error(
      `${where}: the argument "${name}" is declared untrusted. Pass a place of an event that holds text, or Untrusted.text("...").`,
    );
  }
  return new Hole(sources, 'text');
}

function parameter(where: string, name: string, input: InputParameter<Scalar, Need>, value: unknown): string | Hole {
  if (value instanceof EventText) {
    throw new Error(
      `${where}: the argument "${name}" is text that nothing bounds. Use .matching(/.../) or .oneOf([...]), or declare it with Input.untrusted().`,
    );
  }
  if (value instanceof Reference) {
    throw new Error(
      `${where}: the argument "${name}" is ${value.segments.join('.')}, a reference of a workflow, which means nothing in a Sensor. Use places of an event.`,
    );
  }
  const bounded = asBounded(value);
  if (bounded) return new Hole(bounded._sources, input.type === 'string' ? 'text' : input.type);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new Error(
      `${where}: the argument "${name}" is ${value === null ? 'null' : 'an object'}. Pass text, a number, a boolean or a place of an event.`,
    );
  }
  return plainText(where, `the argument "${name}"`, literalText(where, name, input, value));
}
