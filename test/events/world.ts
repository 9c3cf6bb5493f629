import type { App, Chart } from 'cdk8s';
import { EventBus, type EventKind, EventSource, Github, Sensor, Webhook } from '../../src/events';
import { ContainerTemplate, Input, WorkflowTemplate } from '../../src/workflow';
import { chart, type SynthesizeOptions, synthesize } from '../synthesize';

/** What a generic webhook carries in these tests. */
export interface Build {
  readonly url: string;
  readonly count: number;
  readonly dry: boolean;
  readonly level: 'low' | 'high';
  readonly tags: readonly string[];
}

/** A bus, an EventSource with two events, and a Sensor that waits for none yet. */
export function world() {
  const scope = chart('ev');
  const bus = new EventBus(scope, 'default', { replicas: 1 });
  const hooks = new EventSource(scope, 'hooks', {
    eventBus: bus,
    events: {
      push: Github.events({
        events: ['push'],
        repositories: ['acme/api'],
        webhookSecret: { name: 'github', key: 'secret' },
      }),
      build: Webhook.endpoint<Build>({ path: '/build', port: 12001, authSecret: { name: 'callers', key: 'token' } }),
    },
  });
  const sensor = new Sensor(scope, 'sensor', { eventBus: bus, serviceAccountName: 'sensor' });
  return { scope, bus, hooks, sensor };
}

/** A WorkflowTemplate with an argument of each kind; all but the first have a default or take untrusted text. */
export function template(scope: Chart) {
  const ci = new WorkflowTemplate(scope, 'ci', {
    arguments: {
      sha: Input.parameter(),
      branch: Input.untrusted({ description: 'the branch' }),
      action: Input.parameter({ enum: ['opened', 'closed'], default: 'opened' }),
      count: Input.number({ default: 0 }),
      dry: Input.boolean({ default: false }),
    },
  });
  ci.entrypoint(
    new ContainerTemplate(ci, 'main', {
      inputs: { sha: Input.parameter() },
      container: ({ inputs }) => ({ image: 'alpine:3', command: ['echo', inputs.sha] }),
    }),
  );
  return ci;
}

/** An EventSource with these events, as Argo gets it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into manifests
export function eventSourceSpec(events: Readonly<Record<string, EventKind>>): any {
  const scope = chart('ev');
  new EventSource(scope, 'hooks', { eventBus: new EventBus(scope, 'default'), events });
  return synthesize(scope).find(({ kind }) => kind === 'EventSource').spec;
}

/** The spec of the only Sensor of a chart, or of an app. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into manifests
export function sensorSpec(scope: App | Chart, options: SynthesizeOptions = {}): any {
  return synthesize(scope, options).find(({ kind }) => kind === 'Sensor').spec;
}
