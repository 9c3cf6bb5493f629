import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownValues, widerTypes } from '../../tools/imports/known-values';
import { overRequired } from '../../tools/imports/over-required';
import type { UpstreamSchema } from '../../tools/imports/upstream';

const upstream = join(__dirname, '..', '..', 'imports', 'upstream');
const [workflows, events] = ['workflows', 'events'].map(
  (name): UpstreamSchema => JSON.parse(readFileSync(join(upstream, `${name}.json`), 'utf8')),
) as [UpstreamSchema, UpstreamSchema];
const types = { ...events.definitions, ...workflows.definitions };

test.each(Object.entries(overRequired))('%s is still over-required upstream', (name, fields) => {
  const required = events.definitions[`io.argoproj.events.v1alpha1.${name}`]?.required;
  expect(required).toEqual(expect.arrayContaining(Object.keys(fields)));
  for (const reason of Object.values(fields)) expect(reason).toMatch(/\w+ \w+/);
});

test.each(Object.keys({ ...knownValues, ...widerTypes }))('%s still exists upstream', (place) => {
  const [, id = '', field] = /^(.*\.[A-Z]\w*)(?:\.(\w+)(?:\[\])?)?$/.exec(place) ?? [];
  expect(types).toHaveProperty([id]);
  if (field !== undefined) expect(types[id]?.properties).toHaveProperty(field);
});
