import { join } from 'node:path';
import { Testing } from 'cdk8s';
import { findExamples, loadExample } from '../tools/conformance/examples';

const folder = join(__dirname, '../examples');
const examples = findExamples(folder);

test('there are examples', () => {
  expect(examples).not.toEqual([]);
});

test.each(examples)('examples/%s synthesizes', (file) => {
  // Not through synthesize: `npm run test:conformance` judges the examples in rows of their own.
  const manifests = loadExample(folder, file).charts.flatMap((chart) => Testing.synth(chart));
  expect(manifests.length).toBeGreaterThan(0);
});
