import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { App, Chart, Duration } from 'cdk8s';
import {
  Buildkit,
  CdWorkflowTemplate,
  CiWorkflowTemplate,
  ContainerTemplate,
  CronWorkflow,
  type Environments,
  EventBus,
  GitCloneTemplate,
  GoBuildTemplate,
  HelmDeployTemplate,
  type RetryStrategy,
  SuspendTemplate,
  VclusterTemplate,
  WorkflowTemplate,
  type WorkflowTemplateProps,
  WorkflowTemplatePruner,
} from '../src';
import { world as events } from './events/world';

const container = () => ({ image: 'alpine:3', command: ['true'] });
const repository = { url: 'https://git.example.com/acme/hello.git' };
const environments = { namespacePrefix: 'env-', podSecurity: 'restricted', policies: [] } as unknown as Environments;

const home = (scope: Chart, props: WorkflowTemplateProps<{}> = {}) => new WorkflowTemplate(scope, 'ci', props);
const retrying = (scope: Chart, backoff: RetryStrategy['backoff']) =>
  new ContainerTemplate(home(scope), 'x', { retry: { limit: 1, backoff }, container });

/** Every prop that is a time, by the file that declares it: what takes it, and how a message names the prop. */
const props: Readonly<Record<string, readonly [name: string, make: (time: Duration, scope: Chart) => unknown]>> = {
  'event-bus.ts duplicates': [
    'c/bus: duplicates of the stream',
    (duplicates, scope) => new EventBus(scope, 'bus', { stream: { duplicates } }),
  ],
  'event-bus.ts maxAge': [
    'c/bus: maxAge of the stream',
    (maxAge, scope) => new EventBus(scope, 'bus', { stream: { maxAge } }),
  ],
  'http-trigger.ts timeout': [
    'ev/sensor/tell: timeout',
    (timeout) => {
      const { sensor, hooks } = events();
      sensor.on('push', hooks.event('push'));
      sensor.http('tell', { url: 'https://example.com/', timeout });
    },
  ],
  'trigger.ts duration': [
    'ev/sensor/tell: retry.duration',
    (duration) => {
      const { sensor, hooks } = events();
      sensor.on('push', hooks.event('push'));
      sensor.http('tell', { url: 'https://example.com/', retry: { steps: 2, duration } });
    },
  ],
  'cd-workflow-template.ts activeDeadline': [
    'c/cd: activeDeadline',
    (activeDeadline, scope) =>
      new CdWorkflowTemplate(scope, 'cd', {
        repository,
        environments: { access: environments },
        accounts: { environmentName: 'namer', clone: 'cloner' },
        activeDeadline,
      }),
  ],
  'helm-deploy-template.ts timeout': [
    'c/ci/x: timeout',
    (timeout, scope) =>
      new HelmDeployTemplate(home(scope), 'x', { namespacePrefix: 'env-', release: 'hello', timeout }),
  ],
  'ci-workflow-template.ts activeDeadline': [
    'c/build: activeDeadline',
    (activeDeadline, scope) =>
      new CiWorkflowTemplate(scope, 'build', {
        repository,
        language: new GoBuildTemplate(home(scope), 'hello'),
        image: { name: 'registry.example.com/acme/hello' },
        builder: Buildkit.inStep(),
        accounts: { clone: 'cloner', image: 'pusher' },
        activeDeadline,
      }),
  ],
  'vcluster-values.ts timeout': [
    'c/ci/x: timeout',
    (timeout, scope) => new VclusterTemplate(home(scope), 'x', { environments, timeout }),
  ],
  'vcluster-values.ts ttl': [
    'c/ci/x: ttl',
    (ttl, scope) => new VclusterTemplate(home(scope), 'x', { environments, ttl }),
  ],
  'workflow-template-pruner.ts grace': [
    'c/prune: grace',
    (grace, scope) => new WorkflowTemplatePruner(scope, 'prune', { partOf: 'ci', grace }),
  ],
  'step.ts activeDeadline': [
    'c/ci/x: activeDeadline',
    (activeDeadline, scope) => new GitCloneTemplate(home(scope), 'x', { activeDeadline }),
  ],
  'cron-workflow.ts startingDeadline': [
    'c/cron: startingDeadline',
    (startingDeadline, scope) => {
      const run = home(scope);
      run.entrypoint(new ContainerTemplate(run, 'x', { container }));
      new CronWorkflow(scope, 'cron', { schedules: ['0 3 * * *'], startingDeadline, template: run });
    },
  ],
  'retry.ts duration': ['c/ci/x: retry.backoff.duration', (duration, scope) => retrying(scope, { duration })],
  'retry.ts maxDuration': [
    'c/ci/x: retry.backoff.maxDuration',
    (maxDuration, scope) => retrying(scope, { duration: Duration.seconds(1), maxDuration }),
  ],
  'suspend-template.ts duration': [
    'c/ci/x: duration',
    (duration, scope) => new SuspendTemplate(home(scope), 'x', { duration }),
  ],
  'template.ts activeDeadline': [
    'c/ci/x: activeDeadline',
    (activeDeadline, scope) => new ContainerTemplate(home(scope), 'x', { activeDeadline, container }),
  ],
  'template.ts timeout': [
    'c/ci/x: timeout',
    (timeout, scope) => new ContainerTemplate(home(scope), 'x', { timeout, container }),
  ],
  'workflow-spec.ts activeDeadline': [
    'c/ci: activeDeadline',
    (activeDeadline, scope) => home(scope, { activeDeadline }),
  ],
  'workflow-spec.ts afterCompletion': [
    'c/ci: ttl.afterCompletion',
    (afterCompletion, scope) => home(scope, { ttl: { afterCompletion } }),
  ],
  'workflow-spec.ts afterFailure': [
    'c/ci: ttl.afterFailure',
    (afterFailure, scope) => home(scope, { ttl: { afterFailure } }),
  ],
  'workflow-spec.ts afterSuccess': [
    'c/ci: ttl.afterSuccess',
    (afterSuccess, scope) => home(scope, { ttl: { afterSuccess } }),
  ],
};

test('these are all', () => {
  const src = join(__dirname, '../src');
  const declared = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      return [...text.matchAll(/^ +readonly (\w+)\??: Duration(?: \| undefined)?;/gm)].map(
        ([, name]) => `${basename(file)} ${name}`,
      );
    });
  expect([...new Set(declared)].sort()).toEqual(Object.keys(props).sort());
});

describe.each(Object.entries(props))('%s', (key, [name, make]) => {
  const message = (time: unknown): string | undefined => {
    try {
      make(time as Duration, new Chart(new App(), 'c', { namespace: 'ci' }));
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const mayBeZero = key.endsWith('grace');
  const above = mayBeZero ? 'zero or more' : 'a time above zero';

  test('a time that is none is refused where the construct is made', () => {
    expect(message(Duration.seconds(Number.NaN))).toBe(
      `${name} is NaN seconds. Give ${above}, for example Duration.minutes(10).`,
    );
    const zero = `${name} is 0 seconds. Give a time above zero, for example Duration.minutes(10).`;
    expect(message(Duration.seconds(0))).toBe(mayBeZero ? undefined : zero);
    expect(message(Duration.days(Number.POSITIVE_INFINITY))).toBe(
      `${name} is Infinity seconds. Give a time of at most 2147483647 seconds, for example Duration.minutes(10).`,
    );
  });

  test('and so is what is no Duration', () => {
    expect(message('5m')).toBe(`${name} is "5m", which is no Duration. Give Duration.minutes(5).`);
    expect(message(30)).toBe(`${name} is 30, which is no Duration. Give Duration.seconds(30).`);
    expect(message('soon')).toBe(
      `${name} is "soon", which is no Duration. Give one, for example Duration.minutes(10).`,
    );
  });

  test('a part of a second counts as a second', () => {
    expect(message(Duration.millis(1500))).toBeUndefined();
  });
});
