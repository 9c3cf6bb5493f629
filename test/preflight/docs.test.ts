import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { page } from './page';

const root = join(__dirname, '../..');

test('docs/preflight.md shows what is printed: else, npm run docs', async () => {
  const { is, shouldBe } = await page();
  expect(is).toBe(shouldBe);
});

test('docs/preflight.md names every kind of finding', async () => {
  const { is, findings } = await page();
  const kinds = new Set(findings.map(({ id }) => id.split(':')[0]));
  const rows = [...is.matchAll(/^\| (`[^|]+`[^|]*) \|/gm)];
  const named = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`([\w-]+)[`:]/g)].map(([, kind]) => kind));
  expect([...kinds].filter((kind) => !named.includes(kind))).toEqual([]);
});

test('pages that the program names exist', () => {
  const folder = join(root, 'src/preflight');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const named = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/\bdocs\/[\w/-]+\.md/g) ?? []);
  expect(named.filter((each) => !existsSync(join(root, each)))).toEqual([]);
  expect(named.length).toBeGreaterThan(2);
});
