import { join } from 'node:path';
import { bundle } from '../../../tools/programs/bundle';
import { Sandbox } from './run-script';

const prelude = bundle(join(__dirname, '../../../src/pipeline/step/prelude.sh'));

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
