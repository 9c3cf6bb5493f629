import { App, Chart } from 'cdk8s';
import { EventBus, EventSource, Input, ScriptTemplate, Sensor, Webhook, WorkflowTemplate } from 'cdk8s-argo-pipelines';

/** The JSON that callers send. */
interface Release {
  readonly version: string;
  readonly notes: string;
  readonly dryRun?: boolean;
}

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');

const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: {
    release: Webhook.endpoint<Release>({ path: '/release', authSecret: { name: 'release-callers', key: 'token' } }),
  },
});

const release = new WorkflowTemplate(chart, 'release', {
  arguments: { version: Input.parameter(), notes: Input.untrusted(), dryRun: Input.boolean({ default: true }) },
});
const announce = new ScriptTemplate(release, 'announce', {
  inputs: release.declared,
  script: ({ inputs }) => ({
    image: 'alpine:3.22',
    env: { VERSION: inputs.version, NOTES: inputs.notes.base64, DRY_RUN: inputs.dryRun },
    source: 'echo "$VERSION (dry run: $DRY_RUN)"; echo "$NOTES" | base64 -d',
  }),
});
release.entrypoint(announce);

const sensor = new Sensor(chart, 'release-sensor', { eventBus, serviceAccountName: 'release-sensor' });
const event = sensor.on('release', hooks.event('release'));
sensor.trigger('release', {
  submit: release,
  arguments: {
    version: event.body.version.matching(/v\d+\.\d+\.\d+/),
    notes: event.body.notes,
    dryRun: event.body.dryRun.orElse(false),
  },
});
