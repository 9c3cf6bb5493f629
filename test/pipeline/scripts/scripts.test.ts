import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prelude } from '../../../src/pipeline/scripts/prelude';
import { Sandbox } from './run-script';

const folder = join(__dirname, '../../../src/pipeline/scripts');
const scripts = readdirSync(folder).flatMap((file) => Object.entries<string>(require(join(folder, file))));

test.each(
  scripts.filter(([name]) => name.endsWith('Script')),
)('%s is sh, and holds nothing that Argo would expand', (_, script) => {
  expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect(script).not.toContain('{{');
  expect(script).toMatch(/^set -eu\numask 022\n/);
});

test.each([2, 3, 4, 5])('%i braces of a stranger in a message are no tag of Argo', (count) => {
  const sandbox = new Sandbox();
  try {
    const { message } = sandbox.run(`${prelude}fail "$TEXT"`, { TEXT: `tests failed: ${'{'.repeat(count)}=1}}` });
    expect(message).toContain('tests failed');
    expect(message).not.toContain('{{');
  } finally {
    sandbox.remove();
  }
});
