import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  EventBus,
  Input,
  PipelineSensor,
  type PushOptions,
  PushProvider,
  WebhookEventSource,
  WorkflowTemplate,
} from '../../../src';
import { synthesize } from '../../synthesize';
import { find } from '../world';

const eventBus = EventBus.fromName('default');

function world() {
  const app = new App();
  const chart = new Chart(app, 'events', { namespace: 'ci' });
  const source = new WebhookEventSource(chart, 'hooks', {
    eventBus,
    provider: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
    repositories: ['acme/hello'],
    serviceAccount: 'events',
  });
  const sensor = new PipelineSensor(chart, 'push', { eventBus, serviceAccount: 'sensor' });
  const ci = new WorkflowTemplate(chart, 'ci', {
    arguments: { revision: Input.parameter(), branch: Input.untrusted(), level: Input.number({ default: 1 }) },
  });
  ci.entrypoint(
    new ContainerTemplate(ci, 'main', {
      inputs: ci.declared,
      container: ({ inputs }) => ({ image: 'a', command: ['env'], env: { REVISION: inputs.revision } }),
    }),
  );
  return { app, source, sensor, ci };
}

test('a push becomes a thin Workflow: the commit bounded, the branch encoded', () => {
  const { app, source, sensor, ci } = world();
  const push = sensor.onPush('hello', source, { repository: 'acme/hello', branches: ['main', 'feature/*'] });
  sensor.trigger('ci', {
    when: push.event,
    submit: ci,
    arguments: { revision: push.revision, branch: push.branch, level: 2 },
  });
  const { spec } = find(synthesize(app), 'Sensor', 'push');
  expect(spec.template.serviceAccountName).toBe('sensor');
  expect(spec.dependencies).toEqual([
    {
      name: 'hello',
      eventSourceName: 'hooks',
      eventName: 'push',
      filters: {
        data: [
          { path: 'headers.X-Github-Event.0', type: 'string', value: ['^push$'] },
          { path: 'body.repository.full_name', type: 'string', value: ['^acme/hello$'] },
          { path: 'body.after', type: 'string', value: ['^(?:[0-9a-f]{40}|[0-9a-f]{64})$'] },
          {
            path: 'body.ref',
            type: 'string',
            value: ['^(?:refs\\/heads\\/(?:main|feature\\/[A-Za-z0-9._-]*))$'],
          },
          { path: 'body.deleted', type: 'bool', value: ['false'] },
        ],
      },
    },
  ]);
  expect(spec.triggers).toEqual([
    {
      template: {
        name: 'ci',
        conditions: 'hello',
        k8s: {
          operation: 'create',
          source: {
            resource: {
              apiVersion: 'argoproj.io/v1alpha1',
              kind: 'Workflow',
              metadata: { generateName: 'ci-' },
              spec: {
                workflowTemplateRef: { name: 'ci' },
                arguments: { parameters: [{ name: 'revision' }, { name: 'branch' }, { name: 'level', value: '2' }] },
              },
            },
          },
          parameters: [
            { dest: 'spec.arguments.parameters.0.value', src: { dependencyName: 'hello', dataKey: 'body.after' } },
            {
              dest: 'spec.arguments.parameters.1.value',
              src: { dependencyName: 'hello', dataTemplate: '{{ (index .Input "body" "ref") | b64enc }}', value: '' },
            },
          ],
        },
      },
    },
  ]);
});

test('the branch fits no ordinary argument; what gets past the compiler fails in the Sensor', () => {
  const { app, source, sensor, ci } = world();
  const push = sensor.onPush('hello', source, { repository: 'acme/hello' });
  sensor.trigger('ci', {
    when: push.event,
    submit: ci,
    // @ts-expect-error text that nothing bounds, for a parameter
    arguments: { revision: push.branch, branch: push.branch },
  });
  const [{ template }] = find(synthesize(app), 'Sensor', 'push').spec.triggers;
  expect(template.k8s.parameters[0].src.dataTemplate).toContain(
    '{{ else }}{{ fail "hello.body.ref holds something else" }}{{ end }}',
  );
});

test('an argument that the template lacks', () => {
  const { source, sensor, ci } = world();
  const push = sensor.onPush('hello', source, { repository: 'acme/hello' });
  const wrong = () =>
    sensor.trigger('ci', {
      when: push.event,
      submit: ci,
      // @ts-expect-error no such argument
      arguments: { revision: push.revision, branch: push.branch, actor: 'x' },
    });
  expect(wrong).toThrow('events/push/ci: the WorkflowTemplate ci has no input "actor".');
});

test.each<[PushOptions, string]>([
  [{ repository: '' }, 'events/push/hello: the repository is empty. Give one.'],
  [
    { repository: 'acme/other' },
    'events/push/hello: the webhooks of events/hooks are those of acme/hello, so no push to acme/other would pass. ' +
      'Add it to the repositories of the WebhookEventSource, or correct it here; upper and lower case matter.',
  ],
  [{ repository: 'Acme/hello' }, 'so no push to Acme/hello would pass'],
  [{ repository: 'acme/hello', branches: [] }, 'events/push/hello: the list of branches is empty'],
  [{ repository: 'acme/hello', branches: ['a b'] }, 'events/push/hello: the branch "a b" is not legal'],
  [{ repository: 'acme/hello', paths: [] }, 'Filter.files has no path, and nothing would pass.'],
  [{ repository: 'acme/hello', paths: ['/src'] }, 'the path "/src" is none of a repository'],
])('%j is refused', (options, message) => {
  const { source, sensor } = world();
  expect(() => sensor.onPush('hello', source, options)).toThrow(message);
});

test.each([
  [{ serviceAccount: '' }, 'account'],
  [{ serviceAccount: 'sensor', name: 'Push' }, 'the name "Push" is not legal'],
  [{ serviceAccount: 'sensor', name: 'x'.repeat(64) }, 'has 64 characters, and 63 are allowed'],
])('%j is refused', (props, message) => {
  expect(() => new PipelineSensor(new Chart(new App(), 'c'), 'push', { eventBus, ...props })).toThrow(message);
});
