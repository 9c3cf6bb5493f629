import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

/** What a user depends on, besides this package. */
const dependencies = '.bin @types cdk8s cdk8s-alone cdk8s-cli cdk8s-plus-27 constructs tsx typescript'.split(' ');

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A project of a user in a folder of its own: the packages that it depends on are those of this machine, this package is
 * what was built of src/. Remove it in the end.
 */
export class UserProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));

  /** @param packages those that a user depends on, or all of this project, for a copy of it */
  constructor(files: Readonly<Record<string, string>> = {}, packages: 'of a user' | 'of this project' = 'of a user') {
    const modules = join(this.folder, 'node_modules');
    if (packages === 'of this project') symlinkSync(join(root, 'node_modules'), modules);
    else {
      mkdirSync(modules);
      for (const name of dependencies) symlinkSync(join(root, 'node_modules', name), join(modules, name));
      symlinkSync(root, join(modules, 'cdk8s-argo-pipelines'));
    }
    this.write('package.json', '{ "private": true }');
    for (const [file, text] of Object.entries(files)) this.write(file, text);
  }

  /** Writes a file, given by its path in the project. */
  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Compiles its TypeScript as its tsconfig.json says. @throws what does not compile */
  compile(): void {
    const { status, stdout } = this.run('npx', ['tsc']);
    if (status !== 0) throw new Error(stdout);
  }

  /** Runs a command in the project, as in a shell in which nobody set what steers cdk8s or this package. */
  run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
    const { CDK8S_OUTDIR, CDK8S_CHECK_UPGRADE, CDK8S_ARGO_STACK, NODE_OPTIONS, ...clean } = process.env;
    return spawnSync(command, args, { cwd: this.folder, encoding: 'utf8', env: { ...clean, ...env } });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
