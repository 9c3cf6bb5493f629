import { App, Chart } from 'cdk8s';
import {
  EventBus,
  EventSource,
  Filter,
  Github,
  Input,
  ScriptTemplate,
  Sensor,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'events', { namespace: 'ci' });
const eventBus = new EventBus(chart, 'default');

const github = new EventSource(chart, 'github', {
  eventBus,
  events: {
    pr: Github.events({
      events: ['pull_request'],
      organizations: ['acme'],
      webhookSecret: { name: 'github-webhook', key: 'secret' },
      maxPayloadSize: 25 * 1024 * 1024,
    }),
  },
});

const review = new WorkflowTemplate(chart, 'review', {
  arguments: {
    repository: Input.parameter(),
    commit: Input.parameter(),
    number: Input.number(),
    title: Input.untrusted(),
    action: Input.parameter({ enum: ['opened', 'synchronize', 'reopened'] }),
  },
});
const greet = new ScriptTemplate(review, 'greet', {
  inputs: review.declared,
  script: ({ inputs: { repository, commit, number, title, action } }) => ({
    image: 'alpine:3.22',
    env: { REPOSITORY: repository, COMMIT: commit, NUMBER: number, TITLE: title.base64, ACTION: action },
    source: 'echo "$REPOSITORY#$NUMBER $ACTION at $COMMIT: $(echo "$TITLE" | base64 -d)"',
  }),
});
review.entrypoint(greet);

const sensor = new Sensor(chart, 'review-sensor', { eventBus, serviceAccountName: 'review-sensor' });
const pr = sensor.on('pr', github.event('pr'), {
  filters: ({ body }) => [
    Filter.equals(body.pull_request.head.repo.fork, false),
    Filter.equals(body.pull_request.draft, false),
  ],
});
sensor.trigger('review', {
  submit: review,
  arguments: {
    repository: pr.body.repository.full_name.matching(/acme\/[\w.-]+/),
    commit: pr.body.pull_request.head.sha.matching(/[0-9a-f]{40}/),
    number: pr.body.number,
    title: pr.body.pull_request.title,
    action: pr.body.action.oneOf(['opened', 'synchronize', 'reopened']),
  },
});
