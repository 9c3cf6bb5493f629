import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** A program of the repository's own node_modules. */
export const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, whatever that is. */
export function attempt(cwd: string, command: string, ...args: string[]): Ended {
  console.log(`$ ${[command.replace(`${root}/`, ''), ...args].join(' ')}`);
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error) throw new Error(`${command} failed: ${error.message}`);
  return { status, stdout, stderr };
}

/** Runs a command and returns its output. @throws with the output when it fails */
export function run(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = attempt(cwd, command, ...args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** The versions that the project's lock file has. */
export function locked(...names: string[]): Record<string, string> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  return Object.fromEntries(names.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? 'missing']));
}

/** Changes a JSON file; a field that is set to undefined goes. */
export function change(file: string, by: (content: Json) => Json): void {
  writeFileSync(file, `${JSON.stringify(by(JSON.parse(readFileSync(file, 'utf8')) as Json), null, 2)}\n`);
}

export type Json = { [field: string]: unknown };

/** Installs what a project's package.json names. */
export function install(project: string): void {
  run(project, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
}
