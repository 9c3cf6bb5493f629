import type { Construct } from 'constructs';
import { ArgoObject } from '../manifest/argo-object';
import { ImportedWorkflowTemplate, type ImportedWorkflowTemplateProps } from './imported-workflow-template';
import type { Inputs } from './input';
import { type Metadata, objectMetadata } from './metadata';
import type { Submittable } from './submittable';
import { type WorkflowSpecProps, WorkflowSpecScope } from './workflow-spec';

export interface WorkflowTemplateProps<A extends Inputs> extends WorkflowSpecProps<A> {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string | undefined;
  /** Labels and annotations of the WorkflowTemplate. @default none */
  readonly metadata?: Metadata | undefined;
}

/**
 * Templates kept in the cluster: a library of steps for others, or with an entrypoint a workflow to submit.
 * Argo: docs/workflow-templates.md.
 */
export class WorkflowTemplate<const A extends Inputs = {}> extends WorkflowSpecScope<A> implements Submittable<A> {
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

  /**
   * A WorkflowTemplate that is in the cluster already, with its arguments as it declares them there.
   * @throws on an illegal name
   */
  static fromName<const A extends Inputs = {}>(
    scope: Construct,
    id: string,
    props: ImportedWorkflowTemplateProps<A> = {},
  ): ImportedWorkflowTemplate<A> {
    return new ImportedWorkflowTemplate(scope, id, props);
  }

  /** What only the finished WorkflowTemplate shows: whether there is something to run, and on which disks. */
  cannotRun(entrypoint: string | undefined): string | undefined {
    if (this.hasEntrypoint) return undefined;
    if (entrypoint === undefined) {
      return `the WorkflowTemplate ${this.name} has no entrypoint, so there is nothing to run. Say which template runs first: ${this.node.id}.entrypoint(main).`;
    }
    const [claim] = this.claims;
    return (
      claim &&
      `the WorkflowTemplate ${this.name} has no entrypoint of its own, so it makes no volume claims, and its templates need "${claim.name}". Say which template runs first: ${this.node.id}.entrypoint(main).`
    );
  }
}
