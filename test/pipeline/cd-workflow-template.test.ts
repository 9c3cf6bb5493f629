import { Duration } from 'cdk8s';
import { CdWorkflowTemplate, type CdWorkflowTemplateProps, type Environments } from '../../src';
import { chart, synthesize } from '../synthesize';
import { type Any, environment, find, mounts } from './world';

/** Where environments live, as an EnvironmentAccess says it. */
const access: Environments = {
  namespacePrefix: 'previews-',
  podSecurity: 'baseline',
  policies: [],
  accountNamespace: 'ci',
  environment: 'maker',
  deploy: 'deployer',
  ownerRole: 'owner',
  deployRole: 'deploy',
};
const commit = '0123456789abcdef0123456789abcdef01234567';

function spec(props: Partial<CdWorkflowTemplateProps> = {}): Any {
  const scope = chart('c');
  new CdWorkflowTemplate(scope, 'cd', {
    repository: { url: 'https://git.example.com/acme/Hello_World.git', credentials: 'git-credentials' },
    environments: { access },
    accounts: { environmentName: 'namer', clone: 'cloner' },
    ...props,
  });
  return find(synthesize(scope), 'WorkflowTemplate', props.name ?? 'cd').spec;
}

const template = (of: Any, name: string) => of.templates.find((each: Any) => each.name === name);
const task = (of: Any, name: string) => of.dag.tasks.find((each: Any) => each.name === name);

test('names the environment, makes it, deploys into it', () => {
  const cd = spec();
  expect(cd).toMatchObject({
    entrypoint: 'main',
    arguments: { parameters: [{ name: 'revision' }, { name: 'branch' }, { name: 'image' }, { name: 'digest' }] },
    serviceAccountName: 'namer',
    activeDeadlineSeconds: 3600,
  });
  expect(cd.templates.map(({ name, serviceAccountName }: Any) => [name, serviceAccountName])).toEqual([
    ['environment-name', 'namer'],
    ['environment', 'maker'],
    ['clone-chart', 'cloner'],
    ['deploy', 'deployer'],
    ['deliver', undefined],
    ['main', undefined],
  ]);
  const deliver = template(cd, 'deliver');
  expect(deliver.dag.tasks.map(({ name, depends }: Any) => [name, depends])).toEqual([
    ['environment', undefined],
    ['clone-chart', undefined],
    ['deploy', 'clone-chart && environment'],
  ]);
  expect(deliver.outputs.parameters.map(({ name }: Any) => name)).toEqual([
    'environment',
    'expiresAt',
    'address',
    'release',
  ]);
});

test('one run at a time works on an environment', () => {
  expect(template(spec(), 'deliver').synchronization).toEqual({
    mutexes: [{ name: 'environment-{{inputs.parameters.environment}}' }],
  });
});

test('the branch goes into the step that names the environment, and nowhere else', () => {
  const cd = spec();
  const uses = JSON.stringify(cd).match(/\{\{[^}]*branch[^}]*\}\}/g);
  expect(uses).toEqual(['{{inputs.parameters.branch}}', '{{inputs.parameters.branch}}']);
  expect(environment(template(cd, 'environment-name'))).toMatchObject({ REF_BASE64: '{{inputs.parameters.branch}}' });
  expect(task(template(cd, 'main'), 'environment-name').arguments.parameters).toEqual([
    { name: 'repository', value: 'acme/Hello_World' },
    { name: 'branch', value: '{{inputs.parameters.branch}}' },
  ]);
});

test('the chart lies in the repository itself, at the commit that is deployed', () => {
  const cd = spec();
  expect(task(template(cd, 'deliver'), 'clone-chart').arguments.parameters).toEqual([
    { name: 'url', value: 'https://git.example.com/acme/Hello_World.git' },
    { name: 'revision', value: '{{inputs.parameters.revision}}' },
  ]);
  expect(environment(template(cd, 'deploy'))).toMatchObject({ RELEASE: 'hello-world', CHART_DIR: 'chart' });
  expect(task(template(cd, 'deliver'), 'deploy').arguments.parameters).toEqual([
    { name: 'environment', value: '{{tasks.environment.outputs.parameters.name}}' },
    { name: 'image', value: '{{inputs.parameters.image}}' },
    { name: 'digest', value: '{{inputs.parameters.digest}}' },
    { name: 'commit', value: '{{inputs.parameters.revision}}' },
  ]);
});

test('or in another repository, with its own credential, at a commit that is written down', () => {
  const repository = { url: 'https://git.example.com/acme/charts.git', credentials: 'charts', revision: commit };
  const cd = spec({ chart: { repository, folder: 'hello', release: 'web' } });
  expect(task(template(cd, 'deliver'), 'clone-chart').arguments.parameters).toEqual([
    { name: 'url', value: 'https://git.example.com/acme/charts.git' },
    { name: 'revision', value: commit },
  ]);
  expect(mounts(template(cd, 'clone-chart'))).toMatchObject({
    '/credentials/git': { secret: { secretName: 'charts' } },
  });
  expect(environment(template(cd, 'deploy'))).toMatchObject({ RELEASE: 'web', CHART_DIR: 'hello' });
});

test('all options', () => {
  const cd = spec({
    name: 'hello-cd',
    images: { git: 'mirror/git:1', kubernetes: 'mirror/k8s:1' },
    environments: { access, ttl: Duration.hours(1) },
    activeDeadline: Duration.minutes(20),
  });
  expect(cd.activeDeadlineSeconds).toBe(1200);
  expect(cd.templates.slice(0, 4).map(({ script }: Any) => script.image)).toEqual([
    'mirror/git:1',
    'mirror/k8s:1',
    'mirror/git:1',
    'mirror/k8s:1',
  ]);
  expect(environment(template(cd, 'environment'))).toMatchObject({ TTL_SECONDS: '3600', POD_SECURITY: 'baseline' });
});

test('both steps work in the namespace of the environment, whose name they are given', () => {
  const cd = spec();
  expect(environment(template(cd, 'environment'))).toMatchObject({
    NAMESPACE: 'previews-{{inputs.parameters.name}}',
    OWNER: 'owner ci:maker',
    DEPLOYER: 'deploy ci:deployer',
  });
  expect(environment(template(cd, 'deploy')).NAMESPACE).toBe('previews-{{inputs.parameters.environment}}');
  expect(task(template(cd, 'deliver'), 'environment').arguments.parameters[0]).toEqual({
    name: 'name',
    value: '{{inputs.parameters.environment}}',
  });
});

const charts = 'https://git.example.com/acme/charts.git';

test.each<[string, Partial<CdWorkflowTemplateProps>, string]>([
  [
    'a branch as the revision of the chart',
    { chart: { repository: { url: charts, revision: 'main' } } },
    'c/cd: the chart\'s revision is "main". Give the full id of a commit, so that a run can be repeated.',
  ],
  ['a short commit', { chart: { repository: { url: charts, revision: '0123456' } } }, "the chart's revision is"],
  [
    'a commit in upper case',
    { chart: { repository: { url: charts, revision: commit.toUpperCase() } } },
    "the chart's revision is",
  ],
  [
    'a credential in the URL of the chart',
    { chart: { repository: { url: 'https://robot:s3cr3t@git.example.com/acme/charts.git', revision: commit } } },
    'c/cd: the repository URL of git.example.com holds a credential',
  ],
  [
    'a name of which no release can be made',
    { repository: { url: 'https://git.example.com/acme/___.git' } },
    'c/cd/deploy: the release "" has no legal name.',
  ],
])('%s is refused', (_, props, message) => {
  expect(() => spec(props)).toThrow(message);
});
