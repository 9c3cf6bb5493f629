import type { AnyCallable } from './callable';
import type { Inputs } from './input';
import { type Returned, type Returns, returnedShapes, toArgoReturns, toReturns } from './returns';
import { Steps } from './steps';
import { Template, type TemplateProps, type TemplateScope } from './template';

export interface StepsTemplateProps<I extends Inputs, R> extends TemplateProps<I> {
  /** Adds the steps; what it returns are the template's outputs. */
  readonly steps: (steps: Steps<I>) => R;
  /** How many steps of a group may run at once. @default no limit */
  readonly parallelism?: number | undefined;
}

/** Steps one after the other, some side by side. Argo: docs/walk-through/steps.md. */
export class StepsTemplate<const I extends Inputs = {}, R extends Returns | void = void> extends Template<
  I,
  Returned<R>
> {
  private readonly inside: Steps<I>;

  /** @throws on a template without steps, and on whatever is wrong with a step */
  constructor(scope: TemplateScope, id: string, props: StepsTemplateProps<I, R>) {
    super(scope, id, props, {});
    const steps = new Steps<I>(this.refs(), this as never, this.context());
    this.inside = steps;
    const returned = toReturns(this.path, props.steps(steps));
    Object.assign(this.signature.outputs, returnedShapes(returned));
    if (steps.toArgo().length === 0)
      throw new Error(`${this.path}: the template has no steps. Add one with steps.step(...).`);
    const { parallelism } = props;
    this.does({
      get argo() {
        return { ...(parallelism !== undefined && { parallelism }), steps: steps.toArgo() };
      },
      outputs: toArgoReturns(this.path, returned, (reference) => steps._visit(reference)),
    });
  }

  protected override called(): readonly AnyCallable[] {
    return this.inside._called;
  }
}
