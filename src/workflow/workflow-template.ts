import type { Construct } from 'constructs';
import { ArgoObject } from '../manifest/argo-object';
import type { Inputs } from './input';
import { type Metadata, objectMetadata } from './metadata';
import { type WorkflowSpecProps, WorkflowSpecScope } from './workflow-spec';

export interface WorkflowTemplateProps<A extends Inputs> extends WorkflowSpecProps<A> {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string;
  /** Labels and annotations of the WorkflowTemplate. @default none */
  readonly metadata?: Metadata;
}

/**
 * Templates kept in the cluster: a library of steps for others, or with an entrypoint a workflow to submit.
 * Argo: docs/workflow-templates.md.
 */
export class WorkflowTemplate<const A extends Inputs = {}> extends WorkflowSpecScope<A> {
  override readonly shared = true;

  /** @throws on an illegal name */
  constructor(scope: Construct, id: string, props: WorkflowTemplateProps<A> = {}) {
    super(scope, id, props, props.name ?? id);
    new ArgoObject(this, 'Resource', {
      kind: 'WorkflowTemplate',
      metadata: objectMetadata(this.path, { name: this.name }, props.metadata),
      spec: this.lazySpec(),
    });
  }
}
