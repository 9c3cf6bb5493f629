import type { EventPlaces } from '../../src/events';
import { Filter } from '../../src/events';
import { type Build, sensorSpec, world } from './world';

function filters(make: (event: EventPlaces<Build>) => readonly Filter[]) {
  const { scope, hooks, sensor } = world();
  sensor.on('build', hooks.event('build'), { filters: make });
  sensor.http('tell', { url: 'http://a.b/' });
  return sensorSpec(scope).dependencies[0].filters;
}

test('text is anchored and escaped; several values are alternatives', () => {
  expect(filters(({ body }) => [Filter.equals(body.url, 'team/app', 'a.b')])).toEqual({
    data: [{ path: 'body.url', type: 'string', value: ['^team/app$', '^a\\.b$'] }],
  });
});

test('numbers and booleans', () => {
  expect(
    filters(({ body }) => [
      Filter.equals(body.dry, false),
      Filter.notEquals(body.dry, false),
      Filter.equals(body.count, 1, 2.5),
      Filter.notEquals(body.count, 3),
      Filter.greaterThan(body.count, 4),
      Filter.atLeast(body.count, 5),
      Filter.lessThan(body.count, 6),
      Filter.atMost(body.count, 7),
    ]).data,
  ).toEqual([
    { path: 'body.dry', type: 'bool', value: ['false'] },
    { path: 'body.dry', type: 'bool', value: ['true'] },
    { path: 'body.count', type: 'number', value: ['1', '2.5'] },
    { path: 'body.count', type: 'number', comparator: '!=', value: ['3'] },
    { path: 'body.count', type: 'number', comparator: '>', value: ['4'] },
    { path: 'body.count', type: 'number', comparator: '>=', value: ['5'] },
    { path: 'body.count', type: 'number', comparator: '<', value: ['6'] },
    { path: 'body.count', type: 'number', comparator: '<=', value: ['7'] },
  ]);
});

test('none of several texts: one pattern, because Argo takes several values of "!=" as alternatives', () => {
  expect(
    filters(({ body }) => [Filter.notEquals(body.level, 'low', 'high'), Filter.notMatches(body.url, /x.*/)]).data,
  ).toEqual([
    { path: 'body.level', type: 'string', comparator: '!=', value: ['^(?:low|high)$'] },
    { path: 'body.url', type: 'string', comparator: '!=', value: ['^(?:x.*)$'] },
  ]);
});

test('headers in the form that Go keeps them in', () => {
  expect(filters(({ header }) => [Filter.matches(header('x-team-ID'), /[a-z]+/)]).data).toEqual([
    { path: 'header.X-Team-Id.0', type: 'string', value: ['^(?:[a-z]+)$'] },
  ]);
});

test('expressions get safe names and quoted literals', () => {
  expect(
    filters(({ body }) => [
      Filter.expr`${body.count} > ${3} && (${body.level} == ${`it's "x"\\`} || ${body.count} == 0)`,
    ]),
  ).toEqual({
    exprs: [
      {
        expr: `v0 > 3 && (v1 == 'it\\'s \\"x\\"\\\\' || v0 == 0)`,
        fields: [
          { name: 'v0', path: 'body.count' },
          { name: 'v1', path: 'body.level' },
        ],
      },
    ],
  });
});

test('context, time, script and raw filters', () => {
  expect(
    filters(() => [
      Filter.context({ subject: 'build' }),
      Filter.time({ start: '22:00:00', stop: '06:00:00', timezone: 'Europe/Berlin' }),
      Filter.script('return event.body.count == 1'),
      Filter.raw({ path: 'body.tags.#', type: 'number', comparator: '>', value: ['0'] }),
    ]),
  ).toEqual({
    context: { subject: 'build' },
    time: { start: '22:00:00', stop: '06:00:00', timezone: 'Europe/Berlin' },
    script: 'return event.body.count == 1',
    data: [{ path: 'body.tags.#', type: 'number', comparator: '>', value: ['0'] }],
  });
});

test.each<[string, (event: EventPlaces<Build>) => Filter, string]>([
  ['no value', ({ body }) => Filter.equals(body.url), 'ev/sensor/build: the filter on build.body.url has no value'],
  ['an empty text', ({ body }) => Filter.equals(body.url, ''), 'has an empty value'],
  ['several excluded numbers', ({ body }) => Filter.notEquals(body.count, 1, 2), 'Use one filter for each'],
  ['both booleans excluded', ({ body }) => Filter.notEquals(body.dry, true, false), 'Nothing would pass'],
  ['an infinite number', ({ body }) => Filter.atMost(body.count, Number.POSITIVE_INFINITY), 'Give a finite number'],
  ['a lookahead', ({ body }) => Filter.matches(body.url, /(?=a)/), 'build.body.url: the pattern'],
  ['an expression without a place', () => Filter.expr`1 == 1`, 'holds no place'],
  ['a literal that reads as a date', ({ body }) => Filter.expr`${body.url} == ${'2026-11-23'}`, 'as a date'],
  ['an empty context', () => Filter.context({}), 'Filter.context has no field'],
  ['a time of another form', () => Filter.time({ start: '8:00', stop: '09:00:00' }), 'Write it HH:MM:SS'],
  ['no time at all', () => Filter.time({ start: '08:00:00', stop: '08:00:00' }), 'are both 08:00:00'],
  [
    'an unknown time zone',
    () => Filter.time({ start: '08:00:00', stop: '09:00:00', timezone: 'Mars/Base' }),
    'is no time zone',
  ],
  ['an empty script', () => Filter.script(' '), 'ev/sensor/build: Filter.script is empty'],
  ['no files', () => Filter.files(['body.files'], []), 'ev/sensor/build: Filter.files has no path'],
  [
    'a file of no repository',
    () => Filter.files(['body.files'], ['/x']),
    'ev/sensor/build: Filter.files: the path "/x"',
  ],
  ['what is no place', () => Filter.equals('x' as never, 'x'), 'needs a place of the event'],
])('refuses %s', (_, make, message) => {
  expect(() => filters((event) => [make(event)])).toThrow(message);
});
