import { setTimeout as sleep } from 'node:timers/promises';
import type { Template } from '../../../imports/workflows';
import { CommandError } from '../command';
import type { KubeObject } from '../kubectl';
import { type Asked, Recorder } from '../recorder';
import { label, type PolicyRule, type Right, type Role, Rules, single } from '../rules';
import { nodes } from '../run';
import { environmentNamespace, namespaces, partOf } from '../settings';
import { runStep, type StepPod, templateOf } from '../step-pod';
import type { Test } from '../test';
import type { Part } from './part';

const part = 'rights';
const environment = 'rights-0123456789abcdef';
const place = environmentNamespace(environment);
const rbac = 'rbac.authorization.k8s.io';

/**
 * Each account has what it needs and nothing else. What steps ask of the API server is recorded; a right is needed when
 * it is asked for and nobody else gives it, or when something is refused without it.
 */
export const rights: Part = {
  name: part,
  run: async (test) => {
    const { kubectl, report } = test;
    const recorder = await report.show(part, 'what steps ask of the API server is recorded', () =>
      Recorder.start(kubectl, test.settings, ['environment', 'deploy', 'prune-versions']),
    );
    await report.show(part, 'without either right on results, a step is an error', () => resultsAreRefused(test));
    await report.show(part, 'an environment is made, made anew, and deployed into', () =>
      useEverything(test, recorder),
    );
    await report.show(part, 'a version that nothing uses is deleted', () => prune(test, recorder));
    const rules = await Rules.read(kubectl, place);
    const chartRole = await kubectl.get<Role>('role', `vc-${environment}`, place);
    for (const account of rules.accounts()) {
      await report.show(part, `each right of ${account} is needed`, async () => {
        const held = single(chartRole.rules, 'environments');
        const asked = await recorder.asked(account);
        const needed = await Promise.all(
          rules.of(account).map(async (right) => ({ right, why: reason(right, asked, held) })),
        );
        const idle = needed.filter(({ why }) => why === undefined).map(({ right }) => label(right));
        if (idle.length > 0) throw new Error(`nothing needs: ${idle.join(', ')}`);
      });
    }
    await report.show(part, 'nobody has them without being given them', () => strangerIsRefused(test, rules));
    await report.show(part, "without any of its rights the chart's own Role is refused", () =>
      escalationIsRefused(test, rules, chartRole),
    );
    await report.show(part, 'without the right to bind, environments get no roles', () =>
      bindingIsRefused(test, rules),
    );
  },
};

/** Why an account has a right; undefined when nothing shows it. */
function reason(right: Right, asked: readonly Asked[], held: readonly Right[]): string | undefined {
  const { resource, verb } = right;
  if (asked.some((each) => each.resource === resource && each.verb === verb && each.status < 400)) return 'asked for';
  if (resource === 'workflowtaskresults') return 'a step is an error without it, see below';
  if (resource === 'workflows' && verb === 'create') return 'the Sensor makes Workflows: the other parts';
  if (verb === 'bind') return 'see below';
  if (resource === 'pods/resize') return "the chart's Role grants it from Kubernetes 1.35 on";
  const isHeld = held.some((each) => each.resource === resource && each.verb === verb && each.group === right.group);
  return isHeld && right.where === 'environments' ? "the chart's Role grants it" : undefined;
}

/** Runs the steps that call the API, so that each does all that it can do. */
async function useEverything(test: Test, recorder: Recorder): Promise<void> {
  const { kubectl } = test;
  const template = await templateOf(kubectl, 'environment');
  const make = (name: string, env: StepPod['env'] = {}) =>
    runStep(
      kubectl,
      {
        name,
        template,
        inputs: { name: environment, repository: 'acme/rights', revision: '' },
        kubeconfig: recorder.kubeconfig('environment'),
        labels: { recorder: 'true' },
        env,
      },
      test.settings.patience.run,
    );
  await make('rights-make');
  await make('rights-make-anew', {
    VALUES_BASE64: withOtherSettings(template),
    POLICIES_BASE64: withOtherPolicies(template),
  });
  await runStep(
    kubectl,
    {
      name: 'rights-deploy',
      template: await templateOf(kubectl, 'deploy'),
      inputs: { environment, image: 'none', digest: `sha256:${'0'.repeat(64)}`, commit: '0'.repeat(40) },
      kubeconfig: recorder.kubeconfig('deploy'),
      labels: { recorder: 'true' },
      files: {
        'chart/Chart.yaml': 'apiVersion: v2\nname: rights\nversion: 1.0.0\n',
        'chart/templates/service.yaml':
          'apiVersion: v1\nkind: Service\nmetadata: {name: "{{ .Release.Name }}"}\nspec: {ports: [{port: 80}], selector: {app: rights}}\n',
      },
    },
    test.settings.patience.run,
  );
}

/** Runs the step that deletes versions, with one to delete. */
async function prune({ kubectl, settings }: Test, recorder: Recorder): Promise<void> {
  const template = await templateOf(kubectl, 'prune');
  const old = 'rights-old-0123456789';
  const labels = { 'cdk8s-argo-pipelines/version-of': 'rights-old', 'app.kubernetes.io/part-of': partOf };
  const metadata = { name: old, namespace: namespaces.ci, labels };
  const spec = { templates: [{ name: 'wait', suspend: {} }] };
  await kubectl.apply([{ apiVersion: 'argoproj.io/v1alpha1', kind: 'WorkflowTemplate', metadata, spec }]);
  await sleep(3000); // longer than the pipeline's grace period
  const log = await runStep(
    kubectl,
    {
      name: 'rights-prune',
      template,
      inputs: {},
      kubeconfig: recorder.kubeconfig('prune-versions'),
      labels: { recorder: 'true' },
      env: { WORKFLOW: 'rights-results' },
    },
    settings.patience.trigger,
  );
  if (await kubectl.find('workflowtemplate', old, namespaces.ci)) throw new Error(`${old} is still there: ${log}`);
}

/** The chart's values with another quota: settings that make the environment anew. */
function withOtherSettings(template: Template): string {
  const values = decoded(template, 'VALUES_BASE64');
  values.policies.resourceQuota.quota['count/pods'] = '21';
  return encoded(values);
}

/** The policies of environments, one of them changed and one gone. */
function withOtherPolicies(template: Template): string {
  const list = decoded(template, 'POLICIES_BASE64');
  const [first, ...rest] = list.items.slice(0, -1);
  const changed = { ...first, metadata: { ...first.metadata, annotations: { changed: 'true' } } };
  return encoded({ ...list, items: [changed, ...rest] });
}

// biome-ignore lint/suspicious/noExplicitAny: the chart's values, or a list of manifests
function decoded({ script }: Template, variable: string): any {
  const value = script?.env?.find(({ name }) => name === variable)?.value ?? '';
  return JSON.parse(Buffer.from(value, 'base64').toString());
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}

/** An account without bindings has none of the rights: so who loses a rule loses the right. */
async function strangerIsRefused({ kubectl }: Test, rules: Rules): Promise<void> {
  const stranger = `system:serviceaccount:${namespaces.ci}:nobody`;
  const all = new Map(rules.accounts().flatMap((account) => rules.of(account).map((right) => [label(right), right])));
  const reviews = [...all.values()].map(({ group, resource, verb, where }) => ({
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SubjectAccessReview',
    spec: {
      user: stranger,
      groups: ['system:serviceaccounts', `system:serviceaccounts:${namespaces.ci}`, 'system:authenticated'],
      resourceAttributes: {
        group,
        resource: resource.split('/')[0],
        subresource: resource.split('/')[1],
        verb,
        namespace: { 'own namespace': namespaces.ci, cluster: '', environments: place }[where],
      },
    },
  }));
  const list = { apiVersion: 'v1', kind: 'List', items: reviews };
  const form = 'jsonpath={.status.allowed} {.spec.resourceAttributes}{"\\n"}';
  const text = await kubectl.run(['create', '-f', '-', '-o', form], { input: JSON.stringify(list) });
  const answers = text.split('\n').filter((line) => /^(true|false) /.test(line));
  if (answers.length !== all.size) throw new Error(`${answers.length} answers to ${all.size} questions`);
  const allowed = answers.filter((line) => line.startsWith('true '));
  if (allowed.length > 0) throw new Error(`anybody may: ${allowed.join(', ')}`);
}

/** Takes each right away that the chart's Role grants, and asks whether that Role could still be made. */
async function escalationIsRefused(test: Test, rules: Rules, chartRole: Role): Promise<void> {
  const owner = rules.of('environment').filter(({ where }) => where === 'environments');
  const granted = new Set(single(chartRole.rules, 'environments').map(label));
  const held = owner.filter((right) => granted.has(label(right)));
  if (held.length < 40) throw new Error(`only ${held.length} rights of the chart's Role were found`);
  const probes = held.map((right, index) => ({
    right,
    user: `rights-probe-${index}`,
    objects: bound(`rights-probe-${index}`, without(owner, right)),
  }));
  await test.kubectl.apply([
    ...bound('rights-probe-all', owner.map(rule)),
    ...probes.flatMap(({ objects }) => objects),
  ]);
  const role = { ...chartRole, metadata: { name: 'rights-probe', namespace: place } };
  await createAs(test, 'rights-probe-all', role);
  for (const { right, user } of probes) {
    if (!(await isEscalation(test, user, role)))
      throw new Error(`without ${label(right)} the API server takes the Role all the same`);
  }
}

/** Takes the right to bind away from the account that makes environments. */
async function bindingIsRefused(test: Test, rules: Rules): Promise<void> {
  const making = rules.of('environment').filter(({ where }) => where === 'cluster');
  const bind = making.filter(({ verb }) => verb === 'bind');
  if (bind.length === 0) throw new Error('the account that makes environments has no right to bind');
  const binding = {
    apiVersion: `${rbac}/v1`,
    kind: 'RoleBinding',
    metadata: { name: 'rights-probe', namespace: place },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: bind[0]?.names?.[0] },
    subjects: [{ kind: 'ServiceAccount', name: 'nobody', namespace: namespaces.ci }],
  };
  const rest = making.filter(({ verb }) => verb !== 'bind');
  await test.kubectl.apply([...bound('rights-binds', making.map(rule)), ...bound('rights-does-not', rest.map(rule))]);
  await createAs(test, 'rights-binds', binding);
  if (!(await isEscalation(test, 'rights-does-not', binding))) throw new Error('the binding is made all the same');
}

/** Runs a step with each of the two rights on results alone. */
async function resultsAreRefused({ kubectl, runs, settings }: Test): Promise<void> {
  const verbs = ['create', 'patch'];
  const metadata = { name: 'rights-results', namespace: namespaces.ci };
  const accounts = verbs.flatMap((verb) => {
    const name = `rights-only-${verb}`;
    const own = { name, namespace: namespaces.ci };
    return [
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: own },
      {
        apiVersion: `${rbac}/v1`,
        kind: 'Role',
        metadata: own,
        rules: [{ apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: [verb] }],
      },
      {
        apiVersion: `${rbac}/v1`,
        kind: 'RoleBinding',
        metadata: own,
        roleRef: { apiGroup: rbac, kind: 'Role', name },
        subjects: [{ kind: 'ServiceAccount', name, namespace: namespaces.ci }],
      },
    ];
  });
  const step = (verb: string) => ({
    name: verb,
    serviceAccountName: `rights-only-${verb}`,
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    outputs: { parameters: [{ name: 'out', valueFrom: { path: '/tmp/out' } }] },
    container: {
      image: settings.images.busybox,
      imagePullPolicy: 'IfNotPresent',
      command: ['sh', '-c', 'echo done >/tmp/out'],
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    },
  });
  const spec = {
    entrypoint: 'main',
    activeDeadlineSeconds: 180,
    templates: [
      {
        name: 'main',
        failFast: false,
        dag: { failFast: false, tasks: verbs.map((name) => ({ name, template: name })) },
      },
      ...verbs.map(step),
    ],
  };
  await kubectl.apply([...accounts, { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata, spec }]);
  const { workflow } = await runs.finished({ metadata } as never);
  const good = nodes(workflow).filter(({ type, phase }) => type === 'Pod' && phase === 'Succeeded');
  if (good.length > 0)
    throw new Error(`with the right to ${good.map((node) => node.displayName)} alone a step succeeds`);
}

/** The rule with one right. */
function rule({ group, resource, verb, names }: Right): PolicyRule {
  return { apiGroups: [group], resources: [resource], verbs: [verb], ...(names && { resourceNames: names }) };
}

function without(all: readonly Right[], one: Right): PolicyRule[] {
  return all.filter((each) => label(each) !== label(one)).map(rule);
}

/** A Role in the environment with these rules, bound to a user of that name; the environment's end is theirs. */
function bound(user: string, rules: readonly PolicyRule[]): KubeObject[] {
  const metadata = { name: user, namespace: place };
  // Verbs on resources of the whole cluster have no meaning in a namespace; `bind` on ClusterRoles has.
  return [
    { apiVersion: `${rbac}/v1`, kind: 'Role', metadata, rules } as KubeObject,
    {
      apiVersion: `${rbac}/v1`,
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: rbac, kind: 'Role', name: user },
      subjects: [{ kind: 'User', apiGroup: rbac, name: user }],
    } as KubeObject,
  ];
}

async function createAs({ kubectl }: Test, user: string, object: object): Promise<void> {
  await kubectl.run([`--as=${user}`, 'create', '--dry-run=server', '-f', '-'], { input: JSON.stringify(object) });
}

/** Whether a user may not make an object because it grants what he lacks. @throws when it is refused for another reason */
async function isEscalation(test: Test, user: string, object: object): Promise<boolean> {
  try {
    await createAs(test, user, object);
    return false;
  } catch (error) {
    if (error instanceof CommandError && error.stderr.includes('not currently held')) return true;
    throw error;
  }
}
