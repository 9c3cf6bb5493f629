import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App, Chart, YamlOutputType } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-27';
import { publish } from '../../src';
import { readManifests } from '../../src/preflight/manifests';

const temporary = mkdtempSync(join(tmpdir(), 'manifests-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let count = 0;

function folder(files: Readonly<Record<string, string>>): string {
  const place = join(temporary, String(count++));
  mkdirSync(place);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), text);
  }
  return place;
}
const read = (place: string) =>
  readManifests(place).map(
    ({ file, manifest }) => `${file}: ${manifest.apiVersion} ${manifest.kind} ${manifest.metadata.name}`,
  );
const map = (name: string) => `{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}}}`;

test('files of a folder are read as kubectl apply reads them, without folders in it', () => {
  expect(
    read(
      folder({
        'b.yml': map('b'),
        'a.yaml': `${map('a')}\n---\n---\n${map('c')}`,
        'd.txt': 'x',
        'x.yaml/e.yaml': map('e'),
      }),
    ),
  ).toEqual(['a.yaml: v1 ConfigMap a', 'a.yaml: v1 ConfigMap c', 'b.yml: v1 ConfigMap b']);
});

test.each([
  ['a List', `{apiVersion: v1, kind: List, items: [${map('a')}]}`],
  ['a list of a kind', `{apiVersion: v1, kind: ConfigMapList, items: [${map('a')}]}`],
  ['one whose items do not say what they are', '{apiVersion: v1, kind: ConfigMapList, items: [{metadata: {name: a}}]}'],
  ['a list in a list', `{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: List, items: [${map('a')}]}]}`],
])('%s gives its items', (_, text) => {
  expect(read(folder({ 'a.yaml': text }))).toEqual(['a.yaml: v1 ConfigMap a']);
});

test.each([
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, 'c/ConfigMap.m.k8s.yaml'],
  [YamlOutputType.FILE_PER_CHART, 'c.k8s.yaml'],
  [YamlOutputType.FILE_PER_RESOURCE, 'ConfigMap.m.k8s.yaml'],
  [YamlOutputType.FILE_PER_APP, 'app.k8s.yaml'],
])('what publish makes is read: %s', (yamlOutputType, file) => {
  const place = join(temporary, `type-${yamlOutputType}`);
  const app = new App({ outdir: place, yamlOutputType, recordConstructMetadata: true });
  new ConfigMap(new Chart(app, 'c', { disableResourceNameHashes: true }), 'm', { metadata: { name: 'm' } });
  publish(app, place, { quiet: true });
  expect(read(place)).toEqual([`${file}: v1 ConfigMap m`]);
});

const namespace = (metadata: string) => `{apiVersion: v1, kind: ConfigMap, metadata: ${metadata}}`;
test.each([
  [
    'a number as namespace',
    namespace('{name: a, namespace: 34}'),
    'of a ConfigMap in it, metadata.namespace is 34, and must be a text: put it in quotes.',
  ],
  ['a number as name', namespace('{name: 1e3}'), 'metadata.name is 1000, and must be a text: put it in quotes.'],
  [
    'a bare tag as namespace',
    namespace('{name: a, namespace: {{x}}}'),
    'metadata.namespace is {"{ x }":null}, and must be a text.',
  ],
  [
    'a label that YAML takes for a truth value',
    namespace('{name: a, labels: {a: yes}}'),
    'metadata.labels.a is true, and must be a text: put it in quotes.',
  ],
  ['labels in a list', namespace('{name: a, labels: [a]}'), 'metadata.labels is ["a"], and must be a map.'],
  ['metadata in a text', namespace('a'), 'metadata is "a", and must be a map.'],
  [
    'a spec in a text',
    '{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: a}',
    'of a Pod in it, spec is "a", and must be a map.',
  ],
  ['a circle', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: &a\n  b: *a', 'stand in themselves'],
  ['aliases without end', bomb(), 'Excessive alias count'],
  ['an alias of nothing', `${map('a').slice(0, -1)}, data: *gone}`, 'gone'],
  [
    'an item that is none',
    '{apiVersion: v1, kind: List, items: [null]}',
    'the List in it has an item without apiVersion and kind.',
  ],
])('%s is said with the file', (_, text, message) => {
  const place = folder({ 'a.yaml': text });
  const error = thrown(() => readManifests(place));
  expect(error.constructor.name).toBe('Unreadable');
  expect(error.message).toContain(join(place, 'a.yaml'));
  expect(error.message).toContain(message);
});

test('a link to nowhere is said with the file', () => {
  const place = folder({ 'b.yaml': map('b') });
  symlinkSync('nowhere', join(place, 'a.yaml'));
  expect(thrown(() => readManifests(place)).message).toBe(
    `${join(place, 'a.yaml')} cannot be read (it is a link to a file that is not there). Take it away, or correct it.`,
  );
});

function thrown(body: () => unknown): Error {
  try {
    body();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

function bomb(): string {
  const lists = [...'bcdefgh'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`,
  );
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\na: &a [x]\n${lists.join('\n')}\n`;
}
