import type { PodSecurityLevel } from '../../src';
import { levelOf } from './pod-security';
import { type Any, environment, find, seesToken } from './world';

/** A pod that a system makes, as its manifests say. */
export interface PodRow {
  readonly pod: string;
  readonly level: PodSecurityLevel;
  readonly account: string;
  /** Whether a container that is not Argo's own sees the account's token. */
  readonly token: boolean;
}

/** The leaf templates of all WorkflowTemplates: those that run in a pod. */
export function leaves(manifests: readonly Any[]): Any[] {
  return manifests
    .filter(({ kind }) => kind === 'WorkflowTemplate')
    .flatMap(({ spec }) => spec.templates)
    .filter((template) => template.script ?? template.container);
}

/** All pods of a system: one row for each kind of them. Argo's own containers are assumed to have what C says. */
export function podRows(manifests: readonly Any[]): PodRow[] {
  const tokens = new Map<string, boolean>(
    manifests
      .filter(({ kind }) => kind === 'ServiceAccount')
      .map(({ metadata, automountServiceAccountToken }) => [metadata.name, automountServiceAccountToken]),
  );
  const rows = [
    ...manifests.flatMap((manifest) => eventPod(manifest, tokens)),
    ...leaves(manifests).map((template) => ({
      pod: template.metadata.labels['cdk8s-argo-pipelines/step'],
      level: levelOf({
        pod: template.securityContext,
        containers: [(template.script ?? template.container).securityContext],
        volumes: template.volumes,
      }),
      account: template.serviceAccountName,
      token: seesToken(template) && tokens.get(template.serviceAccountName) !== false,
    })),
  ];
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** The pods that always run: of Deployments. */
export function daemonRows(manifests: readonly Any[]): PodRow[] {
  return manifests
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ metadata, spec }) => {
      const { securityContext, containers, volumes, serviceAccountName, automountServiceAccountToken } =
        spec.template.spec;
      return {
        pod: metadata.name,
        level: levelOf({
          pod: securityContext,
          containers: containers.map(({ securityContext }: Any) => securityContext),
          volumes,
        }),
        account: serviceAccountName,
        token: automountServiceAccountToken !== false,
      };
    });
}

function eventPod({ kind, spec }: Any, tokens: ReadonlyMap<string, boolean>): PodRow[] {
  if (kind === 'EventBus') {
    const { jetstream: bus } = spec;
    const containers = ['containerTemplate', 'reloaderContainerTemplate', 'metricsContainerTemplate'];
    const level = levelOf({
      pod: bus.securityContext,
      containers: containers.map((name) => bus[name]?.securityContext),
    });
    return [
      { pod: kind, level, account: bus.serviceAccountName, token: tokens.get(bus.serviceAccountName) as boolean },
    ];
  }
  if (kind !== 'EventSource' && kind !== 'Sensor') return [];
  const { securityContext, container, serviceAccountName: account } = spec.template;
  const level = levelOf({ pod: securityContext, containers: [container.securityContext] });
  return [{ pod: kind, level, account, token: tokens.get(account) as boolean }];
}

/** What an account may do, as `resource: verbs` of each rule. */
export interface Rights {
  /** In the namespace of the accounts. */
  readonly own: readonly string[];
  /** In the whole cluster. */
  readonly cluster: readonly string[];
  /** In the namespace of each environment, which the step `environment` makes. */
  readonly environments: readonly string[];
}

/** What the account may do, read from the bindings, and from those that the step `environment` makes. */
export function rightsOf(manifests: readonly Any[], account: string): Rights {
  const bound = (kind: string) =>
    manifests
      .filter((each) => each.kind === kind && each.subjects.some(({ name }: Any) => name === account))
      .flatMap(({ roleRef }) => rulesOf(manifests, roleRef.kind, roleRef.name));
  const { OWNER = '', DEPLOYER = '' } = environment(leaves(manifests).find(({ name }) => name === 'environment'));
  const made = [OWNER, DEPLOYER].map((each) => each.split(' '));
  return {
    own: bound('RoleBinding'),
    cluster: bound('ClusterRoleBinding'),
    environments: made
      .filter(([, subject]) => subject?.split(':')[1] === account)
      .flatMap(([role = '']) => rulesOf(manifests, 'ClusterRole', role)),
  };
}

function rulesOf(manifests: readonly Any[], kind: string, name: string): string[] {
  const { rules } = find(manifests, kind, name);
  return rules.flatMap(({ resources, resourceNames, verbs }: Any) =>
    resources.map(
      (resource: string) => `${resource}: ${verbs.join(', ')}${resourceNames ? ` (${resourceNames.join(', ')})` : ''}`,
    ),
  );
}

/** The level of the virtual cluster's own pod, by the values that the step `environment` gives its chart. */
export function vclusterLevel(manifests: readonly Any[]): PodSecurityLevel {
  const step = leaves(manifests).find(({ name }) => name === 'environment');
  const values = JSON.parse(Buffer.from(environment(step).VALUES_BASE64 as string, 'base64').toString());
  const { distro, statefulSet } = values.controlPlane;
  return levelOf({
    pod: statefulSet.security.podSecurityContext,
    containers: [statefulSet.security.containerSecurityContext, distro.k8s.securityContext],
  });
}
