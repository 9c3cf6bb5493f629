import type { DAGTask as ArgoDagTask } from '../../imports/workflows';
import { checkName } from '../manifest/name';
import type { Arguments, InputRefs } from './arguments';
import { checkTaskOverrides, type TaskOverrides } from './call-overrides';
import type { AnyCallable, Call, Callable, Rest, TemplateHome } from './callable';
import type { Condition } from './condition';
import type { Depends } from './depends';
import type { Inputs } from './input';
import { checkKeys } from './known-keys';
import { checkItems, conditionOf, type Items, itemOf, toArgoLoop } from './loop';
import { passArguments, templateOf } from './passing';
import type { Reference, ReferenceOwner } from './reference';
import { handWritten, render } from './render';
import type { Collected, Item, Result } from './results';
import { type Hook, LoopedTask, Task } from './task';

export interface TaskOptions {
  /** Begins only where this holds; else the task is skipped, and its outputs may be absent. Of a loop: for each item. @default always */
  readonly when?: Condition | undefined;
  /** Waits for this, besides the tasks whose outputs it takes. @default those tasks, succeeded, skipped or daemoned */
  readonly depends?: Depends | Task<unknown> | undefined;
  /** Raw Argo fields, laid over what the library makes. Tags written by hand are let through. @default none */
  readonly overrides?: TaskOverrides | undefined;
}

/** What the inside of a DAG or of steps knows of its template. */
export interface TemplateContext {
  readonly owner: ReferenceOwner;
  readonly home: TemplateHome;
  /** Throws for a reference that means nothing in the template. */
  readonly check: (reference: Reference) => void;
  /** Told of every template that is called. */
  readonly calls: (callable: AnyCallable) => void;
}

interface Declared {
  readonly task: Task<unknown>;
  readonly argo: ArgoDagTask;
}

/** Where the tasks of a DAG are added. Not generic, for functions that add tasks to any DAG. */
export class Tasks {
  private readonly declared: Declared[] = [];

  constructor(protected readonly context: TemplateContext) {}

  /**
   * Adds a task. Edges follow from the outputs that it takes.
   * @throws on a second task of that name, wrong arguments, or a reference that has no meaning here
   */
  task<A, R, const X extends TaskOptions = {}>(
    name: string,
    template: Callable<A, R>,
    ...rest: Rest<A, X>
  ): Task<Result<R, X>> {
    const [args = {}, options = {}] = rest as readonly [object?, TaskOptions?];
    const task = new Task<Result<R, X>>(this.context.owner, 'tasks', name, template as never, {
      absent: options.when !== undefined,
    });
    this.declare(task, template as never, args, options);
    return task;
  }

  /**
   * Adds a task that runs once for each item: of a list known now, of a list that an earlier task wrote, or of a
   * `Sequence`. Items for which a condition does not hold are left out: `build.call({ os }).when(os.equals('linux'))`.
   * @throws as `task`, and when a list known now is empty
   */
  loop<const T, R>(
    name: string,
    items: Items<T>,
    body: (item: Item<T>) => Call<R>,
    options: TaskOptions = {},
  ): LoopedTask<Collected<R>> {
    const where = `${this.context.owner.path}/${name}`;
    if (Array.isArray(items)) checkItems(where, items);
    const itemOwner: ReferenceOwner = { path: `the loop ${where}` };
    const call = body(itemOf(itemOwner, items));
    const when = conditionOf(options.when, call);
    const task = new LoopedTask<Collected<R>>(this.context.owner, 'tasks', name, call.callable, {
      collected: true,
      absent: when !== undefined || !Array.isArray(items),
    });
    this.declare(task, call.callable, call.args, { ...options, ...(when && { when }) }, { items, itemOwner });
    return task;
  }

  /** The tasks as Argo reads them, hooks included. */
  toArgo(): readonly ArgoDagTask[] {
    this.checkFirstLetters();
    return this.declared.map(({ task, argo }) => {
      const where = `${this.context.owner.path}/${task.name}`;
      for (const { call } of task._hooks) this.context.calls(call.callable);
      const hooks = renderHooks(where, task._hooks, this.context.home, (reference) => this._visit(where, reference));
      return { ...argo, ...(hooks && { hooks: { ...argo.hooks, ...hooks } }) };
    });
  }

  /** @internal the templates that its tasks and their hooks call */
  get _called(): readonly AnyCallable[] {
    return this.declared.flatMap(({ task }) => task._called);
  }

  private declare(task: Task<unknown>, callable: AnyCallable, args: object, options: TaskOptions, loop?: Loop): void {
    const where = `${this.context.owner.path}/${task.name}`;
    checkName(this.context.owner.path, 'task name', 'template', task.name);
    if (this.has(task.name))
      throw new Error(`${this.context.owner.path}: two tasks are called "${task.name}". Give each its own name.`);
    const edges = new Set<string>();
    const visit = (reference: Reference) => {
      if (loop && reference.owner === loop.itemOwner) return;
      const from = this._visit(where, reference);
      if (from !== undefined) edges.add(from);
    };
    checkKeys<TaskOptions>(where, 'the options of a task', options, { when: true, depends: true, overrides: true });
    checkTaskOverrides(where, options.overrides ?? {});
    const rendered = (value: unknown) => render(value, visit, `${where}: `);
    const argo: ArgoDagTask = {
      name: task.name,
      ...renderCall(where, this.context, callable, args, visit, options.when, loop),
    };
    const depends = this.depends(where, task.name, options.depends, edges);
    this.declared.push({
      task,
      argo: {
        ...argo,
        ...(depends !== '' && { depends }),
        ...(rendered(handWritten(options.overrides ?? {})) as object),
      },
    });
  }

  /** @internal checks a reference; returns the task that it comes from, if one */
  _visit(where: string, reference: Reference): string | undefined {
    const [root, name] = reference.segments;
    if (reference.owner !== this.context.owner || root !== 'tasks' || name === undefined) {
      this.context.check(reference);
      return undefined;
    }
    const task = this.declared.find((each) => each.task.name === name)?.task;
    if (!task)
      throw new Error(
        `${where}: refers to the task "${name}", which this DAG does not have before it. Declare that task first.`,
      );
    const never = task._neverKnown(reference.segments);
    if (never !== undefined) throw new Error(`${where}: takes ${reference.tag}, but ${never}`);
    return name;
  }

  private depends(where: string, name: string, explicit: TaskOptions['depends'], edges: ReadonlySet<string>): string {
    const logic = explicit instanceof Task ? { text: explicit.name, tasks: [explicit.name] } : explicit;
    for (const other of logic?.tasks ?? []) {
      if (other === name || !this.has(other))
        throw new Error(
          `${where}: depends on the task "${other}", which this DAG does not have before it. Declare that task first.`,
        );
    }
    const implied = [...edges].filter((edge) => !logic?.tasks.includes(edge));
    return [...(logic ? [logic.text] : []), ...implied].join(' && ');
  }

  /** Argo refuses such names where anything depends (Argo Workflows v4.0.2, workflow/validate/validate.go). */
  private checkFirstLetters(): void {
    const digit = this.declared.find(({ task }) => /^\d/.test(task.name));
    if (digit && this.declared.some(({ argo }) => argo.depends !== undefined)) {
      throw new Error(
        `${this.context.owner.path}: the task name "${digit.task.name}" begins with a digit, which Argo takes only where no task waits for another. Begin it with a letter.`,
      );
    }
  }

  private has(name: string): boolean {
    return this.declared.some(({ task }) => task.name === name);
  }
}

/** The inside of a DAG template: its inputs, its tasks, and itself for recursion. */
export class Dag<I extends Inputs> extends Tasks {
  constructor(
    /** The places of the template's inputs. */
    readonly inputs: InputRefs<I>,
    /** This very template, for recursion: its variable does not exist yet inside its own `tasks`. */
    readonly self: Callable<Arguments<I>, unknown>,
    context: TemplateContext,
  ) {
    super(context);
  }
}

/** What a task or a step loops over, and whose its items are while its body is written. */
export interface Loop {
  readonly items: Items<unknown>;
  readonly itemOwner: ReferenceOwner;
}

/** What a task and a step say alike: which template they call, with what, how often and when. @throws on wrong arguments */
export function renderCall(
  where: string,
  context: TemplateContext,
  callable: AnyCallable,
  args: object,
  visit: (reference: Reference) => void,
  when: Condition | undefined,
  loop: Loop | undefined,
) {
  const rendered = (value: unknown) => render(value, visit, `${where}: `);
  const { templateName, inputs } = callable.signature;
  context.calls(callable);
  const passed = passArguments(where, `the template ${templateName}`, inputs, args, visit);
  return {
    ...templateOf(where, callable, context.home),
    ...(passed && { arguments: passed }),
    ...(loop && toArgoLoop(loop.items, rendered, visit)),
    ...(when && { when: rendered(when) as string }),
  };
}

/** Hooks as Argo writes them. `exit` runs however the node ended; others need an expression. */
export function renderHooks(
  where: string,
  hooks: readonly Hook[],
  home: TemplateHome,
  visit: (reference: Reference) => void,
) {
  if (hooks.length === 0) return undefined;
  return Object.fromEntries(
    hooks.map(({ name, call, when }) => {
      checkName(where, 'hook name', 'template', name);
      if (call.condition) {
        throw new Error(
          `${where}: the call of the hook "${name}" has a condition of its own. Say hook(name, condition, call).`,
        );
      }
      when?.sources.forEach(visit);
      const { templateName, inputs } = call.callable.signature;
      const args = passArguments(`${where} (hook ${name})`, `the template ${templateName}`, inputs, call.args, visit);
      return [
        name,
        {
          ...templateOf(where, call.callable, home),
          ...(args && { arguments: args }),
          ...(when && { expression: when.expression }),
        },
      ];
    }),
  );
}
