import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Workflow } from '../../../imports/workflows';
import { environmentName } from '../../../src/pipeline';
import { equal, noSecret } from '../delivery';
import { type FinishedRun, mustSucceed, nodes, output } from '../run';
import { namespaces } from '../settings';
import { alone, synthesizeLibrary } from '../step-library';
import { apply } from '../synthesis';
import type { Part } from './part';

const part = 'steps';
const namespace = namespaces.steps;

/** Each step is called alone, by `templateRef`, from a WorkflowTemplate that was written by hand, in a restricted namespace. */
export const steps: Part = {
  name: part,
  run: async (test) => {
    const { report, kubectl, settings, servers, forge } = test;
    await report.show(
      part,
      'a library of steps is applied, and beside it a WorkflowTemplate that somebody wrote',
      async () => {
        const folder = await synthesizeLibrary(settings, servers);
        await apply(kubectl, folder).finally(() => rm(folder, { recursive: true, force: true }));
        const foreign = parse(await readFile(join(__dirname, '../foreign/workflow-template.yaml'), 'utf8'));
        await kubectl.apply([{ ...foreign, metadata: { ...foreign.metadata, namespace } }]);
      },
    );
    const repository = await test.repository(alone);
    const commit = await repository.commit('Say hello to whoever calls');
    await repository.push('main');
    const run = await report.show(
      part,
      'clone, build-go, image, environment-name, environment and deploy succeed',
      async () => {
        const workflow = submitted(settings.registry.address, commit);
        await kubectl.create([workflow]);
        const finished = await test.runs.in(namespace).finished(workflow);
        mustSucceed(finished);
        return finished;
      },
    );
    await report.show(part, 'every one of them was called by reference, in a pod of its own account', async () => {
      const accounts = new Map(run.pods.map(({ pod }) => [stepOf(pod), pod.spec.serviceAccountName]));
      const found = [...accounts].map(([step, account]) => `${step} ${account}`).sort();
      const expected = [
        'deploy deploy',
        'environment environment',
        'environment-name clone',
        'git-clone clone',
        'go-build build',
        'image image',
      ];
      if (found.join() !== expected.join()) throw new Error(`the pods are: ${found.join(', ')}`);
      const others = nodes(run.workflow).filter(
        ({ type, templateRef }) => type === 'Pod' && templateRef?.name !== 'steps',
      );
      if (others.length > 0)
        throw new Error(`not of the library: ${others.map(({ displayName }) => displayName).join(', ')}`);
    });
    await report.show(part, 'their outputs are those of the run, and the application answers', async () => {
      const { workflow } = run;
      equal('the digest in the registry', await forge.registry.digest(alone, commit), output(workflow, 'digest'));
      equal('the environment', output(workflow, 'environment'), environmentName(alone, 'refs/heads/main'));
      if (!(Number(output(workflow, 'coverage')) > 0))
        throw new Error(`the coverage is ${output(workflow, 'coverage')}`);
      const answer = await forge.ask(output(workflow, 'address'));
      if (!answer.includes(commit))
        throw new Error(`the application answers "${answer.slice(0, 300)}", without ${commit}`);
    });
    await report.show(part, 'no Workflow and no log holds a secret', async () => noSecret(run, test.secrets));
  },
};

/** A Workflow as a person submits it, with fields that are allowed under `templateReferencing: Secure`. */
function submitted(registry: string, commit: string): Workflow {
  const values = {
    url: `http://git.${namespaces.forge}/${alone}.git`,
    repository: alone,
    revision: commit,
    branch: Buffer.from('refs/heads/main').toString('base64'),
    image: `${registry}/${alone}`,
  };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: `foreign-${commit.slice(0, 10)}`, namespace },
    spec: {
      workflowTemplateRef: { name: 'foreign' },
      arguments: { parameters: Object.entries(values).map(([name, value]) => ({ name, value })) },
    },
  };
}

function stepOf({ metadata: { labels } }: FinishedRun['pods'][number]['pod']): string {
  return labels?.['cdk8s-argo-pipelines/step'] ?? '';
}
