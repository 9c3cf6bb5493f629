import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm run test:package`: the package as others get it. It packs, checks what is packed (publint, arethetypeswrong),
 * installs the tarball into an empty project outside the tree beside a plain cdk8s app, compiles and runs consumers in
 * TypeScript (CommonJS and ESM) and JavaScript, and compares what they synthesize with test/package/expected.
 *
 * `-- --update` writes what was synthesized to test/package/expected instead: review it as a diff.
 */
const root = resolve(__dirname, '../..');
const expected = join(__dirname, 'expected');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** Runs a command and returns its output; a failure shows the output. */
function run(cwd: string, command: string, ...args: string[]): string {
  console.log(`$ ${[command.replace(`${root}/`, ''), ...args].join(' ')}`);
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${command} failed: ${error?.message ?? `exit code ${status}`}\n${stdout}${stderr}`);
  return stdout;
}

/** The versions that the project's lock file has. */
function locked(...names: string[]): Record<string, string> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  return Object.fromEntries(names.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? 'missing']));
}

function pack(folder: string): string {
  const [packed] = JSON.parse(
    run(root, 'npm', 'pack', '--json', '--silent', '--pack-destination', folder).replace(/^[^[]*/, ''),
  ) as {
    filename: string;
    files: { path: string }[];
  }[];
  if (!packed) throw new Error('npm pack packed nothing');
  const strangers = packed.files
    .map(({ path }) => path)
    .filter((path) => !/^(lib\/(src|imports|validators)\/|docs\/|[^/]+$)/.test(path));
  if (strangers.length > 0) throw new Error(`the package holds what is not for users: ${strangers.join(', ')}`);
  console.log(`${packed.files.length} files packed`);
  return join(folder, packed.filename);
}

/** File contents by name, of a folder. */
function read(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function main(): void {
  const project = mkdtempSync(join(tmpdir(), 'consumer-'));
  try {
    const tarball = pack(project);
    run(root, bin('publint'), 'run', tarball, '--strict');
    run(root, bin('attw'), tarball, '--profile', 'node16', '--format', 'ascii');

    cpSync(join(__dirname, 'consumer'), project, { recursive: true });
    const dependencies = {
      ...locked('cdk8s', 'constructs', 'cdk8s-plus-27', '@types/node'),
      'cdk8s-argo-pipelines': `file:${tarball}`,
    };
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, dependencies }));
    run(project, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
    run(project, bin('tsc'), '-p', 'tsconfig.json');
    run(project, 'node_modules/.bin/cdk8s-argo-pipelines', '--version');
    for (const file of ['out/commonjs/app.js', 'out/esm/app.mjs', 'javascript/app.js', 'out/plain/app.js']) {
      run(project, process.execPath, file);
    }

    if (process.argv.includes('--update')) {
      rmSync(expected, { recursive: true, force: true });
      for (const name of ['commonjs', 'plain']) cpSync(join(project, `dist-${name}`), expected, { recursive: true });
    }
    compare(project);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function compare(project: string): void {
  const all = read(expected);
  for (const [name, file] of Object.entries({ ...consumers, plain: 'plain.k8s.yaml' })) {
    const made = read(join(project, `dist-${name}`));
    if (Object.keys(made).join() !== file)
      throw new Error(`${name}: synthesized ${Object.keys(made).join(', ') || 'nothing'}, not ${file}`);
    if (made[file] !== all[file]) {
      throw new Error(`${name}: what it synthesizes is not test/package/expected/${file}, but:\n${made[file]}`);
    }
    console.log(`${name}: as expected (${made[file]?.split('\n---\n').length} objects)`);
  }
}

const consumers = { commonjs: 'publish.k8s.yaml', esm: 'publish.k8s.yaml', javascript: 'publish.k8s.yaml' };

try {
  main();
} catch (error) {
  console.error(`test:package: ${(error as Error).message}`);
  process.exitCode = 1;
}
