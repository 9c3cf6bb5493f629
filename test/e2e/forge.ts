import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildCache, buildCacheObjects } from './build-cache';
import { fromSecret, pod, secret, service, source, sourceMount, sourceVolume } from './forge-objects';
import { gitSshObjects } from './git-ssh';
import type { Kubectl } from './kubectl';
import type { Passwords } from './passwords';
import { podsReady } from './pods';
import { PortForward } from './port-forward';
import { Registry, registryObjects } from './registry';
import { namespaces, type Settings } from './settings';

const namespace = namespaces.forge;
const pods = ['git', 'git-ssh', 'registry', 's3', 'sender'];

/**
 * The world outside of the pipeline, in a namespace of its own: Git servers, a registry for images and charts, an S3
 * server for caches, and a pod from which to ask.
 *
 * Inside the cluster the Git servers are `http://git.NAMESPACE` and `ssh://git@git-ssh.NAMESPACE`, the registry is what
 * the settings call it, and the caches are at `http://s3.NAMESPACE:7070`.
 */
export class Forge {
  private constructor(
    private readonly kubectl: Kubectl,
    /** The Git server over HTTP, from this machine. */
    readonly git: PortForward,
    readonly registry: Registry,
    readonly cache: BuildCache,
  ) {}

  /**
   * Starts it, and waits until everything in it answers.
   *
   * @throws when a pod does not start, with the reason
   */
  static async start(kubectl: Kubectl, settings: Settings, passwords: Passwords): Promise<Forge> {
    await kubectl.create([
      ...gitObjects(settings, passwords.git),
      ...(await gitSshObjects(settings, passwords.ssh, 'git-password')),
      ...registryObjects(settings, passwords.registry),
      ...buildCacheObjects(settings, passwords.cache),
      pod('sender', [{ image: settings.images.busybox, command: ['sleep', '86400'] }]),
    ]);
    await podsReady(kubectl, namespace, pods, settings.patience.events);
    const git = await PortForward.open(kubectl, namespace, 'git', 80);
    const registry = await Registry.open(kubectl, passwords.registry);
    const cache = await BuildCache.open(kubectl, passwords.cache);
    return new Forge(kubectl, git, registry, cache);
  }

  /** What an address of the cluster answers to a pod of it. @throws when there is no answer within 20 seconds */
  async ask(url: string): Promise<string> {
    return this.kubectl.run(['-n', namespace, 'exec', 'sender', '--', 'wget', '-q', '-O', '-', url], { seconds: 20 });
  }

  /**
   * Puts what pipelines take from elsewhere into the registry: the vCluster chart, if the settings give a file of it, the
   * chart of the samples, as `charts/hello`, and the base of the Node.js sample.
   */
  async furnish({ vcluster, nodeBase, registry }: Settings): Promise<void> {
    await this.registry.pushChart(join(__dirname, 'sample-service', 'chart'));
    if ('file' in vcluster.chart) await this.registry.pushChart(vcluster.chart.file);
    const ours = `${registry.address}/`;
    if (nodeBase.from !== undefined && nodeBase.image.startsWith(ours)) {
      await this.registry.pushImage(nodeBase.from, nodeBase.image.slice(ours.length));
    }
  }

  close(): void {
    this.git.close();
    this.registry.close();
    this.cache.close();
  }
}

function gitObjects({ gitServer }: Settings, password: string): object[] {
  const program = readFileSync(join(__dirname, '../../examples/quickstart/git-server.go'), 'utf8');
  const server = {
    image: gitServer.image,
    ...(gitServer.compile && { command: ['go', 'run', '/source/main.go'], volumeMounts: [sourceMount] }),
    env: [fromSecret('GIT_PASSWORD', 'git-password', 'password')],
    readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 },
  };
  return [
    secret('git-password', { password }),
    source('git-server', { 'main.go': program }),
    pod('git', [server], { volumes: [sourceVolume('git-server')] }),
    service('git', { ports: [{ port: 80, targetPort: 8080 }] }),
  ];
}
