import { environmentName } from '../../src/pipeline';
import { Environment } from './environment';
import { pushEvent } from './push-event';
import type { Repository } from './repository';
import { type FinishedRun, mustSucceed, output } from './run';
import type { Test } from './test';

/** A commit, and the run that it started. */
export interface Delivery {
  readonly commit: string;
  readonly run: FinishedRun;
}

/** What is delivered, and how the report calls it. */
export interface Application {
  /** `owner/name` of its repository. */
  readonly name: string;
  readonly part: string;
}

const ref = 'refs/heads/main';

/** Pushes a commit and follows its Workflow to a good end. */
export async function delivered(
  test: Test,
  { name, part }: Application,
  repository: Repository,
  commit: string,
  before?: string,
): Promise<Delivery> {
  const started = await test.report.show(part, 'a signed push starts a Workflow', async () => {
    await repository.push('main');
    const { status, text } = await test.webhook.deliver(pushEvent({ repository: name, ref, after: commit, before }));
    if (status !== 200) throw new Error(`the EventSource answers ${status} ${text}`);
    return test.runs.started(commit);
  });
  const run = await test.report.show(part, 'clone, build, image, environment and deployment succeed', async () => {
    const finished = await test.runs.finished(started);
    mustSucceed(finished);
    return finished;
  });
  return { commit, run };
}

/** What must hold after every delivery. */
export async function looksRight(test: Test, { name, part }: Application, { commit, run }: Delivery): Promise<void> {
  const { workflow } = run;
  const { report, kubectl, settings, forge } = test;
  const digest = output(workflow, 'digest');
  await report.show(part, 'commit, digest and environment are outputs of the run', async () => {
    equal('the commit', output(workflow, 'commit'), commit);
    equal('the environment', output(workflow, 'environment'), environmentName(name, ref));
    equal('the digest in the registry', await forge.registry.digest(name, commit), digest);
  });
  const environment = await Environment.open(kubectl, settings, output(workflow, 'environment'));
  try {
    await report.show(part, 'inside the environment the application answers with the commit', async () => {
      const [address = ''] = await environment.addresses('hello');
      contains(address, await environment.ask(address), commit);
    });
    await report.show(part, 'at the address that the run gives it answers with the commit', async () => {
      const address = output(workflow, 'address');
      contains(address, await forge.ask(address), commit);
    });
    await report.show(part, 'the image that runs is the digest that was built', async () => {
      const images = await environment.images('hello');
      if (images.length !== 1) throw new Error(`expected one container, found: ${images.join(', ')}`);
      contains('the image', images[0] ?? '', digest);
    });
    await report.show(part, 'no Workflow and no log holds a secret', async () =>
      noSecret(run, [...test.secrets, ...environment.secrets]),
    );
  } finally {
    await environment.close();
  }
}

/** @throws when the Workflow of a run or one of its logs holds a secret, as it is, encoded or decoded */
export function noSecret({ workflow, pods }: FinishedRun, secrets: readonly string[]): void {
  const text = [JSON.stringify(workflow), ...pods.map(({ log }) => log)].join('\n');
  for (const secret of secrets) {
    const forms = [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret, 'base64').toString()];
    if (forms.some((form) => form.length > 8 && text.includes(form))) {
      throw new Error(`a secret of ${secret.length} characters is there`);
    }
  }
}

/** @throws when the two differ */
export function equal(what: string, is: string | undefined, expected: string): void {
  if (is !== expected) throw new Error(`${what} is ${is}, expected ${expected}`);
}

/** @throws when the text is not there */
export function contains(what: string, text: string, expected: string): void {
  if (!text.includes(expected)) throw new Error(`${what} says "${text.slice(0, 300)}", without ${expected}`);
}
