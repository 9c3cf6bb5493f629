import { artifact } from '../artifacts';
import { type Application, contains, type Delivery, delivered, equal, looksRight } from '../delivery';
import { repositories } from '../pipeline';
import { output } from '../run';
import type { Test } from '../test';
import type { Part } from './part';

const name = repositories.filtered;
const first: Application = { name, part: 'push' };
const second: Application = { name, part: 'update' };

/** A push of the sample service becomes an environment in which that commit answers; the next push updates it. */
export const push: Part = {
  name: 'push',
  run: async (test) => {
    const repository = await test.repository(name);
    const one = await delivered(test, first, repository, await repository.commit('Say hello'));
    await looksRight(test, first, one);
    await artifactsAreThere(test, one);
    const two = await delivered(test, second, repository, await repository.commit('Say hello again'), one.commit);
    await test.report.show('update', 'the environment is the same one', async () => {
      equal('the environment', output(two.run.workflow, 'environment'), output(one.run.workflow, 'environment'));
    });
    await looksRight(test, second, two);
  },
};

async function artifactsAreThere({ s3, report }: Test, { run: { workflow } }: Delivery): Promise<void> {
  await report.show('push', 'binary, coverage and JUnit report can be fetched', async () => {
    const binary = await artifact(s3, workflow, 'application');
    if (!binary.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1')))
      throw new Error('the binary is no ELF program');
    contains('the coverage', (await artifact(s3, workflow, 'coverage')).toString(), 'mode: set\nexample.test/hello/');
    const junit = (await artifact(s3, workflow, 'junit')).toString();
    for (const test of ['TestGreeting', 'TestAnswer']) contains('the JUnit report', junit, `name="${test}"`);
  });
}
