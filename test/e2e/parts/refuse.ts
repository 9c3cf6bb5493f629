import { setTimeout as sleep } from 'node:timers/promises';
import { repositories } from '../pipeline';
import { deletedRef, pushEvent } from '../push-event';
import type { Test } from '../test';
import type { DeliveryOptions } from '../webhook';
import type { Part } from './part';

const main = 'refs/heads/main';
const commit = 'c0ffee00'.repeat(5);
const good = { repository: repositories.filtered, ref: main, after: commit };

/** Deliveries that must start nothing: what is wrong with each, and what the EventSource may say to it. */
const deliveries: readonly (DeliveryOptions & {
  readonly what: string;
  readonly body: object;
  readonly status: number;
})[] = [
  { what: 'a wrong signature', body: pushEvent(good), signature: 'wrong', status: 400 },
  { what: 'no signature', body: pushEvent(good), signature: 'none', status: 400 },
  { what: 'a foreign repository', body: pushEvent({ ...good, repository: 'other/thing' }), status: 200 },
  { what: 'a name that ends like ours', body: pushEvent({ ...good, repository: 'evil-acme/hello' }), status: 200 },
  { what: 'a name that begins like ours', body: pushEvent({ ...good, repository: 'acme/hello2' }), status: 200 },
  { what: 'a tag', body: pushEvent({ ...good, ref: 'refs/tags/v1' }), status: 200 },
  { what: 'a deleted branch', body: pushEvent({ ...good, before: commit, after: deletedRef }), status: 200 },
  { what: 'another kind of event', body: pushEvent(good), event: 'create', status: 200 },
];

/** Deliveries that are not signed, or not of a push to a branch of our repository, start no Workflow. */
export const refuse: Part = {
  name: 'refuse',
  run: async (test) => {
    const before = await test.runs.names();
    for (const { what, body, status, ...options } of deliveries) {
      await test.report.show(
        'refuse',
        `${what}: ${status === 200 ? 'taken, and filtered' : `refused with ${status}`}`,
        async () => {
          const answer = await test.webhook.deliver(body, options);
          if (answer.status !== status) throw new Error(`the EventSource answers ${answer.status} ${answer.text}`);
        },
      );
    }
    await test.report.show('refuse', 'none of them started a Workflow', () => nothingNew(test, before, 10));
  },
};

/** @throws when Workflows appear within some seconds that were not there before */
export async function nothingNew(test: Test, before: ReadonlySet<string>, seconds: number): Promise<void> {
  await sleep(seconds * 1000, undefined, { signal: test.kubectl.signal });
  const started = [...(await test.runs.names())].filter((name) => !before.has(name));
  if (started.length > 0) throw new Error(`Workflows were started: ${started.join(', ')}`);
}
