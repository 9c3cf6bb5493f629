import { repositories } from '../pipeline';
import { pushEvent } from '../push-event';
import { nodes } from '../run';
import type { Part } from './part';

const part = 'helm-test';
const name = repositories.filtered;

/** A release that comes up, but does not answer as its chart's test asks, fails its run. */
export const helmTest: Part = {
  name: part,
  run: async (test) => {
    const { report, runs, webhook } = test;
    const repository = await test.repository(name);
    await repository.replace('chart/templates/service.yaml', 'targetPort: 8080', 'targetPort: 8081');
    const commit = await repository.commit('Listen elsewhere');
    await repository.push('elsewhere');
    const { workflow } = await report.show(part, 'a failing helm test fails the run', async () => {
      await webhook.deliver(pushEvent({ repository: name, ref: 'refs/heads/elsewhere', after: commit }));
      const run = await runs.finished(await runs.started(commit));
      const phase = run.workflow.status?.phase;
      if (phase !== 'Failed') throw new Error(`the run is ${phase}`);
      return run;
    });
    await report.show(part, 'the message says so', async () => {
      const messages = nodes(workflow).map(({ message }) => message ?? '');
      if (!messages.some((message) => message.includes('helm test of hello failed')))
        throw new Error(messages.join('\n'));
    });
  },
};
