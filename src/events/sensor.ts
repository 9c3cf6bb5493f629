import { Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { SensorSpec, Trigger } from '../../imports/events';
import { ArgoObject } from '../manifest/argo-object';
import { checkName } from '../manifest/name';
import { checkOpen } from '../manifest/sealed';
import type { Inputs } from '../workflow/input';
import { Dependency, type DependencyOptions } from './dependency';
import type { Event } from './event';
import type { IEventBus } from './event-bus';
import { type EventPodProps, podTemplate } from './event-pod';
import { type HttpTriggerOptions, httpTrigger } from './http-trigger';
import { type K8sManifest, type K8sTriggerOptions, k8sTrigger } from './k8s-trigger';
import { TriggerDraft, type TriggerOptions } from './trigger';
import { type WorkflowTriggerOptions, workflowTrigger } from './workflow-trigger';

export interface SensorProps extends EventPodProps {
  /** At most 63 characters. @default the construct's id */
  readonly name?: string | undefined;
  /** Where the events come from: the bus of their EventSources. */
  readonly eventBus: IEventBus;
  /**
   * Account of the pod, with a token and the rights of the triggers: `create workflows` for `trigger`. It must not be
   * the account of the workflows.
   */
  readonly serviceAccountName: string;
  /** Pods, of which one works and the others stand by. @default 1 */
  readonly replicas?: number | undefined;
  /** Raw Argo fields, laid over `spec`. @default none */
  readonly overrides?: Partial<Omit<SensorSpec, 'dependencies' | 'triggers'>> | undefined;
}

/** Waits for events of an EventBus, and does something when they have come: run a workflow, send a request, write an object. */
export class Sensor extends Construct {
  readonly name: string;
  private readonly busName: string;
  private readonly dependencies: Dependency<unknown>[] = [];
  private readonly triggers = new Map<string, Trigger>();

  /** @throws on a bad name, and without an account */
  constructor(scope: Construct, id: string, props: SensorProps) {
    super(scope, id);
    const where = this.node.path;
    this.name = checkName(where, 'name', 'sensor', props.name ?? id);
    this.busName = props.eventBus.name;
    if (!props.serviceAccountName) {
      throw new Error(
        `${where}: no serviceAccountName. The Sensor's pod needs an account that may do what its triggers do, for example create workflows.`,
      );
    }
    new ArgoObject(this, 'Resource', {
      kind: 'Sensor',
      metadata: { name: this.name },
      spec: Lazy.any({ produce: () => this.toArgo(props) }),
    });
    this.node.addValidation({
      validate: () =>
        this.triggers.size === 0
          ? [`The Sensor has no trigger, which Argo refuses. Call trigger, http or k8s of ${where}.`]
          : [],
    });
  }

  /**
   * Waits for an event. What it returns is the event's typed payload, and a variable in the logic of triggers.
   * @param name unique in the Sensor; `-` and `_` count as the same, because Argo mixes them up in conditions
   * @throws on a bad or repeated name, and for an event of another bus or namespace
   */
  on<B>(name: string, event: Event<B>, options: DependencyOptions<B> = {}): Dependency<B> {
    checkOpen(this);
    const where = this.node.path;
    checkName(where, 'dependency name', 'dependency', name);
    const same = this.dependencies.find((other) => other.name.replaceAll('-', '_') === name.replaceAll('-', '_'));
    if (same) {
      throw new Error(
        same.name === name
          ? `${where}: there is a dependency "${name}" already. Choose another name.`
          : `${where}: the dependencies "${same.name}" and "${name}" are the same in Argo's conditions, where "-" becomes "_". Rename one.`,
      );
    }
    const { eventSource, eventBus, namespace } = event._origin;
    if (eventBus !== this.busName) {
      throw new Error(
        `${where}: the event "${event.name}" of ${eventSource} goes to the EventBus "${eventBus}", and the Sensor listens to "${this.busName}". Give both the same.`,
      );
    }
    const own = Chart.of(this).namespace;
    if (namespace !== undefined && own !== undefined && namespace !== own) {
      throw new Error(
        `${where}: the EventSource ${eventSource} is in the namespace "${namespace}", the Sensor in "${own}". An EventBus serves one namespace.`,
      );
    }
    const dependency = new Dependency(where, name, event, options);
    this.dependencies.push(dependency as Dependency<unknown>);
    return dependency;
  }

  /**
   * Runs a WorkflowTemplate with arguments out of the events.
   * @param name unique in the Sensor
   * @throws on a bad or repeated name, a wrong argument, and a value of an event that may not have come
   */
  trigger<I extends Inputs>(name: string, options: WorkflowTriggerOptions<I>): void {
    this.add(name, options, (draft) => workflowTrigger(draft, options));
    this.node.addValidation({
      validate: () => {
        const problem = options.submit.cannotRun(options.spec?.entrypoint);
        return problem === undefined ? [] : [`The trigger "${name}" cannot run what it submits: ${problem}`];
      },
    });
  }

  /** Sends an HTTP request. @throws as `trigger` does */
  http(name: string, options: HttpTriggerOptions): void {
    this.add(name, options, (draft) => httpTrigger(draft, options));
  }

  /** Creates, changes or deletes an object of the cluster. @throws as `trigger` does */
  k8s<R extends K8sManifest>(name: string, options: K8sTriggerOptions<R>): void {
    this.add(name, options, (draft) => k8sTrigger(draft, options));
  }

  private add(name: string, options: TriggerOptions, make: (draft: TriggerDraft) => Trigger): void {
    checkOpen(this);
    const where = this.node.path;
    checkName(where, 'trigger name', 'trigger', name);
    if (this.triggers.has(name))
      throw new Error(`${where}: there is a trigger "${name}" already. Choose another name.`);
    this.triggers.set(name, make(new TriggerDraft(`${where}/${name}`, name, where, this.dependencies, options)));
  }

  private toArgo(props: SensorProps): SensorSpec {
    return {
      eventBusName: this.busName,
      ...(props.replicas !== undefined && { replicas: props.replicas }),
      template: podTemplate(props, props.serviceAccountName),
      ...props.overrides,
      dependencies: this.dependencies.map((dependency) => dependency._toArgo()),
      triggers: [...this.triggers.values()],
    };
  }
}
