import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesBetween, type FileChange, folderName, summary } from '../../src/manifest/changes';

/** A manifest as cdk8s writes it. */
function object(kind: string, name: string, value = 1, metadata = ''): string {
  return `apiVersion: v1\nkind: ${kind}\nmetadata:\n${metadata}  name: ${name}\nspec:\n  value: ${value}\n`;
}

function file(...objects: string[]): string {
  return objects.join('---\n');
}

const said = (files: number, changes: readonly FileChange[]) => summary('dist/', files, changes);

test('nothing changed', () => {
  expect(said(7, [])).toBe('dist/: 7 files, nothing changed');
});

test('the first time', () => {
  const after = file(object('Role', 'a'));
  expect(said(1, [{ file: 'a.k8s.yaml', after }])).toBe('dist/: 1 file, all new');
});

test('one file is one line', () => {
  const before = file(object('EventSource', 'github'), object('Sensor', 'push'));
  const after = file(object('EventSource', 'github'), object('Sensor', 'push', 2));
  expect(said(7, [{ file: 'webhooks.k8s.yaml', before, after }])).toBe(
    'dist/: 7 files, 1 changed, webhooks.k8s.yaml: Sensor push',
  );
});

test('more files are a line each: what changed, what is new, what is gone', () => {
  const changes = [
    {
      file: 'access.k8s.yaml',
      before: file(object('Role', 'a')),
      after: file(object('Role', 'b'), object('Role', 'c')),
    },
    { file: 'gone.k8s.yaml', before: file(object('Namespace', 'ci')) },
    { file: 'new.k8s.yaml', after: file(object('Namespace', 'cd'), object('Role', 'd')) },
    {
      file: 'order.k8s.yaml',
      before: file(object('Role', 'a'), object('Role', 'b')),
      after: file(object('Role', 'b'), object('Role', 'a')),
    },
  ];
  expect(said(7, changes).split('\n')).toEqual([
    'dist/: 7 files, 2 changed, 1 new, 1 removed',
    '  access.k8s.yaml: new Role b, new Role c, no longer Role a',
    '  gone.k8s.yaml: removed, Namespace ci',
    '  new.k8s.yaml: new file, Namespace cd, Role d',
    '  order.k8s.yaml: the order of its objects',
  ]);
});

test('a file without objects has no list of them', () => {
  expect(said(7, [{ file: 'empty.k8s.yaml', before: '' }])).toBe('dist/: 7 files, 1 removed, empty.k8s.yaml: removed');
});

test('another version of a WorkflowTemplate is a change of it', () => {
  const version = (hash: string) =>
    object('WorkflowTemplate', `hello-${hash}`, 1, '  labels:\n    cdk8s-argo-pipelines/version-of: hello\n');
  const [before, after] = [file(version('3f2a9c01d4')), file(version('1b2c3d4e5f'))];
  expect(said(7, [{ file: 'ci.k8s.yaml', before, after }])).toBe(
    'dist/: 7 files, 1 changed, ci.k8s.yaml: WorkflowTemplate hello',
  );
});

test('objects of one name in two namespaces, and without a name of their own', () => {
  const role = (namespace: string, value = 1) => object('Role', '"a"', value, `  namespace: ${namespace}\n`);
  const run = (value: number) => object('Workflow', 'x', value).replace('name: x', 'generateName: run-');
  const [before, after] = [file(role('one'), role('two'), run(1)), file(role('one'), role('two', 2), run(2))];
  expect(said(7, [{ file: 'ci.k8s.yaml', before, after }])).toBe(
    'dist/: 7 files, 1 changed, ci.k8s.yaml: Role a, Workflow run-',
  );
});

test('two hundred changes are a few lines', () => {
  const objects = (value: number) => Array.from({ length: 20 }, (_, index) => object('Role', `r${index}`, value));
  const changes = Array.from({ length: 200 }, (_, index) => ({
    file: `f${index}.k8s.yaml`,
    before: file(...objects(1)),
    after: file(...objects(2)),
  }));
  const lines = said(200, changes).split('\n');
  expect(lines).toHaveLength(12);
  expect(lines[0]).toBe('dist/: 200 files, 200 changed');
  expect(lines[1]).toBe(
    '  f0.k8s.yaml: Role r0, Role r1, Role r2, Role r3, Role r4, Role r5, Role r6, Role r7 and 12 more',
  );
  expect(lines[11]).toBe('  and 190 more files');
});

test('folders are compared byte by byte, with those in them', () => {
  const place = mkdtempSync(join(tmpdir(), 'changes-'));
  try {
    const [before, after] = [join(place, 'before'), join(place, 'after')];
    expect(changesBetween(before, after)).toEqual([]);
    for (const folder of [before, after]) {
      mkdirSync(join(folder, 'ci'), { recursive: true });
      writeFileSync(join(folder, 'same.yaml'), 'a: 1\n');
      writeFileSync(join(folder, 'ci/role.yaml'), `${folder === before ? 'a' : 'b'}: 1\n`);
    }
    writeFileSync(join(after, 'empty.yaml'), '');
    writeFileSync(join(before, 'gone.yaml'), '');
    expect(changesBetween(before, after)).toEqual([
      { file: join('ci', 'role.yaml'), before: 'a: 1\n', after: 'b: 1\n' },
      { file: 'empty.yaml', before: undefined, after: '' },
      { file: 'gone.yaml', before: '', after: undefined },
    ]);
  } finally {
    rmSync(place, { recursive: true });
  }
});

test('a folder is named from where the program runs', () => {
  expect(folderName(join(process.cwd(), 'dist'))).toBe('dist/');
  expect(folderName('/elsewhere/dist')).toBe('/elsewhere/dist');
});
