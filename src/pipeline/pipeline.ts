import type { App } from 'cdk8s';
import type { EventBus } from '../events';
import { PipelineNamespace, type PodSecurityLevel } from './access/pipeline-namespace';
import { Application } from './application';
import { volumeCache } from './caches/volume-cache';
import { BuildkitDaemons } from './image-builders/buildkit-daemons';
import type { ImageBuilder } from './image-builders/image-builder';
import { type Destination, Peer } from './network/peer';
import { gitHosts, PipelineNetwork } from './network/pipeline-network';
import { PipelineAccess } from './pipeline-access';
import { PipelineFiles } from './pipeline-files';
import type { PipelineProps } from './pipeline-props';
import { checkRepositories, type PipelineRepository } from './pipeline-repository';
import { PipelineWebhooks } from './pipeline-webhooks';
import { WorkflowTemplatePruner } from './rollout/workflow-template-pruner';
import type { GitRepository } from './source/git-repository';
import { checkDnsLabel } from './step/checked-text';
import type { PipelineSensor } from './webhooks/pipeline-sensor';
import type { WebhookEventSource } from './webhooks/webhook-event-source';

/**
 * From a push to a running environment, for any number of repositories. Adds one chart for each part to the app, so
 * that each becomes a file: `access` (namespace, accounts, policies), `buildkit`, `lang-...`, `ci`, `cd`, `pipeline`,
 * `webhooks`. Applied in the order of their names they work on an empty cluster that has Argo, and the Sensor, in the last
 * one, never names a WorkflowTemplate that is not there yet. WorkflowTemplates are kept in versions, so that runs in flight
 * go on as they began.
 */
export class Pipeline<B> {
  readonly access: PipelineAccess;
  readonly eventBus: EventBus;
  readonly eventSource: WebhookEventSource<B>;
  readonly sensor: PipelineSensor;
  /** The daemons that build images; absent where all applications name a builder. */
  readonly buildkit?: BuildkitDaemons | undefined;
  /** Deletes versions of WorkflowTemplates that nothing uses. */
  readonly pruner: WorkflowTemplatePruner;
  /** The policies of the pipeline's namespace; absent where the network is unrestricted. */
  readonly network?: PipelineNetwork | undefined;
  /** The parts of each application. */
  readonly applications: Readonly<Record<string, Application>>;

  /**
   * @throws without repositories, on two that would share a WorkflowTemplate, an image or a release in an environment,
   *   where the app has a chart whose name a part takes, and on whatever is wrong with a part
   */
  constructor(
    app: App,
    private readonly id: string,
    private readonly props: PipelineProps<B>,
  ) {
    checkRepositories(id, props.repositories);
    const namespace = checkDnsLabel(id, 'namespace', props.namespace ?? 'ci');
    const partOf = checkDnsLabel(id, 'value of partOf', props.partOf ?? id);
    const files = new PipelineFiles(app, id, namespace, partOf);

    this.buildkit = this.makeDaemons(files, namespace);
    this.makeNamespace(files, namespace);
    this.access = this.makeAccounts(files, namespace);
    this.pruner = new WorkflowTemplatePruner(files.access, 'pruner', {
      ...props.prune,
      name: 'prune-versions',
      partOf,
      image: props.images?.kubernetes,
    });
    this.applications = this.makeApplications(files);
    const { applications, access } = this;
    const webhooks = new PipelineWebhooks(files.webhooks, { ...props, applications, access });
    this.eventBus = webhooks.eventBus;
    this.eventSource = webhooks.eventSource;
    this.sensor = webhooks.sensor;
    this.network = this.makePolicies(files, webhooks);
  }

  /** The daemons that build images, where an application needs them, in a namespace of their own. */
  private makeDaemons(files: PipelineFiles, clients: string): BuildkitDaemons | undefined {
    const { network, buildkit: { namespace = `${clients}-buildkit`, ...options } = {}, repositories } = this.props;
    if (Object.values(repositories).every(({ builder }) => builder !== undefined)) return undefined;
    const chart = files.buildkit(checkDnsLabel(this.id, 'namespace of buildkit', namespace));
    return new BuildkitDaemons(chart, 'daemons', {
      ...options,
      clients,
      network:
        network === 'unrestricted'
          ? network
          : { registries: network.registries, build: network.build, dns: network.dns },
    });
  }

  /** The namespace of webhooks, bus, Sensor and steps. */
  private makeNamespace({ access }: PipelineFiles, name: string): void {
    new PipelineNamespace(access, 'namespace', {
      name,
      podSecurity: loosest(this.builders.map(({ podSecurity }) => podSecurity)),
      unsafe: this.props.network === 'unrestricted' ? ['network: unrestricted'] : [],
    });
  }

  /** The accounts, and the fence around the namespaces of environments. */
  private makeAccounts({ access }: PipelineFiles, namespace: string): PipelineAccess {
    const { network, environments } = this.props;
    return new PipelineAccess(access, 'accounts', {
      namespacePrefix: environments?.namespacePrefix ?? environmentPrefix(this.id, namespace),
      podSecurity: environments?.podSecurity,
      network:
        network === 'unrestricted'
          ? network
          : { apiServer: network.apiServer, dns: network.dns, ...network.environments },
    });
  }

  /** What a push to each repository starts. */
  private makeApplications(files: PipelineFiles): Readonly<Record<string, Application>> {
    const { repositories, caches = volumeCache(), environments, images, ttl, podGC } = this.props;
    const ofAll = { files, access: this.access, environments, images, ttl, podGC };
    return Object.fromEntries(
      Object.entries(repositories).map(([name, repository]) => {
        const { cache = caches } = repository;
        return [name, new Application(name, { ...ofAll, repository, cache, builder: this.builderOf(repository) })];
      }),
    );
  }

  /** What may connect to what in the namespace of the steps. */
  private makePolicies(files: PipelineFiles, webhooks: PipelineWebhooks<B>): PipelineNetwork | undefined {
    const { network, repositories } = this.props;
    if (network === 'unrestricted') return undefined;
    const { environments: _, registries = [Peer.https], ...rest } = network;
    return new PipelineNetwork(files.access, 'network', {
      ...rest,
      git: network.git ?? gitHosts(this.id, Object.values(repositories).flatMap(repositoriesOf)),
      builder: reachedBy(this.builders, [...registries, ...(network.caches ?? [])]),
      eventBus: webhooks.eventBus,
      eventSource: webhooks.eventSource,
      sensor: webhooks.sensor,
    });
  }

  private get builders(): readonly ImageBuilder[] {
    return Object.values(this.props.repositories).map((repository) => this.builderOf(repository));
  }

  private builderOf({ builder }: PipelineRepository): ImageBuilder {
    return builder ?? (this.buildkit as BuildkitDaemons).builder;
  }
}

/** What is cloned: the application, and its chart where that lies elsewhere. */
function repositoriesOf(application: PipelineRepository): readonly GitRepository[] {
  const { chart } = application;
  return chart !== undefined && 'repository' in chart && chart.repository
    ? [application, chart.repository]
    : [application];
}

/** What the steps of all builders connect to; those that build themselves the registries. */
function reachedBy(builders: readonly ImageBuilder[], registries: readonly Destination[]): readonly Destination[] {
  return [...new Set(builders.map(({ reaches }) => reaches ?? registries))].flat();
}

/** A namespace admits the pods of all its builders. */
function loosest(levels: readonly PodSecurityLevel[]): PodSecurityLevel {
  return (['privileged', 'baseline'] as const).find((level) => levels.includes(level)) ?? 'restricted';
}

/** @throws where the steps' namespace is too long to begin those of environments */
function environmentPrefix(where: string, namespace: string): string {
  if (namespace.length > 17) {
    throw new Error(
      `${where}: the namespace "${namespace}" is too long to begin the namespaces of environments with it, ${namespace}-env-... Give environments.namespacePrefix, for example "env-".`,
    );
  }
  return `${namespace}-env-`;
}
