import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkflowTemplate } from 'cdk8s-argo-pipelines';
import { python } from '../examples/write-a-language';
import { Sandbox } from './pipeline/step/run-script';
import { type Any, environment } from './pipeline/world';
import { chart, synthesize } from './synthesize';

const home = new WorkflowTemplate(chart('c'), 'lang-python');
python({ package: 'prices' }).template(home, 'prices', {});
const [{ spec }] = synthesize(home.node.scope as never) as Any[];
const [template] = spec.templates;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.file('source/prices/__init__.py', 'def net(gross):\n    return gross / 1.25\n');
});
afterEach(() => sandbox.remove());

/** Runs the script of the example, with its folders in the sandbox. */
function build(version = '1.4.0') {
  const script = template.script.source
    .replaceAll('/work', sandbox.folder)
    .replaceAll('/dev/termination-log', sandbox.path('termination-log'));
  return sandbox.run(`set -eu\n${script}`, { PACKAGE: environment(template).PACKAGE as string, VERSION: version });
}

const test25 =
  'import unittest\nimport prices\nclass Net(unittest.TestCase):\n    def test_net(self):\n        self.assertEqual(prices.net(25), EXPECTED)\n';

test('the example is a whole language in at most 60 lines', () => {
  const lines = readFileSync(join(__dirname, '../examples/write-a-language.ts'), 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(60);
});

test('the step of the example gives the package with its version', () => {
  sandbox.file('source/test_net.py', test25.replace('EXPECTED', '20'));
  expect(build()).toMatchObject({ code: 0, message: '' });
  expect(sandbox.read('app/prices/version.py')).toBe('__version__ = "1.4.0"\n');
  expect(sandbox.exists('app/prices/__init__.py')).toBe(true);
});

test('a failing test of the repository is named by the message of the step', () => {
  sandbox.file('source/test_net.py', test25.replace('EXPECTED', '21'));
  const ran = build();
  expect(ran).toMatchObject({ code: 1, message: expect.stringContaining('FAIL: test_net (test_net.Net') });
  expect(ran.stdout).toContain('AssertionError');
});
