import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { initSettings, type ModuleSystem } from './init-settings';
import { attempt, change, install, type Json, locked, root, run } from './project';

/**
 * examples/consumer as its reader would use it, in an empty folder, with the packed package: its test, its synthesis by
 * npm script and by `npx cdk8s synth`, and its check of dist/; as ESM and as CommonJS, which must make the same.
 */
export function tryExampleProject(project: string, tarball: string): void {
  cpSync(join(root, 'examples/consumer'), project, { recursive: true });
  checkVersions(project);
  checkSettings(project);
  change(join(project, 'package.json'), (manifest) => ({
    ...manifest,
    dependencies: { ...(manifest.dependencies as Json), 'cdk8s-argo-pipelines': `file:${tarball}` },
  }));
  install(project);
  const made = (['module', 'commonjs'] as const).map((system) => synthesizeAs(system, project));
  if (!isDeepStrictEqual(made[0], made[1])) {
    throw new Error(
      'examples/consumer makes other manifests as CommonJS than as ESM: look at what src/ does with import.',
    );
  }
  checkStale(project);
}

/** The example pins what the repository is tested with. */
function checkVersions(project: string): void {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const pinned = { ...dependencies, ...devDependencies };
  const expected = { ...locked(...Object.keys(pinned)), 'cdk8s-argo-pipelines': version };
  if (isDeepStrictEqual(pinned, expected)) return;
  throw new Error(`examples/consumer/package.json should have the versions ${JSON.stringify(expected, null, 2)}`);
}

/** The example's tsconfig.json is that of `tsc --init`, but for what a program for Node with a test needs. */
function checkSettings(project: string): void {
  const { jsx: _, ...init } = initSettings(join(project, 'init'), 7);
  rmSync(join(project, 'init'), { recursive: true });
  const expected = { ...init, rootDir: '.', outDir: 'out', types: ['node'] };
  const { compilerOptions } = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8')) as Json;
  if (isDeepStrictEqual(compilerOptions, expected)) return;
  throw new Error(`examples/consumer/tsconfig.json should have compilerOptions ${JSON.stringify(expected, null, 2)}`);
}

/** Compiles, tests and synthesizes. @returns the manifests by the names of their files */
function synthesizeAs(system: ModuleSystem, project: string): Record<string, string> {
  for (const each of ['out', 'dist', '.synth']) rmSync(join(project, each), { recursive: true, force: true });
  change(join(project, 'package.json'), (manifest) => ({ ...manifest, type: system }));
  change(join(project, 'tsconfig.json'), ({ compilerOptions, ...rest }) => ({
    compilerOptions: { ...(compilerOptions as Json), verbatimModuleSyntax: system === 'module' },
    ...rest,
  }));
  const tested = run(project, 'npm', 'test');
  if (!/# pass 2\b|ℹ pass 2\b/.test(tested)) throw new Error(`the test of examples/consumer ran otherwise:\n${tested}`);
  run(project, 'npx', 'cdk8s', 'synth', '--check-upgrade=false');
  const made = files(join(project, 'dist'));
  for (const name of ['pipeline.k8s.yaml', 'nightly.k8s.yaml']) {
    if (!made[name]) throw new Error(`examples/consumer made no dist/${name}, but ${Object.keys(made).join(', ')}`);
  }
  checkMistake(project);
  return made;
}

/** A mistake ends synthesis with the line of the TypeScript program, and without a stack. */
function checkMistake(project: string): void {
  const source = join(project, 'src/charts.ts');
  const right = readFileSync(source, 'utf8');
  writeFileSync(source, right.replace("'git-credentials'", "'Git_Credentials'"));
  const { status, stderr } = attempt(project, 'npm', 'run', '--silent', 'synth');
  writeFileSync(source, right);
  if (status === 1 && /"Git_Credentials" is not legal.*\n +at src\/charts\.ts:\d+/.test(stderr)) return;
  throw new Error(`npm run synth ended with ${status} and did not name the line of the mistake:\n${stderr}`);
}

/** `npm run check` is content with a dist/ that is committed, and finds one that is not what the program makes. */
function checkStale(project: string): void {
  const git = (...args: string[]) =>
    run(project, 'git', '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'All of it');
  run(project, 'npm', 'run', 'check');

  const source = join(project, 'src/nightly-scan.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace('0 3 * * *', '0 4 * * *'));
  appendFileSync(join(project, 'src/charts.ts'), '// changed\n');
  git('commit', '--quiet', '-a', '-m', 'Scan an hour later');
  const { status, stdout } = attempt(project, 'npm', 'run', 'check');
  for (const expected of [' M dist/nightly.k8s.yaml', '+    - 0 4 * * *', 'Run "npm run synth"']) {
    if (status === 0 || !stdout.includes(expected)) {
      throw new Error(`npm run check ended with ${status} and did not say "${expected}":\n${stdout}`);
    }
  }
}

function files(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
