import { App, Chart } from 'cdk8s';
import { Buildkit, ContainerTemplate, DagTemplate, InlineWorkflow, Output, Volume } from '../../../src';
import { Account } from '../../../src/pipeline/access/account';
import { artifactRepository } from '../artifact-repository';
import { equal } from '../delivery';
import { mustSucceed, output } from '../run';
import { artifactSecrets, pipelineSecrets } from '../secrets';
import { namespaces, type Settings } from '../settings';
import type { Part } from './part';

const part = 'in-step';
const namespace = namespaces.forge; // enforces no Pod Security
const name = 'acme/in-step';
const commit = '1'.repeat(40);

/** The builder that lives in its step, for clusters that allow its pod. */
export const inStep: Part = {
  name: part,
  run: async (test) => {
    const { report, kubectl, settings, passwords, forge } = test;
    await report.show(part, 'a BuildKit in the step builds and pushes', async () => {
      const repository = await artifactRepository(kubectl, settings);
      await kubectl.apply([
        ...pipelineSecrets(namespace, settings, passwords),
        ...(await artifactSecrets(kubectl, repository, namespace)),
      ]);
      const objects = synthesized(settings);
      await kubectl.apply(objects.filter(({ kind }) => kind !== 'Workflow'));
      const workflow = objects.find(({ kind }) => kind === 'Workflow');
      if (!workflow) throw new Error('nothing to run was synthesized');
      await kubectl.create([workflow]);
      const finished = await test.runs.in(namespace).finished(workflow as never);
      mustSucceed(finished);
      equal(
        'the digest in the registry',
        await forge.registry.digest(name, commit),
        output(finished.workflow, 'digest'),
      );
    });
  },
};

// biome-ignore lint/suspicious/noExplicitAny: manifests of several kinds
function synthesized({ images, registry }: Settings): any[] {
  const chart = new Chart(new App(), 'in-step', { namespace, disableResourceNameHashes: true });
  const account = Account.forStep(chart, 'account', { name: 'in-step' }).name;
  const run = new InlineWorkflow(chart, 'in-step', { serviceAccount: account });
  const files = new ContainerTemplate(run, 'files', {
    outputs: {
      source: Output.artifact({ path: '/work/source' }),
      application: Output.artifact({ path: '/work/application' }),
    },
    volumes: { '/work': Volume.emptyDir('work') },
    container: () => ({
      image: images.busybox,
      command: ['sh', '-euc'],
      args: [
        'mkdir /work/source; printf "FROM scratch\\nCOPY app /app\\n" >/work/source/Dockerfile; echo hello >/work/application',
      ],
    }),
  });
  const image = Buildkit.inStep({ image: images.buildkit }).template(
    run,
    'image',
    { name: `${registry.address}/${name}`, credentials: 'registry-release', insecureRegistry: true },
    { trust: 'release' },
  );
  run.entrypoint(
    new DagTemplate(run, 'main', {
      tasks: (dag) => {
        const { source, application } = dag.task('files', files).outputs;
        const { digest } = dag.task('image', image, { source, application, commit, committedAt: 1 }).outputs;
        return { digest };
      },
    }),
  );
  return chart.toJson();
}
