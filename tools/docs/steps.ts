import type { Template as ArgoTemplate } from '../../imports/workflows';
import { StepLibrary } from '../../src/pipeline';
import { needs } from '../../src/pipeline/network/pipeline-network';
import type { OutputShape, Signature } from '../../src/workflow/callable';
import { type AnyInput, InputArtifact, InputList, UntrustedInput } from '../../src/workflow/input';
import { levelOf } from '../../test/pipeline/pod-security';
import { loadExample } from '../conformance/examples';
import { manifestsOf } from '../manifests';

/** Keys of Secrets that a step mounts whole, by the folder in which it finds them. */
const keys: Readonly<Record<string, string>> = {
  '/credentials/git':
    '`password` and, where the host wants one, `username`; for SSH `ssh-privatekey` and `known_hosts`',
};

/** What each need of `needs` is, in words. */
const destinations: Readonly<Record<(typeof needs)[string][number], string>> = {
  git: 'Git hosts',
  build: 'what the build downloads',
  caches: 'servers of caches',
  builder: 'the builder of images',
  charts: 'registries of charts',
  environments: 'the API servers of environments',
};

// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind
type Any = any;

/**
 * The reference of the steps that an example's StepLibrary holds: for each what it takes and gives, and what it needs.
 * @throws where the example has no StepLibrary, or a step mounts a Secret whose keys are not known
 */
export function stepsOf(root: string, example: string): string[] {
  const made = manifestsOf(loadExample(root, example));
  const manifests: Any[] = made.flatMap((each) => each.manifests);
  const libraries = made.flatMap(({ chart }) =>
    chart.node.findAll().filter((each): each is StepLibrary => each instanceof StepLibrary),
  );
  if (libraries.length === 0) throw new Error(`${example} makes no StepLibrary.`);
  return libraries
    .flatMap(({ templates }) => templates)
    .flatMap((template) => section(template.signature, template.toArgo(), manifests));
}

function section(signature: Signature, argo: ArgoTemplate, manifests: Any[]): string[] {
  const { templateName, inputs, outputs } = signature;
  return [
    `### ${templateName}`,
    '',
    '| input | kind | needed | what it is |',
    '|---|---|---|---|',
    ...Object.entries(inputs).map(inputRow),
    '',
    '| output | kind | what it is |',
    '|---|---|---|',
    ...Object.entries(outputs).map(outputRow),
    '',
    '| it needs | |',
    '|---|---|',
    ...needed(argo, manifests).map(([what, value]) => `| ${what} | ${value} |`),
    '',
  ];
}

function inputRow([name, input]: [string, AnyInput]): string {
  return `| \`${name}\` | ${kindOf(input)} | ${needOf(input)} | ${input.options.description ?? ''} |`;
}

/** Whether a call must pass it, and what is taken where it does not. */
function needOf(input: AnyInput): string {
  if (input instanceof InputArtifact) return input.options.optional ? 'no' : 'yes';
  const { default: fallback } = input.options;
  if (fallback === undefined) return 'yes';
  return String(fallback) === '' ? 'no' : `no: \`${fallback}\``;
}

function kindOf(input: AnyInput): string {
  if (input instanceof InputArtifact) return 'artifact';
  if (input instanceof UntrustedInput) return 'parameter, base64';
  return input instanceof InputList ? 'parameter, JSON list' : 'parameter';
}

function outputRow([name, { kind, absent, description = '' }]: [string, OutputShape]): string {
  return `| \`${name}\` | ${kind}${absent ? ', may be absent' : ''} | ${description} |`;
}

function needed(argo: ArgoTemplate, manifests: Any[]): [string, string][] {
  const step = argo.metadata?.labels?.['cdk8s-argo-pipelines/step'] ?? '';
  const container = argo.script ?? argo.container;
  const level = levelOf({ pod: argo.securityContext, containers: [container?.securityContext], volumes: argo.volumes });
  const others = (needs[step] ?? []).map((need) => destinations[need]);
  const secrets = secretsOf(argo);
  return [
    ['account', `\`${argo.serviceAccountName}\`: ${rightsOf(argo.serviceAccountName ?? '', manifests)}`],
    ['Secrets', secrets.length > 0 ? secrets.join('; ') : 'none'],
    ['volumes', volumesOf(argo).join('; ') || 'none'],
    ['Pod Security', level],
    ['network', ['DNS', 'the API server', 'the artifact repository', ...others].join(', ')],
    ['label of its pods', `\`cdk8s-argo-pipelines/step: ${step}\``],
  ];
}

/** Mounted Secrets, and those of the environment. */
function secretsOf({ volumes = [], script, container }: ArgoTemplate): string[] {
  const { volumeMounts = [], env = [] } = (script ?? container) as NonNullable<typeof container>;
  const mounted = volumes.flatMap(({ name, secret }) => {
    if (!secret) return [];
    const path = volumeMounts.find((mount) => mount.name === name)?.mountPath ?? '';
    const items = secret.items?.map(({ key }) => `\`${key}\``).join(', ') ?? keys[path];
    if (!items) throw new Error(`nobody knows the keys of the Secret at ${path}. Add them to tools/docs/steps.ts.`);
    return [`\`${secret.secretName}\` (${items})`];
  });
  const read = env.flatMap(({ valueFrom }) => {
    const { name, key } = valueFrom?.secretKeyRef ?? {};
    return name === undefined ? [] : [`\`${name}\` (\`${key}\`)`];
  });
  return [...mounted, ...read];
}

/** What is no Secret, and no folder over the token. */
function volumesOf({ volumes = [], script, container }: ArgoTemplate): string[] {
  const { volumeMounts = [] } = (script ?? container) as NonNullable<typeof container>;
  return volumes
    .filter(({ name, secret }) => !secret && name !== 'no-token')
    .map(({ name, emptyDir, persistentVolumeClaim: claim }) => {
      const path = volumeMounts.find((mount) => mount.name === name)?.mountPath;
      const memory = emptyDir?.medium === 'Memory' ? ' in memory' : '';
      return `\`${path}\`: ${claim ? `the claim \`${claim.claimName}\`` : emptyDir ? `an empty folder${memory}` : 'another volume'}`;
    });
}

/** What the bindings of the account give it, and those that the step `environment` makes. */
function rightsOf(account: string, manifests: Any[]): string {
  const bound = (kind: string) =>
    manifests
      .filter((each) => each.kind === kind && each.subjects.some(({ name }: Any) => name === account))
      .flatMap(({ roleRef }) => rules(manifests.find((each) => sameRole(each, roleRef))));
  const templates: ArgoTemplate[] = manifests
    .filter(({ kind }) => kind === 'WorkflowTemplate')
    .flatMap(({ spec }) => spec.templates);
  const made = templates
    .flatMap(({ script }) => script?.env ?? [])
    .filter(({ name, value }) => ['OWNER', 'DEPLOYER'].includes(name) && value?.endsWith(`:${account}`))
    .map(({ value = '' }) => `the ClusterRole \`${value.split(' ')[0]}\``);
  return [
    ...bound('RoleBinding').map((rule) => rule),
    ...bound('ClusterRoleBinding').map((rule) => `${rule}, in the whole cluster`),
    ...[...new Set(made)].map((role) => `${role}, in each environment`),
  ].join('; ');
}

function sameRole({ kind, metadata }: Any, roleRef: Any): boolean {
  return kind === roleRef.kind && metadata.name === roleRef.name;
}

function rules(role: Any): string[] {
  return role.rules.flatMap(({ resources, verbs }: Any) =>
    resources.map((resource: string) => `${verbs.join(', ')} ${resource}`),
  );
}
