import { App } from 'cdk8s';
import type { PodSecurityContext, SecurityContext } from '../../imports/kubernetes';
import {
  GoBuildTemplate,
  type NetworkProps,
  Peer,
  Pipeline,
  type PipelineProps,
  type PipelineRepository,
  PushProvider,
  type TemplateScope,
  WorkflowTemplate,
} from '../../src';
import type { GithubPush } from '../../src/events';
import { chart, synthesize } from '../synthesize';

/** Any manifest, or part of one. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into manifests of any kind
export type Any = any;

/** One step as Argo gets it, out of a WorkflowTemplate that holds nothing else. */
export function step(make: (scope: TemplateScope) => object): Any {
  const scope = chart('c');
  const home = new WorkflowTemplate(scope, 'wt');
  make(home);
  return synthesize(scope)[0].spec.templates[0];
}

/** The environment of a step's container, as an object. */
export function environment(template: Any): Record<string, string> {
  return Object.fromEntries(template.script.env.map(({ name, value }: Any) => [name, value]));
}

/** What the template mounts: each path with the volume that lies there, without the empty folder over the token. */
export function mounts(template: Any): Record<string, object> {
  const volumes = new Map(template.volumes.map(({ name, ...source }: Any) => [name, source]));
  return Object.fromEntries(
    template.script.volumeMounts
      .filter(({ name }: Any) => name !== 'no-token')
      .map(({ mountPath, name }: Any) => [mountPath, volumes.get(name)]),
  );
}

/** Where a pod's token lies, hidden unless its step calls the API. */
export const tokenFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Whether the step's own container sees the token of its account. */
export function seesToken(template: Any): boolean {
  const { volumeMounts = [] } = template.script ?? template.container;
  return !volumeMounts.some(({ mountPath }: Any) => mountPath === tokenFolder);
}

/** What `Security.restricted()` gives a pod and its container. */
export const restricted: { readonly pod: PodSecurityContext; readonly container: SecurityContext } = {
  pod: {
    runAsNonRoot: true,
    runAsUser: 1000,
    runAsGroup: 1000,
    fsGroup: 1000,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  container: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
};

/** An application with nothing special about it. */
export function application(name: string, more: Partial<PipelineRepository> = {}): PipelineRepository {
  return {
    url: `https://git.example.com/acme/${name}.git`,
    language: GoBuildTemplate.language(),
    image: { name: `registry.example.com/acme/${name}` },
    ...more,
  };
}

/** A network with nothing special about it. */
export const network: NetworkProps = {
  apiServer: [Peer.address('192.0.2.10').port(6443)],
  artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
  webhooks: [Peer.pods({ namespace: 'ingress' })],
};

/** A pipeline of some applications, with their webhooks. */
export function pipeline(
  repositories: Readonly<Record<string, PipelineRepository>>,
  more: Partial<PipelineProps<GithubPush>> = {},
): { readonly app: App; readonly pipeline: Pipeline<GithubPush> } {
  const app = new App();
  const made = new Pipeline(app, 'pipeline', {
    webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
    network,
    repositories,
    ...more,
  });
  return { app, pipeline: made };
}

/** The object of a kind and name among manifests; the name of a version is that without its hash. */
export function find(manifests: readonly Any[], kind: string, name: string): Any {
  const found = manifests.find(
    (each) =>
      each.kind === kind &&
      [each.metadata.name, each.metadata.labels?.['cdk8s-argo-pipelines/version-of']].includes(name),
  );
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
}
