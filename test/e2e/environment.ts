import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Secret } from './artifact-repository';
import { Kubectl } from './kubectl';
import { type Pod, statuses } from './pods';
import { PortForward } from './port-forward';
import { environmentNamespace, type Settings } from './settings';
import { until } from './until';

/** A virtual cluster that the pipeline made, opened with the kubeconfig that vCluster leaves in a Secret. */
export class Environment {
  private constructor(
    private readonly inside: Kubectl,
    private readonly way: PortForward,
    private readonly folder: string,
    private readonly settings: Settings,
    /** What opens the virtual cluster, and must be written nowhere. */
    readonly secrets: readonly string[],
  ) {}

  /**
   * @param name name of the environment
   * @throws when there is no such environment, or it does not answer
   */
  static async open(kubectl: Kubectl, settings: Settings, name: string): Promise<Environment> {
    const namespace = environmentNamespace(name);
    const secret = await kubectl.get<Secret>('secret', `vc-${name}`, namespace);
    const kubeconfig = Buffer.from(secret.data?.config ?? '', 'base64').toString();
    const way = await PortForward.open(kubectl, namespace, name, 443);
    const folder = await mkdtemp(join(tmpdir(), 'e2e-environment-'));
    const file = join(folder, 'kubeconfig');
    await writeFile(file, kubeconfig, { mode: 0o600 });
    // The server's name in the kubeconfig is one of the cluster; its certificate holds the short name.
    const flags = ['--kubeconfig', file, '--server', `https://127.0.0.1:${way.port}`, '--tls-server-name', name];
    const users = (parse(kubeconfig) as { users: { user: { 'client-key-data'?: string; token?: string } }[] }).users;
    const keys = users
      .flatMap(({ user }) => [user['client-key-data'], user.token])
      .filter((each) => each !== undefined);
    const environment = new Environment(new Kubectl(flags, kubectl.signal), way, folder, settings, keys);
    const unreachable = await environment.inside.unreachable();
    if (unreachable === undefined) return environment;
    await environment.close();
    throw new Error(`the environment ${name} does not answer: ${unreachable}`);
  }

  /** What an address answers to a pod of the environment. @throws when there is no answer within a minute */
  async ask(url: string): Promise<string> {
    const name = `ask-${Date.now()}`;
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: {
        restartPolicy: 'Never',
        activeDeadlineSeconds: 60,
        terminationGracePeriodSeconds: 0,
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            name: 'ask',
            image: this.settings.images.busybox,
            imagePullPolicy: 'IfNotPresent',
            command: ['sh', '-c', 'until wget -q -O - "$1"; do sleep 1; done', 'ask', url],
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
        ],
      },
    };
    await this.inside.apply([pod]);
    let phase = '';
    const options = { seconds: 75, signal: this.inside.signal, seen: () => phase };
    await until(`an answer of ${url} inside the environment`, options, async () => {
      phase = (await this.inside.get<Pod>('pod', name, 'default')).status?.phase ?? '';
      if (phase === 'Failed') throw new Error(`${url} does not answer inside the environment`);
      return phase === 'Succeeded' ? true : undefined;
    });
    const answer = await this.inside.run(['-n', 'default', 'logs', name]);
    await this.inside.run(['-n', 'default', 'delete', 'pod', name, '--wait=false']);
    return answer;
  }

  /** The images that containers of a Helm release run, as the kubelet says, with their digests. */
  async images(chart: string): Promise<string[]> {
    const args = ['get', 'pods', '--all-namespaces', '-l', `app.kubernetes.io/name=${chart}`, '-o', 'json'];
    const { items } = JSON.parse(await this.inside.run(args)) as { items: Pod[] };
    const alive = items.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
    return alive.flatMap((pod) => statuses(pod).map(({ imageID }) => imageID));
  }

  /** The addresses of the Services of a chart inside, `http://name.namespace`. */
  async addresses(chart: string): Promise<string[]> {
    const columns = 'jsonpath={range .items[*]}http://{.metadata.name}.{.metadata.namespace}{"\\n"}{end}';
    const args = ['get', 'services', '--all-namespaces', '-l', `app.kubernetes.io/name=${chart}`, '-o', columns];
    return (await this.inside.run(args)).split('\n').filter((line) => line !== '');
  }

  /** Forgets the kubeconfig. */
  async close(): Promise<void> {
    this.way.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
