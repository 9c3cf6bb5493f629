import { artifactKey } from '../build-cache';
import type { Kubectl } from '../kubectl';
import { repositories } from '../pipeline';
import { pushEvent } from '../push-event';
import type { Repository } from '../repository';
import type { FinishedStep } from '../run';
import type { Test } from '../test';
import type { Part } from './part';

const part = 'cache';

/** A test of the sample that tries to leave something for the builds after it: a file of its own, and others in place of what is there. */
const attack = `package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestLeavesSomething(t *testing.T) {
	err := os.WriteFile("/cache/build/go-build/poison", []byte("poison"), 0o644)
	if err == nil {
		t.Fatal("the cache can be written")
	}
	t.Log("attack:", err)
	refused := 0
	filepath.WalkDir("/cache/build/go-build", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if os.WriteFile(path, []byte("poison"), 0o644) == nil || os.Chmod(path, 0o777) == nil || os.Remove(path) == nil {
			t.Fatal("what others compiled can be changed: " + path)
		}
		refused++
		return nil
	})
	t.Log("attack refused for", refused, "files")
}
`;

/** Builds find what earlier ones left; those of review branches cannot leave anything. Runs are stopped after their build. */
export const cache: Part = {
  name: part,
  after: ['push', 'ways'],
  run: async (test) => {
    await release(test, { name: repositories.filtered, app: 'hello', kind: 'a volume' });
    await review(test);
    await release(test, { name: repositories.open, app: 'hello-open', kind: 'artifacts' });
    await reviewOfArtifacts(test);
  },
};

interface App {
  readonly name: string;
  readonly app: string;
  readonly kind: string;
}

/** The first build of all against one of an empty commit, and one of a small change. */
async function release(test: Test, { name, app, kind }: App): Promise<void> {
  const { report, runs } = test;
  const repository = await test.repository(name);
  const cold = await report.show(part, `${kind}: the first release build was cold`, async () => {
    const first = await runs.firstStep(app, 'build');
    const { compiled, all } = counted(first);
    if (compiled < all / 2) throw new Error(`it compiled ${compiled} of ${all} packages only`);
    return first;
  });
  const warm = await report.show(part, `${kind}: an unchanged repository compiles nothing`, async () => {
    const step = await build(test, repository, name, 'main', await repository.commit('Nothing new'));
    const { compiled } = counted(step);
    if (compiled > 0) throw new Error(`it compiled ${compiled} packages`);
    // The other sample had one test more when its first run was made.
    if (app === 'hello' && !step.log.includes('packages from the cache')) throw new Error('its tests ran again');
    return step;
  });
  const figures = `${warm.seconds} s against ${cold.seconds} s`;
  await report.show(part, `${kind}: in less than a third of the time (${figures})`, async () => {
    if (warm.seconds * 3 >= cold.seconds) throw new Error(figures);
  });
  await report.show(part, `${kind}: a change of one package compiles that one`, async () => {
    const commit = await repository.commit('A word', { 'word.go': 'package main\n\nconst word = "new"\n' });
    const step = await build(test, repository, name, 'main', commit);
    if (!/compiled 1 of \d+ packages: example\.test\/hello /.test(step.log)) throw new Error(said(step));
  });
}

/** A build of a review branch reads the volume, and cannot write it. */
async function review(test: Test): Promise<void> {
  const { report } = test;
  const name = repositories.filtered;
  const repository = await test.repository(name);
  const commit = await repository.commit('Leave something', { 'attack_test.go': attack });
  const step = await report.show(part, 'a volume: a review build uses what release builds left', async () => {
    const built = await build(test, repository, name, 'attack', commit);
    const { compiled, all } = counted(built);
    if (compiled > all / 10) throw new Error(`it compiled ${compiled} of ${all} packages`);
    return built;
  });
  await report.show(part, 'a volume: its own code cannot write it', async () => {
    if (!/attack: .*read-only file system/.test(step.log)) throw new Error(said(step));
    if (!/attack refused for [1-9]\d* files/.test(step.log)) throw new Error(said(step));
  });
  await report.show(part, 'a volume: the next release build finds all as it was', async () => {
    const clean = await test.repository(name);
    const next = await build(test, clean, name, 'main', await clean.commit('After it'));
    const { compiled } = counted(next);
    if (compiled > 0 || next.log.includes('broken')) throw new Error(said(next));
  });
}

/** The credential of review builds reads the bucket, and cannot write it; they hold no other. */
async function reviewOfArtifacts(test: Test): Promise<void> {
  const { report, forge } = test;
  const name = repositories.open;
  const repository = await test.repository(name);
  const step = await report.show(part, 'artifacts: a review build uses what release builds left', async () => {
    const built = await build(test, repository, name, 'review', await repository.commit('Look at this'));
    const { compiled, all } = counted(built);
    if (compiled > all / 10) throw new Error(`it compiled ${compiled} of ${all} packages`);
    return built;
  });
  await report.show(part, 'artifacts: its pod has the credential that reads, and no other', async () => {
    const pod = JSON.stringify(step.pod);
    if (!pod.includes('cache-review') || pod.includes('cache-release')) throw new Error('its pod names another Secret');
  });
  await report.show(part, 'artifacts: that credential cannot write what releases read', async () => {
    const reader = forge.cache.as('cache-review');
    const before = await reader.read(artifactKey('hello-open'));
    for (const key of [artifactKey('hello-open'), 'cache/another.tgz']) {
      const status = await reader.status('PUT', key, 'poison');
      if (status !== 403) throw new Error(`writing ${key} gives ${status}`);
    }
    const status = await reader.status('DELETE', artifactKey('hello-open'));
    if (status !== 403) throw new Error(`removing it gives ${status}`);
    if (!(await reader.read(artifactKey('hello-open'))).equals(before)) throw new Error('the cache has changed');
  });
}

/** Pushes a commit, waits for the end of its build, and stops the run. @throws when the build fails */
async function build(
  test: Test,
  repository: Repository,
  name: string,
  branch: string,
  commit: string,
): Promise<FinishedStep> {
  await repository.push(branch);
  await test.webhook.deliver(pushEvent({ repository: name, ref: `refs/heads/${branch}`, after: commit }));
  const started = await test.runs.started(commit);
  try {
    return await test.runs.step(started, 'build');
  } finally {
    await terminate(test.kubectl, started.metadata.name ?? '', started.metadata.namespace ?? '');
  }
}

async function terminate(kubectl: Kubectl, name: string, namespace: string): Promise<void> {
  const patch = JSON.stringify({ spec: { shutdown: 'Terminate' } });
  await kubectl.run(['-n', namespace, 'patch', 'workflow', name, '--type=merge', '-p', patch]);
}

function counted(step: FinishedStep): { compiled: number; all: number } {
  const [, compiled, all] = /cache: compiled (\d+) of (\d+) packages/.exec(step.log) ?? [];
  if (compiled === undefined) throw new Error(`the build does not say what it compiled: ${said(step)}`);
  return { compiled: Number(compiled), all: Number(all) };
}

function said({ log }: FinishedStep): string {
  return log.split('\n').slice(-20).join('\n');
}
