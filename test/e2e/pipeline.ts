import { App, Duration } from 'cdk8s';
import { Buildkit, GoBuildTemplate, Pipeline, type PipelineRepository, PushProvider } from '../../src';
import { namespaces, type Settings } from './settings';

/** The system under test: the sample service with the default filter on branches, and once more with none. */
export function e2eApp(settings: Settings): App {
  const { images, registry, eventBus, vcluster } = settings;
  const app = new App();
  const { chart } = vcluster;
  const repository = (name: string, more: Partial<PipelineRepository> = {}): PipelineRepository => ({
    url: `http://git.${namespaces.forge}/acme/${name}.git`,
    insecureHttp: true,
    credentials: 'git-credentials',
    language: GoBuildTemplate.language({ image: images.golang, stamp: { commit: 'main.commit' } }),
    image: { name: `${registry.address}/acme/${name}`, insecureRegistry: true },
    builder: Buildkit.inStep({ image: images.buildkit }),
    chart: {
      release: 'hello',
      values: ({ image, digest, commit }) => ({ image: { repository: image, digest }, commit }),
      timeout: Duration.minutes(3),
    },
    ...more,
  });
  new Pipeline(app, 'e2e', {
    namespace: namespaces.ci,
    webhooks: PushProvider.github({
      repositories: ['acme/hello', 'acme/hello-open'],
      webhookSecret: { name: 'github-webhook', key: 'secret' },
    }),
    eventSourceName: 'github',
    eventBus: { version: eventBus.version, replicas: eventBus.replicas },
    images: { git: images.git, kubernetes: images.kubernetes },
    environments: {
      namespace: namespaces.environments,
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
      hello: repository('hello'),
      'hello-open': repository('hello-open', { branches: 'anyName' }),
    },
  });
  return app;
}
