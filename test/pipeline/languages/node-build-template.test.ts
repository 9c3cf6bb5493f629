import { artifactCache, images, NodeBuildTemplate, WorkflowTemplate } from '../../../src';
import { chart, synthesize } from '../../synthesize';
import { application, environment, find, mounts, pipeline, restricted, seesToken, step } from '../world';

test('installs, builds and tests the package at the root', () => {
  const build = step((home) => new NodeBuildTemplate(home, 'build'));
  expect(build).toMatchObject({
    activeDeadlineSeconds: 1800,
    inputs: {
      artifacts: [{ name: 'source', path: '/work/source' }],
      parameters: [
        { name: 'commit', default: '' },
        { name: 'committedAt', default: '' },
        { name: 'version', default: '' },
      ],
    },
    outputs: {
      artifacts: [
        { name: 'application', path: '/work/out/app' },
        { name: 'coverage', path: '/work/reports/lcov.info', optional: true },
        { name: 'junit', path: '/work/reports/junit.xml', optional: true },
      ],
      parameters: [
        { name: 'digest', valueFrom: { path: '/tmp/outputs/digest' } },
        { name: 'coveragePercent', valueFrom: { path: '/tmp/outputs/coverage', default: '0' } },
      ],
    },
    securityContext: restricted.pod,
    script: { image: images.node, securityContext: restricted.container },
  });
  expect(environment(build)).toEqual({
    PACKAGE_DIR: '.',
    RESULT: '.',
    TEST: '1',
    VERSION: '{{inputs.parameters.version}}',
    COMMIT: '{{inputs.parameters.commit}}',
    COMMITTED_AT: '{{inputs.parameters.committedAt}}',
  });
  expect(mounts(build)).toEqual({ '/work': { emptyDir: {} } });
  expect(seesToken(build)).toBe(false);
});

test('a report that is undefined is none', () => {
  const reports = { junit: undefined, lcov: 'coverage/lcov.info' };
  const build = step((home) => new NodeBuildTemplate(home, 'build', { reports }));
  expect(environment(build)).toMatchObject({ LCOV: 'coverage/lcov.info' });
  expect(environment(build)).not.toHaveProperty('JUNIT');
});

test('all options', () => {
  const build = step(
    (home) =>
      new NodeBuildTemplate(home, 'build', {
        package: 'services/web',
        output: 'dist',
        test: false,
        reports: { junit: 'reports/junit.xml', lcov: 'coverage/lcov.info' },
        registry: { url: 'http://npm.tools:4873/', credentials: 'npm-packages', insecureHttp: true },
        unrestrictedInstallScripts: true,
      }),
  );
  expect(environment(build)).toMatchObject({
    PACKAGE_DIR: 'services/web',
    RESULT: 'dist',
    TEST: '0',
    JUNIT: 'reports/junit.xml',
    LCOV: 'coverage/lcov.info',
    REGISTRY: 'http://npm.tools:4873/',
    INSTALL_SCRIPTS: '1',
  });
  expect(mounts(build)).toMatchObject({
    '/credentials/npm': { secret: { secretName: 'npm-packages', items: [{ key: '.npmrc', path: '.npmrc' }] } },
  });
});

test('the cache adds its volume, its variables and its artifacts', () => {
  const cache = artifactCache({
    endpoint: 's3.example.com',
    bucket: 'caches',
    reader: { name: 'reader' },
    writer: { name: 'writer' },
  }).of(chart('c'), 'web');
  const build = step((home) => new NodeBuildTemplate(home, 'build', { cache: cache('release') }));
  expect(environment(build)).toMatchObject({ CACHE: '/cache/build', CACHE_SENT: '1' });
  expect(mounts(build)).toMatchObject({ '/cache': { emptyDir: {} } });
  expect(build.inputs.artifacts.map(({ name }: { name: string }) => name)).toEqual(['source', 'cache']);
});

test('unsafe options stand in an annotation', () => {
  const build = step((home) => new NodeBuildTemplate(home, 'build', { unrestrictedInstallScripts: true }));
  expect(build.metadata.annotations).toEqual({ 'cdk8s-argo-pipelines/unsafe': 'unrestrictedInstallScripts: true' });
});

test('as the language of an application, beside one of Go', () => {
  const { app } = pipeline({
    api: application('api'),
    web: application('web', { language: NodeBuildTemplate.language({ output: 'dist' }) }),
  });
  const manifests = synthesize(app);
  expect(find(manifests, 'WorkflowTemplate', 'lang-node').spec.templates).toMatchObject([
    { name: 'web', serviceAccountName: 'build' },
    { name: 'web-review', serviceAccountName: 'build' },
  ]);
  const main = find(manifests, 'WorkflowTemplate', 'web-ci').spec.templates.find(
    ({ name }: { name: string }) => name === 'main',
  );
  expect(main.dag.tasks[1]).toMatchObject({
    name: 'build',
    templateRef: { name: expect.stringMatching(/^lang-node-[0-9a-f]{10}$/), template: 'web' },
    arguments: { parameters: [{ name: 'commit' }, { name: 'committedAt' }, { name: 'version' }] },
  });
});

test.each([
  [{ package: '../other' }, 'c/wt/build: the package "../other" leaves the repository'],
  [{ output: '/etc' }, 'c/wt/build: the output "/etc" leaves the repository'],
  [{ reports: { junit: '../x' } }, 'c/wt/build: the report in the format of junit "../x" leaves the repository'],
  [{ registry: { url: 'npm.example.com' } }, "c/wt/build: the registry's URL cannot be used. Write it like https://"],
  [{ registry: { url: 'https://npm.example.com/?a=b' } }, "the registry's URL cannot be used"],
  [
    { registry: { url: 'http://npm.example.com' } },
    "c/wt/build: the registry's URL http://npm.example.com is plain http, which shows credentials and packages to the network. Use https, or say insecureHttp: true.",
  ],
  [{ registry: { credentials: '' } }, 'c/wt/build: registry: the Secret name in credentials is empty.'],
])('%j is refused', (props, message) => {
  const home = new WorkflowTemplate(chart('c'), 'wt');
  expect(() => new NodeBuildTemplate(home, 'build', props)).toThrow(message);
});

test('a URL with a credential is refused, and not repeated', () => {
  const home = new WorkflowTemplate(chart('c'), 'wt');
  const made = () => new NodeBuildTemplate(home, 'build', { registry: { url: 'https://ci:hush@npm.example.com' } });
  expect(made).toThrow('c/wt/build: the URL of the registry npm.example.com holds a credential');
  expect(made).not.toThrow('hush');
});
