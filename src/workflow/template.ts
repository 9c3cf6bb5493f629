import type { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import type { Template as ArgoTemplate, Synchronization } from '../../imports/workflows';
import { checkName } from '../manifest/name';
import { keepOrigin } from '../mistakes/origin';
import type { Arguments, InputRefs } from './arguments';
import {
  type AnyCallable,
  Call,
  type CallArguments,
  type Callable,
  type OutputShape,
  type Signature,
  type TemplateHome,
} from './callable';
import type { TemplateContext } from './dag';
import { checkDeclared, inputRefs, toArgoInputs } from './declaration';
import type { Inputs } from './input';
import type { Metadata } from './metadata';
import { overTemplate } from './overrides';
import type { Reference, ReferenceOwner } from './reference';
import { render } from './render';
import { type RetryStrategy, toArgoRetry } from './retry';
import { seconds } from './time';
import type { Volume } from './volume';

/**
 * Where templates live: a WorkflowTemplate, or a Workflow with templates of its own. Not generic, so that a function
 * that makes a template says `scope: TemplateScope`.
 */
export abstract class TemplateScope extends Construct implements TemplateHome {
  abstract readonly name: string;
  abstract readonly shared: boolean;
  private readonly owned: Template<Inputs, unknown>[] = [];

  get path(): string {
    return this.node.path;
  }

  /** The templates, in the order in which they were made. */
  get templates(): readonly Template<Inputs, unknown>[] {
    return this.owned;
  }

  /** @internal called by each template for itself */
  _add(template: Template<Inputs, unknown>): void {
    this.owned.push(template);
  }
}

/** A value, or a callback that makes one out of the template's own inputs. */
export type FromInputs<I extends Inputs, T> = T | ((io: { readonly inputs: InputRefs<I> }) => T);

export interface TemplateProps<I extends Inputs> {
  /** What callers pass. @default nothing */
  readonly inputs?: I | undefined;
  /** When a failed attempt is made again. @default never */
  readonly retry?: FromInputs<I, RetryStrategy> | undefined;
  /** Locks that the template holds while it runs. @default none */
  readonly synchronization?: FromInputs<I, Synchronization> | undefined;
  /** Labels and annotations of the template's pods. @default none */
  readonly metadata?: FromInputs<I, Metadata> | undefined;
  /**
   * Raw Argo fields, laid over what the construct makes, one level deep; `volumes` are merged by name. Tags written by
   * hand are let through.
   * @default none
   */
  readonly overrides?: FromInputs<I, Partial<Omit<ArgoTemplate, 'name' | 'inputs' | 'outputs'>>> | undefined;
}

/** What templates that run in a pod, and only they, may limit. */
export interface LeafProps {
  /** The template's attempts, retries included, must end within this time, waiting for a node included. @default no limit */
  readonly timeout?: Duration | undefined;
  /** One attempt's pod must end within this time, in seconds. @default no limit */
  readonly activeDeadline?: Duration | undefined;
}

/** What a template does, as its kind renders it: `container`, `dag`, ... */
export interface TemplateBody {
  /** Its fields, references replaced. */
  readonly argo: object;
  /** References replaced as well. */
  readonly outputs?: ArgoTemplate['outputs'] | undefined;
}

/** A step of work with declared inputs `I` and outputs `R`: what tasks, steps and hooks call. */
export abstract class Template<I extends Inputs, R>
  extends Construct
  implements Callable<Arguments<I>, R>, ReferenceOwner
{
  declare readonly 'call signature': (args: Arguments<I>) => R;
  /** What callers have to know. */
  readonly signature: Signature;
  private readonly bound = new Set<string>();
  private readonly claims = new Set<Volume>();
  private body: TemplateBody = { argo: {} };

  /** @throws when a name is illegal, or the scope has a template of that name */
  constructor(
    readonly home: TemplateScope,
    id: string,
    private readonly common: TemplateProps<I>,
    outputs: Readonly<Record<string, OutputShape>>,
  ) {
    super(home, freshName(home, id));
    keepOrigin(this);
    const inputs = common.inputs ?? {};
    checkDeclared(this.path, 'input', inputs);
    this.signature = {
      home,
      templateName: id,
      inputs,
      outputs: { ...outputs },
      bound: this.bound,
      claims: this.claims,
      calls: () => this.called(),
    };
    home._add(this as never);
  }

  get path(): string {
    return this.node.path;
  }

  /** A call, for loops, hooks and parallel steps. */
  call(...[args]: CallArguments<Arguments<I>>): Call<R> {
    return new Call(this as never, args ?? {});
  }

  /** The template as Argo reads it. */
  toArgo(): ArgoTemplate {
    const { retry, synchronization, metadata, overrides } = this.common;
    const { argo } = this.body;
    return {
      name: this.signature.templateName,
      ...optional('inputs', this.rendered(toArgoInputs(this.signature.inputs), 'inputs')),
      ...optional('outputs', this.body.outputs),
      ...optional('metadata', this.rendered(this.made(metadata), 'metadata')),
      ...optional('retryStrategy', this.retry(this.made(retry))),
      ...optional('synchronization', this.rendered(this.made(synchronization), 'synchronization')),
      ...argo,
      ...(overrides && this.rendered(overTemplate(this.path, argo, this.made(overrides) ?? {}))),
    } as ArgoTemplate;
  }

  private retry(strategy: RetryStrategy | undefined) {
    return strategy && toArgoRetry(this.path, strategy, (reference) => this.check(reference));
  }

  /** What a property is, or what its callback makes of the inputs. */
  private made<T extends object>(property: FromInputs<I, T> | undefined): T | undefined {
    return typeof property === 'function' ? property({ inputs: this.refs() }) : property;
  }

  /** The places of the inputs, for the callbacks of the subclasses. */
  protected refs(): InputRefs<I> {
    return inputRefs(this, 'inputs', this.signature.inputs) as InputRefs<I>;
  }

  /** Sets what the template does. Called once, at the end of a subclass's constructor. */
  protected does(body: TemplateBody): void {
    this.body = body;
    this.toArgo(); // references in retry, locks and overrides are checked where the mistake was made
  }

  /**
   * Replaces references and checks their owners.
   * @param what what the value is, for messages @default the template
   */
  protected rendered<T>(value: T, what = ''): T {
    return render(value, (reference) => this.check(reference), `${this.path}: ${what}`) as T;
  }

  /** Limits as Argo writes them. */
  protected limits({ timeout, activeDeadline }: LeafProps): object {
    return {
      ...optional('timeout', timeout && `${seconds(this.path, 'timeout', timeout)}s`),
      ...optional('activeDeadlineSeconds', activeDeadline && seconds(this.path, 'activeDeadline', activeDeadline)),
    };
  }

  /** @throws when the reference belongs to another template or workflow */
  protected check(reference: Reference): void {
    const { owner } = reference;
    if (owner === undefined || owner === this) return;
    if (owner === this.home) {
      this.bound.add(`the arguments (${reference.tag})`);
      return;
    }
    throw new Error(
      `${this.path}: uses ${reference.tag} of ${owner.path}, which has no meaning here. ` +
        `Declare an input in ${this.signature.templateName} and pass the value to it.`,
    );
  }

  /** What the inside of a DAG or of steps has to know. What a called template needs of its home, its caller needs too. */
  protected context(): TemplateContext {
    return {
      owner: this,
      home: this.home,
      check: (reference) => this.check(reference),
      calls: ({ signature }) => {
        if (signature.home !== this.home) return;
        for (const each of signature.bound) this.bound.add(each);
      },
    };
  }

  /** The template mounts these claims of the run. */
  protected mountsClaims(claims: Iterable<Volume>): void {
    for (const each of claims) this.claims.add(each);
  }

  /** The templates that this one calls, hooks included. */
  protected called(): readonly AnyCallable[] {
    return [];
  }
}

function freshName(home: TemplateScope, id: string): string {
  checkName(home.path, 'template name', 'template', id);
  if (home.node.tryFindChild(id))
    throw new Error(`${home.path}: there is a template or construct "${id}" already. Give each its own name.`);
  return id;
}

/** `{ [key]: value }`, or nothing where there is no value. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V | undefined } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
