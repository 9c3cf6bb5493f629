import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preflight } from '../../src/preflight/preflight';
import { fakeKubectl } from './fake-cluster';
import { page } from './page';
import { dist, wholeCluster } from './whole-cluster';

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

test('the versions of Argo that the program installs are those that pages name', async () => {
  const cluster = wholeCluster();
  cluster.apiResources = cluster.apiResources.filter((line) => !line.includes('argoproj.io'));
  const { findings } = await preflight({ sources: dist, kubectl: fakeKubectl(cluster) });
  const remedy = findings.find(({ id }) => id === 'kinds:argo-workflows')?.remedy;
  const version = /download\/v([\d.]+)\//.exec(remedy?.commands.join('\n') ?? '')?.[1];
  const started = readFileSync(join(root, 'docs/getting-started.md'), 'utf8');
  expect(/Take ([\d.]+):/.exec(started)?.[1]).toBe(version);
  // Another one than the quickstart and the cluster test take, which both say.
  const tested = /download\/v([\d.]+)\//.exec(readFileSync(join(root, 'examples/quickstart/argo.sh'), 'utf8'))?.[1];
  expect(remedy?.note).toContain(`the cluster test runs on ${tested}.`);
  expect(started).toContain(`quickstart run on ${tested}.`);
});

test('pages that the program names exist', () => {
  const folder = join(root, 'src/preflight');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const named = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/\bdocs\/[\w/-]+\.md/g) ?? []);
  expect(named.filter((each) => !existsSync(join(root, each)))).toEqual([]);
  expect(named.length).toBeGreaterThan(2);
});
