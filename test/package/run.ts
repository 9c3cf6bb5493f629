import '../../tools/programs/main';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryExampleProject } from './example-project';
import { compileExamples } from './init-settings';
import { checkLinks } from './links';
import { bin, install, locked, root, run } from './project';
import { threeWays } from './three-ways';

/**
 * `npm run test:package`: the package as others get it. It packs, checks what is packed (publint, arethetypeswrong, links
 * of the documentation), installs the tarball into an empty project outside the tree beside a plain cdk8s app, compiles
 * and runs consumers in TypeScript (CommonJS and ESM) and JavaScript, and compares what they synthesize with
 * test/package/expected. An app with steps runs installed, bundled and from source (three-ways.ts). Every example is
 * compiled with the settings that `tsc --init` writes, and examples/consumer is tried as its reader would.
 *
 * `-- --update` writes what was synthesized to test/package/expected instead: review it as a diff.
 */
const expected = join(__dirname, 'expected');

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
    .filter(
      (path) =>
        !/^(lib\/(src|imports|validators|programs)\/|docs\/|examples\/(consumer|quickstart)\/|[^/]+$)/.test(path),
    );
  if (strangers.length > 0) throw new Error(`the package holds what is not for users: ${strangers.join(', ')}`);
  console.log(`${packed.files.length} files packed`);
  return join(folder, packed.filename);
}

/** File contents by name, of a folder. */
function read(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function main(): void {
  const place = mkdtempSync(join(tmpdir(), 'package-'));
  const project = join(place, 'consumer');
  mkdirSync(project);
  try {
    const tarball = pack(place);
    run(root, bin('publint'), 'run', tarball, '--strict');
    run(root, bin('attw'), tarball, '--profile', 'node16', '--format', 'ascii');

    cpSync(join(__dirname, 'consumer'), project, { recursive: true });
    const dependencies = {
      ...locked('cdk8s', 'constructs', 'cdk8s-plus-27', '@types/node'),
      'cdk8s-argo-pipelines': `file:${tarball}`,
    };
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, dependencies }));
    install(project);
    checkLinks(join(project, 'node_modules/cdk8s-argo-pipelines'));
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
    threeWays(project);
    compileExamples(project);
    tryExampleProject(join(place, 'example'), tarball);
  } finally {
    rmSync(place, { recursive: true, force: true });
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
