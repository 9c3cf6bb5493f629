import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kubectl } from './kubectl';
import { e2eApp, type Variation } from './pipeline';
import type { Servers } from './servers';
import type { Settings } from './settings';

/** Synthesizes the pipeline of this test and returns the folder of its manifests, a temporary one. */
export async function synthesize(settings: Settings, servers: Servers, variation: Variation = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-dist-'));
  e2eApp(settings, servers, folder, variation).synth();
  return folder;
}

/** Applies all manifests of a folder, as a user would; returns the lines that say what changed. */
export async function apply(kubectl: Kubectl, folder: string): Promise<string[]> {
  return (await kubectl.run(['apply', '-f', folder])).split('\n').filter((line) => line !== '');
}
