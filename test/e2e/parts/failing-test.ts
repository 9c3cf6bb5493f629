import { artifact } from '../artifacts';
import { repositories } from '../pipeline';
import { pushEvent } from '../push-event';
import { nodes } from '../run';
import type { Part } from './part';

const name = repositories.filtered;
const failing = 'example.test/hello.TestGreeting';
const broken = 'package main\n\nfunc greeting(commit string) string { return "hello from " + commit + "!" }\n';

/** A commit whose tests fail ends its run, and makes no image. */
export const failingTest: Part = {
  name: 'failing-test',
  run: async (test) => {
    const { report, runs, forge, webhook } = test;
    const repository = await test.repository(name);
    const commit = await repository.commit('Say hello wrongly', { 'greeting.go': broken });
    await repository.push('failing');
    const tags = await forge.registry.tags(name);
    const { workflow } = await report.show('failing-test', 'a commit with a failing test fails its run', async () => {
      await webhook.deliver(pushEvent({ repository: name, ref: 'refs/heads/failing', after: commit }));
      const run = await runs.finished(await runs.started(commit));
      const phase = run.workflow.status?.phase;
      if (phase !== 'Failed') throw new Error(`the run is ${phase}: ${run.workflow.status?.message ?? ''}`);
      return run;
    });
    await report.show('failing-test', 'the message names the test', async () => {
      const messages = nodes(workflow).map(({ message }) => message ?? '');
      if (!messages.some((message) => message.includes(failing))) throw new Error(messages.join('\n'));
    });
    await report.show('failing-test', 'the JUnit report of the failed build can be fetched', async () => {
      const junit = (await artifact(test.s3, workflow, 'junit')).toString();
      if (!/name="TestGreeting"[^>]*>\s*<failure/.test(junit)) throw new Error(junit.slice(0, 500));
    });
    await report.show('failing-test', 'no image was pushed', async () => {
      const now = await forge.registry.tags(name);
      if (now.join() !== tags.join()) throw new Error(`tags were ${tags.join(', ')} and are ${now.join(', ')}`);
      if (await forge.registry.digest(name, commit)) throw new Error(`the registry has ${name}:${commit}`);
    });
  },
};
