import { spawn } from 'node:child_process';

/** How a program is run. */
export interface CommandOptions {
  /** What the program reads on stdin. @default - nothing */
  readonly input?: string | Buffer | undefined;
  /** After how many seconds the program is stopped. @default 60 */
  readonly seconds?: number | undefined;
  /** Environment variables besides those of this process. @default - none */
  readonly env?: { readonly [name: string]: string } | undefined;
  /** The folder it runs in. @default - the one of this process */
  readonly folder?: string | undefined;
  /** Stops the program when the test is interrupted. @default - not stopped */
  readonly signal?: AbortSignal | undefined;
}

/** A program that failed, was stopped, or could not be started; the message holds the end of what it said. */
export class CommandError extends Error {
  constructor(
    command: readonly string[],
    reason: string,
    readonly stderr: string,
  ) {
    const said = stderr.trim().split('\n').slice(-8).join('\n  ');
    super(`${command.join(' ')}: ${reason}${said === '' ? '' : `\n  ${said}`}`);
  }
}

/**
 * What a program prints. Programs are started with a list of arguments, never through a shell.
 *
 * @throws CommandError when it ends with another code than 0, takes too long, or does not exist
 */
export async function command(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Buffer> {
  const seconds = options.seconds ?? 60;
  options.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: 'pipe',
      cwd: options.folder,
      // What is asked here is in the cluster or on this machine, never behind a proxy.
      env: { ...process.env, NO_PROXY: '*', no_proxy: '*', ...options.env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let reason: string | undefined;
    const stop = (why: string) => {
      reason ??= why;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 2000).unref();
    };
    const timer = setTimeout(() => stop(`did not end within ${seconds} s`), seconds * 1000);
    const interrupt = () => stop('interrupted');
    options.signal?.addEventListener('abort', interrupt, { once: true });
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.stdin.on('error', () => {}); // a program that does not read all of its input says so by its exit code
    const end = (failure: string | undefined) => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', interrupt);
      if (failure === undefined) resolve(Buffer.concat(out));
      else reject(new CommandError([program, ...args], failure, Buffer.concat(err).toString()));
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => end(reason ?? (code === 0 ? undefined : `exit code ${code ?? signal}`)));
    child.stdin.end(options.input);
  });
}
