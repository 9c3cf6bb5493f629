import { App, Chart } from 'cdk8s';
import { Buildkit, type GithubPush, images, Pipeline, type PipelineProps, PushProvider } from '../../src';
import { config } from '../../src/config';
import { synthesize } from '../synthesize';
import { leaves, podRows, vclusterLevel } from './pods';
import { type Any, application, baseName, environment, find, pipeline, seesToken } from './world';

const { app, pipeline: made } = pipeline({
  hello: application('hello', { branches: ['main', 'feature/*'], credentials: 'git-credentials' }),
  other: application('other', { branches: ['main'], paths: ['src/'], fullName: 'acme/other' }),
});
const manifests = synthesize(app);

test('one chart for each part', () => {
  expect(app.charts.map(({ node }) => node.id).sort()).toEqual([
    'access',
    'buildkit',
    'cd',
    'ci',
    'lang-go',
    'pipeline',
    'webhooks',
  ]);
  expect(
    manifests
      .filter(({ kind }) => kind === 'WorkflowTemplate')
      .map(baseName)
      .sort(),
  ).toEqual([
    'hello',
    'hello-cd',
    'hello-ci',
    'hello-review',
    'hello-review-ci',
    'lang-go',
    'other',
    'other-cd',
    'other-ci',
    'prune-versions',
  ]);
});

test('ci, then cd, with commit and digest handed over', () => {
  const { spec } = find(manifests, 'WorkflowTemplate', 'hello');
  expect(spec).toMatchObject({
    entrypoint: 'main',
    serviceAccountName: 'clone',
    activeDeadlineSeconds: 7200,
    ttlStrategy: { secondsAfterSuccess: 259200, secondsAfterFailure: 604800 },
    podGC: { strategy: 'OnWorkflowSuccess' },
  });
  expect(spec.templates[0].dag.tasks).toEqual([
    {
      name: 'ci',
      templateRef: { name: nameOf('hello-ci'), template: 'main' },
      arguments: { parameters: [{ name: 'revision', value: '{{inputs.parameters.revision}}' }] },
    },
    {
      name: 'cd',
      templateRef: { name: nameOf('hello-cd'), template: 'main' },
      depends: 'ci',
      arguments: {
        parameters: [
          { name: 'revision', value: '{{tasks.ci.outputs.parameters.commit}}' },
          { name: 'branch', value: '{{inputs.parameters.branch}}' },
          { name: 'image', value: 'registry.example.com/acme/hello' },
          { name: 'digest', value: '{{tasks.ci.outputs.parameters.digest}}' },
        ],
      },
    },
  ]);
  expect(spec.templates[0].outputs.parameters.map(({ name }: Any) => name)).toEqual([
    'commit',
    'digest',
    'environment',
    'expiresAt',
    'address',
    'release',
  ]);
});

test('review runs build and push for themselves, and deploy as the others do', () => {
  const { spec } = find(manifests, 'WorkflowTemplate', 'hello-review');
  const [ci, cd] = spec.templates[0].dag.tasks;
  expect([ci.templateRef.name, cd.templateRef.name]).toEqual([nameOf('hello-review-ci'), nameOf('hello-cd')]);
  expect(cd.arguments.parameters).toContainEqual({ name: 'image', value: 'registry.example.com/acme/hello-review' });
  expect(env(manifests, 'hello-review-ci', 'image').IMAGE).toBe('registry.example.com/acme/hello-review');
  expect(env(manifests, 'hello-ci', 'image').IMAGE).toBe('registry.example.com/acme/hello');
});

test('release and review branches have a dependency and a trigger of their own', () => {
  const { dependencies, triggers } = find(manifests, 'Sensor', 'push').spec;
  const webhooks = ['^acme/hello$', '^acme/other$'];
  const main = '^(?:refs\\/heads\\/(?:main))$';
  const listened = '^(?:refs\\/heads\\/(?:main|feature\\/[A-Za-z0-9._-]*))$';
  const filters = dependencies.map(({ name, filters }: Any) => [
    name,
    filters.data.filter(({ path }: Any) => path === 'body.repository.full_name').map(({ value }: Any) => value),
    filters.data
      .filter(({ path }: Any) => path === 'body.ref')
      .map(({ comparator = '=', value }: Any) => [comparator, ...value]),
    filters.data.some(({ path }: Any) => path.includes('commits')),
  ]);
  expect(filters).toEqual([
    [
      'hello',
      [webhooks, ['^acme/hello$']],
      [
        ['=', listened],
        ['=', main],
      ],
      false,
    ],
    [
      'hello-review',
      [webhooks, ['^acme/hello$']],
      [
        ['=', listened],
        ['!=', main],
      ],
      false,
    ],
    ['other', [webhooks, ['^acme/other$']], [['=', main]], true],
  ]);
  expect(triggers.map(({ template: { name, conditions, k8s } }: Any) => [name, conditions, run(k8s)])).toEqual([
    ['hello', 'hello', nameOf('hello')],
    ['hello-review', 'hello-review', nameOf('hello-review')],
    ['other', 'other', nameOf('other')],
  ]);
});

test('the webhooks are those of its repositories, as the sender calls them', () => {
  const { app } = pipeline({
    hello: application('hello', { fullName: 'Acme/Hello' }),
    other: application('other'),
    third: application('third'),
  });
  const all = synthesize(app);
  expect(find(all, 'EventSource', 'webhooks').spec.github.push.repositories).toEqual([
    { owner: 'Acme', names: ['Hello'] },
    { owner: 'acme', names: ['other', 'third'] },
  ]);
  expect(find(all, 'Sensor', 'push').spec.dependencies[0].filters.data).toContainEqual({
    path: 'body.repository.full_name',
    type: 'string',
    value: ['^Acme/Hello$'],
  });
});

/** The name of a WorkflowTemplate with its version. */
function nameOf(base: string): string {
  return find(manifests, 'WorkflowTemplate', base).metadata.name;
}

function run(k8s: Any): string {
  return k8s.source.resource.spec.workflowTemplateRef.name;
}

/**
 * What a submitted Workflow may set where the controller demands `templateReferencing: Secure`: Argo Workflows v4.1.2,
 * workflow/util/util.go. The rest must stand in the WorkflowTemplate.
 */
const secure = [
  'workflowTemplateRef',
  'arguments',
  'entrypoint',
  'shutdown',
  'suspend',
  'activeDeadlineSeconds',
  'priority',
  'ttlStrategy',
  'podGC',
  'volumeClaimGC',
  'archiveLogs',
  'workflowMetadata',
  'metrics',
  'artifactGC',
];

test('the Sensor creates thin Workflows, which templateReferencing: Secure admits', () => {
  const workflows = find(manifests, 'Sensor', 'push').spec.triggers.map(({ template }: Any) => template.k8s);
  for (const { source, parameters } of workflows) {
    const { spec } = source.resource;
    expect(Object.keys(spec).sort()).toEqual(['arguments', 'workflowTemplateRef']);
    expect(Object.keys(spec).filter((field) => !secure.includes(field))).toEqual([]);
    // Nor does a payload reach any other field.
    for (const { dest } of parameters) expect(dest).toMatch(/^spec\.arguments\.parameters\.\d\.value$/);
  }
  expect(workflows).toHaveLength(3);
});

test('every object carries the label by which it is pruned', () => {
  expect(new Set(manifests.map(({ metadata }) => metadata.labels?.['app.kubernetes.io/part-of']))).toEqual(
    new Set(['pipeline']),
  );
  const named = synthesize(pipeline({ hello: application('hello') }, { partOf: 'shop' }).app);
  expect(new Set(named.map(({ metadata }) => metadata.labels['app.kubernetes.io/part-of']))).toEqual(new Set(['shop']));
});

test('every object lies in the namespace of the steps or of the daemons, but for what belongs to the environments', () => {
  const elsewhere = manifests.filter(
    ({ kind, metadata }) => kind !== 'Namespace' && !['ci', 'ci-buildkit'].includes(metadata.namespace),
  );
  expect(elsewhere.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
    'ValidatingAdmissionPolicy undefined/ci-environments',
    'ValidatingAdmissionPolicyBinding undefined/ci-environments',
    'ClusterRole undefined/ci-environment-owner',
    'ClusterRole undefined/ci-environment-deploy',
    'ClusterRole undefined/ci-environments',
    'ClusterRoleBinding undefined/ci-environments',
  ]);
});

test('no pod of the steps, nor of events, lacks a field of Pod Security restricted', () => {
  expect(podRows(manifests).filter(({ level }) => level !== 'restricted')).toEqual([]);
  expect(podRows(manifests)).toHaveLength(10);
  expect(find(manifests, 'Namespace', 'ci').metadata.labels['pod-security.kubernetes.io/enforce']).toBe('restricted');
  expect(vclusterLevel(manifests)).toBe('restricted');
});

describe.each(leaves(manifests).map((template) => [template.name, template] as const))('the step %s', (_, template) => {
  test('ends, and is tried again after errors of the infrastructure alone', () => {
    expect(template.activeDeadlineSeconds).toBeGreaterThan(0);
    expect(template.retryStrategy).toMatchObject({ retryPolicy: 'OnError', limit: '2' });
  });

  test('asks for CPU and memory, and is limited in memory', () => {
    expect(template.script.resources).toEqual({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { memory: expect.any(String) },
    });
  });

  test('has a fixed program: values reach it by its environment', () => {
    expect(template.script.source).not.toContain('{{');
  });

  test('has an account of its own concern, and its token only to call the API', () => {
    const accounts = { ...made.access, ...made.access.environments, [made.pruner.account]: made.pruner.account };
    expect(accounts).toHaveProperty(template.serviceAccountName, template.serviceAccountName);
    expect(seesToken(template)).toBe(['environment', 'deploy', 'prune'].includes(template.name));
  });
});

test('nothing asks for a volume claim of the run; caches are claims that exist, and review builds only read them', () => {
  expect(JSON.stringify(manifests.map(({ spec }) => spec))).not.toContain('volumeClaimTemplates');
  const claims = find(manifests, 'WorkflowTemplate', 'lang-go').spec.templates.map(({ name, volumes }: Any) => [
    name,
    volumes.find((each: Any) => each.persistentVolumeClaim)?.persistentVolumeClaim,
  ]);
  expect(claims).toEqual([
    ['hello', { claimName: 'hello-cache' }],
    ['hello-review', { claimName: 'hello-cache', readOnly: true }],
    ['other', { claimName: 'other-cache' }],
  ]);
  expect(find(manifests, 'PersistentVolumeClaim', 'hello-cache').spec.accessModes).toEqual(['ReadWriteOnce']);
});

test('applications with builders of their own need no daemons', () => {
  const own = pipeline({ hello: application('hello', { builder: Buildkit.inStep(), cache: 'off' }) });
  expect(own.pipeline.buildkit).toBeUndefined();
  const all = synthesize(own.app);
  expect(all.map(({ kind }) => kind)).not.toContain('PersistentVolumeClaim');
  expect(find(all, 'Namespace', 'ci').metadata).toMatchObject({
    labels: { 'pod-security.kubernetes.io/enforce': 'privileged' },
    annotations: { 'cdk8s-argo-pipelines/unsafe': expect.stringContaining('podSecurity: privileged') },
  });
});

test('no step but the one that names environments is given the branch', () => {
  const given = leaves(manifests).filter((template) => JSON.stringify(template).includes('.branch}}'));
  expect(new Set(given.map(({ name }) => name))).toEqual(new Set(['environment-name']));
});

/** The environment of a step's container. */
function env(all: readonly Any[], name: string, step: string): Record<string, string> {
  return environment(find(all, 'WorkflowTemplate', name).spec.templates.find((each: Any) => each.name === step));
}

test('several applications of one repository share its environments, each as a release of its own', () => {
  const url = 'https://git.example.com/acme/mono.git';
  const repositories = {
    api: application('api', { url, paths: ['services/api/'] }),
    web: application('web', { url, paths: ['services/web/'] }),
  };
  const all = synthesize(pipeline(repositories).app);
  expect([env(all, 'api-cd', 'deploy').RELEASE, env(all, 'web-cd', 'deploy').RELEASE]).toEqual(['api', 'web']);
  expect(env(all, 'api-cd', 'environment-name')).toEqual(env(all, 'web-cd', 'environment-name'));
  expect(find(all, 'Sensor', 'push').spec.dependencies.map(({ name }: Any) => name)).toEqual([
    'api',
    'api-review',
    'web',
    'web-review',
  ]);
  expect(find(all, 'EventSource', 'webhooks').spec.github.push.repositories).toEqual([
    { owner: 'acme', names: ['mono'] },
  ]);
});

test('a generic sender, and pods that stay', () => {
  const generic = new App();
  new Pipeline(generic, 'pipeline', {
    namespace: 'builds',
    network: 'unrestricted',
    eventSourceName: 'callers',
    webhooks: PushProvider.generic({ path: '/push', authSecret: { name: 'callers', key: 'token' } }),
    environments: { namespacePrefix: 'previews-', podSecurity: 'baseline' },
    eventBus: { replicas: 1 },
    images: { git: 'mirror/git:1', kubernetes: 'mirror/k8s:1' },
    podGC: 'Never',
    repositories: { hello: application('hello') },
  });
  const all = synthesize(generic);
  expect(find(all, 'EventSource', 'callers').spec.webhook.push.endpoint).toBe('/push');
  expect(find(all, 'EventBus', 'default').spec.jetstream.replicas).toBe(1);
  expect(find(all, 'WorkflowTemplate', 'hello').spec.podGC).toBeUndefined();
  expect(all.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name)).toEqual([
    'builds',
    'builds-buildkit',
  ]);
  const [made, deploy] = ['environment', 'deploy'].map((step) => env(all, 'hello-cd', step));
  expect(made).toMatchObject({ NAMESPACE: 'previews-{{inputs.parameters.name}}', POD_SECURITY: 'baseline' });
  expect(made?.OWNER).toBe('builds-environment-owner builds:environment');
  expect(made?.DEPLOYER).toBe('builds-environment-deploy builds:deploy');
  expect(deploy?.NAMESPACE).toBe('previews-{{inputs.parameters.environment}}');
  expect(new Set(leaves(all).map(({ script }) => script.image))).toEqual(
    new Set(['mirror/git:1', 'mirror/k8s:1', images.go, images.buildkit]),
  );
});

test('a second Pipeline in an app is refused, and so is a chart of the same name', () => {
  const { app: used } = pipeline({ hello: application('hello') });
  expect(() => new Pipeline(used, 'second', config)).toThrow(
    'second: the app has a chart "access" already, of another Pipeline or your own. ' +
      "Give another Pipeline an App of its own, published into a folder of its own: publish(other, 'dist-other'). " +
      'Give a chart of your own another id.',
  );
  const own = new App();
  new Chart(own, 'lang-go');
  expect(() => new Pipeline(own, 'pipeline', config)).toThrow('pipeline: the app has a chart "lang-go" already');
});

test.each<[string, Partial<PipelineProps<GithubPush>>, string]>([
  [
    'a prefix that its own namespace begins with',
    { namespace: 'ci-builds', environments: { namespacePrefix: 'ci-' } },
    'access/accounts/environments: the namespace ci-builds begins with "ci-"',
  ],
  ['an empty namespace', { namespace: '' }, 'bad: the namespace is empty. Give one.'],
  ['an illegal namespace', { namespace: 'CI' }, 'bad: the namespace "CI" is not legal.'],
  [
    'a namespace too long to begin those of environments',
    { namespace: 'the-builds-of-shop' },
    'bad: the namespace "the-builds-of-shop" is too long to begin the namespaces of environments with it, the-builds-of-shop-env-... Give environments.namespacePrefix, for example "env-".',
  ],
  [
    'an illegal prefix of environments',
    { environments: { namespacePrefix: 'a.b-' } },
    'the prefix of environments\' namespaces is "a.b-"',
  ],
  ['a label that is none', { partOf: 'my pipeline' }, 'bad: the value of partOf "my pipeline" is not legal.'],
  ['no repositories', { repositories: {} }, 'bad: there are no repositories.'],
  [
    'a credential in a URL',
    { repositories: { hello: application('hello', { url: 'https://robot:s3cr3t@git.example.com/acme/hello.git' }) } },
    'bad/hello: the repository URL of git.example.com holds a credential',
  ],
  [
    'a name that the conditions of a Sensor read otherwise',
    { repositories: { all: application('hello') } },
    'bad: the repository\'s short name "all" is a word of the language of conditions. Choose another.',
  ],
])('%s is refused', (_, props, message) => {
  const repositories = { hello: application('hello') };
  expect(() => new Pipeline(new App(), 'bad', { ...config, repositories, ...props })).toThrow(message);
});
