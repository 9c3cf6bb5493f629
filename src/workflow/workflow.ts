import type { Construct } from 'constructs';
import type { WorkflowSpec as ArgoWorkflowSpec } from '../../imports/workflows';
import { ArgoObject } from '../manifest/argo-object';
import type { Arguments, WithArguments } from './arguments';
import type { Inputs } from './input';
import { type Metadata, objectMetadata } from './metadata';
import { passArguments } from './passing';
import type { Reference } from './reference';
import { render } from './render';
import { type Submittable, workflowTemplateRef } from './submittable';

/** What to run, and with which arguments. */
export type Submission<A extends Inputs> = {
  /** The WorkflowTemplate whose entrypoint runs: of the app, or `WorkflowTemplate.fromName(...)`. */
  readonly template: Submittable<A>;
} & WithArguments<Arguments<A>>;

export type WorkflowProps<A extends Inputs> = Submission<A> & {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string | undefined;
  /** Argo appends random letters to the name, so that it can be created again and again (not applied). @default false */
  readonly generateName?: boolean | undefined;
  /** Labels and annotations of the Workflow. @default none */
  readonly metadata?: Metadata | undefined;
  /** Raw Argo fields, laid over what the construct makes, one level deep. @default none */
  readonly overrides?: Partial<Omit<ArgoWorkflowSpec, 'workflowTemplateRef' | 'arguments'>> | undefined;
};

/** One run of a WorkflowTemplate, which begins as soon as it is applied. Argo: docs/workflow-templates.md. */
export class Workflow<const A extends Inputs = {}> extends ArgoObject {
  /** @throws on an illegal name and on wrong arguments */
  constructor(scope: Construct, id: string, props: WorkflowProps<A>) {
    const where = `${scope.node.path}/${id}`;
    const { name = id } = props;
    super(scope, id, {
      kind: 'Workflow',
      metadata: objectMetadata(where, props.generateName ? { generateName: `${name}-` } : { name }, props.metadata),
      spec: { ...submission(where, props), ...rawSpec(where, props.template, props.overrides) },
    });
    this.node.addValidation({ validate: () => submissionProblems(props, props.overrides) });
  }
}

/** The thin spec of a run: `workflowTemplateRef` and arguments. @throws on wrong arguments */
export function submission<A extends Inputs>(where: string, props: Submission<A>): ArgoWorkflowSpec {
  const { template } = props;
  const passed = passArguments(
    where,
    `the WorkflowTemplate ${template.name}`,
    template.declared,
    props.arguments ?? {},
    noReferences(where),
  );
  return { workflowTemplateRef: workflowTemplateRef(template), ...(passed && { arguments: passed }) };
}

/** What only the finished WorkflowTemplate shows: whether it can run. */
export function submissionProblems(
  { template }: { readonly template: Submittable<Inputs> },
  overrides: { readonly entrypoint?: string | undefined } = {},
): string[] {
  return [template.cannotRun(overrides.entrypoint) ?? []].flat();
}

/** Raw fields with their references replaced: variables of the workflow and arguments of its template have a meaning there. */
export function rawSpec<A extends Inputs>(
  where: string,
  template: Submittable<A>,
  overrides: Partial<ArgoWorkflowSpec> = {},
): object {
  return render(overrides, ({ owner, tag }) => {
    if (owner !== undefined && owner !== template)
      throw new Error(`${where}: the overrides hold ${tag} of ${owner.path}, which has no meaning here. Pass a value.`);
  }) as object;
}

function noReferences(where: string): (reference: Reference) => void {
  return (reference) => {
    throw new Error(
      `${where}: the arguments hold ${reference.tag}, which means nothing before the workflow runs. Pass a value.`,
    );
  };
}
