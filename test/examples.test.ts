import { join } from 'node:path';
import { findExamples, loadExample } from '../tools/conformance/examples';
import { synthesize } from './synthesize';

const folder = join(__dirname, '../examples');
const examples = findExamples(folder);

test('there are examples', () => {
  expect(examples).not.toEqual([]);
});

test.each(examples)('examples/%s synthesizes', (file) => {
  const manifests = synthesize(loadExample(folder, file), { notJudged: 'judged as an example, in a row of its own' });
  expect(manifests.length).toBeGreaterThan(0);
});
