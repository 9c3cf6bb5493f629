import { spawn } from 'node:child_process';
import { CannotLook } from './cannot-look';

/** What a program said and how it ended. */
export interface Answer {
  /** Its exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs kubectl with these arguments and, if given, this text on its standard input.
 * @throws KubectlMissing where there is no such program
 */
export type Kubectl = (args: readonly string[], input?: string) => Promise<Answer>;

/** There is no program kubectl on this machine. */
export class KubectlMissing extends CannotLook {}

/** So many run at the same time: each is a process, and one connection to the API server. */
const LIMIT = 8;

/**
 * The program kubectl of this machine.
 * @param flags which cluster, as kubectl takes it: `--context`, `--kubeconfig`
 */
export function kubectl(flags: readonly string[]): Kubectl {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (args, input) => {
    if (running >= LIMIT) await new Promise<void>((resume) => waiting.push(resume));
    running++;
    try {
      return await run([...flags, ...args], input);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

function run(args: readonly string[], input: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // In a process group of its own: Ctrl-C must not end the kubectl that cleans up.
    const child = spawn('kubectl', args, { stdio: 'pipe', detached: true, env: process.env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.stdin.on('error', () => {}); // one that does not read its input says so by its exit code
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new KubectlMissing(
              'there is no program kubectl in PATH, and this asks the cluster through it. Install it: https://kubernetes.io/docs/tasks/tools/',
            )
          : new CannotLook(`the program kubectl in PATH cannot be run (${error.code ?? error.message})`),
      ),
    );
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(input);
  });
}
