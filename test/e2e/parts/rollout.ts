import { rm } from 'node:fs/promises';
import type { Workflow } from '../../../imports/workflows';
import { configureController } from '../controller';
import { eventsReady, sensorKnows } from '../event-pipeline';
import type { Kubectl, KubeObject } from '../kubectl';
import { repositories } from '../pipeline';
import { pushEvent } from '../push-event';
import type { Repository } from '../repository';
import { type FinishedRun, mustSucceed } from '../run';
import { namespaces, type Settings } from '../settings';
import { apply, synthesize } from '../synthesis';
import type { Test } from '../test';
import { until } from '../until';
import type { Part } from './part';

const part = 'rollout';
const name = repositories.filtered;
const versionOf = 'cdk8s-argo-pipelines/version-of';

/** Changed manifests are applied while a run is in flight, under the strictest rules that the controller knows. */
export const rollout: Part = {
  name: part,
  run: async (test) => {
    const restore = await test.report.show(part, 'the controller demands templateReferencing: Secure', () =>
      demandSecure(test),
    );
    try {
      await followed(test);
    } finally {
      await restore();
    }
  },
};

async function followed(test: Test): Promise<void> {
  const { report, runs, kubectl } = test;
  const repository = await test.repository(name);
  await report.show(part, 'a changed dist is applied', () => change(test, 'first'));
  const first = await report.show(part, 'a run begins with it', () => started(test, repository, 'First'));
  await report.show(part, 'while it runs, another one is applied', () => change(test, 'second'));
  const before = await report.show(part, 'the run in flight goes on to a good end, as it began', async () => {
    const run = await runs.finished(first);
    mustSucceed(run);
    builtWith(run, 'first');
    return run;
  });
  await report.show(part, 'the next run is of the new manifests', async () => {
    const run = await runs.step(await started(test, repository, 'Second'), 'image');
    if (!JSON.stringify(run.pod).includes('MARKER=second')) throw new Error('its image is built as before');
  });
  const named = before.workflow.spec.workflowTemplateRef?.name ?? '';
  await report.show(part, 'what finished Workflows name is kept: they can be started again', async () => {
    await prune(test);
    if (!(await kubectl.find('workflowtemplate', named, namespaces.ci))) throw new Error(`${named} is gone`);
  });
  await report.show(part, 'once they are gone, the versions of the first go, and no others', async () => {
    const former = await versions(test);
    await kubectl.run(['-n', namespaces.ci, 'delete', 'workflow', before.workflow.metadata.name ?? '']);
    await prune(test);
    const left = await versions(test);
    const gone = [...former].filter((each) => !left.has(each)).map((each) => each.replace(/-[0-9a-f]{10}$/, ''));
    for (const base of ['hello', 'hello-ci'])
      if (!gone.includes(base)) throw new Error(`no version of ${base} is gone, but: ${gone.join(', ')}`);
    if (left.has(named)) throw new Error(`${named} is still there`);
  });
}

/** Synthesizes and applies a changed system, and waits until the Sensor starts runs of it. */
async function change(test: Test, marker: string): Promise<void> {
  const { kubectl, settings, servers } = test;
  const folder = await synthesize(settings, servers, { marker });
  try {
    await apply(kubectl, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const newest = (await kubectl.list<KubeObject>('sensors', namespaces.ci)).map((each) => JSON.stringify(each));
  const templates = newest.flatMap((text) =>
    [...text.matchAll(/"workflowTemplateRef":\{"name":"([^"]+)"/g)].map(([, ref]) => ref as string),
  );
  await sensorKnows(kubectl, templates, settings.patience.events);
  await eventsReady(kubectl, settings.patience.events);
}

async function started(test: Test, repository: Repository, message: string): Promise<Workflow> {
  const commit = await repository.commit(message);
  await repository.push('main');
  await test.webhook.deliver(pushEvent({ repository: name, ref: 'refs/heads/main', after: commit }));
  return test.runs.started(commit);
}

function builtWith({ pods }: FinishedRun, marker: string): void {
  const image = pods.find(({ pod }) => pod.metadata.labels?.['cdk8s-argo-pipelines/step'] === 'image');
  if (!JSON.stringify(image?.pod ?? {}).includes(`MARKER=${marker}`))
    throw new Error(`its image is not built with MARKER=${marker}`);
}

/** Starts what the CronWorkflow starts once a day, and waits for its end. */
async function prune({ kubectl, runs }: Test): Promise<void> {
  const metadata = { name: `prune-${Date.now()}`, namespace: namespaces.ci };
  const crons = await kubectl.list<KubeObject & { spec: { workflowSpec: object } }>('cronworkflows', namespaces.ci);
  const spec = crons.find((each) => each.metadata.name === 'prune-versions')?.spec.workflowSpec;
  if (!spec) throw new Error('there is no CronWorkflow prune-versions');
  await kubectl.apply([{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata, spec }]);
  mustSucceed(await runs.finished({ metadata } as Workflow));
}

async function versions({ kubectl }: Test): Promise<Set<string>> {
  const all = await kubectl.list<KubeObject>('workflowtemplates', namespaces.ci, '-l', versionOf);
  return new Set(all.map(({ metadata }) => metadata.name ?? ''));
}

/** @returns what gives the controller its former configuration back */
async function demandSecure({ kubectl, settings }: Test): Promise<() => Promise<void>> {
  const restore = await configureController(kubectl, settings, () => ({
    workflowRestrictions: { templateReferencing: 'Secure' },
  }));
  try {
    await isDemanded(kubectl, settings);
  } catch (error) {
    await restore();
    throw error;
  }
  return restore;
}

/** Waits until a Workflow with a spec of its own is refused. */
async function isDemanded(kubectl: Kubectl, { patience }: Settings): Promise<void> {
  let asked = 0;
  await until("the controller refuses a Workflow of one's own", { seconds: patience.trigger, every: 2 }, async () => {
    const metadata = { name: `rollout-own-${asked++}`, namespace: namespaces.ci };
    const spec = { entrypoint: 'wait', templates: [{ name: 'wait', suspend: { duration: '1' } }] };
    await kubectl.apply([{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata, spec }]);
    const seen = await until(`${metadata.name} is looked at`, { seconds: patience.trigger }, async () => {
      const { status } = await kubectl.get<Workflow>('workflow', metadata.name, namespaces.ci);
      return status?.phase === undefined ? undefined : status;
    });
    return seen.phase === 'Error' || seen.phase === 'Failed' ? seen : undefined;
  });
}
