import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { schemaProblems } from '../../src/manifest/schema';

/** The manifests in a folder of samples, by file. */
function samples(folder: string): [name: string, manifest: unknown][] {
  const place = join(__dirname, 'samples', folder);
  return readdirSync(place).flatMap((name) =>
    parseAllDocuments(readFileSync(join(place, name), 'utf8'), { version: '1.1' }).map(
      (document): [string, unknown] => [name, document.toJS()],
    ),
  );
}

/** The messages on a Workflow with one template. */
function messages(template: object): readonly string[] {
  return schemaProblems({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { generateName: 'x-' },
    spec: { entrypoint: 'main', templates: [{ name: 'main', ...template }] },
  }).map(({ message }) => message);
}

test.each(samples('accepted'))('what Argo takes is accepted: %s', (_, manifest) => {
  expect(manifest).toHaveProperty('kind');
  expect(schemaProblems(manifest)).toEqual([]);
});

test('each kind of both APIs is judged', () => {
  const schemas = ['workflows', 'events'].map((name) =>
    JSON.parse(readFileSync(join(__dirname, '..', '..', 'imports', 'schemas', `${name}.json`), 'utf8')),
  );
  const kinds: string[] = schemas.flatMap(({ oneOf }) => oneOf.map(({ $ref }: { $ref: string }) => $ref.slice(8)));
  expect(kinds).toHaveLength(8);
  for (const kind of kinds) {
    const problems = schemaProblems({
      apiVersion: 'argoproj.io/v1alpha1',
      kind,
      metadata: { name: 'x' },
      spec: { nonsense: 1 },
    });
    expect(problems.map(({ path }) => path)).toContainEqual(['spec', 'nonsense']);
  }
});

test('other kinds and other things have no problems', () => {
  expect(schemaProblems({ apiVersion: 'v1', kind: 'ConfigMap', nonsense: true })).toEqual([]);
  expect(schemaProblems({ apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', nonsense: true })).toEqual([]);
  expect(schemaProblems({ apiVersion: 'argoproj.io/v1alpha1', kind: 'constructor' })).toEqual([]);
  expect(schemaProblems(undefined)).toEqual([]);
});

describe('a problem names the field, what is wrong, and what is allowed', () => {
  test('an unknown field', () => {
    expect(messages({ suspend: { durration: '1m' } })).toEqual([
      'spec.templates[0].suspend.durration is not a field that Argo knows. Did you mean "duration"? Allowed are: duration.',
    ]);
  });

  test('a field in a type that has none', () => {
    expect(messages({ inputs: { artifacts: [{ name: 'a', archive: { none: { x: 1 } } }] } })).toEqual([
      'spec.templates[0].inputs.artifacts[0].archive.none.x is not a field that Argo knows. No field is allowed there.',
    ]);
  });

  test('a value off the list', () => {
    expect(messages({ retryStrategy: { retryPolicy: 'onError' } })).toEqual([
      'spec.templates[0].retryStrategy.retryPolicy is "onError". Did you mean "OnError"? ' +
        'Allowed are: Always, OnFailure, OnError, OnTransientError.',
    ]);
  });

  test('a value off the list, where a tag may stand too: one sentence, not four', () => {
    expect(messages({ container: { image: 'x', imagePullPolicy: 'Sometimes' } })).toEqual([
      'spec.templates[0].container.imagePullPolicy is "Sometimes". Allowed are: Always, IfNotPresent, Never.',
    ]);
  });

  test('a missing field', () => {
    expect(messages({ container: { image: 'x', volumeMounts: [{ name: 'work' }] } })).toEqual([
      'spec.templates[0].container.volumeMounts[0].mountPath is missing. It is required.',
    ]);
  });

  test('a wrong type', () => {
    expect(messages({ container: { image: 1, args: ['x', true] }, nodeSelector: [] })).toEqual([
      'spec.templates[0].container.args[1] is true, but must be text. Write it in quotes: "true".',
      'spec.templates[0].container.image is 1, but must be text. Write it in quotes: "1".',
      'spec.templates[0].nodeSelector is an empty list, but must be an object.',
    ]);
  });

  test('nothing where something is due', () => {
    expect(messages({ inputs: null })).toEqual([
      'spec.templates[0].inputs is null, but must be an object. Leave the field out if there is nothing to say.',
    ]);
  });

  test('a number or text out of bounds', () => {
    const artifacts = [{ name: 'a b', path: '/a', mode: 755 }];
    expect(messages({ name: 'm'.repeat(129), inputs: { artifacts }, steps: [] })).toEqual([
      'spec.templates[0].inputs.artifacts[0].mode is 755, but must be <= 511.',
      'spec.templates[0].inputs.artifacts[0].name is "a b", but must match ^[-a-zA-Z0-9_{}.]+$.',
      `spec.templates[0].name is "${'m'.repeat(79)}.... It may have at most 128 letters.`,
      'spec.templates[0].steps is an empty list. At least 1 must be in it.',
    ]);
  });

  test('inside a template within a template, and below a key with a slash', () => {
    const inline = { metadata: { labels: { 'team/app': 7 } } };
    expect(messages({ dag: { tasks: [{ name: 'a', inline }] } })).toEqual([
      'spec.templates[0].dag.tasks[0].inline.metadata.labels["team/app"] is 7, but must be text. Write it in quotes: "7".',
    ]);
  });
});
