import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { command } from './command';

/** What a working copy begins with. */
export interface RepositoryOptions {
  /** A folder of this test. @default sample-service */
  readonly sample?: 'sample-service' | 'sample-node-service' | 'none';
  /** Other repositories of the same server, by the folder they are put in; their branch main must have been pushed. @default none */
  readonly submodules?: { readonly [path: string]: string };
}

/** A working copy of a sample service, and the repository of the Git server that it is pushed to. */
export class Repository {
  private constructor(
    private readonly folder: string,
    private readonly remote: string,
    private readonly password: string,
  ) {}

  /**
   * @param server address of the Git server from this machine
   * @param fullName `owner/name`
   */
  static async create(
    server: string,
    fullName: string,
    password: string,
    { sample = 'sample-service', submodules = {} }: RepositoryOptions = {},
  ): Promise<Repository> {
    const folder = await mkdtemp(join(tmpdir(), 'e2e-repository-'));
    const repository = new Repository(folder, `${server}/${fullName}.git`, password);
    await repository.git('init', '--quiet', '--initial-branch=main');
    if (sample !== 'none') await cp(join(__dirname, sample), folder, { recursive: true });
    // The Node.js sample is deployed as the other is.
    if (sample === 'sample-node-service') {
      await cp(join(__dirname, 'sample-service', 'chart'), join(folder, 'chart'), { recursive: true });
    }
    // Relative to where the repository itself comes from: whoever clones it by SSH clones them by SSH.
    await repository.git('remote', 'add', 'origin', repository.remote);
    for (const [path, other] of Object.entries(submodules)) {
      await repository.git('submodule', '--quiet', 'add', '--branch', 'main', `../../${other}.git`, path);
    }
    return repository;
  }

  /**
   * Commits all files.
   *
   * @param files content of files to write before, by their path
   * @returns the commit
   */
  async commit(message: string, files: { readonly [path: string]: string } = {}): Promise<string> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), content);
    }
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return (await this.git('rev-parse', 'HEAD')).trim();
  }

  /**
   * Changes a file, for the next commit.
   *
   * @throws when the file does not hold the text
   */
  async replace(path: string, text: string, by: string): Promise<void> {
    const file = join(this.folder, path);
    const content = await readFile(file, 'utf8');
    if (!content.includes(text)) throw new Error(`${path} of the sample does not hold ${text}`);
    await writeFile(file, content.replace(text, by));
  }

  /** Pushes the last commit to a branch, whatever was there. */
  async push(branch: string): Promise<void> {
    await this.git('push', '--quiet', '--force', this.remote, `HEAD:refs/heads/${branch}`);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Git without the configuration of this machine; the password is in no argument and no file. */
  private async git(...args: string[]): Promise<string> {
    const person = { NAME: 'Sample', EMAIL: 'sample@example.test' };
    const env = {
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`ci:${this.password}`).toString('base64')}`,
      GIT_AUTHOR_NAME: person.NAME,
      GIT_AUTHOR_EMAIL: person.EMAIL,
      GIT_COMMITTER_NAME: person.NAME,
      GIT_COMMITTER_EMAIL: person.EMAIL,
    };
    return (await command('git', args, { folder: this.folder, env })).toString();
  }
}
