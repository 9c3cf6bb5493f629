import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { images } from '../../../src';
import { vcluster } from '../../../src/pipeline/step/pinned-images';

test.each(Object.entries(images))('%s is pinned to a version: %s', (_, image) => {
  expect(image).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+\.\d+(-[a-z0-9]+)?$/);
});

test('the chart of vCluster is pinned to a version', () => {
  expect(vcluster.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('no other file of the product names an image', () => {
  const folder = join(__dirname, '../../../src/pipeline');
  const names = Object.values(images).map((image) => `${image.split(':')[0]}(:v?\\d|@)`);
  const named = new RegExp(`['"](${[...names, `${vcluster.image}['":@]`].join('|')})`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && file !== 'step/pinned-images.ts',
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => named.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  expect("'golang:1.26.8-bookworm'").toMatch(named);
});
