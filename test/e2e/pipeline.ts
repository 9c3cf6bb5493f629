import { App } from 'cdk8s';
import { Buildkit, GoBuildTemplate, Pipeline, type PipelineRepository, PushProvider } from '../../src/pipeline';
import { namespaces, type Settings } from './settings';

/** `owner/name` of the two repositories of this test. */
export const repositories = {
  /** Its pipeline takes branches with usual names only. */
  filtered: 'acme/hello',
  /** The same, for branches of any name. */
  open: 'acme/hello-open',
} as const;

/**
 * The pipeline that this test applies: that of `src/config.ts`, for a Git server, a registry and images of the cluster
 * under test.
 *
 * @param folder where its manifests go when it is synthesized
 */
export function e2eApp(settings: Settings, folder: string): App {
  const app = new App({ outdir: folder });
  const { images, vcluster, registry } = settings;
  new Pipeline(app, 'e2e', {
    namespace: namespaces.ci,
    eventSourceName: 'github',
    eventBus: { version: settings.eventBus.version, replicas: settings.eventBus.replicas },
    webhooks: PushProvider.github({
      repositories: Object.values(repositories),
      webhookSecret: { name: 'github-webhook', key: 'secret' },
    }),
    images: { git: images.git, kubernetes: images.kubernetes },
    environments: {
      namespace: namespaces.environments,
      chart:
        'file' in vcluster.chart
          ? { oci: `oci://${registry.address}/charts/vcluster`, version: vcluster.version, insecureRegistry: true }
          : { repository: vcluster.chart.repository, version: vcluster.version },
      values: vcluster.values,
    },
    repositories: {
      hello: repository(settings, repositories.filtered),
      'hello-open': { ...repository(settings, repositories.open), branches: 'anyName' },
    },
  });
  return app;
}

function repository({ images, registry }: Settings, fullName: string): PipelineRepository {
  return {
    url: `http://git.${namespaces.forge}/${fullName}.git`,
    insecureHttp: true,
    credentials: 'git-credentials',
    language: GoBuildTemplate.language({ image: images.golang, stamp: { commit: 'main.commit' } }),
    image: { name: `${registry.address}/${fullName}`, insecureRegistry: true },
    builder: Buildkit.inStep({ image: images.buildkit }),
  };
}
