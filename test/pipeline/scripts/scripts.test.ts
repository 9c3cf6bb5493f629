import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../src/pipeline/scripts');
const scripts = readdirSync(folder).flatMap((file) => Object.entries<string>(require(join(folder, file))));

test.each(
  scripts.filter(([name]) => name.endsWith('Script')),
)('%s is sh, and holds nothing that Argo would expand', (_, script) => {
  expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect(script).not.toContain('{{');
  expect(script).toMatch(/^set -eu\numask 022\n/);
});
