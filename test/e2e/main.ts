import '../../tools/programs/main';
import { Kubectl } from './kubectl';
import { type Inventory, leftovers, newKeys, takeInventory } from './leftovers';
import { removeAll } from './namespaces';
import { access } from './parts/access';
import { cache } from './parts/cache';
import { failingTest } from './parts/failing-test';
import { helmTest } from './parts/helm-test';
import { inStep } from './parts/in-step';
import { injection } from './parts/injection';
import { network } from './parts/network';
import { node } from './parts/node';
import { type Part, selectParts } from './parts/part';
import { preflight } from './parts/preflight';
import { provenance } from './parts/provenance';
import { push } from './parts/push';
import { quickstart } from './parts/quickstart';
import { refuse } from './parts/refuse';
import { rights } from './parts/rights';
import { rollout } from './parts/rollout';
import { secrets } from './parts/secrets';
import { steps } from './parts/steps';
import { ways } from './parts/ways';
import { missingPrerequisites } from './prerequisites';
import { Report } from './report';
import type { S3 } from './s3';
import { readSettings, type Settings } from './settings';
import { openS3, Test } from './test';
import { until } from './until';

/** The parts, in their order; those of one line run side by side. */
const stages: readonly (readonly Part[])[] = [
  [access],
  [push],
  [provenance, network],
  [ways, node],
  [refuse],
  [failingTest, helmTest],
  [injection],
  [cache],
  [steps, inStep, rights],
  [preflight],
  [rollout],
  [quickstart],
  [secrets],
];

/** Leaves everything there at the end. */
const keepFlag = '--keep';

/**
 * The test in a real cluster. README.md in this folder says what it needs and shows.
 *
 * @param args the parts to run, all of them if none is named; `--keep`
 * @returns the exit code
 */
async function main(args: readonly string[]): Promise<number> {
  const chosen = selectParts(
    stages.flat(),
    args.filter((each) => each !== keepFlag),
  );
  const settings = readSettings();
  const missing = await missingPrerequisites(new Kubectl(), settings);
  if (missing.length > 0) return complain(missing);

  const interrupt = new AbortController();
  let interrupted = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // One Ctrl-C arrives several times: from the terminal, and from npm and tsx, which pass it on.
      if (interrupted > 0 && Date.now() - interrupted > 2000) process.exit(130);
      if (interrupted > 0) return;
      interrupted = Date.now();
      console.log('interrupted: cleaning up. Once more leaves everything as it is.');
      interrupt.abort(new Error('interrupted'));
    });
  }
  const report = new Report();
  const releases: (() => void | Promise<void>)[] = [];
  const keep = (release: () => void | Promise<void>) => void releases.unshift(release);
  const cleaner = new Kubectl(); // goes on when the test is interrupted
  try {
    if (await removeAll(cleaner, settings.patience.cleanup)) report.say('removed what an earlier run had left');
    const s3 = await openS3(cleaner, settings, keep);
    const before = await takeInventory(cleaner, s3);
    try {
      const test = await Test.start(settings, new Kubectl([], interrupt.signal), report, s3, keep);
      await runParts(test, chosen, interrupt.signal);
    } catch (error) {
      report.fail('apply', 'the test starts', error);
    } finally {
      if (args.includes(keepFlag)) report.say('everything is left as it is; the next run removes it');
      else await cleanUp(cleaner, settings, s3, before, report);
    }
  } finally {
    for (const release of releases) await release();
  }
  console.log(`\n${report}`);
  return report.failed ? 1 : 0;
}

/** Runs the parts, each also when one before it failed, but none after an interruption. */
async function runParts(test: Test, chosen: readonly Part[], signal: AbortSignal): Promise<void> {
  for (const stage of stages) {
    signal.throwIfAborted();
    const parts = stage.filter((part) => chosen.includes(part));
    const runs = parts.map((part) =>
      part.run(test).catch((error) => test.report.fail(part.name, 'it runs to its end', error)),
    );
    await Promise.all(runs);
  }
}

/** Removes everything, and compares what is there with what was there before. */
async function cleanUp(kubectl: Kubectl, settings: Settings, s3: S3, before: Inventory, report: Report): Promise<void> {
  const seconds = settings.patience.cleanup;
  const show = <T>(shown: string, body: () => Promise<T>) =>
    report.show('cleanup', shown, body).catch((error) => report.fail('cleanup', shown, error));
  await show('namespaces, roles and policies are removed', () => removeAll(kubectl, seconds));
  await show('the keys in the artifact repository are removed', async () => {
    for (const key of newKeys(before, await s3.keys())) await s3.remove(key);
  });
  await show('nothing else is left behind', async () => {
    let left: string[] = [];
    await until(
      'only what was there before is there',
      { seconds: 60, every: 5, seen: () => `\n${left.join('\n')}` },
      async () => {
        left = leftovers(before, await takeInventory(kubectl, s3));
        return left.length === 0 ? true : undefined;
      },
    );
  });
}

function complain(reasons: readonly string[]): number {
  console.error('The test in a cluster cannot start (test/e2e/README.md says what it needs):');
  for (const reason of reasons) console.error(`- ${reason}`);
  return 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => process.exit(complain([error.message])),
);
