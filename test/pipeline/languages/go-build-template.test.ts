import { GoBuildTemplate, images, WorkflowTemplate } from '../../../src';
import { chart } from '../../synthesize';
import { environment, mounts, restricted, seesToken, step } from '../world';

test('vets, tests and compiles the module at the root', () => {
  const build = step((home) => new GoBuildTemplate(home, 'build'));
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
        { name: 'coverage', path: '/work/reports/coverage.out', optional: true },
        { name: 'junit', path: '/work/reports/junit.xml', optional: true },
      ],
      parameters: [
        { name: 'digest', valueFrom: { path: '/tmp/outputs/digest' } },
        { name: 'coveragePercent', valueFrom: { path: '/tmp/outputs/coverage', default: '0' } },
      ],
    },
    securityContext: restricted.pod,
    script: { image: images.go, securityContext: restricted.container },
  });
  expect(environment(build)).toEqual({
    MODULE_DIR: '.',
    PACKAGE: '.',
    VET: '1',
    TEST: '1',
    VERSION: '{{inputs.parameters.version}}',
    COMMIT: '{{inputs.parameters.commit}}',
    COMMITTED_AT: '{{inputs.parameters.committedAt}}',
    LDFLAGS: '-s -w',
  });
  expect(mounts(build)).toEqual({ '/work': { emptyDir: {} } });
  expect(seesToken(build)).toBe(false);
  expect(build.script.source).not.toContain('{{');
});

test('a stamp that is undefined is none', () => {
  const stamp = { commit: 'main.commit', version: undefined };
  const build = step((home) => new GoBuildTemplate(home, 'build', { stamp }));
  expect(environment(build)).toMatchObject({ COMMIT_VARIABLE: 'main.commit' });
  expect(environment(build)).not.toHaveProperty('VERSION_VARIABLE');
});

test('all options', () => {
  const build = step(
    (home) =>
      new GoBuildTemplate(home, 'build', {
        module: 'services/api',
        package: './cmd/api',
        vet: false,
        test: false,
        stamp: {
          version: 'main.version',
          commit: 'example.com/acme/api/internal/build.Commit',
          committedAt: 'main.at',
        },
        ldflags: '-w',
        goflags: '-mod=vendor',
        goproxy: 'https://goproxy.example.com',
        goprivate: 'git.example.com',
        privateModules: { hosts: ['git.example.com', 'git.example.org'], credentials: 'go-modules' },
      }),
  );
  expect(environment(build)).toMatchObject({
    MODULE_DIR: 'services/api',
    PACKAGE: './cmd/api',
    VET: '0',
    TEST: '0',
    VERSION_VARIABLE: 'main.version',
    COMMIT_VARIABLE: 'example.com/acme/api/internal/build.Commit',
    COMMITTED_AT_VARIABLE: 'main.at',
    LDFLAGS: '-w',
    GOFLAGS: '-mod=vendor',
    GOPROXY: 'https://goproxy.example.com',
    GOPRIVATE: 'git.example.com',
    GIT_HOSTS: 'git.example.com git.example.org',
  });
  expect(mounts(build)).toMatchObject({ '/credentials/git': { secret: { secretName: 'go-modules' } } });
});

test('the hosts of private modules are private to Go too, unless it is told otherwise', () => {
  const privateModules = { hosts: ['git.example.com', 'git.example.org'], credentials: 'go-modules' };
  const build = step((home) => new GoBuildTemplate(home, 'build', { privateModules }));
  expect(environment(build).GOPRIVATE).toBe('git.example.com,git.example.org');
});

test('as a language, it takes the account of its user', () => {
  const language = GoBuildTemplate.language({ package: './cmd/hello', image: 'mirror.example.com/go:1' });
  expect(language.name).toBe('go');
  const build = step((home) => language.template(home, 'hello', { serviceAccount: 'build' }));
  expect(build).toMatchObject({
    name: 'hello',
    serviceAccountName: 'build',
    script: { image: 'mirror.example.com/go:1' },
  });
  expect(environment(build)).toMatchObject({ PACKAGE: './cmd/hello' });
});

test.each([
  [{ module: '../other' }, 'c/wt/build: the module "../other" leaves the repository. Write it relative to its root'],
  [{ module: '/src' }, 'the module "/src" leaves the repository'],
  [{ module: '' }, 'c/wt/build: the module is empty. Give one.'],
  [{ package: './cmd/../../x' }, 'the package "./cmd/../../x" leaves the repository'],
  [
    { stamp: { commit: 'commit' } },
    '"commit" is no Go variable to stamp. Write package.name, for example main.version.',
  ],
  [{ stamp: { version: 'main.version -extld=evil' } }, 'is no Go variable to stamp'],
  [{ privateModules: { hosts: [], credentials: 'x' } }, 'c/wt/build: privateModules has no host. Name those'],
  [
    { privateModules: { hosts: ['git.example.com:8443', 'bad host;x'], credentials: 'x' } },
    'c/wt/build: "bad host;x" in privateModules is no host. Write host or host:port, for example git.example.com.',
  ],
  [{ privateModules: { hosts: ['https://git.example.com'], credentials: 'x' } }, 'is no host'],
  [
    { privateModules: { hosts: ['git.example.com'], credentials: '' } },
    'c/wt/build: privateModules: the Secret name in credentials is empty.',
  ],
])('%j is refused', (props, message) => {
  const home = new WorkflowTemplate(chart('c'), 'wt');
  expect(() => new GoBuildTemplate(home, 'build', props)).toThrow(message);
});
