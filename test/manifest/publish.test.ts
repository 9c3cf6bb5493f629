import * as fs from 'node:fs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, YamlOutputType } from 'cdk8s';
import { Event, EventBus, Sensor } from '../../src/events';
import { ArgoObject } from '../../src/manifest/argo-object';
import type { PublishOptions } from '../../src/manifest/publish';
import { SuspendTemplate, WorkflowTemplate } from '../../src/workflow';
import { publishOfANewProgram } from './program';

let folder: string;
let dist: string;
let said: string;
const here = process.cwd();
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'publish-')));
  dist = join(folder, 'dist');
  said = '';
  process.chdir(folder);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.CDK8S_OUTDIR;
  process.chdir(here);
  rmSync(folder, { recursive: true, force: true });
});

/** Publishes as a program does that does nothing else. */
function publish(app: App, place?: string, options?: PublishOptions): void {
  publishOfANewProgram()(app, place, options);
}

/** An app with a chart for each name, each with a ConfigMap that holds a text. */
function appOf(charts: Record<string, string>, outdir?: string): App {
  const app = new App(outdir === undefined ? {} : { outdir });
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
  process.env.CDK8S_OUTDIR = '.synth';
  publish(appOf({ ci: 'a', cd: 'b' }), dist);
  expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'a'), 'cd.k8s.yaml': manifest('cd', 'b') });
  expect(contents(join(folder, '.synth'))).toEqual(contents(dist));
  expect(readdirSync(folder).sort()).toEqual(['.synth', 'dist']);
});

test('works without a folder of the CLI', () => {
  publish(appOf({ ci: 'a' }));
  expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'a') });
  expect(readdirSync(folder)).toEqual(['dist']);
});

describe('where an app goes', () => {
  test('to the outdir that it was given', () => {
    publish(appOf({ ci: 'a' }, 'other'));
    expect(readdirSync(folder)).toEqual(['other']);
  });

  test('to the folder that publish is given, and nowhere else', () => {
    publish(appOf({ ci: 'a' }, 'other'), 'manifests');
    expect(readdirSync(folder)).toEqual(['manifests']);
  });

  test('to dist under the CLI, whose own folder is no place for manifests', () => {
    process.env.CDK8S_OUTDIR = '.synth';
    publish(appOf({ ci: 'a' }));
    expect(readdirSync(folder).sort()).toEqual(['.synth', 'dist']);
  });
});

describe('two apps of one program', () => {
  test('go to two folders, and the CLI gets the files of both', () => {
    process.env.CDK8S_OUTDIR = '.synth';
    const publish = publishOfANewProgram();
    publish(appOf({ ci: 'a' }));
    publish(appOf({ ci: 'b' }), 'dist-other');
    expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'a') });
    expect(contents('dist-other')).toEqual({ 'ci.k8s.yaml': manifest('ci', 'b') });
    expect(readdirSync('.synth', { recursive: true })).toEqual([
      'ci.k8s.yaml',
      'dist-other',
      join('dist-other', 'ci.k8s.yaml'),
    ]);
    expect(said).toBe('dist/: 1 file, all new\ndist-other/: 1 file, all new\n');
  });

  test('do not go to one folder', () => {
    const publish = publishOfANewProgram();
    publish(appOf({ ci: 'a' }));
    expect(() => publish(appOf({ cd: 'b' }))).toThrow(
      'dist/: it holds the manifests of another app of this program, and they would be lost. ' +
        "Give this app a folder of its own, for example publish(app, 'dist-2'), or make both of one App.",
    );
    expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'a') });
    publish(appOf({ cd: 'b' }), 'dist-2');
    expect(contents('dist-2')).toEqual({ 'cd.k8s.yaml': manifest('cd', 'b') });
  });

  test('the folder that is advised lies beside the other, and is free', () => {
    const publish = publishOfANewProgram();
    const place = join('out', 'prod');
    publish(appOf({ ci: 'a' }), place);
    expect(() => publish(appOf({ cd: 'b' }), place)).toThrow("for example publish(app, 'out/prod-2'),");
    publish(appOf({ cd: 'b' }), join('out', 'prod-2'));
    expect(() => publish(appOf({ cd: 'c' }), place)).toThrow("for example publish(app, 'out/prod-3'),");
    process.chdir(here);
    expect(() => publish(appOf({ cd: 'c' }), join(folder, place))).toThrow(`publish(app, '${folder}/out/prod-3'),`);
  });

  test.each([
    ['dist', 'dist/other'],
    ['dist/other', 'dist'],
  ])('do not go to %s and %s, of which one lies in the other', (one, other) => {
    const publish = publishOfANewProgram();
    publish(appOf({ ci: 'a' }), one);
    expect(() => publish(appOf({ cd: 'b' }), other)).toThrow(
      `${other}/: ${one}/ holds the manifests of another app of this program, and one of the two folders, which are replaced as a whole, lies in the other.`,
    );
  });

  test('one app goes to two folders, and to one twice', () => {
    const publish = publishOfANewProgram();
    const app = appOf({ ci: 'a' });
    for (const place of ['one', 'two', 'one']) publish(app, place);
    expect(said).toBe('one/: 1 file, all new\ntwo/: 1 file, all new\none/: 1 file, nothing changed\n');
  });

  test('of which the first failed may go to one folder', () => {
    const publish = publishOfANewProgram();
    expect(() => publish(brokenApp())).toThrow('Validation failed');
    publish(appOf({ ci: 'a' }));
    expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'a') });
  });
});

describe('what comes too late', () => {
  const late = (path: string) =>
    `${path}: it is changed after publish has written the manifests, so the change would be in none of them. ` +
    'Make it before, and let publish(app) be the last line of the program.';

  test.each<[string, (object: ApiObject) => unknown]>([
    ['a label', ({ metadata }) => metadata.addLabel('a', 'b')],
    ['an annotation', ({ metadata }) => metadata.addAnnotation('a', 'b')],
    ['a finalizer', ({ metadata }) => metadata.addFinalizers('a')],
    ['an owner', ({ metadata }) => metadata.addOwnerReference({ apiVersion: 'v1', kind: 'a', name: 'b', uid: 'c' })],
    ['another field of metadata', ({ metadata }) => metadata.add('a', 'b')],
    ['a patch', (object) => object.addJsonPatch(JsonPatch.remove('/data'))],
    ['a dependency', (object) => object.addDependency(object.chart)],
  ])('of a manifest: %s', (_, change) => {
    const app = appOf({ ci: 'a' });
    const object = app.charts[0]?.node.findChild('map') as ApiObject;
    publish(app);
    expect(() => change(object)).toThrow(late('ci/map'));
    const before = contents(dist);
    publish(app);
    expect(contents(dist)).toEqual(before);
  });

  test('of a workflow: an entrypoint, and hooks', () => {
    const app = new App();
    const ci = new WorkflowTemplate(new Chart(app, 'c'), 'ci');
    const main = new SuspendTemplate(ci, 'main', {});
    publish(app);
    expect(() => ci.entrypoint(main)).toThrow(late('c/ci'));
    expect(() => ci.onExit(main.call())).toThrow(late('c/ci'));
  });

  test('of a Sensor: dependencies and triggers', () => {
    const app = new App();
    const sensor = new Sensor(new Chart(app, 'c'), 'sensor', {
      eventBus: EventBus.fromName('bus'),
      serviceAccountName: 'sensor',
    });
    sensor.on('a', Event.fromName('source', 'a', { eventBus: 'bus' }));
    sensor.http('tell', { url: 'http://a.b/' });
    publish(app);
    expect(() => sensor.on('b', Event.fromName('source', 'b', { eventBus: 'bus' }))).toThrow(late('c/sensor'));
    expect(() => sensor.http('again', { url: 'http://a.b/' })).toThrow(late('c/sensor'));
  });

  test('a construct after publish', () => {
    const app = appOf({ ci: 'a' });
    publish(app);
    expect(() => new Chart(app, 'late')).toThrow('Cannot add children during synthesis');
    expect(() => new Chart(app.charts[0] as Chart, 'late')).toThrow('Cannot add children to "ci" during synthesis');
  });

  test('a construct after a publish that failed: it may still be made', () => {
    const app = brokenApp();
    expect(() => publish(app)).toThrow('Validation failed');
    app.node.tryRemoveChild('wrong');
    new Chart(app, 'late');
    publish(app);
    expect(readdirSync(dist)).toEqual(['ci.k8s.yaml', 'late.k8s.yaml']);
  });

  test('a construct while the manifests are written', () => {
    const app = appOf({ ci: 'a' });
    const validate = () => {
      if (!app.node.tryFindChild('late')) new Chart(app, 'late');
      return [];
    };
    app.node.addValidation({ validate });
    expect(() => publish(app)).toThrow(
      'late: it was made while the manifests were written, so some of them do not know of it. ' +
        'Make it where the constructs are made, not in a Lazy or a validation.',
    );
    expect(existsSync(dist)).toBe(false);
  });
});

describe('says where the manifests lie and what changed', () => {
  test('at the first run, when nothing changed, and when something did', () => {
    publish(appOf({ ci: 'a', cd: 'b' }));
    publish(appOf({ ci: 'a', cd: 'b' }));
    publish(appOf({ ci: 'a', cd: 'c' }));
    publish(appOf({ ci: 'd', more: 'd' }));
    expect(said).toBe(
      [
        'dist/: 2 files, all new',
        'dist/: 2 files, nothing changed',
        'dist/: 2 files, 1 changed, cd.k8s.yaml: ConfigMap cd',
        'dist/: 2 files, 1 changed, 1 new, 1 removed',
        '  cd.k8s.yaml: removed, ConfigMap cd',
        '  ci.k8s.yaml: ConfigMap ci',
        '  more.k8s.yaml: new file, ConfigMap more',
        '',
      ].join('\n'),
    );
  });

  test('not when it shall be quiet', () => {
    publish(appOf({ ci: 'a' }), 'dist', { quiet: true });
    expect(said).toBe('');
  });

  test('not when it failed', () => {
    expect(() => publish(brokenApp())).toThrow();
    expect(said).toBe('');
  });

  test('in a folder that the CLI has emptied', () => {
    process.env.CDK8S_OUTDIR = 'dist';
    publish(appOf({ ci: 'a' }));
    expect(said).toBe(
      'dist/: 1 file, all new, because the cdk8s CLI emptied it before. ' +
        'With "output: .synth" in cdk8s.yaml it stays whole when a run fails.\n',
    );
  });

  test('in a folder elsewhere by its whole path', () => {
    process.chdir(here);
    publish(appOf({ ci: 'a' }), dist);
    expect(said).toBe(`${dist}: 1 file, all new\n`);
  });

  test('without the file for validation plugins', () => {
    publish(new App({ recordConstructMetadata: true }));
    expect(readdirSync(dist)).toEqual(['construct-metadata.json']);
    expect(said).toBe('dist/: no file, because the app has no chart\n');
  });
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
    expect(readdirSync(folder)).toEqual(['dist']);
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
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('when the process died after them: the next run clears up', () => {
    mkdirSync(join(folder, '.dist.former'));
    publish(appOf({ ci: 'next' }), dist);
    expect(contents(dist)).toEqual({ 'ci.k8s.yaml': manifest('ci', 'next') });
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('when something else lies in the folder', () => {
    writeFileSync(join(dist, 'notes.md'), 'mine');
    expect(() => publish(appOf({ ci: 'new' }), dist)).toThrow(
      `${dist}/notes.md is not a synthesized file (*.k8s.yaml), and would be lost, because the folder is replaced`,
    );
    expect(contents(dist)).toEqual({ ...former, 'notes.md': 'mine' });
  });
});

test.each([
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
])('of two objects that would have one file, none is lost (%s)', (yamlOutputType) => {
  const app = new App({ yamlOutputType });
  const chart = new Chart(app, 'ci');
  for (const namespace of ['a', 'b', 'c']) {
    const metadata = { name: namespace === 'c' ? 'other' : 'map', namespace };
    new ApiObject(chart, namespace, { apiVersion: 'v1', kind: 'ConfigMap', metadata });
  }
  const file = yamlOutputType === YamlOutputType.FILE_PER_RESOURCE ? 'ConfigMap.map' : 'ci/ConfigMap.map';
  expect(() => publish(app)).toThrow(
    `ci/b: its file, ${file}, is that of ci/a as well, and would hold one of the two. ` +
      'Give one another name, or make a file of each chart: yamlOutputType: YamlOutputType.FILE_PER_CHART.',
  );
  expect(readdirSync(folder)).toEqual([]);
  chart.node.tryRemoveChild('b');
  publish(app);
  expect(said).toBe('dist/: 2 files, all new\n');
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
    process.env.CDK8S_OUTDIR = '.synth';
    writeFileSync(join(folder, '.synth'), 'a file');
    expect(() => publish(appOf({ ci: 'a' }), dist)).toThrow(/\/\.synth cannot be written/);
    expect(existsSync(dist)).toBe(false);
  });
});
