import type { Construct } from 'constructs';
import type { GitRepository } from '../source/git-repository';
import { DefaultDeny } from './default-deny';
import { controlPlane } from './environment-network';
import { type Destination, Peer } from './peer';

/** What the pods of a pipeline connect to, and who connects to them. Everything else is refused. */
export interface NetworkProps {
  /**
   * The API server as packets see it: its own addresses and port, behind the Service `kubernetes`. `kubectl get
   * endpointslices -n default kubernetes` tells them. For all steps, whose executors report results, and the Sensor.
   */
  readonly apiServer: readonly Destination[];
  /** The artifact repository, for all steps. */
  readonly artifacts: readonly Destination[];
  /** Who sends webhooks: the ingress controller, or whatever stands before the EventSource. */
  readonly webhooks: readonly Peer[];
  /** Git hosts, for steps that clone. @default the internet, at the ports of the repositories' URLs */
  readonly git?: readonly Destination[] | undefined;
  /**
   * What builds download: module proxies, package registries, hosts of private modules. Tests and scripts of the
   * repository reach it too. @default nothing: dependencies are vendored
   */
  readonly build?: readonly Destination[] | undefined;
  /** Where steps keep caches. @default nothing */
  readonly caches?: readonly Destination[] | undefined;
  /** Registries of images, for builders in the step: what they pull from and push to. @default the internet, port 443 */
  readonly registries?: readonly Destination[] | undefined;
  /** Where charts are downloaded from, that of vCluster too. @default the internet, port 443 */
  readonly charts?: readonly Destination[] | undefined;
  /** @default the pods `k8s-app: kube-dns` of kube-system */
  readonly dns?: Destination | undefined;
  /** What is deployed: who may connect to it, and what it may connect to outside of its environment. */
  readonly environments?:
    | {
        /** @default nobody; `kubectl port-forward` is no connection of the network and works */
        readonly from?: readonly Peer[] | undefined;
        /** @default nothing */
        readonly to?: readonly Destination[] | undefined;
      }
    | undefined;
}

/** What a step can need, besides DNS, the API server and the artifact repository. */
type Need = 'git' | 'build' | 'caches' | 'builder' | 'charts' | 'environments';

/** What each step needs, by the label `cdk8s-argo-pipelines/step` of its pods. A step that is not here needs nothing more. */
export const needs: Readonly<Record<string, readonly Need[]>> = {
  'git-clone': ['git'],
  'helm-pull': ['charts'],
  'go-build': ['build', 'caches'],
  'node-build': ['build', 'caches'],
  image: ['builder'],
  'environment-name': [],
  environment: ['charts', 'environments'],
  deploy: ['environments'],
  prune: [],
};

const reasons: Readonly<Record<Need, string>> = {
  git: 'Steps that clone fetch from the Git hosts.',
  build: 'Builds download modules and packages.',
  caches: 'Builds read and write their caches.',
  builder: 'The step that builds images reaches its builder, or the registries where it builds itself.',
  charts: 'Helm charts are downloaded.',
  environments: 'Environments are made, and deployed into, by their own API servers.',
};

/** Every pod of a Workflow, also those that Argo adds. */
const steps = { 'workflows.argoproj.io/workflow': true };

/** Ports of a JetStream bus (Argo Events v1.9.11, pkg/reconciler/eventbus/installer/jetstream.go). */
const bus = { clients: 4222, replicas: 6222 };

export interface PipelineNetworkProps extends Omit<NetworkProps, 'environments' | 'registries'> {
  /** Git hosts, for steps that clone. */
  readonly git: readonly Destination[];
  /** What steps that build images reach: their builder, or the registries. */
  readonly builder: readonly Destination[];
  readonly eventBus: { readonly name: string };
  readonly eventSource: { readonly name: string; readonly ports: readonly number[] };
  readonly sensor: { readonly name: string };
}

/**
 * The network of the pipeline's namespace: denies everything, and has one policy for each need, which selects the pods that
 * have it. Another need is one more `allow`.
 */
export class PipelineNetwork extends DefaultDeny {
  /** @throws in a chart without a namespace */
  constructor(scope: Construct, id: string, props: PipelineNetworkProps) {
    super(scope, id);
    const { apiServer, artifacts, webhooks, dns = Peer.dns } = props;
    this.allow('dns', { why: 'Names are looked up.', pods: {}, to: [dns] });
    this.allow('results', {
      why: 'The executor of each step reports its results to the API server.',
      pods: steps,
      to: apiServer,
    });
    this.allow('artifacts', {
      why: 'The executor of each step fetches and keeps artifacts and logs.',
      pods: steps,
      to: artifacts,
    });

    const destinations: Readonly<Record<Need, readonly Destination[]>> = {
      git: props.git,
      build: props.build ?? [],
      caches: props.caches ?? [],
      builder: props.builder,
      charts: props.charts ?? [Peer.https],
      environments: [
        Peer.pods({ namespace: { 'cdk8s-argo-pipelines/environment': true }, labels: controlPlane }).port(8443),
      ],
    };
    for (const [need, to] of Object.entries(destinations) as [Need, readonly Destination[]][]) {
      this.allow(need, { why: reasons[need], pods: { 'cdk8s-argo-pipelines/step': stepsThatNeed(need) }, to });
    }

    const pods = {
      bus: { controller: 'eventbus-controller', 'eventbus-name': props.eventBus.name },
      source: { controller: 'eventsource-controller', 'eventsource-name': props.eventSource.name },
      sensor: { controller: 'sensor-controller', 'sensor-name': props.sensor.name },
    };
    const replicas = Peer.pods({ labels: pods.bus });
    this.allow('sensor', {
      why: 'The Sensor creates Workflows, and takes events from the bus.',
      pods: pods.sensor,
      to: [...apiServer, replicas.port(bus.clients)],
    });
    this.allow('event-source', {
      why: 'Webhooks come in, and their events go to the bus.',
      pods: pods.source,
      to: [replicas.port(bus.clients)],
      from: { peers: webhooks, ports: props.eventSource.ports },
    });
    this.allow('event-bus', {
      why: 'EventSource and Sensor are the clients of the bus.',
      pods: pods.bus,
      from: {
        peers: [Peer.pods({ labels: pods.source }), Peer.pods({ labels: pods.sensor })],
        ports: [bus.clients],
      },
    });
    this.allow('event-bus-replicas', {
      why: 'The replicas of the bus agree with each other.',
      pods: pods.bus,
      to: [replicas.port(bus.replicas)],
      from: { peers: [replicas], ports: [bus.replicas] },
    });
  }
}

/**
 * Where repositories are cloned from: the internet, at the ports of their URLs.
 * @throws on a URL with plain http: its host lies inside, where nobody but its owner knows it
 */
export function gitHosts(where: string, repositories: readonly GitRepository[]): readonly Destination[] {
  const ports = repositories.map(({ url }) => {
    if (/^[^/]+@[^/]+:/.test(url)) return 22;
    const { protocol, port, host } = new URL(url);
    if (protocol === 'http:')
      throw new Error(
        `${where}: ${host} is asked in plain http, so it lies inside, and the pipeline's network must know where. Give network.git, for example [Peer.pods({ namespace: 'git', labels: { app: 'git' } }).port(8080)].`,
      );
    return Number(port) || (protocol === 'ssh:' ? 22 : 443);
  });
  return [Peer.internet().port(...new Set(ports))];
}

function stepsThatNeed(need: Need): readonly string[] {
  return Object.entries(needs).flatMap(([step, all]) => (all.includes(need) ? [step] : []));
}
