import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const lib = join(root, 'lib');

/** The files of the build that a program loads which begins with the library: programs of steps, and validators. */
function loaded(code: string): string[] {
  const program = `
    const library = require('./lib/src');
    const { App, Chart } = require('cdk8s');
    const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
    ${code};
    console.log(JSON.stringify(Object.keys(require.cache)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const files = JSON.parse(stdout) as string[];
  expect(files).toContain(join(lib, 'src/index.js'));
  const names = files.filter((file) => file.startsWith(`${lib}/`)).map((file) => file.slice(lib.length + 1));
  return names.filter((name) => !/^(src|imports)\//.test(name));
}

const home = "const home = new library.WorkflowTemplate(chart, 'home')";

test('loading the library loads no program of a step and no validator', () => {
  expect(loaded('')).toEqual([]);
});

test('a step loads its own program', () => {
  expect(loaded(`${home}; new library.GoBuildTemplate(home, 'build')`)).toEqual(['programs/languages/go-build.js']);
});

test('a manifest loads the validators of its API', () => {
  const container = "container: () => ({ image: 'alpine:3', command: ['true'] })";
  const workflow = `${home}; home.entrypoint(new library.ContainerTemplate(home, 'main', { ${container} }))`;
  expect(loaded(workflow)).toEqual([]);
  expect(loaded(`${workflow}; chart.toJson()`)).toEqual(['validators/workflows.js']);
});
