import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findExamples, writeExample } from './examples';

/**
 * `npm run test:conformance`: Argo's own validators judge all manifests of this project (see test/conformance/README.md).
 *
 * It builds the Go program of test/conformance, lets the tests and the examples write what they synthesize into
 * build/conformance, and has the program judge those and dist/. It fails when a manifest is rejected, when a wrong one of
 * test/conformance/rejected is not, when a test fails, or when nothing was there to judge.
 */
async function main(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(tests, { recursive: true });
  const failures: string[] = [];
  const attempt = (work: Promise<void>) => work.catch((error: Error) => void failures.push(error.message));

  const judge = attempt(
    run('go', ['build', '-ldflags', linkerFlags, '-o', program, '.'], join(root, 'test/conformance')),
  );
  await attempt(run('npm', ['run', '--silent', 'build'], root)); // examples import the built package, as users do
  await attempt(run('npx', ['jest', '--ci', '--silent'], root, { CONFORMANCE_OUT: tests }));
  const examples = findExamples(join(root, 'examples'));
  if (examples.length === 0) failures.push('examples/ holds no example, so the validators have seen none');
  for (const file of examples) {
    await attempt((async () => writeExample(join(root, 'examples'), file, join(out, 'examples')))());
  }
  await judge;
  await attempt(
    run(program, ['-must-reject', 'test/conformance/rejected', ...judged.map((path) => relative(root, path))], root),
  );
  if (failures.length > 0) throw new Error(failures.join('\nconformance: '));
}

const root = resolve(__dirname, '../..');
const out = join(root, 'build/conformance');
const tests = join(out, 'tests');
const program = join(root, 'build/conformance-judge');
const judged = [join(root, 'dist'), join(root, 'test/package/expected'), join(out, 'examples'), tests];

// Workflows and Events register different versions of one HDFS client's messages; without this the program panics at start.
const linkerFlags = '-X google.golang.org/protobuf/reflect/protoregistry.conflictPolicy=ignore';

function run(command: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) =>
      fail(
        new Error(
          `cannot start ${command}: ${error.message}.${command === 'go' ? ' Install Go (1.26 or newer).' : ''}`,
        ),
      ),
    );
    child.on('exit', (code, signal) =>
      code === 0
        ? done()
        : fail(new Error(`${[command, ...args].join(' ')} failed (${signal ?? `exit code ${code}`})`)),
    );
  });
}

main().catch((error: Error) => {
  console.error(`conformance: ${error.message}`);
  process.exitCode = 1;
});
