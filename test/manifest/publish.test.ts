import * as fs from 'node:fs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { ArgoObject } from '../../src/manifest/argo-object';
import { publish } from '../../src/manifest/publish';

let folder: string;
let dist: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  dist = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An app with a chart for each name, each with a ConfigMap that holds a text. */
function appOf(charts: Record<string, string>, outdir = join(folder, '.synth')): App {
  const app = new App({ outdir });
  for (const [name, text] of Object.entries(charts)) {
    const metadata = { name };
    new ApiObject(new Chart(app, name), 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { text } });
  }
  return app;
}

/** An app that cannot be synthesized. */
function brokenApp(): App {
  const app = appOf({ ci: 'new' });
  new ArgoObject(new Chart(app, 'wrong'), 'bus', { kind: 'EventBus', spec: { nonsense: {} } });
  return app;
}

/** The files of a folder, with their content. */
function contents(place: string): Record<string, string> {
  return Object.fromEntries(readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'utf8')]));
}

function manifest(name: string, text: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  text: ${text}\n`;
}

test('writes one file for each chart, and gives them to the CLI too', () => {
  publish(appOf({ ci: 'a', cd: 'b' }), dist);
  expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'a'), 'cd.k8s.yaml': manifest('cd', 'b') });
  expect(contents(join(folder, '.synth'))).toEqual(contents(dist));
  expect(readdirSync(folder).sort()).toEqual(['.synth', 'dist']);
});

test('works without a folder of the CLI', () => {
  publish(appOf({ ci: 'a' }, dist), dist);
  expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'a') });
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('replaces the folder: what is no longer made is gone', () => {
  publish(appOf({ ci: 'a', old: 'b' }), dist);
  publish(appOf({ ci: 'c', next: 'd' }), dist);
  expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'c'), 'next.k8s.yaml': manifest('next', 'd') });
});

test('touches nothing when nothing changed', () => {
  publish(appOf({ ci: 'a' }), dist);
  const before = statSync(join(dist, 'ci.k8s.yaml'), { bigint: true });
  publish(appOf({ ci: 'a' }), dist);
  const after = statSync(join(dist, 'ci.k8s.yaml'), { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
});

test('quotes what kubectl would misread', () => {
  publish(appOf({ ci: '0o755' }), dist);
  expect(readFileSync(join(dist, 'ci.k8s.yaml'), 'utf8')).toBe(manifest('ci', '"0o755"'));
});

describe('leaves the former files whole', () => {
  const former = { 'ci.k8s.yaml': manifest('ci', 'former') };
  beforeEach(() => publish(appOf({ ci: 'former' }), dist));

  test('when the app is invalid', () => {
    expect(() => publish(brokenApp(), dist)).toThrow('[wrong/bus] spec.nonsense is not a field that Argo knows.');
    expect(contents(dist)).toEqual(former);
    expect(readdirSync(folder).sort()).toEqual(['.synth', 'dist']);
  });

  test('when a construct throws while it is written', () => {
    const app = appOf({ ci: 'new' });
    const metadata = { name: 'x' };
    const data = { resolve: () => { throw new Error('too late'); } }; // biome-ignore format: one line
    new ApiObject(new Chart(app, 'z'), 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data });
    expect(() => publish(app, dist)).toThrow('too late');
    expect(contents(dist)).toEqual(former);
  });

  test('when the process died between the two moves: the next run puts them back first', () => {
    fs.renameSync(dist, join(folder, '.dist.former'));
    mkdirSync(join(folder, '.dist.next'));
    writeFileSync(join(folder, '.dist.next', 'half.k8s.yaml'), 'kind');
    expect(() => publish(brokenApp(), dist)).toThrow('Validation failed');
    expect(contents(dist)).toEqual(former);
    expect(readdirSync(folder).sort()).toEqual(['.synth', 'dist']);
  });

  test('when the process died after them: the next run clears up', () => {
    mkdirSync(join(folder, '.dist.former'));
    publish(appOf({ ci: 'next' }), dist);
    expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'next') });
    expect(readdirSync(folder).sort()).toEqual(['.synth', 'dist']);
  });

  test('when something else lies in the folder', () => {
    writeFileSync(join(dist, 'notes.md'), 'mine');
    expect(() => publish(appOf({ ci: 'new' }), dist)).toThrow(
      `${dist}/notes.md is not a synthesized file (*.k8s.yaml), and would be lost, because the folder is replaced`,
    );
    expect(contents(dist)).toEqual({ ...former, 'notes.md': 'mine' });
  });
});

describe('names the obstacle', () => {
  test('a file in place of the folder', () => {
    writeFileSync(dist, 'a file');
    expect(() => publish(appOf({ ci: 'a' }), dist)).toThrow(
      `${dist} is a file, but the manifests need a folder of that name. Remove or rename the file, or give another folder.`,
    );
    expect(readFileSync(dist, 'utf8')).toBe('a file');
  });

  test('a link', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', dist);
    expect(() => publish(appOf({ ci: 'a' }), dist)).toThrow(`${dist} is a symbolic link.`);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  test('a file in place of the folder above', () => {
    writeFileSync(join(folder, 'above'), 'a file');
    const target = join(folder, 'above', 'dist');
    expect(() => publish(appOf({ ci: 'a' }), target)).toThrow(
      /\/above\/dist cannot be written: .*Check that the folder/,
    );
  });

  test('the folder of the CLI, when that cannot be written; dist stays away', () => {
    writeFileSync(join(folder, '.synth'), 'a file');
    expect(() => publish(appOf({ ci: 'a' }), dist)).toThrow(/\/\.synth cannot be written/);
    expect(existsSync(dist)).toBe(false);
  });
});
