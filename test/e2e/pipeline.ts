import { App, Duration, Size } from 'cdk8s';
import {
  artifactCache,
  GoBuildTemplate,
  NodeBuildTemplate,
  Peer,
  Pipeline,
  type PipelineProps,
  type PipelineRepository,
  PushProvider,
  type Resources,
} from '../../src';
import type { GithubPush } from '../../src/events';
import { cacheBucket } from './build-cache';
import type { Servers } from './servers';
import { namespaces, partOf, type Settings } from './settings';

/** `owner/name` of the repositories of this test. */
export const repositories = {
  /** In Go, over HTTP, its cache in a volume. Its pipeline takes branches with usual names only. */
  filtered: 'acme/hello',
  /** The same service over SSH with a submodule, its cache in S3, its chart in the registry, and branches of any name. */
  open: 'acme/hello-open',
  /** In Node.js. */
  node: 'acme/web',
} as const;

/** What differs from one synthesis of the system to the next. */
export interface Variation {
  /** Text that the images' builds are given: another one changes the WorkflowTemplates of ci. @default none */
  readonly marker?: string;
}

/**
 * The system under test.
 *
 * @param folder where its manifests go when it is synthesized
 */
export function e2eApp(settings: Settings, servers: Servers, folder: string, { marker }: Variation = {}): App {
  const { images, registry, eventBus } = settings;
  const app = new App({ outdir: folder });
  const repository = (fullName: string, more: Partial<PipelineRepository> = {}): PipelineRepository => ({
    url: `http://git.${namespaces.forge}/${fullName}.git`,
    insecureHttp: true,
    credentials: 'git-credentials',
    language: GoBuildTemplate.language({ image: images.golang, resources, stamp: { commit: 'main.commit' } }),
    image: {
      name: `${registry.address}/${fullName}`,
      credentials: 'registry-release',
      review: { credentials: 'registry-review' },
      insecureRegistry: true,
      ...(marker !== undefined && { buildArgs: { MARKER: marker } }),
    },
    chart: { release: 'hello', ...deployed },
    ...more,
  });
  new Pipeline(app, partOf, {
    namespace: namespaces.ci,
    webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
    network: network(servers),
    eventSourceName: 'github',
    eventBus: { version: eventBus.version, replicas: eventBus.replicas },
    images: { git: images.git, kubernetes: images.kubernetes },
    buildkit: {
      namespace: namespaces.buildkit,
      image: images.buildkit,
      insecureRegistries: [registry.address],
      resources: { cpu: '100m', memory: Size.mebibytes(256) },
      clientCertificates: { release: tlsSecret('buildkit-release'), review: tlsSecret('buildkit-review') },
      serverCertificates: {
        release: tlsSecret('buildkit-release-server'),
        review: tlsSecret('buildkit-review-server'),
      },
    },
    environments: environments(settings),
    prune: { grace: Duration.seconds(1) },
    // The test reads the logs of finished steps.
    podGC: 'Never',
    repositories: {
      hello: repository(repositories.filtered),
      'hello-open': repository(repositories.open, {
        url: `ssh://git@git-ssh.${namespaces.forge}/${repositories.open}.git`,
        insecureHttp: undefined,
        credentials: 'git-ssh',
        submodules: true,
        branches: 'anyName',
        cache: artifactCache({
          endpoint: `s3.${namespaces.forge}:7070`,
          bucket: cacheBucket,
          insecureHttp: true,
          reader: { name: 'cache-review' },
          writer: { name: 'cache-release' },
        }),
        chart: {
          oci: `oci://${registry.address}/charts/hello`,
          version: '0.1.0',
          credentials: 'charts-pull',
          insecureRegistry: true,
          release: 'hello',
          ...deployed,
        },
      }),
      web: repository(repositories.node, {
        language: NodeBuildTemplate.language({ image: images.node, resources }),
        image: {
          name: `${registry.address}/${repositories.node}`,
          credentials: 'registry-release',
          review: { credentials: 'registry-review' },
          insecureRegistry: true,
          buildArgs: { BASE: settings.nodeBase.image },
        },
      }),
    },
  });
  return app;
}

/** Little enough for a node of two cores on which several environments live. */
const resources: Resources = {
  cpu: { request: '100m' },
  memory: { request: Size.mebibytes(256), limit: Size.gibibytes(4) },
};

/** How the samples are deployed. */
export const deployed: Pick<NonNullable<PipelineRepository['chart']>, 'values' | 'timeout' | 'pullCredentials'> = {
  values: ({ image, digest, commit }) => ({ image: { repository: image, digest }, commit }),
  timeout: Duration.minutes(3),
  pullCredentials: 'registry-pull',
};

/** A Secret as openssl names the files. */
export function tlsSecret(name: string) {
  return { name, ca: 'ca.pem', certificate: 'cert.pem', key: 'key.pem' };
}

function network({ apiServer, artifacts }: Servers): PipelineProps<GithubPush>['network'] {
  const forge = (app: string) => Peer.pods({ namespace: namespaces.forge, labels: { app } });
  return {
    apiServer: [apiServer],
    artifacts: [artifacts],
    webhooks: [Peer.pods({ namespace: namespaces.forge })],
    git: [forge('git').port(8080), forge('git-ssh').port(2222)],
    registries: [forge('registry').port(5000)],
    charts: [forge('registry').port(5000)],
    caches: [forge('s3').port(7070)],
    environments: { from: [Peer.pods({ namespace: namespaces.forge })] },
  };
}

/** How environments are made: the chart of vCluster comes from where the settings say. */
export function environments({ registry, vcluster }: Settings): NonNullable<PipelineProps<GithubPush>['environments']> {
  const { chart, version, values } = vcluster;
  return {
    ttl: Duration.hours(2),
    chart:
      'file' in chart
        ? {
            oci: `oci://${registry.address}/charts/vcluster`,
            version,
            credentials: 'charts-pull',
            insecureRegistry: true,
          }
        : { ...chart, version },
    values,
  };
}
