import { Duration } from 'cdk8s';
import { HelmDeployTemplate, type HelmDeployTemplateProps, helmDeployRules, images } from '../../../src';
import { environment, mounts, restricted, seesToken, step } from '../world';

const made = (props: Partial<HelmDeployTemplateProps> = {}) =>
  step((home) => new HelmDeployTemplate(home, 'deploy', { namespacePrefix: 'ci-env-', release: 'hello', ...props }));
const decoded = (base64: string | undefined) => JSON.parse(Buffer.from(base64 ?? '', 'base64').toString());

test('installs the folder chart, by digest', () => {
  const deploy = made();
  expect(deploy).toMatchObject({
    activeDeadlineSeconds: 1800,
    inputs: {
      artifacts: [{ name: 'chart', path: '/work/chart' }],
      parameters: [{ name: 'environment' }, { name: 'image' }, { name: 'digest' }, { name: 'commit' }],
    },
    outputs: {
      parameters: [
        { name: 'address', valueFrom: { path: '/tmp/outputs/address' } },
        { name: 'release', valueFrom: { path: '/tmp/outputs/release' } },
        { name: 'revision', valueFrom: { path: '/tmp/outputs/revision' } },
      ],
    },
    securityContext: restricted.pod,
    script: { image: images.kubernetes, securityContext: restricted.container },
  });
  const { VALUES_BASE64, ...rest } = environment(deploy);
  expect(decoded(VALUES_BASE64)).toEqual({ image: {} });
  expect(rest).toEqual({
    NAME: '{{inputs.parameters.environment}}',
    NAMESPACE: 'ci-env-{{inputs.parameters.environment}}',
    RELEASE: 'hello',
    RELEASE_NAMESPACE: 'default',
    CHART_DIR: 'chart',
    LITERAL_0_PATH: 'image.repository',
    LITERAL_0_VALUE: '{{inputs.parameters.image}}',
    LITERAL_1_PATH: 'image.digest',
    LITERAL_1_VALUE: '{{inputs.parameters.digest}}',
    WAIT: 'watcher',
    TIMEOUT: '300s',
    TEST: '1',
    SERVICE: '',
  });
  expect(deploy.script.source).not.toContain('{{');
});

test('the kubeconfig is nowhere but in memory, and it may call the API', () => {
  const deploy = made();
  expect(mounts(deploy)).toEqual({
    '/work': { emptyDir: {} },
    '/kube': { emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } },
  });
  expect(seesToken(deploy)).toBe(true);
  expect(helmDeployRules).toEqual([
    { group: '', resources: ['secrets'], verbs: ['get'] },
    { group: '', resources: ['services'], verbs: ['list'] },
  ]);
});

test('a credential for images is a file', () => {
  expect(mounts(made({ pullCredentials: 'pull' }))).toMatchObject({
    '/credentials/pull': {
      secret: { secretName: 'pull', defaultMode: 0o440, items: [{ key: '.dockerconfigjson', path: 'config.json' }] },
    },
  });
});

test('all options', () => {
  const deploy = made({
    folder: 'deploy/hello',
    releaseNamespace: 'shop',
    wait: 'legacy',
    test: false,
    service: 'web',
    timeout: Duration.minutes(2),
    values: ({ digest, commit, environment: name }) => ({
      image: digest,
      labels: { 'example.com/commit': commit },
      host: `${name}.example.com`,
      template: '{{ .Values.x }}',
    }),
  });
  expect(deploy.activeDeadlineSeconds).toBe(720);
  const { VALUES_BASE64, ...rest } = environment(deploy);
  expect(decoded(VALUES_BASE64)).toEqual({ labels: {}, template: '{{ .Values.x }}' });
  expect(rest).toMatchObject({
    CHART_DIR: 'deploy/hello',
    RELEASE_NAMESPACE: 'shop',
    WAIT: 'legacy',
    TEST: '0',
    SERVICE: 'web',
    TIMEOUT: '120s',
    LITERAL_0_PATH: 'image',
    LITERAL_0_VALUE: '{{inputs.parameters.digest}}',
    LITERAL_1_PATH: 'labels.example\\.com/commit',
    LITERAL_1_VALUE: '{{inputs.parameters.commit}}',
    LITERAL_2_PATH: 'host',
    LITERAL_2_VALUE: '{{inputs.parameters.environment}}.example.com',
  });
});

test.each<[Partial<HelmDeployTemplateProps>, string]>([
  [{ folder: '../chart' }, 'c/wt/deploy: the folder of the chart "../chart" leaves the repository.'],
  [{ release: '' }, 'the release "" has no legal name. Use up to 53 lower-case letters, digits and "-".'],
  [{ release: 'Hello' }, 'the release "Hello" has no legal name'],
  [{ release: 'x'.repeat(54) }, 'has no legal name'],
  [{ pullCredentials: 'Pull' }, 'c/wt/deploy: the Secret name in credentials "Pull" is not legal.'],
  [{ values: () => ({ a: undefined as never }) }, 'c/wt/deploy: the Helm value a is undefined'],
])('%j is refused', (props, message) => {
  expect(() => made(props)).toThrow(message);
});
