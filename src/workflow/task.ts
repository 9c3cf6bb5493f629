import { type AnyCallable, type Call, type HowCalled, outputsAt } from './callable';
import type { Condition } from './condition';
import { Depends } from './depends';
import { ParameterRef } from './parameter-ref';
import { pieces, Reference, type ReferenceOwner } from './reference';
import type { Maybe } from './results';

/** How a node of a workflow is doing, or how it ended. */
export type NodeStatus = 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Error' | 'Skipped' | 'Omitted' | 'Daemoned';

/** A hook of a task or a workflow. */
export interface Hook {
  readonly name: string;
  readonly call: Call<unknown>;
  readonly when?: Condition | undefined;
}

/** What the exit hook of a task sees of it. */
export interface Ended<out R> {
  /** Where the task failed, there may be none: parameters need `.orElse(value)`. */
  readonly outputs: Maybe<R>;
  /** How it ended. */
  readonly status: ParameterRef<NodeStatus>;
}

/** A call in a DAG or in steps: its outputs, how it ended, and what is done when it ends. */
export class Step<out R> {
  /** What the called template gives. */
  readonly outputs: R;
  /** How it is doing, or how it ended. */
  readonly status: ParameterRef<NodeStatus>;
  /** @internal */
  readonly _hooks: Hook[] = [];

  constructor(
    readonly owner: ReferenceOwner,
    private readonly prefix: 'tasks' | 'steps',
    readonly name: string,
    private readonly callable: AnyCallable,
    private readonly how: HowCalled = {},
  ) {
    this.outputs = outputsAt<R>(owner, [prefix, name, 'outputs'], callable, how);
    this.status = new ParameterRef(owner, [prefix, name, 'status']);
  }

  /** @internal why Argo never fills in a place of this one, if so */
  _neverKnown([, , what]: readonly string[]): string | undefined {
    if (!this.how.collected) return undefined;
    if (what === 'status') return 'Argo knows no status of a loop. Wait for it with `depends` of a DAG.';
    if (this.prefix === 'steps' && this.how.conditional)
      return 'where its condition leaves out every item, Argo waits for ever for its outputs. Loop in a DagTemplate.';
    return undefined;
  }

  /**
   * Runs after this one has ended, however it ended. Its outputs may be absent then, so a call that takes some is made by
   * a callback: `onExit((ended) => tell.call({ digest: ended.outputs.digest.orElse('none') }))`.
   * The hook of a loop can take neither: Argo expands the items before they are known (Argo Workflows v4.0.2,
   * workflow/controller/operator.go, processItem).
   * @throws when it has one already, or a call takes outputs as if they were there: where the task failed, Argo would
   * wait for them for ever
   */
  onExit(call: Call<unknown> | ((ended: Ended<R>) => Call<unknown>)): this {
    const made = typeof call === 'function' ? call(this.ended()) : call;
    const unsure = this.argumentOf(made, (own) => own.segments[2] === 'outputs' && !mayBeAbsent(own));
    if (unsure !== undefined && !this.how.collected) {
      throw new Error(
        `${this.owner.path}/${this.name}: the argument "${unsure}" of its exit hook is an output, and where it failed there is none. ` +
          "Say onExit((ended) => ...call({ ... })), and take ended.outputs with .orElse('...').",
      );
    }
    return this.addHook({ name: 'exit', call: made });
  }

  /**
   * Runs once, when the condition comes to hold while this one runs. Argo: docs/lifecyclehook.md.
   * @throws when there is a hook of that name already
   */
  hook(name: string, when: Condition, call: Call<unknown>): this {
    if (name === 'exit')
      throw new Error(`${this.owner.path}/${this.name}: "exit" is the hook of onExit(). Give this hook another name.`);
    return this.addHook({ name, call, when });
  }

  /** @internal the template that it calls, and those of its hooks */
  get _called(): readonly AnyCallable[] {
    return [this.callable, ...this._hooks.map(({ call }) => call.callable)];
  }

  private ended(): Ended<R> {
    const outputs = outputsAt<Maybe<R>>(this.owner, [this.prefix, this.name, 'outputs'], this.callable, {
      ...this.how,
      absent: true,
      ended: true,
    });
    return { outputs, status: this.status };
  }

  /** The first argument of a call that holds a place of this very task or step. */
  private argumentOf({ args }: Call<unknown>, which: (own: Reference) => boolean): string | undefined {
    const isOwn = ({ owner, segments: [root, name] }: Reference) =>
      owner === this.owner && root === this.prefix && name === this.name;
    const holds = (part: unknown) =>
      part instanceof Reference && part.sources.some((source) => isOwn(source) && which(source));
    return Object.entries(args).find(([, argument]) =>
      (typeof argument === 'string' ? pieces(argument) : [argument]).some(holds),
    )?.[0];
  }

  private addHook(hook: Hook): this {
    if (this._hooks.some(({ name }) => name === hook.name)) {
      throw new Error(
        `${this.owner.path}/${this.name}: has a hook "${hook.name}" already. Combine the two calls in one template.`,
      );
    }
    const own = this.how.collected ? this.argumentOf(hook.call, () => true) : undefined;
    if (own !== undefined) {
      throw new Error(
        `${this.owner.path}/${this.name}: the argument "${own}" of the hook "${hook.name}" is of the loop itself, where Argo cannot fill it in. Let a later task take it.`,
      );
    }
    this._hooks.push(hook);
    return this;
  }
}

function mayBeAbsent(reference: Reference): boolean {
  return 'mayBeAbsent' in reference && reference.mayBeAbsent === true;
}

/** A task of a DAG. Its results are what `depends` of later tasks is made of. */
export class Task<out R> extends Step<R> {
  get succeeded(): Depends {
    return this.result('Succeeded');
  }

  get failed(): Depends {
    return this.result('Failed');
  }

  get errored(): Depends {
    return this.result('Errored');
  }

  get skipped(): Depends {
    return this.result('Skipped');
  }

  get omitted(): Depends {
    return this.result('Omitted');
  }

  get daemoned(): Depends {
    return this.result('Daemoned');
  }

  protected result(result: string): Depends {
    return new Depends(`${this.name}.${result}`, [this.name]);
  }
}

/** A task that runs once for each item. Its outputs are lists, in the order of the items. */
export class LoopedTask<out R> extends Task<R> {
  get anySucceeded(): Depends {
    return this.result('AnySucceeded');
  }

  get allFailed(): Depends {
    return this.result('AllFailed');
  }
}
