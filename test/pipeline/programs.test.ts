import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle, sources } from '../../tools/programs/bundle';
import { findPrograms } from '../../tools/programs/write';
import { Sandbox } from './step/run-script';

const root = join(__dirname, '../..');
const folder = join(root, 'src/pipeline');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sh'));
const programs = findPrograms(folder).map((file) => relative(folder, file));

interface Rule {
  readonly name: string;
  readonly to: { readonly pathNot: readonly string[] };
}

/** The shells that read the programs in the images, as far as this machine has them. */
const shells = [['sh'], ['dash'], ['busybox', 'sh'], ['bash', '--posix']].filter(
  ([shell = '', ...args]) => spawnSync(shell, [...args, '-c', ':']).status === 0,
);

function parses(text: string): void {
  for (const [shell = '', ...args] of shells) {
    const { status, stderr } = spawnSync(shell, [...args, '-n'], { input: text, encoding: 'utf8' });
    expect({ shell, status, stderr }).toEqual({ shell, status: 0, stderr: '' });
  }
}

test('every shell file is a program of a step, or sourced by some', () => {
  expect(files.filter((file) => !programs.includes(file)).sort()).toEqual([
    'helm/helm-functions.sh',
    'step/prelude.sh',
  ]);
});

test('rooms go the same ways in shell: a program sources what its room may import, and a template runs its own room', () => {
  const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: Rule[] };
  for (const file of programs) {
    const rule = forbidden.find(({ name }) => name === `imports-of-src-pipeline-${file.split('/')[0]}`);
    const strangers = sources(join(folder, file))
      .map((each) => relative(root, each))
      .filter((each) => !rule?.to.pathNot.some((allowed) => new RegExp(allowed).test(each)));
    expect({ file, strangers }).toEqual({ file, strangers: [] });
  }
  const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const runs = templates.flatMap((template) =>
    [...readFileSync(join(folder, template), 'utf8').matchAll(/#programs\/([\w/-]+)/g)].map(([, name = '']) => ({
      template,
      name,
    })),
  );
  expect([...new Set(runs.map(({ name }) => `${name}.sh`))].sort()).toEqual([...programs].sort());
  expect(runs.filter(({ template, name }) => template.split('/')[0] !== name.split('/')[0])).toEqual([]);
});

test.each(files)('%s is sh, with its contract on top', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toMatch(/^#!\/bin\/sh\n# [A-Z]/);
  if (programs.includes(file)) {
    for (const part of ['# Image: ', '# Environment\n# - ', '# Exit codes: 0; 1 with a reason']) {
      expect(text.slice(0, text.indexOf('\n\n'))).toContain(part);
    }
  }
  parses(text);
});

/** Variables that every shell has, or that the programs set for those that they call. */
const ofTheShell = ['HOME', 'PATH', 'PWD'];

test.each(programs)('%s names every variable that it reads in its contract, or what it sources does', (file) => {
  const texts = [join(folder, file), ...sources(join(folder, file))].map((each) => readFileSync(each, 'utf8'));
  const contracts = texts.map((text) => text.slice(0, text.indexOf('\n\n'))).join('\n');
  const code = texts.map((text) => text.slice(text.indexOf('\n\n'))).join('\n');
  const read = [...code.matchAll(/\$\{?([A-Z][A-Z0-9_]*)/g)].map(([, name = '']) => name);
  const set = [...code.matchAll(/(?:^|[\s;(])([A-Z][A-Z0-9_]*)=/g)].map(([, name = '']) => name);
  // LITERAL_ is the beginning of many: LITERAL_1, LITERAL_2.
  const isNamed = (name: string) => new RegExp(name.endsWith('_') ? `\\b${name}` : `\\b${name}\\b`).test(contracts);
  const silent = [...new Set(read)].filter(
    (name) => !ofTheShell.includes(name) && !set.includes(name) && !isNamed(name),
  );
  expect(silent).toEqual([]);
});

test.each(programs)('%s becomes one text that holds all of it, and nothing that Argo would expand', (file) => {
  const text = bundle(join(folder, file));
  expect(text).toMatch(/^set -eu\numask 022\n/);
  expect(text).not.toContain('{{');
  parses(text);
});

test.each(programs)('%s does the same from its folder as in a step', (file) => {
  const did = (run: (sandbox: Sandbox, env: Record<string, string>) => unknown) => {
    const sandbox = new Sandbox();
    try {
      const places = ['SOURCE', 'WORK_TREE', 'OUTPUT', 'REPORTS', 'CONTEXT_DIR'];
      return run(sandbox, Object.fromEntries(places.map((name) => [name, sandbox.path(name)])));
    } finally {
      sandbox.remove();
    }
  };
  /** Where the shell itself complains of a missing variable, it names the file and the line. */
  const what = (sandbox: Sandbox, ran: ReturnType<Sandbox['run']>) => ({
    ...ran,
    stderr: ran.stderr.replace(/^.*\.sh: (line )?\d+: /gm, '').replaceAll(sandbox.folder, ''),
  });
  const alone = did((sandbox, env) => what(sandbox, sandbox.runFile(join('src/pipeline', file), env)));
  expect(alone).toEqual(did((sandbox, env) => what(sandbox, sandbox.run(bundle(join(folder, file)), env))));
  expect(alone).toMatchObject({ stderr: expect.not.stringMatching(/prelude|helm\.sh|not found|No such file/) });
});
