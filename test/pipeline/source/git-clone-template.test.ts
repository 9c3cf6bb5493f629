import { Duration, Size } from 'cdk8s';
import { GitCloneTemplate, images } from '../../../src';
import { environment, mounts, restricted, seesToken, step } from '../world';

test('fetches one commit, and gives the work tree', () => {
  const clone = step((home) => new GitCloneTemplate(home, 'clone'));
  expect(clone).toMatchObject({
    name: 'clone',
    activeDeadlineSeconds: 600,
    inputs: { parameters: [{ name: 'url' }, { name: 'revision' }] },
    outputs: {
      artifacts: [{ name: 'source', path: '/work/source' }],
      parameters: [
        { name: 'commit', valueFrom: { path: '/tmp/outputs/commit' } },
        { name: 'committedAt', valueFrom: { path: '/tmp/outputs/committed-at' } },
      ],
    },
    metadata: { labels: { 'cdk8s-argo-pipelines/step': 'git-clone' } },
    securityContext: { ...restricted.pod, runAsUser: 65534, runAsGroup: 65534, fsGroup: 65534 },
    script: { image: images.git, command: ['sh', '-eu'], securityContext: restricted.container },
  });
  expect(environment(clone)).toEqual({
    REPOSITORY_URL: '{{inputs.parameters.url}}',
    REVISION: '{{inputs.parameters.revision}}',
    DEPTH: '1',
    ALLOW_HTTP: '0',
    SUBMODULES: '0',
  });
  expect(mounts(clone)).toEqual({ '/work': { emptyDir: {} } });
  expect(seesToken(clone)).toBe(false);
  expect(clone.script.source).not.toContain('{{');
});

test('the credential is a file', () => {
  const clone = step((home) => new GitCloneTemplate(home, 'clone', { credentials: 'git-token' }));
  expect(mounts(clone)).toEqual({
    '/work': { emptyDir: {} },
    '/credentials/git': { secret: { secretName: 'git-token', defaultMode: 0o440 } },
  });
  expect(Object.values(environment(clone)).join()).not.toContain('git-token');
});

test('all options', () => {
  const clone = step(
    (home) =>
      new GitCloneTemplate(home, 'clone', {
        depth: 50,
        insecureHttp: true,
        submodules: true,
        serviceAccount: 'cloner',
        image: 'mirror.example.com/git:1',
        resources: { memory: { limit: Size.gibibytes(1) } },
        activeDeadline: Duration.minutes(2),
        labels: { team: 'a' },
      }),
  );
  expect(clone).toMatchObject({
    serviceAccountName: 'cloner',
    activeDeadlineSeconds: 120,
    metadata: {
      labels: { team: 'a', 'cdk8s-argo-pipelines/step': 'git-clone' },
      annotations: { 'cdk8s-argo-pipelines/unsafe': 'insecureHttp: true' },
    },
    script: { image: 'mirror.example.com/git:1', resources: { limits: { memory: '1Gi' } } },
  });
  expect(environment(clone)).toMatchObject({ DEPTH: '50', ALLOW_HTTP: '1', SUBMODULES: '1' });
});

test.each([0, -1, 1.5, Number.NaN])('a depth of %d is refused', (depth) => {
  expect(() => step((home) => new GitCloneTemplate(home, 'clone', { depth }))).toThrow(
    `c/wt/clone: the depth is ${depth}. Give a whole number of commits, 1 or more.`,
  );
});

test('a Secret that cannot be is refused', () => {
  expect(() => step((home) => new GitCloneTemplate(home, 'clone', { credentials: 'Git Cred' }))).toThrow(
    'c/wt/clone: the Secret name in credentials "Git Cred" is not legal.',
  );
});
