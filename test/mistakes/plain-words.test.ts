import { ApiObject, App, Chart, Duration, Lazy, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { plainWords } from '../../src/mistakes/plain-words';

/** What cdk8s or constructs say about a mistake, in our words. */
function words(mistake: (app: App, chart: Chart) => unknown): string {
  const app = new App();
  try {
    mistake(app, new Chart(app, 'ci'));
  } catch (error) {
    const { message } = error as Error;
    // Whoever said the same themselves: the words of the packages are no longer those that are looked for.
    expect(plainWords(message)).not.toBe(message);
    return plainWords(message);
  }
  throw new Error('this is no mistake');
}

const object = { apiVersion: 'v1', kind: 'ConfigMap' };

test.each<[string, (app: App, chart: Chart) => unknown, string]>([
  [
    'two charts of one id',
    (app) => new Chart(app, 'ci'),
    "ci: the app has this already. A chart's id becomes the name of its file, so it may be there once. " +
      'Give the second another id, or put what it holds into the first.',
  ],
  [
    'two constructs of one id',
    (_, chart) => [new Construct(chart, 'map'), new Construct(chart, 'map')],
    'ci/map: the Chart "ci" has a construct of this id already. An id is a part of its path and of the names made of that, ' +
      'so it may be there once. Give the second another id.',
  ],
  ['no id', (app) => new Chart(app, ''), 'The id of a construct is empty.'],
  [
    'a chart after publish',
    (app) => [app.node.lock(), new Chart(app, 'late')],
    'app: a construct is made in it after publish has written the manifests, so it would be in none of them. ' +
      'Make it before, and let publish(app) be the last line of the program.',
  ],
  [
    'a construct after publish',
    (app, chart) => [app.node.lock(), new ApiObject(chart, 'late', object)],
    'ci: a construct is made in it after publish',
  ],
  ['a child that is not there', (app) => app.node.findChild('cd'), 'There is no construct "cd" in this one.'],
  [
    'context that comes too late',
    (app) => app.node.setContext('a', 1),
    'The context is set after these were made, which would not see it: ci. Set it before.',
  ],
  [
    'two default children',
    (_, chart) => [new Construct(chart, 'Resource'), new Construct(chart, 'Default'), chart.node.defaultChild],
    'ci: a child "Resource" and a child "Default" both claim to be its manifest. Give one another id.',
  ],
  [
    'an object outside of a chart',
    (app) => new ApiObject(app, 'map', object),
    'A manifest is made outside of any chart, so it would be in no file.',
  ],
  [
    'a circle',
    (app, chart) => {
      const [a, b] = [new ApiObject(chart, 'a', object), new ApiObject(chart, 'b', object)];
      a.addDependency(b);
      b.addDependency(a);
      app.synthYaml();
    },
    'These depend on each other in a circle, so none can come first: ci/',
  ],
  [
    'no version of an API',
    (_, chart) => new ApiObject(chart, 'map', { apiVersion: 'a/b/c', kind: 'X' }).apiGroup,
    'The apiVersion is "a/b/c", but must be GROUP/VERSION, for example argoproj.io/v1alpha1, or v1.',
  ],
  [
    'a field that is no data',
    (_, chart) => new ApiObject(chart, 'map', { ...object, data: new Map() }).toJson(),
    'ci/map: A field of a manifest holds an object of the class Map, which no manifest can hold.',
  ],
  [
    'a mistake that a construct finds when it is written',
    (_, chart) =>
      new ApiObject(chart, 'map', {
        ...object,
        data: Lazy.any({
          produce: () => {
            throw new Error('ci/main: the argument is missing. Pass one.');
          },
        }),
      }).toJson(),
    'ci/main: the argument is missing. Pass one.',
  ],
  [
    'a fault in a function of the program that is called when a construct is written',
    (_, chart) =>
      new ApiObject(chart, 'map', {
        ...object,
        data: Lazy.any({ produce: () => (undefined as unknown as { length: number }).length }),
      }).toJson(),
    "ci/map: TypeError: Cannot read properties of undefined (reading 'length')",
  ],
  [
    'a message of the program that has a colon, and no path',
    (_, chart) => {
      const data = { resolve: () => { throw new Error('limits: too many'); } }; // biome-ignore format: one line
      new ApiObject(chart, 'map', { ...object, data }).toJson();
    },
    'ci/map: limits: too many',
  ],
  [
    'a negative duration',
    () => Duration.minutes(-5),
    'Durations cannot be negative: -5. Give a time above zero, for example Duration.minutes(10).',
  ],
  [
    'a duration that cannot be read',
    () => Duration.parse('5 minutes'),
    '"5 minutes" is no duration that Duration.parse can read: it takes ISO 8601, such as PT10M or PT1H30M.',
  ],
  [
    'a duration with parts of a unit',
    () => Duration.millis(1500).toSeconds(),
    'A duration is 1500 millis, which is no whole number of seconds. Give a whole number of seconds.',
  ],
  [
    'a duration of half a unit',
    () => Duration.seconds(1.5).toSeconds(),
    'A duration is 1.5 seconds, which is no whole number. Give a whole number of seconds.',
  ],
  [
    'a negative size',
    () => Size.gibibytes(-1),
    'Sizes cannot be negative: -1. Give one above zero, for example Size.gibibytes(10).',
  ],
])('%s', (_, mistake, expected) => {
  expect(words(mistake)).toContain(expected);
});

test('what is said otherwise stays as it is', () => {
  expect(plainWords('ci/main: the argument is missing.')).toBe('ci/main: the argument is missing.');
});
