import { App, Duration } from 'cdk8s';
import { Buildkit, GoBuildTemplate, Pipeline, type PipelineRepository, PushProvider } from '../../src';
import { namespaces, partOf, type Settings } from './settings';

/** `owner/name` of the two repositories of this test. */
export const repositories = {
  /** Its pipeline takes branches with usual names only. */
  filtered: 'acme/hello',
  /** The same service, and branches of any name. */
  open: 'acme/hello-open',
} as const;

/**
 * The system under test: the sample service with the default filter on branches, and once more with none.
 *
 * @param folder where its manifests go when it is synthesized
 */
export function e2eApp(settings: Settings, folder: string): App {
  const { images, registry, eventBus, vcluster } = settings;
  const app = new App({ outdir: folder });
  const { chart } = vcluster;
  const repository = (fullName: string, more: Partial<PipelineRepository> = {}): PipelineRepository => ({
    url: `http://git.${namespaces.forge}/${fullName}.git`,
    insecureHttp: true,
    credentials: 'git-credentials',
    language: GoBuildTemplate.language({ image: images.golang, stamp: { commit: 'main.commit' } }),
    image: { name: `${registry.address}/${fullName}`, insecureRegistry: true },
    builder: Buildkit.inStep({ image: images.buildkit }),
    chart: {
      release: 'hello',
      values: ({ image, digest, commit }) => ({ image: { repository: image, digest }, commit }),
      timeout: Duration.minutes(3),
    },
    ...more,
  });
  new Pipeline(app, partOf, {
    namespace: namespaces.ci,
    webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
    eventSourceName: 'github',
    eventBus: { version: eventBus.version, replicas: eventBus.replicas },
    images: { git: images.git, kubernetes: images.kubernetes },
    environments: {
      ttl: Duration.hours(2),
      chart:
        'file' in chart
          ? { oci: `oci://${registry.address}/charts/vcluster`, version: vcluster.version, insecureRegistry: true }
          : { ...chart, version: vcluster.version },
      values: vcluster.values,
    },
    // The test reads the logs of finished steps.
    podGC: 'Never',
    repositories: {
      hello: repository(repositories.filtered),
      'hello-open': repository(repositories.open, { branches: 'anyName' }),
    },
  });
  return app;
}
