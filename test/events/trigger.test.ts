import { Duration } from 'cdk8s';
import { type HttpTriggerOptions, Sensor } from '../../src/events';
import { sensorSpec, template, world } from './world';

const url = 'http://a.b/';

test('retry delivers at least once, because Argo retries nothing otherwise', () => {
  const { scope, hooks, sensor } = world();
  sensor.on('push', hooks.event('push'));
  sensor.http('plain', { url });
  sensor.http('all', {
    url,
    retry: { steps: 5, duration: Duration.seconds(3), factor: 3, jitter: 0 },
    rateLimit: { requests: 10, per: 'minute' },
    overrides: { dlqTrigger: { atLeastOnce: true, template: { name: 'dead', log: {} } } },
  });
  sensor.http('short', { url, retry: { steps: 2 } });
  const [plain, all, short] = sensorSpec(scope).triggers;
  expect(plain).not.toHaveProperty('atLeastOnce');
  expect(all).toMatchObject({
    atLeastOnce: true,
    retryStrategy: { steps: 5, duration: '3s', factor: 3, jitter: 0 },
    rateLimit: { unit: 'Minute', requestsPerUnit: 10 },
    dlqTrigger: { template: { name: 'dead' } },
  });
  expect(short.retryStrategy).toEqual({ steps: 2, duration: '1s', factor: 2, jitter: 0.1 });
});

test.each<[string, Partial<HttpTriggerOptions>, string]>([
  ['no attempts', { retry: { steps: 0 } }, 'ev/sensor/tell: retry.steps is 0'],
  ['a shrinking wait', { retry: { steps: 1, factor: 0.5 } }, 'retry.factor is 0.5'],
  ['too much jitter', { retry: { steps: 1, jitter: 2 } }, 'retry.jitter is 2'],
  ['retry that Argo would ignore', { retry: { steps: 2 }, atLeastOnce: false }, 'retry without atLeastOnce'],
  ['no requests', { rateLimit: { requests: 0, per: 'hour' } }, 'rateLimit.requests is 0'],
  ['an unknown unit', { rateLimit: { requests: 1, per: 'day' as 'hour' } }, 'rateLimit.per is "day"'],
])('refuses %s', (_, options, message) => {
  const { hooks, sensor } = world();
  sensor.on('push', hooks.event('push'));
  expect(() => sensor.http('tell', { url, ...options })).toThrow(message);
});

test('it waits for what it reads; what the Sensor waits for besides does not matter', () => {
  const { scope, hooks, sensor } = world();
  const push = sensor.on('push', hooks.event('push'));
  const build = sensor.on('build', hooks.event('build'));
  sensor.http('one', { url, payload: { ref: push.body.ref } });
  sensor.http('both', { url, payload: { ref: push.body.ref, url: build.body.url } });
  expect(sensorSpec(scope).triggers.map((trigger: { template: object }) => trigger.template)).toMatchObject([
    { conditions: 'push' },
    { conditions: 'push && build' },
  ]);
});

test('it reads nothing, and there are several events or none', () => {
  const { hooks, sensor } = world();
  expect(() => sensor.http('tell', { url })).toThrow(
    'ev/sensor/tell: the Sensor waits for no event. Call on(...) first.',
  );
  sensor.on('push', hooks.event('push'));
  sensor.on('build', hooks.event('build'));
  expect(() => sensor.http('tell', { url })).toThrow(
    'the Sensor waits for push, build, and the trigger reads none. Say which one starts it: when.',
  );
});

test('it reads an event that may not have come', () => {
  const { scope, hooks, sensor } = world();
  const push = sensor.on('push', hooks.event('push'));
  const build = sensor.on('build', hooks.event('build'));
  const submit = template(scope);
  const sha = push.body.after.matching(/[0-9a-f]{40}/);
  const when = push.or(build);
  const branch = push.body.ref.or(build.body.url);
  expect(() => sensor.trigger('ci', { submit, when, arguments: { sha, branch } })).toThrow(
    'ev/sensor/ci: spec.arguments.parameters.0.value reads push, but the trigger also fires without it: when is push || build. ' +
      'Give the value that it has then: .orElse(value), or .or(the place in the other event).',
  );
  sensor.trigger('ci', { submit, when, arguments: { sha: sha.orElse('none'), branch } });
  sensor.trigger('needs', { submit, when: push.and(build.or(push)), arguments: { sha, branch } });
  expect(sensorSpec(scope).triggers).toHaveLength(2);
});

test('it reads an event of another Sensor', () => {
  const { scope, bus, hooks, sensor } = world();
  const other = new Sensor(scope, 'other', { eventBus: bus, serviceAccountName: 'sensor' }).on(
    'push',
    hooks.event('push'),
  );
  sensor.on('push', hooks.event('push'));
  expect(() => sensor.http('tell', { url, payload: { ref: other.body.ref } })).toThrow(
    'ev/sensor/tell: payload.ref reads ev/other/push, which belongs to the Sensor ev/other. Call on(...) of ev/sensor for the same event.',
  );
});
