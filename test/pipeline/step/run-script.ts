import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a script did. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What Argo would show as the node's message. */
  readonly message: string;
  /** Output parameters by name. */
  readonly outputs: Record<string, string>;
  /** Calls of the stand-in programs: the program's name, then its arguments. */
  readonly calls: string[][];
}

const ofTheMachine = '/usr/local/bin:/usr/bin:/bin';

/** Folder in which a script runs, and the stand-ins for the programs of its image. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'script-'));

  constructor() {
    for (const name of ['bin', 'tmp', 'outputs']) mkdirSync(join(this.folder, name));
  }

  /** Absolute path of something in the sandbox. */
  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Writes a file, with the folders above it. */
  file(name: string, content: string): string {
    const path = this.path(name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Puts a stand-in on PATH: it records its arguments and then runs `body`, a piece of sh. */
  fake(program: string, body = ''): void {
    const record = `{ printf '%s\\037' ${program} "$@"; printf '\\036'; } >>"$CALLS"`;
    const path = this.file(`bin/${program}`, `#!/bin/sh\n${record}\n${body}\n`);
    chmodSync(path, 0o755);
  }

  /** Where this machine has a program. */
  which(program: string): string {
    const env = { PATH: ofTheMachine };
    return execFileSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8', env }).trim();
  }

  /** Runs a script as the executor would, with umask 0. */
  run(script: string, env: Record<string, string>): Ran {
    return this.runFile(this.file('script.sh', script), env);
  }

  /** Runs a script where it lies, as a person would: `sh src/pipeline/languages/go-build.sh`. */
  runFile(source: string, env: Record<string, string>): Ran {
    const message = this.file('termination-log', '');
    const calls = this.file('calls', '');
    const done = spawnSync('sh', ['-c', 'umask 0; exec sh "$0"', source], {
      encoding: 'utf8',
      env: {
        PATH: `${this.path('bin')}:${ofTheMachine}`,
        TMPDIR: this.path('tmp'),
        OUTPUTS: this.path('outputs'),
        TERMINATION_LOG: message,
        CALLS: calls,
        ...env,
      },
    });
    const outputs = readdirSync(this.path('outputs')).map((name) => [
      name,
      readFileSync(this.path('outputs', name), 'utf8'),
    ]);
    return {
      code: done.status,
      stdout: done.stdout,
      stderr: done.stderr,
      message: readFileSync(message, 'utf8'),
      outputs: Object.fromEntries(outputs),
      calls: readFileSync(calls, 'utf8')
        .split('\x1e')
        .filter((call) => call !== '')
        .map((call) => call.split('\x1f').slice(0, -1)),
    };
  }

  /** Names of what the script left in its temporary folder. */
  leftovers(): string[] {
    return readdirSync(this.path('tmp'));
  }

  exists(name: string): boolean {
    return existsSync(this.path(name));
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Text as a base64 environment value. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
