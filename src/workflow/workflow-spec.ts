import { type Duration, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { WorkflowSpec as ArgoWorkflowSpec, Synchronization } from '../../imports/workflows';
import { checkName } from '../manifest/name';
import { checkOpen } from '../manifest/sealed';
import type { Given, InputRefs } from './arguments';
import type { AnyCallable, Call, Callable } from './callable';
import type { Condition } from './condition';
import { renderHooks } from './dag';
import { checkDeclared, inputRefs, toArgoArguments } from './declaration';
import { isRequired } from './given';
import { type AnyInput, InputArtifact, InputList, InputParameter, type Inputs, UntrustedInput } from './input';
import { overSpec } from './overrides';
import type { Reference } from './reference';
import { render } from './render';
import type { Hook } from './task';
import { optional, TemplateScope } from './template';
import { seconds } from './time';
import type { Volume } from './volume';
import { claimsOf, toArgoClaims } from './volume-claims';

/** How long finished Workflows are kept, by how they ended. Argo: docs/cost-optimisation.md. */
export interface TimeToLive {
  readonly afterSuccess?: Duration | undefined;
  readonly afterFailure?: Duration | undefined;
  /** However it ended. */
  readonly afterCompletion?: Duration | undefined;
}

/** What a WorkflowTemplate, and a Workflow with templates of its own, say besides their templates. */
export interface WorkflowSpecProps<A extends Inputs> {
  /** What whoever submits it passes. @default nothing */
  readonly arguments?: A | undefined;
  /** The account of the pods whose templates name none. @default the namespace's `default` */
  readonly serviceAccount?: string | undefined;
  /** A run must end within this time. @default no limit */
  readonly activeDeadline?: Duration | undefined;
  /** @default kept until somebody deletes them */
  readonly ttl?: TimeToLive | undefined;
  /** When pods of a run are deleted. @default never */
  readonly podGC?: 'OnPodCompletion' | 'OnPodSuccess' | 'OnWorkflowCompletion' | 'OnWorkflowSuccess' | undefined;
  /** Pods of a run that may run at once. @default no limit */
  readonly parallelism?: number | undefined;
  /** Locks that a run holds from its first pod to its last. @default none */
  readonly synchronization?: Synchronization | undefined;
  /** Labels of the Workflows that are made of it. @default none */
  readonly workflowLabels?: Readonly<Record<string, string>> | undefined;
  /** Raw Argo fields, laid over what the construct makes, one level deep. @default none */
  readonly overrides?: Partial<Omit<ArgoWorkflowSpec, 'templates' | 'arguments' | 'entrypoint'>> | undefined;
}

/** @internal base of WorkflowTemplate and InlineWorkflow: templates, arguments, an entrypoint, exit handlers */
export abstract class WorkflowSpecScope<A extends Inputs> extends TemplateScope {
  override readonly name: string;
  abstract override readonly shared: boolean;
  /** The declarations, to be the inputs of the entrypoint: `inputs: ci.declared`. */
  readonly declared: A;
  /** The places of the arguments, `{{workflow.parameters.repo}}`: for exit handlers and the spec. Templates take inputs instead. */
  readonly arguments: InputRefs<A>;
  private start?: AnyCallable;
  private readonly hooks: Hook[] = [];
  /** How long a run may take, and how long it is kept. */
  private readonly limits: Pick<ArgoWorkflowSpec, 'activeDeadlineSeconds' | 'ttlStrategy'>;

  /** @throws on an illegal name, an illegal declaration and a time that is none */
  constructor(
    scope: Construct,
    id: string,
    private readonly spec: WorkflowSpecProps<A>,
    name: string,
  ) {
    super(scope, id);
    this.name = checkName(this.node.path, 'name', 'object', name);
    this.declared = (spec.arguments ?? {}) as A;
    checkDeclared(this.path, 'argument', this.declared);
    this.arguments = inputRefs(this, 'workflow', this.declared) as InputRefs<A>;
    const { activeDeadline, ttl } = spec;
    this.limits = {
      ...optional('activeDeadlineSeconds', activeDeadline && seconds(this.path, 'activeDeadline', activeDeadline)),
      ...optional('ttlStrategy', ttl && this.toArgoTtl(ttl)),
    };
  }

  /**
   * Runs first. Argo gives it the arguments, after defaults, as its inputs: it may ask for fewer, never for others.
   * @throws when it asks for others or other kinds, belongs elsewhere, or there is an entrypoint already
   */
  entrypoint(template: Callable<Given<A>, unknown>): void {
    checkOpen(this);
    const { home, templateName, inputs } = template.signature;
    if (this.start) throw new Error(`${this.path}: the entrypoint is "${this.start.signature.templateName}" already.`);
    if (home !== this) {
      throw new Error(
        `${this.path}: the entrypoint "${templateName}" belongs to ${home.path}. Make a DagTemplate here with one task that calls it.`,
      );
    }
    for (const [name, input] of Object.entries(inputs)) {
      const given = this.declared[name];
      if (given) checkEntrypointInput(`${this.path}: the entrypoint "${templateName}"`, name, input, given);
      else if (isRequired(input)) {
        throw new Error(
          `${this.path}: the entrypoint "${templateName}" takes "${name}", which is no argument of ${this.name}. Add it to the arguments.`,
        );
      }
    }
    this.start = template as never;
  }

  /** Runs when a run ends, however it ended. Arguments may hold `workflow.status` and the like. @throws on a second one */
  onExit(call: Call<unknown>): void {
    this.addHook({ name: 'exit', call });
  }

  /** Runs once, when the condition comes to hold. @throws on a second hook of that name */
  hook(name: string, when: Condition, call: Call<unknown>): void {
    if (name === 'exit') throw new Error(`${this.path}: "exit" is the hook of onExit(). Give this hook another name.`);
    this.addHook({ name, call, when });
  }

  /** The spec as Argo reads it. */
  toArgo(): ArgoWorkflowSpec {
    const { serviceAccount, podGC, parallelism, synchronization, workflowLabels, overrides } = this.spec;
    const made: ArgoWorkflowSpec = {
      ...optional('entrypoint', this.start?.signature.templateName),
      ...optional(
        'arguments',
        this.rendered(toArgoArguments(this.declared), 'arguments') as ArgoWorkflowSpec['arguments'],
      ),
      ...optional('serviceAccountName', serviceAccount),
      ...this.limits,
      ...optional('podGC', podGC && { strategy: podGC }),
      ...optional('parallelism', parallelism),
      ...optional('synchronization', synchronization && this.rendered(synchronization, 'synchronization')),
      ...optional('workflowMetadata', workflowLabels && this.rendered({ labels: workflowLabels }, 'workflowLabels')),
      ...(this.hasEntrypoint && toArgoClaims(this.claims)),
      ...optional(
        'hooks',
        renderHooks(this.path, this.hooks, this, (reference) => this.check(reference)),
      ),
      templates: this.templates.map((template) => template.toArgo()),
    };
    return { ...made, ...(overrides && this.rendered(overSpec(made, overrides))) };
  }

  /** The spec, computed when the app is synthesized. */
  protected lazySpec(): object {
    return Lazy.any({ produce: () => this.toArgo() });
  }

  /** Whether it can be submitted: without an entrypoint it is a library of templates. */
  get hasEntrypoint(): boolean {
    return this.start !== undefined;
  }

  /**
   * The claims that its templates and its hooks need, with all that they call.
   * @throws when two of them share a name
   */
  protected get claims(): readonly Volume[] {
    return claimsOf(this.path, [...this.templates, ...this.hooks.map(({ call }) => call.callable)]);
  }

  private addHook(hook: Hook): void {
    checkOpen(this);
    if (this.hooks.some(({ name }) => name === hook.name))
      throw new Error(`${this.path}: has a hook "${hook.name}" already. Combine the two calls in one template.`);
    this.hooks.push(hook);
  }

  private toArgoTtl({ afterSuccess, afterFailure, afterCompletion }: TimeToLive) {
    return {
      ...optional('secondsAfterSuccess', afterSuccess && seconds(this.path, 'ttl.afterSuccess', afterSuccess)),
      ...optional('secondsAfterFailure', afterFailure && seconds(this.path, 'ttl.afterFailure', afterFailure)),
      ...optional(
        'secondsAfterCompletion',
        afterCompletion && seconds(this.path, 'ttl.afterCompletion', afterCompletion),
      ),
    };
  }

  private rendered<T>(value: T, what = ''): T {
    return render(value, (reference) => this.check(reference), `${this.path}: ${what}`) as T;
  }

  private check(reference: Reference): void {
    if (reference.owner !== undefined && reference.owner !== this) {
      throw new Error(
        `${this.path}: uses ${reference.tag} of ${reference.owner.path}, which has no meaning in the spec or in its hooks.`,
      );
    }
  }
}

/** @throws when the entrypoint's input takes something else than the argument of that name is */
function checkEntrypointInput(where: string, name: string, input: AnyInput, given: AnyInput): void {
  const [takes, is] = [kindOf(input), kindOf(given)];
  if (takes !== is && takes !== 'text') {
    throw new Error(`${where} takes "${name}" as ${takes}, and the argument is ${is}. Declare both alike.`);
  }
  if (takes === 'text' && !['text', 'a number', 'a boolean'].includes(is)) {
    throw new Error(`${where} takes "${name}" as text, and the argument is ${is}. Declare both alike.`);
  }
  const allowed = input instanceof InputParameter ? input.options.enum : undefined;
  if (!allowed) return;
  const values = given instanceof InputParameter ? given.options.enum : undefined;
  const other = values?.find((value) => !allowed.includes(value));
  if (values && other === undefined) return;
  throw new Error(
    `${where} takes "${name}" out of ${allowed.join(', ')}, and the argument may be ${other === undefined ? 'any text' : `"${other}"`}. Declare both with the same enum.`,
  );
}

function kindOf(input: AnyInput): string {
  if (input instanceof InputArtifact) return 'an artifact';
  if (input instanceof InputList) return 'a list';
  if (input instanceof UntrustedInput) return 'untrusted text';
  return input.type === 'string' ? 'text' : `a ${input.type}`;
}
