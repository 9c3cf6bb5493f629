import type { DAGTemplate as ArgoDagTemplate } from '../../imports/workflows';
import type { AnyCallable } from './callable';
import { Dag } from './dag';
import type { Inputs } from './input';
import { type Returned, type Returns, returnedShapes, toArgoReturns, toReturns } from './returns';
import { Template, type TemplateProps, type TemplateScope } from './template';

export interface DagTemplateProps<I extends Inputs, R> extends TemplateProps<I> {
  /** Adds the tasks; what it returns are the template's outputs. */
  readonly tasks: (dag: Dag<I>) => R;
  /** How many tasks may run at once. @default no limit */
  readonly parallelism?: number | undefined;
  /** Begins no further task once one has failed. @default true, as Argo's */
  readonly failFast?: boolean | undefined;
}

/**
 * Tasks with dependencies. It reads as a function: inputs, tasks, and what the callback returns are its outputs.
 * Compose it (a class that makes one) rather than subclass it: `this` does not exist yet inside the callback.
 * Argo: docs/walk-through/dag.md.
 */
export class DagTemplate<const I extends Inputs = {}, R extends Returns | void = void> extends Template<
  I,
  Returned<R>
> {
  private readonly dag: Dag<I>;
  private readonly returned: Returns;

  /** @throws on a DAG without tasks, and on whatever is wrong with a task */
  constructor(scope: TemplateScope, id: string, props: DagTemplateProps<I, R>) {
    super(scope, id, props, {});
    this.dag = new Dag<I>(this.refs(), this as never, this.context());
    this.returned = toReturns(this.path, props.tasks(this.dag));
    Object.assign(this.signature.outputs, returnedShapes(this.returned));
    const { parallelism, failFast } = props;
    if (this.dag.toArgo().length === 0)
      throw new Error(`${this.path}: the DAG has no tasks. Add one with dag.task(...).`);
    const owner = this;
    this.does({
      get argo() {
        const dag: ArgoDagTemplate = { tasks: owner.dag.toArgo(), ...(failFast !== undefined && { failFast }) };
        return { ...(parallelism !== undefined && { parallelism }), dag };
      },
      outputs: toArgoReturns(this.path, this.returned, (reference) => this.dag._visit(this.path, reference)),
    });
  }

  protected override called(): readonly AnyCallable[] {
    return this.dag._called;
  }
}
