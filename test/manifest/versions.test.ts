import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Duration, Lazy, Testing } from 'cdk8s';
import {
  ArgoObject,
  CronWorkflow,
  DagTemplate,
  EventBus,
  EventSource,
  keepVersions,
  ResourceTemplate,
  Sensor,
  SuspendTemplate,
  Webhook,
  Workflow,
  WorkflowTemplate,
} from '../../src';
import { versionNames } from '../../src/manifest/versions';
import { chart, synthesize } from '../synthesize';
import { publishOfANewProgram } from './program';

/** A library of one template that waits, and a workflow that calls it. */
function system(scope: Chart, { seconds = 1, names = { lib: 'lib', hello: 'hello' } } = {}) {
  const library = new WorkflowTemplate(scope, 'lib', { name: names.lib });
  const wait = new SuspendTemplate(library, 'wait', { duration: Duration.seconds(seconds) });
  const caller = new WorkflowTemplate(scope, 'hello', { name: names.hello });
  caller.entrypoint(new DagTemplate(caller, 'main', { tasks: (dag) => void dag.task('wait', wait) }));
  return { library, wait, caller };
}

/** The names in the cluster of what `system` makes. */
function namesOf(options: Parameters<typeof system>[1] = {}): string[] {
  const scope = chart();
  keepVersions(scope);
  system(scope, options);
  return synthesize(scope).map(({ metadata }) => metadata.name);
}

/** A raw WorkflowTemplate with one task, which calls another WorkflowTemplate. */
function calling(scope: Chart, name: string, callee: string): ArgoObject {
  const templateRef = { name: callee, template: 'main' };
  const spec = { templates: [{ name: 'main', dag: { tasks: [{ name: 'call', templateRef }] } }] };
  return new ArgoObject(scope, name, { kind: 'WorkflowTemplate', metadata: { name }, spec });
}

test('the name says the content, and what refers to it says that name', () => {
  const scope = chart();
  keepVersions(scope);
  const { caller } = system(scope);
  new Workflow(scope, 'run', { template: caller });
  new CronWorkflow(scope, 'nightly', { template: caller, schedules: ['@daily'] });
  const eventBus = new EventBus(scope, 'default');
  const events = { go: Webhook.endpoint({ path: '/go', authSecret: { name: 'callers', key: 'token' } }) };
  const hooks = new EventSource(scope, 'hooks', { eventBus, events });
  const sensor = new Sensor(scope, 'sensor', { eventBus, serviceAccountName: 'sensor' });
  sensor.trigger('go', { submit: caller, when: sensor.on('go', hooks.event('go')) });

  const [lib, hello, run, nightly, , , listener] = synthesize(scope);
  expect(lib.metadata).toEqual({
    labels: { 'cdk8s-argo-pipelines/version-of': 'lib' },
    name: expect.stringMatching(/^lib-[0-9a-f]{10}$/),
  });
  expect(hello.metadata.name).toMatch(/^hello-[0-9a-f]{10}$/);
  expect(hello.spec.templates[0].dag.tasks[0].templateRef).toEqual({ name: lib.metadata.name, template: 'wait' });
  expect(run.metadata.name).toBe('run');
  expect(run.spec.workflowTemplateRef).toEqual({ name: hello.metadata.name });
  expect(nightly.spec.workflowSpec.workflowTemplateRef).toEqual({ name: hello.metadata.name });
  const { resource } = listener.spec.triggers[0].template.k8s.source;
  expect(resource.metadata.generateName).toBe('hello-');
  expect(resource.spec.workflowTemplateRef).toEqual({ name: hello.metadata.name });
});

test('the same content has the same name, whatever is written first', () => {
  expect(namesOf()).toEqual(namesOf());
  const names = [
    { a: '1', b: '2' },
    { b: '2', a: '1' },
  ].map((podMetadata) => {
    const scope = chart();
    keepVersions(scope);
    new WorkflowTemplate(scope, 'ci', { overrides: { podMetadata: { labels: podMetadata } } });
    return synthesize(scope)[0].metadata.name;
  });
  expect(names).toEqual(['ci-c9a43fda4f', 'ci-c9a43fda4f']);
});

test('a change changes the names of all that call it, and of nothing else', () => {
  const [lib, hello] = namesOf();
  const [otherLib, otherHello] = namesOf({ seconds: 2 });
  expect([otherLib === lib, otherHello === hello]).toEqual([false, false]);
  const scope = chart();
  keepVersions(scope);
  const { caller } = system(scope);
  new SuspendTemplate(caller, 'more', { duration: Duration.seconds(1) });
  const [changed, sameLib] = versionNames(scope, undefined);
  expect(sameLib).toBe(lib);
  expect(changed).not.toBe(hello);
});

test('labels and annotations alone make no other version: no run reads them', () => {
  const [plain, labelled] = [{}, { labels: { team: 'a' } }].map((metadata) => {
    const scope = chart();
    keepVersions(scope);
    new WorkflowTemplate(scope, 'ci', { metadata });
    return synthesize(scope)[0].metadata;
  });
  expect(labelled.name).toBe(plain.name);
  expect(labelled.labels).toEqual({ team: 'a', 'cdk8s-argo-pipelines/version-of': 'ci' });
});

test('long names are shortened, and stay different', () => {
  const long = 'a'.repeat(62);
  const made = namesOf({ names: { lib: `${long}b`, hello: `${'c'.repeat(51)}-${'d'.repeat(11)}` } });
  expect(made[0]).toMatch(/^a{52}-[0-9a-f]{10}$/);
  expect(made[1]).toMatch(/^c{51}-[0-9a-f]{10}$/);
  const scope = chart();
  keepVersions(scope);
  for (const name of [`${long}b`, `${long}c`]) new WorkflowTemplate(scope, name);
  const [first, second] = synthesize(scope);
  expect(first.metadata.name).not.toBe(second.metadata.name);
});

test('only what lies in the scope, and in the same namespace, is renamed', () => {
  const app = new App();
  const kept = new Chart(app, 'kept', { namespace: 'ci' });
  keepVersions(kept);
  const other = new Chart(app, 'other', { namespace: 'ci' });
  const elsewhere = new Chart(app, 'elsewhere', { namespace: 'x' });
  const { caller } = system(kept);
  system(other, { names: { lib: 'lib-2', hello: 'hello-2' } });
  new Workflow(other, 'run', { template: caller });
  new Workflow(elsewhere, 'run', { template: caller });
  const [, hello, lib2, hello2, here, there] = synthesize(app, { notJudged: 'the run in x names what is not there' });
  expect([lib2.metadata, hello2.metadata]).toEqual([
    { name: 'lib-2', namespace: 'ci' },
    { name: 'hello-2', namespace: 'ci' },
  ]);
  expect(here.spec.workflowTemplateRef.name).toBe(hello.metadata.name);
  expect(there.spec.workflowTemplateRef.name).toBe('hello');
});

test('a resource template that creates a Workflow names the version', () => {
  const scope = chart();
  keepVersions(scope);
  const { caller } = system(scope);
  const outer = new WorkflowTemplate(scope, 'outer');
  new ResourceTemplate(outer, 'start', {
    action: 'create',
    manifest: () => ({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      metadata: { generateName: 'inner-' },
      spec: { workflowTemplateRef: { name: caller.name } },
    }),
  });
  const [, hello, starter] = synthesize(scope);
  expect(starter.spec.templates[0].resource.manifest).toContain(
    `  workflowTemplateRef:\n    name: ${hello.metadata.name}\n`,
  );
});

test('a circle is an error that names it', () => {
  const scope = chart();
  keepVersions(scope);
  for (const [name, callee] of [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ] as const)
    calling(scope, name, callee);
  expect(() => Testing.synth(scope)).toThrow(
    'chart/b: the WorkflowTemplates b -> c -> b call each other in a circle, so none of them can carry a hash of its content. ' +
      'Put the templates that call each other into one WorkflowTemplate, or leave one out of keepVersions.',
  );
  const alone = chart();
  keepVersions(alone);
  calling(alone, 'a', 'a');
  expect(() => Testing.synth(alone)).toThrow('a -> a call each other in a circle');
  expect(() => Testing.synth(alone)).toThrow('Call a template of the same WorkflowTemplate by `template`');
});

test('a circle through one that has no versions is none', () => {
  const app = new App();
  const kept = new Chart(app, 'kept');
  keepVersions(kept);
  calling(kept, 'a', 'b');
  calling(new Chart(app, 'other'), 'b', 'a');
  const [a, b] = synthesize(app, { notJudged: 'the two call each other for ever' });
  expect(b.metadata.name).toBe('b');
  expect(b.spec.templates[0].dag.tasks[0].templateRef.name).toBe(a.metadata.name);
});

test('what is no ArgoObject must not refer to a version: nothing would be renamed there', () => {
  const scope = chart();
  keepVersions(scope);
  system(scope);
  const props = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: { name: 'run' } };
  new ApiObject(scope, 'run', { ...props, spec: { workflowTemplateRef: { name: 'hello' } } });
  expect(() => Testing.synth(scope)).toThrow(
    'chart/run refers to the WorkflowTemplate "hello" of chart/hello/Resource, whose name will carry its version. ' +
      'Make it an ArgoObject, in which references are renamed, or leave that WorkflowTemplate out of keepVersions.',
  );
});

test('the names of a namespace, as they will be', () => {
  const app = new App();
  keepVersions(app);
  const ci = new Chart(app, 'ci', { namespace: 'ci' });
  system(ci);
  system(new Chart(app, 'x', { namespace: 'x' }));
  expect(versionNames(app, 'ci')).toEqual(
    synthesize(ci)
      .map(({ metadata }) => metadata.name)
      .sort(),
  );
});

test('what is changed between two looks changes the names', async () => {
  const scope = chart();
  keepVersions(scope);
  const { library } = system(scope);
  const first = Testing.synth(scope).map(({ metadata }) => metadata.name);
  new SuspendTemplate(library, 'more', { duration: Duration.seconds(1) });
  const second = scope.toJson().map(({ metadata }) => metadata.name);
  expect(second).not.toContain(first[0]);
  expect(Testing.synth(scope).map(({ metadata }) => metadata.name)).toEqual(second);
  await null;
  library.entrypoint(new SuspendTemplate(library, 'start'));
  expect(scope.toJson()[0].metadata.name).not.toBe(second[0]);
});

test('a large system is rendered once, not once for each caller', () => {
  const scope = chart();
  keepVersions(scope);
  let rendered = 0;
  const spec = Lazy.any({
    produce: () => ({ templates: [{ name: 'main', suspend: { duration: `${++rendered && 1}` } }] }),
  });
  new ArgoObject(scope, 'lib', { kind: 'WorkflowTemplate', metadata: { name: 'lib' }, spec });
  for (let index = 0; index < 20; index++)
    calling(scope, `caller-${index}`, index === 0 ? 'lib' : `caller-${index - 1}`);
  synthesize(scope);
  expect(rendered).toBe(1);
});

test('the same names are published, and an unchanged app touches nothing', () => {
  const place = mkdtempSync(join(tmpdir(), 'versions-'));
  try {
    const made = () => {
      const app = new App();
      const scope = new Chart(app, 'c');
      keepVersions(scope);
      system(scope);
      publishOfANewProgram()(app, join(place, 'dist'), { quiet: true });
      return { names: Testing.synth(scope).map(({ metadata }) => metadata.name), file: join(place, 'dist/c.k8s.yaml') };
    };
    const { names, file } = made();
    const before = statSync(file);
    expect(readdirSync(join(place, 'dist'))).toEqual(['c.k8s.yaml']);
    for (const name of names) expect(readFileSync(file, 'utf8')).toContain(`  name: ${name}\n`);
    made();
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  } finally {
    rmSync(place, { recursive: true });
  }
});
