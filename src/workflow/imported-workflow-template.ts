import { Construct } from 'constructs';
import { checkName } from '../manifest/name';
import type { TemplateHome } from './callable';
import { checkDeclared } from './declaration';
import { ImportedTemplate, type ImportedTemplateProps } from './imported-template';
import type { Inputs } from './input';
import type { AnyOutputs } from './output';
import type { Submittable } from './submittable';

export interface ImportedWorkflowTemplateProps<A extends Inputs> {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string | undefined;
  /** What whoever submits it passes. @default nothing */
  readonly arguments?: A | undefined;
  /** It is a ClusterWorkflowTemplate. @default false */
  readonly clusterScope?: boolean | undefined;
}

/**
 * A WorkflowTemplate that is in the cluster already, written by somebody else: `WorkflowTemplate.fromName(...)`. It makes
 * no manifest. What is declared of it is the word of whoever declares it: nothing here sees the cluster, and Argo finds
 * a wrong word when the workflow runs.
 */
export class ImportedWorkflowTemplate<const A extends Inputs = {}>
  extends Construct
  implements Submittable<A>, TemplateHome
{
  readonly shared = true;
  readonly name: string;
  readonly declared: A;
  readonly clusterScope: boolean;

  /** @throws on an illegal name */
  constructor(scope: Construct, id: string, props: ImportedWorkflowTemplateProps<A> = {}) {
    super(scope, id);
    this.name = checkName(this.path, 'name', 'object', props.name ?? id);
    this.declared = (props.arguments ?? {}) as A;
    checkDeclared(this.path, 'argument', this.declared);
    this.clusterScope = props.clusterScope ?? false;
  }

  get path(): string {
    return this.node.path;
  }

  /**
   * One of its templates, for tasks, steps, loops and hooks.
   * @throws on an illegal name, and on a volume that is no claim of a run
   */
  template<const I extends Inputs = {}, const O extends AnyOutputs = {}>(
    name: string,
    props: ImportedTemplateProps<I, O> = {},
  ): ImportedTemplate<I, O> {
    return new ImportedTemplate(this, name, props);
  }

  /** Nothing that could be seen from here. */
  cannotRun(): undefined {
    return undefined;
  }
}
