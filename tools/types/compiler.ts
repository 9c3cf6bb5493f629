import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(__dirname, '..', '..');
const tests = join(root, 'test', 'types');

/** Where the recorded messages lie: one text per mistake. */
export const messagesFolder = join(tests, 'messages');

/** The compilers that users may have: the package that holds each. */
export const compilers = { 7: 'typescript', 6: 'typescript-6', '5.4': 'typescript-5.4' } as const;

/**
 * A copy of test/types beside the library's declarations as they are published, so that every compiler sees what users
 * see, and an older one need not understand the library's own source.
 */
export class Declarations {
  private constructor(private readonly folder: string) {}

  /** @throws when the library itself does not compile */
  static async make(): Promise<Declarations> {
    mkdirSync(join(root, 'build'), { recursive: true });
    const folder = mkdtempSync(join(root, 'build', 'types-'));
    const compilerOptions = {
      noEmit: false,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: folder,
      types: ['node'],
    };
    const include = ['src', 'imports/*.ts'].map((each) => join(root, each));
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include, exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const problems = await run('typescript', folder);
    if (problems !== '') throw new Error(`The library does not compile:\n${problems}`);
    cpSync(tests, join(folder, 'test', 'types'), { recursive: true });
    return new Declarations(folder);
  }

  /** What a compiler says about all of test/types, in which every mistake is marked as expected. */
  check(compiler: (typeof compilers)[keyof typeof compilers]): Promise<string> {
    return run(compiler, join(this.folder, 'test', 'types'));
  }

  /** What TypeScript 7 says about each file of test/types/mistakes in a terminal, by the file's name without its ending. */
  async messages(): Promise<ReadonlyMap<string, string>> {
    const folder = join(this.folder, 'test', 'types', 'mistakes');
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const messages = new Map(names.sort().map((name) => [basename(name, '.ts'), '']));
    const said = (await run(compilers[7], folder, true))
      .replace(ansi, '')
      .replace(/\n+Found \d+ errors?[\s\S]*$/, '')
      .replace(/\.d\.ts:\d+:\d+/g, '.d.ts') // where in the library: moves with every change of it
      .replace(/^ {4}\d+ (.*)\n +~+$/gm, '    $1');
    for (const message of said.split(/^(?=[\w-]+\.ts:\d+:\d+ - error)/m)) {
      const name = message.slice(0, message.indexOf('.ts:'));
      messages.set(name, `${messages.get(name) ?? ''}${message.trimEnd()}\n`);
    }
    return messages;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Colours of a terminal. */
const ansi = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Compiles the project of a folder. `pretty` as in a terminal, with the places that a message points to. */
async function run(compiler: string, folder: string, pretty = false): Promise<string> {
  const tsc = join(root, 'node_modules', compiler, 'bin', 'tsc');
  const child = spawn(process.execPath, [tsc, '-p', '.', '--pretty', String(pretty)], { cwd: folder });
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  return said.join('').trim();
}
