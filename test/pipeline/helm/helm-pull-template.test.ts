import { Duration } from 'cdk8s';
import { HelmPullTemplate, images } from '../../../src';
import { environment, mounts, restricted, seesToken, step } from '../world';

test('fetches one version of a chart, and gives it unpacked', () => {
  const pull = step((home) => new HelmPullTemplate(home, 'pull'));
  expect(pull).toMatchObject({
    name: 'pull',
    activeDeadlineSeconds: 600,
    inputs: { parameters: [{ name: 'chart' }, { name: 'version' }, { name: 'digest', default: '' }] },
    outputs: {
      artifacts: [{ name: 'source', path: '/work/source' }],
      parameters: [{ name: 'digest', valueFrom: { path: '/tmp/outputs/digest' } }],
    },
    metadata: { labels: { 'cdk8s-argo-pipelines/step': 'helm-pull' } },
    securityContext: restricted.pod,
    script: { image: images.kubernetes, securityContext: restricted.container },
  });
  expect(environment(pull)).toEqual({
    CHART: '{{inputs.parameters.chart}}',
    VERSION: '{{inputs.parameters.version}}',
    DIGEST: '{{inputs.parameters.digest}}',
    PLAIN_HTTP: '0',
  });
  expect(mounts(pull)).toEqual({ '/work': { emptyDir: {} } });
  expect(seesToken(pull)).toBe(false);
});

test('all options', () => {
  const pull = step(
    (home) =>
      new HelmPullTemplate(home, 'pull', {
        credentials: 'charts',
        insecureRegistry: true,
        serviceAccount: 'cloner',
        image: 'mirror.example.com/k8s:1',
        activeDeadline: Duration.minutes(2),
      }),
  );
  expect(pull).toMatchObject({
    serviceAccountName: 'cloner',
    activeDeadlineSeconds: 120,
    metadata: { annotations: { 'cdk8s-argo-pipelines/unsafe': 'insecureRegistry: true' } },
    script: { image: 'mirror.example.com/k8s:1' },
  });
  expect(environment(pull)).toMatchObject({ PLAIN_HTTP: '1' });
  expect(mounts(pull)).toMatchObject({
    '/credentials/registry': {
      secret: { secretName: 'charts', defaultMode: 0o440, items: [{ key: '.dockerconfigjson', path: 'config.json' }] },
    },
  });
});

test('a Secret that cannot be is refused', () => {
  expect(() => step((home) => new HelmPullTemplate(home, 'pull', { credentials: 'Charts' }))).toThrow(
    'c/wt/pull: the Secret name in credentials "Charts" is not legal.',
  );
});
