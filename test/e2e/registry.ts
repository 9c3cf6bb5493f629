import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command';
import { pod, secret, service, source, sourceMount, sourceVolume } from './forge-objects';
import type { Kubectl } from './kubectl';
import { PortForward } from './port-forward';
import { anonymous, dockerConfig, type RegistryPasswords, type RegistryUser, registryUsers } from './registry-users';
import { namespaces, type Settings } from './settings';

/** The registry for images and charts, from this machine; `registry-users.ts` has its users. */
export class Registry {
  private constructor(
    private readonly kubectl: Kubectl,
    private readonly way: PortForward,
    private readonly passwords: RegistryPasswords,
  ) {}

  /** Opens it, once its pod is ready. */
  static async open(kubectl: Kubectl, passwords: RegistryPasswords): Promise<Registry> {
    return new Registry(kubectl, await PortForward.open(kubectl, namespaces.forge, 'registry', 5000), passwords);
  }

  /** The tags of a repository, sorted; none when there is no such repository. */
  async tags(repository: string): Promise<string[]> {
    const answer = await this.request('tester', 'GET', `${repository}/tags/list`);
    if (answer.status === 404) return [];
    if (!answer.ok) throw new Error(`the registry answers ${answer.status} to the tags of ${repository}`);
    return ((await answer.json()) as { tags: string[] | null }).tags?.sort() ?? [];
  }

  /** The digest that there is for a tag or digest of a repository; undefined when there is none. */
  async digest(repository: string, reference: string): Promise<string | undefined> {
    const answer = await this.request('tester', 'HEAD', `${repository}/manifests/${reference}`);
    return answer.ok ? (answer.headers.get('docker-content-digest') ?? undefined) : undefined;
  }

  /**
   * What the registry says to a request of a user.
   *
   * @param user undefined for none
   * @param path behind `/v2/`, for example `acme/hello/blobs/uploads/`
   */
  async request(user: RegistryUser | undefined, method: string, path: string): Promise<Response> {
    const accept = [
      'application/vnd.oci.image.index.v1+json',
      'application/vnd.oci.image.manifest.v1+json',
      'application/vnd.docker.distribution.manifest.v2+json',
    ].join(', ');
    const password = user && Buffer.from(`${user}:${this.passwords[user]}`).toString('base64');
    return fetch(`${this.way.url}/v2/${path}`, {
      method,
      headers: { accept, ...(password && { authorization: `Basic ${password}` }) },
      signal: AbortSignal.timeout(20_000),
    });
  }

  /** Whether a user may begin to push to a repository. @throws when the answer is neither yes nor no */
  async mayPush(user: RegistryUser, repository: string): Promise<boolean> {
    return verdict(await this.request(user, 'POST', `${repository}/blobs/uploads/`), 202);
  }

  /** Whether a user may pull from a repository, were it there. @throws when the answer is neither yes nor no */
  async mayPull(user: RegistryUser, repository: string): Promise<boolean> {
    return verdict(await this.request(user, 'GET', `${repository}/tags/list`), 200, 404);
  }

  /**
   * Packs a chart, unless it is packed, and puts it into the registry as `charts/NAME`.
   *
   * @param chart a folder, or a packed file
   */
  async pushChart(chart: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'e2e-chart-'));
    const { signal } = this.kubectl;
    try {
      let file = chart;
      if (!chart.endsWith('.tgz')) {
        const said = await command('helm', ['package', chart, '--destination', folder], { signal });
        file = said.toString().trim().replace(/^.*: /s, '');
      }
      const config = join(folder, 'config.json');
      await writeFile(config, dockerConfig(this.host, 'tester', this.passwords), { mode: 0o600 });
      const flags = ['--plain-http', '--registry-config', config];
      await command('helm', ['push', file, `oci://${this.host}/charts`, ...flags], { signal });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * Puts an image that this machine's containerd has for its Kubernetes into the registry. Only `ctr` takes the
   * password as an argument.
   */
  async pushImage(image: string, repositoryAndTag: string): Promise<void> {
    const flags = ['--plain-http', '--user', `tester:${this.passwords.tester}`];
    const options = { signal: this.kubectl.signal, seconds: 180 };
    await command(
      'ctr',
      ['-n', 'k8s.io', 'images', 'push', ...flags, `${this.host}/${repositoryAndTag}`, image],
      options,
    );
  }

  close(): void {
    this.way.close();
  }

  private get host(): string {
    return `127.0.0.1:${this.way.port}`;
  }
}

async function verdict(answer: Response, ...good: readonly number[]): Promise<boolean> {
  if (good.includes(answer.status)) return true;
  const text = await answer.text();
  if (answer.status === 403 && text.includes('"DENIED"')) return false;
  throw new Error(`the registry answers ${answer.status} ${text}`);
}

/** Its objects: the registry, and in front of it what asks for passwords. */
export function registryObjects({ images, registry }: Settings, passwords: RegistryPasswords): object[] {
  const gate = {
    name: 'gate',
    image: images.node,
    command: ['node', '/source/main.js'],
    env: Object.entries({
      PORT: '5000',
      UPSTREAM: '127.0.0.1:5001',
      RIGHTS: '/source/rights.json',
      PASSWORDS: '/passwords',
    }).map(([name, value]) => ({ name, value })),
    readinessProbe: { httpGet: { path: '/healthz', port: 5000 }, periodSeconds: 1 },
    volumeMounts: [sourceMount, { name: 'passwords', mountPath: '/passwords' }],
  };
  const behind = {
    image: images.registry,
    env: [
      { name: 'REGISTRY_HTTP_ADDR', value: '127.0.0.1:5001' },
      { name: 'REGISTRY_HTTP_RELATIVEURLS', value: 'true' },
    ],
  };
  return [
    secret('registry-passwords', passwords),
    source('registry-gate', {
      'main.js': readFileSync(join(__dirname, 'registry-gate', 'main.js'), 'utf8'),
      'rights.json': JSON.stringify({ ...registryUsers, '': anonymous }),
    }),
    pod('registry', [behind, gate], {
      volumes: [sourceVolume('registry-gate'), { name: 'passwords', secret: { secretName: 'registry-passwords' } }],
    }),
    service('registry', {
      ports: [{ port: 5000, ...(registry.nodePort && { nodePort: registry.nodePort }) }],
      ...(registry.nodePort && { type: 'NodePort' }),
    }),
  ];
}
