import { type App, Chart, Duration } from 'cdk8s';
import { EventBus, type EventBusProps } from '../events';
import { keepVersions } from '../manifest/versions';
import { DagTemplate, Input, type TimeToLive, type WorkflowSpecProps, WorkflowTemplate } from '../workflow';
import type { BuildCache } from './build-cache';
import { BuildkitDaemons, type BuildkitDaemonsOptions } from './buildkit-daemons';
import { CdWorkflowTemplate } from './cd-workflow-template';
import { CiWorkflowTemplate } from './ci-workflow-template';
import type { EnvironmentAccessProps } from './environment-access';
import type { GitRepository } from './git-repository';
import type { ImageBuilder } from './image-builder';
import type { Images } from './images';
import { PipelineNamespace, type PodSecurityLevel } from './namespaces';
import { type Destination, Peer } from './peer';
import { PipelineAccess } from './pipeline-access';
import { gitHosts, type NetworkProps, PipelineNetwork } from './pipeline-network';
import { branchesOf, checkRepositories, type PipelineRepository, releaseOf, senderName } from './pipeline-repository';
import { PipelineSensor } from './pipeline-sensor';
import type { PushProvider } from './push-provider';
import { checkDnsLabel } from './text';
import { nameFor } from './trust';
import type { VclusterProps } from './vcluster-values';
import { volumeCache } from './volume-cache';
import { WebhookEventSource } from './webhook-event-source';
import { WorkflowTemplatePruner, type WorkflowTemplatePrunerProps } from './workflow-template-pruner';

export interface PipelineProps<B> {
  /** Namespace of webhooks, bus, Sensor and all steps. @default ci */
  readonly namespace?: string | undefined;
  /** Who sends the webhooks. */
  readonly webhooks: PushProvider<B>;
  /**
   * What connects to what in the pipeline and its environments; all else is refused. `'unrestricted'` makes no policies:
   * builds, tests, and what is deployed reach whatever the cluster reaches, the metadata of its cloud too.
   */
  readonly network: NetworkProps | 'unrestricted';
  /** The BuildKit daemons, for applications that name no builder. @default one for each trust, in the namespace NAMESPACE-buildkit */
  readonly buildkit?:
    | (BuildkitDaemonsOptions & {
        /** Their namespace, which holds nothing else. @default NAMESPACE-buildkit */
        readonly namespace?: string | undefined;
      })
    | undefined;
  /** Where builds keep what need not be built again, for applications that do not say. @default volumeCache() */
  readonly caches?: BuildCache | 'off' | undefined;
  /** When versions of WorkflowTemplates go that nothing uses any more. @default daily, an hour after they were replaced at the earliest */
  readonly prune?: Pick<WorkflowTemplatePrunerProps, 'schedules' | 'grace'> | undefined;
  /** Name of the EventSource. @default webhooks */
  readonly eventSourceName?: string | undefined;
  /** The EventBus. @default three replicas of the newest JetStream that the controller knows */
  readonly eventBus?: Omit<EventBusProps, 'name' | 'serviceAccountName'> | undefined;
  /** How environments are made, and what their namespaces begin with. @default NAMESPACE-env- */
  readonly environments?: (VclusterProps & Omit<EnvironmentAccessProps, 'network'>) | undefined;
  /** Images of the steps that clone and deploy, instead of the pinned ones; builders and languages take their own. @default the pinned ones */
  readonly images?: Pick<Images, 'git' | 'kubernetes'> | undefined;
  /** How long finished Workflows are kept. @default 3 days, failed ones 7 */
  readonly ttl?: TimeToLive | undefined;
  /** When pods of a run are deleted. @default OnWorkflowSuccess */
  readonly podGC?: WorkflowSpecProps<{}>['podGC'] | 'Never' | undefined;
  /** Value of the label `app.kubernetes.io/part-of` of every object, by which `kubectl apply --prune` knows them. @default the pipeline's id */
  readonly partOf?: string | undefined;
  /**
   * The applications, by a short name that names their WorkflowTemplates and their Helm release. One repository may hold
   * several: with `paths` each, and an environment that they share.
   */
  readonly repositories: Readonly<Record<string, PipelineRepository>>;
}

const deliveryArguments = {
  /** The commit that was pushed. */
  revision: Input.parameter({ description: 'The commit, as 40 or 64 lower-case hexadecimal digits' }),
  /** The branch that was pushed. */
  branch: Input.untrusted({ description: 'The branch or full ref, base64-encoded' }),
};

/** What a push starts, for branches of one trust. */
export interface Delivery {
  /** Clone, build, image. */
  readonly ci: CiWorkflowTemplate;
  /** ci, then cd, with the digest handed over. */
  readonly pipeline: WorkflowTemplate<typeof deliveryArguments>;
}

/** The parts of one application's pipeline. */
export interface Application {
  /** Environment, chart, deployment. */
  readonly cd: CdWorkflowTemplate;
  /** What a push to a release branch starts. Absent where no branch is one. */
  readonly release?: Delivery | undefined;
  /** What a push to any other branch starts. Absent where every branch is a release branch. */
  readonly review?: Delivery | undefined;
}

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
  private readonly languages = new Map<string, WorkflowTemplate>();
  private readonly charts: (part: string, namespace?: string) => Chart;

  /**
   * @throws without repositories, on two that would share a WorkflowTemplate, an image or a release in an environment,
   *   where the app has a chart whose name a part takes, and on whatever is wrong with a part
   */
  constructor(
    app: App,
    id: string,
    private readonly props: PipelineProps<B>,
  ) {
    checkRepositories(id, props.repositories);
    const namespace = checkDnsLabel(id, 'namespace', props.namespace ?? 'ci');
    const partOf = checkDnsLabel(id, 'value of partOf', props.partOf ?? id);
    const labels = { 'app.kubernetes.io/part-of': partOf };
    this.charts = (part, other = namespace) => {
      checkChartIsNew(app, id, part);
      const chart = new Chart(app, part, { namespace: other, labels, disableResourceNameHashes: true });
      keepVersions(chart);
      return chart;
    };

    const access = this.charts('access');
    const { network } = props;
    this.buildkit = this.daemons(id, namespace);
    const builders = Object.values(props.repositories).map((repository) => this.builder(repository));
    new PipelineNamespace(access, 'namespace', {
      name: namespace,
      podSecurity: loosest(builders.map(({ podSecurity }) => podSecurity)),
      unsafe: network === 'unrestricted' ? ['network: unrestricted'] : [],
    });
    this.access = new PipelineAccess(access, 'accounts', {
      namespacePrefix: props.environments?.namespacePrefix ?? environmentPrefix(id, namespace),
      podSecurity: props.environments?.podSecurity,
      network:
        network === 'unrestricted'
          ? network
          : { apiServer: network.apiServer, dns: network.dns, ...network.environments },
    });

    this.pruner = new WorkflowTemplatePruner(access, 'pruner', {
      ...props.prune,
      name: 'prune-versions',
      partOf,
      image: props.images?.kubernetes,
    });
    const parts = { ci: this.charts('ci'), cd: this.charts('cd'), pipeline: this.charts('pipeline') };
    this.applications = Object.fromEntries(
      Object.entries(props.repositories).map(([name, repository]) => [name, this.application(name, repository, parts)]),
    );

    const events = this.charts('webhooks');
    this.eventBus = new EventBus(events, 'bus', {
      ...props.eventBus,
      name: 'default',
      serviceAccountName: this.access.events,
    });
    this.eventSource = new WebhookEventSource(events, 'source', {
      name: props.eventSourceName ?? 'webhooks',
      eventBus: this.eventBus,
      provider: props.webhooks,
      repositories: [...new Set(Object.values(props.repositories).map(senderName))],
      serviceAccount: this.access.events,
    });
    this.sensor = new PipelineSensor(events, 'sensor', {
      name: 'push',
      eventBus: this.eventBus,
      serviceAccount: this.access.sensor,
    });
    if (network !== 'unrestricted') {
      const { environments: _, registries = [Peer.https], ...rest } = network;
      this.network = new PipelineNetwork(access, 'network', {
        ...rest,
        git: network.git ?? gitHosts(id, Object.values(props.repositories).flatMap(repositoriesOf)),
        builder: reachedBy(builders, [...registries, ...(network.caches ?? [])]),
        eventBus: this.eventBus,
        eventSource: this.eventSource,
        sensor: this.sensor,
      });
    }
    for (const [name, repository] of Object.entries(props.repositories)) {
      for (const { trust, options } of branchesOf(repository)) {
        const id = nameFor(trust, name);
        const { paths } = repository;
        const push = this.sensor.onPush(id, this.eventSource, {
          repository: senderName(repository),
          paths,
          ...options,
        });
        this.sensor.trigger(id, {
          when: push.event,
          submit: (this.applications[name]?.[trust] as Delivery).pipeline,
          arguments: { revision: push.revision, branch: push.branch },
        });
      }
    }
  }

  /** The daemons, where an application needs them. */
  private daemons(id: string, clients: string): BuildkitDaemons | undefined {
    const { network, buildkit: { namespace = `${clients}-buildkit`, ...options } = {}, repositories } = this.props;
    if (Object.values(repositories).every(({ builder }) => builder !== undefined)) return undefined;
    const chart = this.charts('buildkit', checkDnsLabel(id, 'namespace of buildkit', namespace));
    return new BuildkitDaemons(chart, 'daemons', {
      ...options,
      clients,
      network:
        network === 'unrestricted'
          ? network
          : { registries: network.registries, build: network.build, dns: network.dns },
    });
  }

  private builder({ builder }: PipelineRepository): ImageBuilder {
    return builder ?? (this.buildkit as BuildkitDaemons).builder;
  }

  private application(
    name: string,
    repository: PipelineRepository,
    parts: Readonly<Record<'ci' | 'cd' | 'pipeline', Chart>>,
  ): Application {
    const { access } = this;
    const git: GitRepository = {
      url: repository.url,
      credentials: repository.credentials,
      insecureHttp: repository.insecureHttp,
      submodules: repository.submodules,
    };
    const cd = new CdWorkflowTemplate(parts.cd, `${name}-cd`, {
      repository: git,
      chart: { ...repository.chart, release: releaseOf(name, repository) },
      images: this.props.images,
      environments: { ...this.props.environments, access: access.environments },
      accounts: { environmentName: access.clone, clone: access.clone },
    });
    const library = this.language(repository.language.name);
    const { cache = this.props.caches ?? volumeCache() } = repository;
    const cacheOf = cache === 'off' ? undefined : cache.of(Chart.of(library), name);
    const deliveries = branchesOf(repository).map(({ trust }) => {
      const id = nameFor(trust, name);
      const language = repository.language.template(library, id, {
        serviceAccount: access.build,
        trust,
        ...(cacheOf && { cache: cacheOf(trust) }),
      });
      const ci = new CiWorkflowTemplate(parts.ci, `${id}-ci`, {
        repository: git,
        language,
        image: repository.image,
        builder: this.builder(repository),
        accounts: access,
        images: this.props.images,
        trust,
      });
      return [trust, this.delivery(parts.pipeline, id, ci, cd)] as const;
    });
    return { cd, ...Object.fromEntries(deliveries) };
  }

  /** ci, then cd. */
  private delivery(chart: Chart, id: string, ci: CiWorkflowTemplate, cd: CdWorkflowTemplate): Delivery {
    const { podGC = 'OnWorkflowSuccess' } = this.props;
    const pipeline = new WorkflowTemplate(chart, id, {
      arguments: deliveryArguments,
      serviceAccount: this.access.clone,
      activeDeadline: Duration.hours(2),
      ttl: this.props.ttl ?? { afterSuccess: Duration.days(3), afterFailure: Duration.days(7) },
      podGC: podGC === 'Never' ? undefined : podGC,
    });
    const main = new DagTemplate(pipeline, 'main', {
      inputs: pipeline.declared,
      tasks: (dag) => {
        const { revision, branch } = dag.inputs;
        const built = dag.task('ci', ci.main, { revision });
        const { commit, digest } = built.outputs;
        const delivered = dag.task('cd', cd.main, { revision: commit, branch, image: ci.imageName, digest });
        return { commit, digest, ...delivered.outputs };
      },
    });
    pipeline.entrypoint(main);
    return { ci, pipeline };
  }

  /** The WorkflowTemplate that holds the builds of a language. */
  private language(name: string): WorkflowTemplate {
    const known = this.languages.get(name);
    if (known) return known;
    const template = new WorkflowTemplate(this.charts(`lang-${name}`), `lang-${name}`, {
      serviceAccount: this.access.build,
    });
    this.languages.set(name, template);
    return template;
  }
}

/** The charts are the files of `dist/`, which are applied in the order of their names, so the names are fixed. */
function checkChartIsNew(app: App, id: string, part: string): void {
  if (app.node.tryFindChild(part)) {
    throw new Error(
      `${id}: the app has a chart "${part}" already, of another Pipeline or your own. ` +
        'Give another Pipeline an App of its own, with another outdir, and a chart of your own another id.',
    );
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
