import { App, Chart, Duration, Testing } from 'cdk8s';
import { keepVersions, SuspendTemplate, WorkflowTemplate, WorkflowTemplatePruner } from '../../../src';
import { synthesize } from '../../synthesize';
import { levelOf } from '../pod-security';
import { type Any, environment, find, seesToken } from '../world';

/** A chart with one WorkflowTemplate, kept in versions, and a pruner. */
function world(props: Partial<ConstructorParameters<typeof WorkflowTemplatePruner>[2]> = {}) {
  const labels = { 'app.kubernetes.io/part-of': 'pipeline' };
  const scope = new Chart(new App(), 'ci', { namespace: 'ci', labels });
  keepVersions(scope);
  const hello = new WorkflowTemplate(scope, 'hello');
  new SuspendTemplate(hello, 'wait', { duration: Duration.seconds(1) });
  const pruner = new WorkflowTemplatePruner(scope, 'prune', { partOf: 'pipeline', ...props });
  return { scope, pruner };
}

const version = (manifests: readonly Any[], of: string) =>
  manifests.find(({ metadata }) => metadata.labels?.['cdk8s-argo-pipelines/version-of'] === of);

test('the ConfigMap names every version of the namespace, its own included', () => {
  const manifests = synthesize(world().scope);
  const names = [version(manifests, 'hello'), version(manifests, 'prune')].map(({ metadata }) => `${metadata.name}\n`);
  expect(find(manifests, 'ConfigMap', 'prune-current').data).toEqual({ versions: names.join('') });
});

test('the CronWorkflow names the WorkflowTemplate, as Secure demands, and the step gets what it needs', () => {
  const manifests = synthesize(world({ grace: Duration.minutes(5), schedules: ['0 * * * *'] }).scope);
  const template = version(manifests, 'prune');
  expect(find(manifests, 'CronWorkflow', 'prune').spec).toEqual({
    concurrencyPolicy: 'Forbid',
    schedules: ['0 * * * *'],
    workflowSpec: { workflowTemplateRef: { name: template.metadata.name } },
  });
  const [step] = template.spec.templates;
  expect(environment(step)).toEqual({
    NAMESPACE: 'ci',
    PART_OF: 'pipeline',
    VERSIONS: 'prune-current',
    GRACE: '300',
    WORKFLOW: '{{workflow.name}}',
  });
});

test('by default it looks daily, and waits for an hour after a change', () => {
  const manifests = synthesize(world().scope);
  expect(find(manifests, 'CronWorkflow', 'prune').spec.schedules).toEqual(['23 3 * * *']);
  expect(environment(version(manifests, 'prune').spec.templates[0]).GRACE).toBe('3600');
});

test('its account may do that and no more, its pod is restricted and sees the token', () => {
  const { scope, pruner } = world();
  const manifests = synthesize(scope);
  expect(pruner.account).toBe('prune');
  expect(find(manifests, 'Role', 'prune').rules).toEqual([
    { apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
    { apiGroups: [''], resources: ['configmaps'], resourceNames: ['prune-current'], verbs: ['get'] },
    { apiGroups: ['argoproj.io'], resources: ['workflowtemplates'], verbs: ['list', 'delete'] },
    { apiGroups: ['argoproj.io'], resources: ['workflows', 'cronworkflows', 'sensors'], verbs: ['list'] },
  ]);
  const [step] = version(manifests, 'prune').spec.templates;
  expect(step.serviceAccountName).toBe('prune');
  expect(seesToken(step)).toBe(true);
  const { securityContext, script, volumes } = step;
  expect(levelOf({ pod: securityContext, containers: [script.securityContext], volumes })).toBe('restricted');
});

test('two pruners of one namespace have names of their own', () => {
  const { scope } = world();
  new WorkflowTemplatePruner(scope, 'other', { name: 'sweep', partOf: 'other', image: 'mirror/k8s:1' });
  const manifests = synthesize(scope);
  expect(version(manifests, 'sweep').spec.templates[0].script.image).toBe('mirror/k8s:1');
  expect(find(manifests, 'ConfigMap', 'sweep-current').data).toEqual(
    find(manifests, 'ConfigMap', 'prune-current').data,
  );
});

test('a pruner with nothing to prune is a mistake', () => {
  const scope = new Chart(new App(), 'ci', { namespace: 'ci' });
  new WorkflowTemplatePruner(scope, 'prune', { partOf: 'pipeline' });
  expect(() => Testing.synth(scope)).toThrow(
    'ci/prune: no WorkflowTemplate of its namespace is kept in versions, so there is nothing to prune. Say keepVersions(chart), or leave the pruner out.',
  );
});

test('a chart without a namespace is refused', () => {
  const scope = new Chart(new App(), 'ci');
  keepVersions(scope);
  expect(() => new WorkflowTemplatePruner(scope, 'prune', { partOf: 'pipeline' })).toThrow(
    'ci/prune/account: the chart has no namespace',
  );
});
