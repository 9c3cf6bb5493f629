import { type DependencyOptions, Event, Filter } from '../../src/events';
import { type Build, sensorSpec, world } from './world';

function dependency(options: DependencyOptions<Build>) {
  const { scope, hooks, sensor } = world();
  const build = sensor.on('build', hooks.event('build'), options);
  sensor.k8s('note', {
    resource: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'note' },
      data: { level: build.body.level.oneOf(['low', 'high']) },
    },
  });
  return () => sensorSpec(scope).dependencies[0];
}

const bound = { path: 'body.level', type: 'string', value: ['^low$', '^high$'] };

test('a bound place is a data filter', () => {
  expect(dependency({})()).toEqual({
    name: 'build',
    eventSourceName: 'hooks',
    eventName: 'build',
    filters: { data: [bound] },
  });
});

test('where data filters are alternatives, the bound moves to the expressions', () => {
  const options: DependencyOptions<Build> = {
    dataOperator: 'or',
    filters: ({ body }) => [Filter.equals(body.dry, true), Filter.atLeast(body.count, 3)],
  };
  expect(dependency(options)().filters).toEqual({
    data: [
      { path: 'body.dry', type: 'bool', value: ['true'] },
      { path: 'body.count', type: 'number', comparator: '>=', value: ['3'] },
    ],
    dataLogicalOperator: 'or',
    exprs: [{ expr: "v0 =~ '^(?:low|high)$'", fields: [{ name: 'v0', path: 'body.level' }] }],
  });
});

test('a bound must not become optional', () => {
  const message =
    /ev\/sensor\/build: the filter on body.level must hold, and the "or" of the filters would make it optional/;
  expect(dependency({ operator: 'or' })).toThrow(message);
  expect(dependency({ dataOperator: 'or', exprOperator: 'or' })).toThrow(message);
});

test('two filters of which a dependency has one', () => {
  expect(() => dependency({ filters: () => [Filter.script('return true'), Filter.script('return false')] })).toThrow(
    'ev/sensor/build: two script filters, and a dependency takes one.',
  );
});

test('a filter that reads another dependency', () => {
  const { hooks, sensor } = world();
  const push = sensor.on('push', hooks.event('push'));
  expect(() =>
    sensor.on('build', hooks.event('build'), { filters: () => [Filter.equals(push.body.deleted, false)] }),
  ).toThrow('ev/sensor/build: a filter reads ev/sensor/push.');
});

test('raw fields: a transformation', () => {
  expect(dependency({ overrides: { transform: { jq: '.' } } })().transform).toEqual({ jq: '.' });
});

test('an event of an EventSource that exists', () => {
  const { scope, sensor } = world();
  const event = sensor.on('alert', Event.fromName<{ text: string }>('alerts', 'fired', { headers: 'header' }), {
    filters: ({ body, header }) => [Filter.equals(body.text, 'x'), Filter.equals(header('a'), 'b')],
  });
  sensor.http('tell', { url: 'http://a.b/', when: event });
  expect(sensorSpec(scope).dependencies[0]).toMatchObject({ eventSourceName: 'alerts', eventName: 'fired' });
});

test('headers where there are none, and names that are none', () => {
  const { hooks, sensor } = world();
  expect(() => sensor.on('alert', Event.fromName('alerts', 'fired')).header('a')).toThrow('carries no HTTP headers');
  expect(() => sensor.on('push', hooks.event('push')).header('a b')).toThrow('"a b" is no name of a header');
});
