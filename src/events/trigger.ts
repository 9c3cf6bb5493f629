import type { Duration } from 'cdk8s';
import type { Backoff, RateLimit, Trigger, TriggerTemplate } from '../../imports/events';
import { seconds } from '../workflow/time';
import type { Source } from './bounded';
import { Dependency } from './dependency';
import type { Hole } from './hole';
import type { Logic } from './logic';

/** When a failed trigger is tried again. */
export interface TriggerRetry {
  /** Attempts in all, the first one included. */
  readonly steps: number;
  /** Before the second attempt. @default 1 second */
  readonly duration?: Duration | undefined;
  /** What the wait is multiplied with each time. @default 2 */
  readonly factor?: number | undefined;
  /** Share of the wait that chance adds, 0 to 1. @default 0.1 */
  readonly jitter?: number | undefined;
}

/** What all kinds of triggers take. */
export interface TriggerOptions {
  /**
   * The events that it waits for: `push`, `push.or(tag)`.
   * @default all events that the trigger reads; the Sensor's only one, if it reads none
   */
  readonly when?: Logic | undefined;
  /**
   * Argo tries again only where it also delivers at least once (Argo Events v1.9.11, pkg/sensors/listener.go), so this
   * sets `atLeastOnce`. An object that exists already is an error as well, and is tried again.
   * @default one attempt
   */
  readonly retry?: TriggerRetry | undefined;
  /** Acknowledge an event only after the trigger ran. @default only with `retry` */
  readonly atLeastOnce?: boolean | undefined;
  /** How often it may run; more wait. @default no limit */
  readonly rateLimit?: { readonly requests: number; readonly per: 'second' | 'minute' | 'hour' } | undefined;
  /** Raw Argo fields, laid over the trigger: `policy`, `dlqTrigger`. @default none */
  readonly overrides?: Partial<Omit<Trigger, 'template'>> | undefined;
}

/** A trigger while it is put together: knows its Sensor's dependencies, and checks what is read from them. */
export class TriggerDraft {
  private readonly read: { readonly spot: string; readonly sources: readonly Source[] }[] = [];

  constructor(
    /** The trigger, for messages: `ci/sensor/build`. */
    readonly where: string,
    readonly name: string,
    private readonly sensorPath: string,
    private readonly dependencies: readonly Dependency<unknown>[],
    private readonly options: TriggerOptions,
  ) {}

  /** Notes what a spot is filled from. @throws when that is of another Sensor */
  readonly visit = (spot: string, hole: Pick<Hole, 'sources'>): void => {
    for (const { owner } of hole.sources) {
      if (owner.sensorPath !== this.sensorPath) {
        throw new Error(
          `${this.where}: ${spot} reads ${owner.path}, which belongs to the Sensor ${owner.sensorPath}. Call on(...) of ${this.sensorPath} for the same event.`,
        );
      }
    }
    this.read.push({ spot, sources: hole.sources });
  };

  /**
   * The logic that it waits for.
   * @throws when that cannot be told, or when it may come true without an event that a spot needs
   */
  logic(): Logic {
    const logic = this.options.when ?? this.guess();
    for (const leaf of logic._leaves()) {
      if (!(leaf instanceof Dependency) || leaf.sensorPath !== this.sensorPath) {
        const other = leaf instanceof Dependency ? leaf.path : leaf._text();
        throw new Error(
          `${this.where}: when holds ${other}, which belongs to another Sensor. Use what ${this.sensorPath} returned from on(...).`,
        );
      }
    }
    for (const { spot, sources } of this.read) {
      const owners = sources.map(({ owner }) => owner as unknown as Logic);
      if (logic._needs(...owners) || sources.some(({ fallback }) => fallback !== undefined)) continue;
      throw new Error(
        `${this.where}: ${spot} reads ${sources.map(({ owner }) => owner.name).join(', ')}, but the trigger also fires without it: when is ${logic._text()}. ` +
          'Give the value that it has then: .orElse(value), or .or(the place in the other event).',
      );
    }
    return logic;
  }

  /** The trigger as Argo has it. @param kind for example `{ k8s: {...} }` */
  toArgo(kind: Omit<TriggerTemplate, 'name' | 'conditions'>): Trigger {
    const { retry, rateLimit, overrides } = this.options;
    const atLeastOnce = this.options.atLeastOnce ?? (retry ? true : undefined);
    if (retry && atLeastOnce === false)
      throw new Error(`${this.where}: retry without atLeastOnce, which Argo ignores. Leave atLeastOnce out.`);
    return {
      template: { name: this.name, conditions: this.logic()._text(), ...kind },
      ...(retry && { retryStrategy: toArgoRetry(this.where, retry) }),
      ...(atLeastOnce !== undefined && { atLeastOnce }),
      ...(rateLimit && { rateLimit: toArgoRateLimit(this.where, rateLimit) }),
      ...overrides,
    };
  }

  private guess(): Logic {
    const owners = new Set(this.read.flatMap(({ sources }) => sources.map(({ owner }) => owner as unknown as Logic)));
    const [first, ...others] = owners.size > 0 ? owners : this.dependencies;
    if (first === undefined) throw new Error(`${this.where}: the Sensor waits for no event. Call on(...) first.`);
    if (owners.size === 0 && others.length > 0) {
      throw new Error(
        `${this.where}: the Sensor waits for ${this.dependencies.map(({ name }) => name).join(', ')}, and the trigger reads none. Say which one starts it: when.`,
      );
    }
    return [...others].reduce((all: Logic, other) => all.and(other), first);
  }
}

function toArgoRetry(where: string, { steps, duration, factor = 2, jitter = 0.1 }: TriggerRetry): Backoff {
  if (!Number.isInteger(steps) || steps < 1)
    throw new Error(`${where}: retry.steps is ${steps}. Give the number of attempts, the first one included.`);
  if (!(factor >= 1)) throw new Error(`${where}: retry.factor is ${factor}. Give 1 or more.`);
  if (!(jitter >= 0 && jitter <= 1)) throw new Error(`${where}: retry.jitter is ${jitter}. Give a share from 0 to 1.`);
  return { steps, duration: duration ? `${seconds(where, 'retry.duration', duration)}s` : '1s', factor, jitter };
}

function toArgoRateLimit(where: string, { requests, per }: NonNullable<TriggerOptions['rateLimit']>): RateLimit {
  if (!Number.isInteger(requests) || requests < 1)
    throw new Error(`${where}: rateLimit.requests is ${requests}. Give a whole number above 0.`);
  const units = { second: 'Second', minute: 'Minute', hour: 'Hour' } as const;
  const unit = units[per];
  if (unit === undefined) throw new Error(`${where}: rateLimit.per is "${per}". Give second, minute or hour.`);
  return { unit, requestsPerUnit: requests };
}
