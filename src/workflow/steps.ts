import type { WorkflowStep as ArgoStep } from '../../imports/workflows';
import type { Arguments, InputRefs } from './arguments';
import type { AnyCallable, Call, Callable, Rest } from './callable';
import { renderHooks, type TemplateContext } from './dag';
import type { Inputs } from './input';
import { checkItems, type Items, itemOf, toArgoLoop } from './loop';
import { checkName } from './name';
import { passArguments, templateOf } from './passing';
import { type Condition, type Reference, type ReferenceOwner, render } from './reference';
import { type Collected, type Item, type Result, Step } from './task';

export interface StepOptions {
  /** Runs only where this holds; else the step is skipped, and its outputs may be absent. @default always */
  readonly when?: Condition;
  /** Raw Argo fields, laid over what the library makes, one level deep. @default none */
  readonly overrides?: Partial<Omit<ArgoStep, 'name' | 'template' | 'templateRef' | 'arguments'>>;
}

/** One group: calls that run side by side. */
type Group = { readonly step: Step<unknown>; readonly argo: ArgoStep }[];

/** The inside of a steps template: groups that run one after the other. */
export class Steps<I extends Inputs> {
  private readonly groups: Group[] = [];

  constructor(
    /** The places of the template's inputs. */
    readonly inputs: InputRefs<I>,
    /** This very template, for recursion. */
    readonly self: Callable<Arguments<I>, unknown>,
    private readonly context: TemplateContext,
  ) {}

  /** Adds a group of one. @throws on a second step of that name, wrong arguments, or a reference that has no meaning here */
  step<A, R, const X extends StepOptions = {}>(
    name: string,
    template: Callable<A, R>,
    ...rest: Rest<A, X>
  ): Step<Result<R, X>> {
    const [args = {}, options = {}] = rest as readonly [object?, StepOptions?];
    const step = new Step<Result<R, X>>(this.context.owner, 'steps', name, template as never, {
      absent: options.when !== undefined,
    });
    this.groups.push([this.declare(step, template as never, args, options)]);
    return step;
  }

  /** Adds a group of one that runs once for each item. @throws as `step`, and when a list known now is empty */
  loop<const T, R>(
    name: string,
    items: Items<T>,
    body: (item: Item<T>) => Call<R>,
    options: Omit<StepOptions, 'when'> = {},
  ): Step<Collected<R>> {
    const where = `${this.context.owner.path}/${name}`;
    if (Array.isArray(items)) checkItems(where, items);
    const itemOwner: ReferenceOwner = { path: `the loop ${where}` };
    const call = body(itemOf(itemOwner, items));
    const step = new Step<Collected<R>>(this.context.owner, 'steps', name, call.callable, { collected: true });
    this.groups.push([this.declare(step, call.callable, call.args, options, { items, itemOwner })]);
    return step;
  }

  /** Adds one group: the calls run side by side, and none can see another. */
  parallel<const G extends Readonly<Record<string, Call<unknown>>>>(
    group: G,
  ): { readonly [K in keyof G]: G[K] extends Call<infer R> ? Step<R> : never } {
    const steps = Object.entries(group).map(([name, call]) => {
      const step = new Step(this.context.owner, 'steps', name, call.callable);
      return this.declare(step, call.callable, call.args, {});
    });
    if (steps.length === 0)
      throw new Error(`${this.context.owner.path}: a parallel group is empty. Give it at least one call.`);
    this.groups.push(steps);
    return Object.fromEntries(steps.map(({ step }) => [step.name, step])) as never;
  }

  /** The groups as Argo reads them, hooks included. */
  toArgo(): readonly (readonly ArgoStep[])[] {
    return this.groups.map((group) =>
      group.map(({ step, argo }) => {
        for (const { call } of step._hooks) this.context.calls(call.callable);
        const hooks = renderHooks(
          `${this.context.owner.path}/${step.name}`,
          step._hooks,
          this.context.home,
          (reference) => this.visit(step.name, reference),
        );
        return { ...argo, ...(hooks && { hooks: { ...argo.hooks, ...hooks } }) };
      }),
    );
  }

  private declare(
    step: Step<unknown>,
    callable: AnyCallable,
    args: object,
    options: StepOptions,
    loop?: { readonly items: Items<unknown>; readonly itemOwner: ReferenceOwner },
  ): Group[number] {
    const where = `${this.context.owner.path}/${step.name}`;
    checkName(this.context.owner.path, 'step name', 'template', step.name);
    if (this.has(step.name))
      throw new Error(`${this.context.owner.path}: two steps are called "${step.name}". Give each its own name.`);
    const visit = (reference: Reference) => {
      if (!loop || reference.owner !== loop.itemOwner) this.visit(step.name, reference);
    };
    const rendered = (value: unknown) => render(value, visit);
    this.context.calls(callable);
    const passed = passArguments(
      where,
      `the template ${callable.signature.templateName}`,
      callable.signature.inputs,
      args,
      visit,
    );
    const argo: ArgoStep = {
      name: step.name,
      ...templateOf(where, callable, this.context.home),
      ...(passed && { arguments: passed }),
      ...(loop && toArgoLoop(loop.items, rendered, visit)),
      ...(options.when && { when: rendered(options.when) as string }),
      ...(rendered(options.overrides ?? {}) as object),
    };
    return { step, argo };
  }

  private visit(from: string, reference: Reference): void {
    const [root, name] = reference.segments;
    if (reference.owner !== this.context.owner || root !== 'steps' || name === undefined) this.context.check(reference);
    else if (!this.has(name)) {
      throw new Error(
        `${this.context.owner.path}/${from}: refers to the step "${name}", which does not run before it. Put that step into an earlier group.`,
      );
    }
  }

  private has(name: string): boolean {
    return this.groups.some((group) => group.some(({ step }) => step.name === name));
  }
}
