import type { WorkflowStep as ArgoStep } from '../../imports/workflows';
import { checkName } from '../manifest/name';
import type { Arguments, InputRefs } from './arguments';
import { checkStepOverrides, type StepOverrides } from './call-overrides';
import type { AnyCallable, Call, Callable, Rest } from './callable';
import type { Condition } from './condition';
import { type Loop, renderCall, renderHooks, type TemplateContext } from './dag';
import type { Inputs } from './input';
import { checkKeys } from './known-keys';
import { checkItems, conditionOf, type Items, itemOf } from './loop';
import type { Reference, ReferenceOwner } from './reference';
import { handWritten, render } from './render';
import type { Collected, Item, Result } from './results';
import { Step } from './task';

export interface StepOptions {
  /** Runs only where this holds; else the step is skipped, and its outputs may be absent. Of a loop: for each item. @default always */
  readonly when?: Condition | undefined;
  /** Raw Argo fields, laid over what the library makes. Tags written by hand are let through. @default none */
  readonly overrides?: StepOverrides | undefined;
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
    options: StepOptions = {},
  ): Step<Collected<R>> {
    const where = `${this.context.owner.path}/${name}`;
    if (Array.isArray(items)) checkItems(where, items);
    const itemOwner: ReferenceOwner = { path: `the loop ${where}` };
    const call = body(itemOf(itemOwner, items));
    const when = conditionOf(options.when, call);
    const step = new Step<Collected<R>>(this.context.owner, 'steps', name, call.callable, {
      collected: true,
      absent: when !== undefined || !Array.isArray(items),
      conditional: when !== undefined,
    });
    const all = { ...options, ...(when && { when }) };
    this.groups.push([this.declare(step, call.callable, call.args, all, { items, itemOwner })]);
    return step;
  }

  /**
   * Adds one group: the calls run side by side, and none can see another. One with a condition may be skipped:
   * `build.call({ os }).when(os.equals('linux'))`.
   */
  parallel<const G extends Readonly<Record<string, Call<unknown>>>>(
    group: G,
  ): { readonly [K in keyof G]: G[K] extends Call<infer R> ? Step<R> : never } {
    const steps = Object.entries(group).map(([name, call]) => {
      const when = call.condition;
      const step = new Step(this.context.owner, 'steps', name, call.callable, { absent: when !== undefined });
      return this.declare(step, call.callable, call.args, { ...(when && { when }) });
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
          (reference) => this._visit(reference, step.name),
        );
        return { ...argo, ...(hooks && { hooks: { ...argo.hooks, ...hooks } }) };
      }),
    );
  }

  /** @internal the templates that its steps and their hooks call */
  get _called(): readonly AnyCallable[] {
    return this.groups.flat().flatMap(({ step }) => step._called);
  }

  private declare(
    step: Step<unknown>,
    callable: AnyCallable,
    args: object,
    options: StepOptions,
    loop?: Loop,
  ): Group[number] {
    const where = `${this.context.owner.path}/${step.name}`;
    checkName(this.context.owner.path, 'step name', 'template', step.name);
    if (this.has(step.name))
      throw new Error(`${this.context.owner.path}: two steps are called "${step.name}". Give each its own name.`);
    const visit = (reference: Reference) => {
      if (!loop || reference.owner !== loop.itemOwner) this._visit(reference, step.name);
    };
    checkKeys<StepOptions>(where, 'the options of a step', options, { when: true, overrides: true });
    checkStepOverrides(where, options.overrides ?? {});
    const argo: ArgoStep = {
      name: step.name,
      ...renderCall(where, this.context, callable, args, visit, options.when, loop),
      ...(render(handWritten(options.overrides ?? {}), visit, `${where}: `) as object),
    };
    return { step, argo };
  }

  /** @internal checks a reference of a step; of the template's outputs, without `from`. */
  _visit(reference: Reference, from?: string): void {
    const [root, name] = reference.segments;
    if (reference.owner !== this.context.owner || root !== 'steps' || name === undefined) this.context.check(reference);
    else {
      const where = `${this.context.owner.path}${from === undefined ? '' : `/${from}`}`;
      const step = this.groups.flat().find((each) => each.step.name === name)?.step;
      if (!step)
        throw new Error(
          `${where}: refers to the step "${name}", which does not run before it. Put that step into an earlier group.`,
        );
      const never = step._neverKnown(reference.segments);
      if (never !== undefined) throw new Error(`${where}: takes ${reference.tag}, but ${never}`);
    }
  }

  private has(name: string): boolean {
    return this.groups.some((group) => group.some(({ step }) => step.name === name));
  }
}
