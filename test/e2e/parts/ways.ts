import { delivered, looksRight } from '../delivery';
import { repositories } from '../pipeline';
import { pushEvent } from '../push-event';
import { namespaces } from '../settings';
import type { Test } from '../test';
import type { Part } from './part';

const part = 'ways';
const name = repositories.open;
const library = 'acme/lib';

/** A test that passes only where the submodule was cloned as well. */
const withSubmodule = `package main

import (
	"os"
	"testing"
)

func TestSubmodule(t *testing.T) {
	text, err := os.ReadFile("lib/lib.txt")
	if err != nil || string(text) != "of another repository\\n" {
		t.Fatal("the submodule is not there: ", err)
	}
}
`;

/** The other ways in and out: SSH, submodules, a chart of a registry; each server asks for a credential. */
export const ways: Part = {
  name: part,
  run: async (test) => {
    const lib = await test.repository(library, { sample: 'none' });
    await lib.commit('A library', { 'lib.txt': 'of another repository\n' });
    await lib.push('main');
    const repository = await test.repository(name, { submodules: { lib: library } });
    const commit = await repository.commit('Say hello over SSH', { 'submodule_test.go': withSubmodule });
    // Cloned over SSH with its submodule, built, pushed, and deployed with the chart of the registry.
    const delivery = await delivered(test, { name, part }, repository, commit);
    await looksRight(test, { name, part }, delivery);
    await test.report.show(part, 'the chart came out of the registry', async () => {
      const steps = delivery.run.pods.map(({ pod }) => pod.metadata.labels?.['cdk8s-argo-pipelines/step']);
      if (!steps.includes('helm-pull')) throw new Error(`its steps are ${steps.join(', ')}`);
    });
    await test.report.show(part, 'a host with another key is not believed', () => strangerIsRefused(test, commit));
    await test.report.show(part, 'nobody pulls without a credential', async () => {
      const { status } = await test.forge.registry.request(undefined, 'GET', `${name}/manifests/${commit}`);
      if (status !== 401) throw new Error(`the registry answers ${status}`);
    });
    await test.report.show(
      part,
      'the credential of review builds pulls, and pushes to the review image alone',
      async () => {
        const { registry } = test.forge;
        const is = [
          await registry.mayPull('review', name),
          await registry.mayPush('review', `${name}-review`),
          await registry.mayPush('review', name),
          await registry.mayPush('review', `${name}/cache`),
        ];
        if (is.join() !== 'true,true,false,false') throw new Error(`pull, push review, push, push cache: ${is.join()}`);
      },
    );
  },
};

/** Pins another key than the host's, and pushes. */
async function strangerIsRefused({ kubectl, webhook, runs, passwords }: Test, commit: string): Promise<void> {
  const pin = async (knownHosts: string) => {
    const patch = JSON.stringify({ stringData: { known_hosts: knownHosts } });
    await kubectl.run(['-n', namespaces.ci, 'patch', 'secret', 'git-ssh', '--type=merge', '-p', patch]);
  };
  const { host, client, knownHosts } = passwords.ssh;
  await pin(`${host} ${client.publicKey}\n`);
  try {
    const before = await runs.names();
    await webhook.deliver(pushEvent({ repository: name, ref: 'refs/heads/stranger', after: commit }));
    const started = await runs.startedSince(before, commit);
    const message = await runs.step(started, 'clone').then(
      () => 'the step succeeds',
      (error: Error) => error.message,
    );
    if (!/host key/i.test(message)) throw new Error(`expected a word on the host key: ${message}`);
  } finally {
    await pin(knownHosts);
  }
}
