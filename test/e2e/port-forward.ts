import { type ChildProcess, spawn } from 'node:child_process';
import type { Kubectl } from './kubectl';

/**
 * A Service of the cluster on a port of this machine, by `kubectl port-forward`: the one way that needs neither node
 * ports nor routes, so that it serves every kind of cluster.
 */
export class PortForward {
  private constructor(
    private readonly child: ChildProcess,
    /** The port on 127.0.0.1. */
    readonly port: number,
  ) {}

  /**
   * @param service name of the Service
   * @param port its port
   * @throws when kubectl does not offer the port within 20 seconds
   */
  static async open(kubectl: Kubectl, namespace: string, service: string, port: number): Promise<PortForward> {
    kubectl.signal?.throwIfAborted();
    const args = [...kubectl.flags, '-n', namespace, 'port-forward', `service/${service}`, `:${port}`];
    // In a process group of its own: the cleanup after Ctrl-C still needs it.
    const options = { stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'], detached: true };
    const child = spawn('kubectl', [...args, '--address=127.0.0.1'], options);
    const atExit = () => child.kill('SIGKILL');
    process.on('exit', atExit);
    child.on('close', () => process.off('exit', atExit));
    let said = '';
    return new Promise((resolve, reject) => {
      const failed = (why: string) => {
        clearTimeout(timer);
        child.kill('SIGKILL');
        reject(new Error(`no way to the Service ${service} in ${namespace}: ${why}`));
      };
      const timer = setTimeout(() => failed(`nothing within 20 s. ${said}`), 20_000);
      child.on('error', (error) => failed(error.message));
      child.on('exit', () => failed(said.trim()));
      child.stderr.on('data', (piece: Buffer) => {
        said += piece;
      });
      child.stdout.on('data', (piece: Buffer) => {
        said += piece;
        const local = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(said);
        if (!local) return;
        clearTimeout(timer);
        child.removeAllListeners('exit');
        resolve(new PortForward(child, Number(local[1])));
      });
    });
  }

  /** `http://127.0.0.1:PORT` */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  close(): void {
    this.child.kill('SIGTERM');
  }
}
