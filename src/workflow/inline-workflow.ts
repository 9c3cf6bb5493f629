import type { Construct } from 'constructs';
import { ArgoObject } from '../manifest/argo-object';
import { isRequired } from './given';
import type { AnyInput, Inputs } from './input';
import { type Metadata, objectMetadata } from './metadata';
import { type WorkflowSpecProps, WorkflowSpecScope } from './workflow-spec';

export interface InlineWorkflowProps<A extends Inputs> extends WorkflowSpecProps<A> {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string | undefined;
  /** Argo appends random letters to the name, so that it can be created again and again (not applied). @default false */
  readonly generateName?: boolean | undefined;
  /** Labels and annotations of the Workflow. @default none */
  readonly metadata?: Metadata | undefined;
}

/** A Workflow with templates of its own, that runs as soon as it is applied. Its arguments need defaults. */
export class InlineWorkflow<const A extends Inputs = {}> extends WorkflowSpecScope<A> {
  override readonly shared = false;

  /** @throws on an illegal name */
  constructor(scope: Construct, id: string, props: InlineWorkflowProps<A> = {}) {
    super(scope, id, props, props.name ?? id);
    const name = props.generateName ? { generateName: `${this.name}-` } : { name: this.name };
    const metadata = objectMetadata(this.path, name, props.metadata);
    new ArgoObject(this, 'Resource', { kind: 'Workflow', metadata, spec: this.lazySpec() });
    this.node.addValidation({ validate: () => this.problems() });
  }

  private problems(): string[] {
    const missing = Object.keys(this.declared).filter((name) => isRequired(this.declared[name] as AnyInput));
    return [
      ...(this.hasEntrypoint
        ? []
        : ['the Workflow has no entrypoint. Say which template runs first: workflow.entrypoint(main).']),
      ...missing.map((name) => `the argument "${name}" has no default, and nobody else passes one. Give it a default.`),
    ];
  }
}
