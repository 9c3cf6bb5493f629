import { join } from 'node:path';
import { findExamples, loadExample } from '../tools/conformance/examples';
import { manifestsOf } from '../tools/manifests';

const folder = join(__dirname, '../examples');
const examples = findExamples(folder);

test('there are examples', () => {
  expect(examples).not.toEqual([]);
});

test.each(examples)('examples/%s synthesizes', (file) => {
  // Not through synthesize: `npm run test:conformance` judges the examples in rows of their own.
  const manifests = manifestsOf(loadExample(folder, file)).flatMap((each) => each.manifests);
  expect(manifests.length).toBeGreaterThan(0);
});
