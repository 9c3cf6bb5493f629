import { artifact } from '../artifacts';
import { contains, delivered, looksRight } from '../delivery';
import { repositories } from '../pipeline';
import { pushEvent } from '../push-event';
import { nodes } from '../run';
import type { Part } from './part';

const part = 'node';
const name = repositories.node;
const broken = 'export const greeting = () => "nothing of it";\n';

/** The second language: a service in Node.js goes the same way. */
export const node: Part = {
  name: part,
  run: async (test) => {
    const { report, runs, webhook, forge } = test;
    const repository = await test.repository(name, { sample: 'sample-node-service' });
    const delivery = await delivered(test, { name, part }, repository, await repository.commit('Say hello in Node.js'));
    await looksRight(test, { name, part }, delivery);
    await report.show(part, 'the JUnit report can be fetched', async () => {
      contains('it', (await artifact(test.s3, delivery.run.workflow, 'junit')).toString(), '<testcase');
    });
    const commit = await repository.commit('Say hello wrongly', { 'greeting.js': broken });
    await repository.push('wrong');
    await report.show(part, 'a failing test fails the run, and its message names it', async () => {
      await webhook.deliver(pushEvent({ repository: name, ref: 'refs/heads/wrong', after: commit }));
      const { workflow } = await runs.finished(await runs.started(commit));
      if (workflow.status?.phase !== 'Failed') throw new Error(`the run is ${workflow.status?.phase}`);
      const messages = nodes(workflow).map(({ message }) => message ?? '');
      if (!messages.some((message) => message.includes('the greeting ends in the commit')))
        throw new Error(messages.join('\n'));
    });
    await report.show(part, 'and no image was pushed', async () => {
      if (await forge.registry.digest(`${name}-review`, commit)) throw new Error('there is one');
    });
  },
};
