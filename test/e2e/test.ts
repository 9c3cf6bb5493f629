import { rm } from 'node:fs/promises';
import { artifactRepository } from './artifact-repository';
import { Canary } from './canary';
import { silenceExecutor } from './controller';
import { eventsReady } from './event-pipeline';
import { Forge } from './forge';
import type { Kubectl } from './kubectl';
import { createNamespaces } from './namespaces';
import { allSecrets, makePasswords, type Passwords } from './passwords';
import { PortForward } from './port-forward';
import type { Report } from './report';
import { Repository, type RepositoryOptions } from './repository';
import { Runs } from './run';
import { S3 } from './s3';
import { artifactSecrets, daemonSecrets, pipelineSecrets } from './secrets';
import { findServers, type Servers } from './servers';
import { namespaces, type Settings } from './settings';
import { apply, synthesize } from './synthesis';
import { Webhook } from './webhook';

/** Something to give back at the end: a port, a folder. */
type Release = () => void | Promise<void>;

/** What the parts of the test work with: the pipeline in the cluster, and the world around it. */
export class Test {
  private constructor(
    readonly settings: Settings,
    readonly kubectl: Kubectl,
    readonly report: Report,
    readonly passwords: Passwords,
    readonly forge: Forge,
    readonly s3: S3,
    readonly webhook: Webhook,
    readonly canary: Canary,
    readonly runs: Runs,
    readonly servers: Servers,
    private readonly keep: (release: Release) => void,
  ) {}

  /**
   * Starts the world, then applies the pipeline twice and waits until it listens.
   *
   * @param keep takes what has to be given back at the end, also when this throws
   */
  static async start(
    settings: Settings,
    kubectl: Kubectl,
    report: Report,
    s3: S3,
    keep: (release: Release) => void,
  ): Promise<Test> {
    const passwords = await makePasswords();
    const servers = await findServers(kubectl, settings);
    keep(
      await report.show('apply', "Argo's own containers keep silent of keys", () => silenceExecutor(kubectl, settings)),
    );
    const folder = await report.show('apply', 'the pipeline is synthesized', () => synthesize(settings, servers));
    keep(() => rm(folder, { recursive: true, force: true }));
    await createNamespaces(kubectl);
    const world = report.show('apply', 'Git servers, registry and S3 server answer', async () => {
      const forge = await Forge.start(kubectl, settings, passwords);
      keep(() => forge.close());
      await forge.furnish(settings);
      return forge;
    });
    const pipeline = async () => {
      const repository = await artifactRepository(kubectl, settings);
      for (const namespace of [namespaces.ci, namespaces.steps]) {
        await kubectl.apply(pipelineSecrets(namespace, settings, passwords));
        await kubectl.apply(await artifactSecrets(kubectl, repository, namespace));
      }
      await kubectl.apply(daemonSecrets(passwords));
      await report.show('apply', 'its manifests are applied', () => apply(kubectl, folder));
      await report.show('apply', 'applying them again changes nothing', async () => {
        const changed = (await apply(kubectl, folder)).filter((line) => !line.endsWith(' unchanged'));
        if (changed.length > 0) throw new Error(changed.join('\n'));
      });
    };
    const [forge] = await both(world, pipeline());
    const canary = await Canary.start(kubectl, settings);
    await report.show('apply', 'EventBus, EventSources and Sensors run', () =>
      eventsReady(kubectl, settings.patience.events),
    );
    const webhook = await Webhook.open(kubectl, passwords.webhook);
    keep(() => webhook.close());
    const runs = new Runs(kubectl, settings.patience, (line) => report.say(line));
    return new Test(settings, kubectl, report, passwords, forge, s3, webhook, canary, runs, servers, keep);
  }

  /** Everything that opens something, and may be written nowhere. */
  get secrets(): string[] {
    return allSecrets(this.passwords);
  }

  /** A repository of the Git server with a sample in its working copy. */
  async repository(fullName: string, options?: RepositoryOptions): Promise<Repository> {
    const repository = await Repository.create(this.forge.git.url, fullName, this.passwords.git, options);
    this.keep(() => repository.remove());
    return repository;
  }
}

/** Opens the artifact repository from this machine. */
export async function openS3(kubectl: Kubectl, settings: Settings, keep: (release: Release) => void): Promise<S3> {
  const repository = await artifactRepository(kubectl, settings);
  const { namespace, name, port } = repository.service;
  const way = await PortForward.open(kubectl, namespace, name, port);
  keep(() => way.close());
  return new S3(way.url, repository);
}

/** Waits for both, also when one fails, so that nothing goes on behind the cleanup. */
async function both<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}
