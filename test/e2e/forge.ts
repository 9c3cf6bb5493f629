import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import type { Kubectl } from './kubectl';
import { podsReady } from './pods';
import { PortForward } from './port-forward';
import { namespaces, type Settings } from './settings';

const namespace = namespaces.forge;

/**
 * The world outside of the pipeline, in a namespace of its own: a Git server, a registry for images and charts, and a
 * pod from which to ask.
 *
 * Inside the cluster the Git server is `http://git.e2e-forge`, the registry what the settings call it.
 */
export class Forge {
  private constructor(
    private readonly kubectl: Kubectl,
    /** The Git server, from this machine. */
    readonly git: PortForward,
    /** The registry, from this machine. */
    readonly registry: PortForward,
  ) {}

  /**
   * Starts it, and waits until everything in it answers.
   *
   * @param password what the Git server asks of everyone
   * @throws when a pod does not start, with the reason
   */
  static async start(kubectl: Kubectl, settings: Settings, password: string): Promise<Forge> {
    await kubectl.apply(objects(settings, password));
    await podsReady(kubectl, namespace, ['git', 'registry', 'sender'], settings.patience.events);
    const git = await PortForward.open(kubectl, namespace, 'git', 80);
    const registry = await PortForward.open(kubectl, namespace, 'registry', 5000);
    return new Forge(kubectl, git, registry);
  }

  /** What an address of the cluster answers to a pod of it. @throws when there is no answer within 20 seconds */
  async ask(url: string): Promise<string> {
    return this.kubectl.run(['-n', namespace, 'exec', 'sender', '--', 'wget', '-q', '-O', '-', url], { seconds: 20 });
  }

  /** The tags of a repository of the registry, sorted; none when it has no such repository. */
  async tags(repository: string): Promise<string[]> {
    const answer = await fetch(`${this.registry.url}/v2/${repository}/tags/list`, {
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 404) return [];
    if (!answer.ok) throw new Error(`the registry answers ${answer.status} to the tags of ${repository}`);
    return ((await answer.json()) as { tags: string[] | null }).tags?.sort() ?? [];
  }

  /** The digest that the registry has for a tag or digest of a repository; undefined when it has none. */
  async digest(repository: string, reference: string): Promise<string | undefined> {
    const accept = [
      'application/vnd.oci.image.index.v1+json',
      'application/vnd.oci.image.manifest.v1+json',
      'application/vnd.docker.distribution.manifest.v2+json',
    ].join(', ');
    const answer = await fetch(`${this.registry.url}/v2/${repository}/manifests/${reference}`, {
      method: 'HEAD',
      headers: { accept },
      signal: AbortSignal.timeout(10_000),
    });
    return answer.ok ? (answer.headers.get('docker-content-digest') ?? undefined) : undefined;
  }

  /** Puts the vCluster chart into the registry, as `charts/vcluster`, if the settings give a file of it. */
  async pushChart({ vcluster }: Settings): Promise<void> {
    if (!('file' in vcluster.chart)) return;
    const registry = `oci://127.0.0.1:${this.registry.port}/charts`;
    await command('helm', ['push', vcluster.chart.file, registry, '--plain-http'], { signal: this.kubectl.signal });
  }

  close(): void {
    this.git.close();
    this.registry.close();
  }
}

function objects(settings: Settings, password: string): object[] {
  const { images, gitServer, registry } = settings;
  const source = readFileSync(join(__dirname, 'git-server', 'main.go'), 'utf8');
  return [
    object('Secret', 'git-password', { stringData: { password } }),
    object('ConfigMap', 'git-server', { data: { 'main.go': source } }),
    pod('git', {
      image: gitServer.image,
      ...(gitServer.compile && {
        command: ['go', 'run', '/source/main.go'],
        volumeMounts: [{ name: 'source', mountPath: '/source' }],
      }),
      env: [{ name: 'GIT_PASSWORD', valueFrom: { secretKeyRef: { name: 'git-password', key: 'password' } } }],
      readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 },
    }),
    service('git', { ports: [{ port: 80, targetPort: 8080 }] }),
    pod('registry', {
      image: images.registry,
      readinessProbe: { httpGet: { path: '/v2/', port: 5000 }, periodSeconds: 1 },
    }),
    service('registry', {
      ports: [{ port: 5000, ...(registry.nodePort && { nodePort: registry.nodePort }) }],
      ...(registry.nodePort && { type: 'NodePort' }),
    }),
    pod('sender', { image: images.busybox, command: ['sleep', '3600'] }),
  ];
}

function pod(name: string, container: object): object {
  return object('Pod', name, {
    spec: {
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      containers: [{ name, imagePullPolicy: 'IfNotPresent', ...container }],
      volumes: [{ name: 'source', configMap: { name: 'git-server' } }],
    },
  });
}

function service(name: string, spec: object): object {
  return object('Service', name, { spec: { selector: { app: name }, ...spec } });
}

function object(kind: string, name: string, body: object): object {
  return { apiVersion: 'v1', kind, metadata: { name, namespace, labels: { app: name } }, ...body };
}
