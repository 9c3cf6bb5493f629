import { page } from './page';

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
