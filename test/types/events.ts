import type { Chart } from 'cdk8s';
import { EventBus, EventSource, Filter, Github, Sensor, sha256, text, Webhook } from '../../src/events';
import { Input, Untrusted, WorkflowTemplate } from '../../src/workflow';

declare const chart: Chart;
const bus = new EventBus(chart, 'default');
const secret = { name: 'github', key: 'secret' };
const hooks = new EventSource(chart, 'hooks', {
  eventBus: bus,
  events: {
    push: Github.events({ events: ['push'], repositories: ['acme/api'], webhookSecret: secret }),
    pr: Github.events({ events: ['pull_request'], organizations: ['acme'], webhookSecret: secret, path: '/pr' }),
    both: Github.events({
      events: ['push', 'pull_request'],
      organizations: ['acme'],
      webhookSecret: secret,
      path: '/both',
    }),
    build: Webhook.endpoint<{
      url: string;
      count: number;
      dry: boolean;
      level: 'low' | 'high';
      at?: { host: string } | null;
    }>({
      path: '/build',
      port: 12001,
      authSecret: secret,
    }),
    any: Webhook.endpoint({ path: '/any', port: 12001, unauthenticated: true }),
  },
});
const ci = new WorkflowTemplate(chart, 'ci', {
  arguments: {
    repo: Input.parameter(),
    branch: Input.untrusted(),
    action: Input.parameter({ enum: ['opened', 'closed'], default: 'opened' }),
    pr: Input.number({ default: 0 }),
    dry: Input.boolean({ default: false }),
  },
});
const sensor = new Sensor(chart, 'sensor', { eventBus: bus, serviceAccountName: 'sensor' });
const push = sensor.on('push', hooks.event('push'));
const pr = sensor.on('pr', hooks.event('pr'));
const both = sensor.on('both', hooks.event('both'));
const build = sensor.on('build', hooks.event('build'), {
  filters: ({ body, header }) => [
    Filter.equals(body.level, 'low'),
    Filter.equals(body.dry, false),
    Filter.greaterThan(body.count, 1),
    Filter.matches(header('X-Team'), /[a-z]+/),
    Filter.expr`${body.count} > 1`,
  ],
});
const any = sensor.on('any', hooks.event('any'));
const sha = push.body.after.matching(/[0-9a-f]{40}/);
const repo = 'acme/api';
const branch = push.body.ref;

// What must compile
sensor.trigger('all', { submit: ci, arguments: { repo: sha, branch, pr: 3, dry: push.body.deleted } });
sensor.trigger('numbers-as-text', {
  submit: ci,
  arguments: { repo: pr.body.number, branch: pr.body.pull_request.head.ref, pr: pr.body.number },
});
sensor.trigger('enum', {
  submit: ci,
  when: pr,
  arguments: { repo, branch: pr.body.pull_request.title, action: pr.body.action.oneOf(['opened', 'closed']) },
});
sensor.trigger('alternatives', {
  submit: ci,
  when: push.or(pr.and(build)),
  arguments: {
    repo: sha.orElse('none'),
    branch: branch.or(pr.body.pull_request.head.ref),
    pr: pr.body.number.orElse(0),
  },
});
sensor.trigger('composed', {
  submit: ci,
  name: text`ci-${sha256(['push', push.body.repository.id, push.body.ref], { length: 16 })}`,
  labels: { branch: sha256([branch], { length: 16 }), app: 'x' },
  arguments: { repo: text`registry/${push.body.repository.id}:${sha}`, branch: Untrusted.text('main') },
});
sensor.trigger('undescribed', {
  submit: ci,
  arguments: { repo: any.body.at('a.b').matching(/[a-z]+/), branch: any.body.at('c'), pr: any.body.at<number>('n') },
});
sensor.trigger('optional-steps', { submit: ci, arguments: { repo, branch: build.body.at.host } });
sensor.http('tell', {
  url: 'http://a.b/',
  payload: { sha: push.body.after, commits: push.body.commits, text: 'literal' },
});
sensor.http('whole', { url: 'http://a.b/', payload: any.body });
sensor.k8s('note', { resource: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { sha } } });

// What must not
// @ts-expect-error no such field of a push
push.body.repository.cloneurl;
// @ts-expect-error no such field of the body that the user described
build.body.uri;
// @ts-expect-error only what both payloads have
both.body.pull_request;
// @ts-expect-error no such event of the EventSource
hooks.event('tag');
// @ts-expect-error no such kind of event at GitHub
Github.events({ events: ['pushed'], repositories: ['acme/api'], webhookSecret: secret });
// @ts-expect-error GitHub's secret is mandatory
Github.events({ events: ['push'], repositories: ['acme/api'] });
// @ts-expect-error repositories and organizations together
Github.events({ events: ['push'], repositories: ['acme/api'], organizations: ['acme'], webhookSecret: secret });
// @ts-expect-error a webhook without a secret must say so
Webhook.endpoint({ path: '/x' });
// @ts-expect-error a Sensor needs an account
new Sensor(chart, 'no-account', { eventBus: bus });
// @ts-expect-error text of an event that nothing bounds, for an ordinary argument
sensor.trigger('unbounded', { submit: ci, arguments: { repo: push.body.after, branch } });
// @ts-expect-error bounded text for an argument that is decoded in the step
sensor.trigger('encoded', { submit: ci, arguments: { repo, branch: sha } });
// @ts-expect-error literal text for an argument that is decoded in the step
sensor.trigger('literal', { submit: ci, arguments: { repo, branch: 'main' } });
// @ts-expect-error an object is not text
sensor.trigger('object', { submit: ci, arguments: { repo: push.body.repository, branch } });
// @ts-expect-error bounded, but not by the enum
sensor.trigger('other-enum', { submit: ci, arguments: { repo, branch, action: pr.body.action.oneOf(['edited']) } });
// @ts-expect-error a literal outside the enum
sensor.trigger('literal-enum', { submit: ci, arguments: { repo, branch, action: 'open' } });
// @ts-expect-error text is no number
sensor.trigger('text-number', { submit: ci, arguments: { repo, branch, pr: sha } });
// @ts-expect-error a number is no boolean
sensor.trigger('number-boolean', { submit: ci, arguments: { repo, branch, dry: pr.body.number } });
// @ts-expect-error the WorkflowTemplate has no argument `revision`
sensor.trigger('unknown', { submit: ci, arguments: { repo, branch, revision: sha } });
// @ts-expect-error the argument `branch` is missing
sensor.trigger('missing', { submit: ci, arguments: { repo } });
// @ts-expect-error no arguments at all
sensor.trigger('none', { submit: ci });
// @ts-expect-error conditions are logic, not text
sensor.trigger('condition', { submit: ci, arguments: { repo, branch }, when: 'push && pr' });
// @ts-expect-error a member that the payload never has
pr.body.action.oneOf(['open']);
// @ts-expect-error text that nothing bounds, inside other text
text`registry/${push.body.after}`;
// @ts-expect-error text compared as a number
Filter.greaterThan(push.body.ref, 3);
// @ts-expect-error a value that the place never has
Filter.equals(build.body.level, 'middle');
// @ts-expect-error a list is no text
Filter.matches(push.body.commits, /x/);
// @ts-expect-error a Workflow of a template may not set its own volumes
sensor.trigger('fat', { submit: ci, arguments: { repo, branch }, spec: { volumes: [] } });
// @ts-expect-error no such field of an EventBus
new EventBus(chart, 'raw', { overrides: { replica: 3 } });
// @ts-expect-error no such field of a Sensor
new Sensor(chart, 'raw-sensor', { eventBus: bus, serviceAccountName: 's', overrides: { replica: 3 } });
