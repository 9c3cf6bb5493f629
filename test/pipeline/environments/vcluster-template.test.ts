import { Duration, Size } from 'cdk8s';
import { type Environments, images, type VclusterProps, VclusterTemplate, vclusterRules } from '../../../src';
import { vclusterValues } from '../../../src/pipeline/environments/vcluster-values';
import { type Any, environment, mounts, restricted, seesToken, step } from '../world';

/** Where environments live, as an EnvironmentAccess says it. */
const environments: Environments = {
  namespacePrefix: 'ci-env-',
  podSecurity: 'baseline',
  policies: [],
  accountNamespace: 'ci',
  environment: 'maker',
  deploy: 'deployer',
  ownerRole: 'ci-owner',
  deployRole: 'ci-deploy',
};
const made = (props: VclusterProps = {}) =>
  step((home) => new VclusterTemplate(home, 'environment', { environments, ...props }));
const values = (template: Any) =>
  JSON.parse(Buffer.from(environment(template).VALUES_BASE64 ?? '', 'base64').toString());

test('a virtual cluster that lives for three days', () => {
  const template = made();
  expect(template).toMatchObject({
    activeDeadlineSeconds: 1800,
    serviceAccountName: 'maker',
    inputs: { parameters: [{ name: 'name' }, { name: 'repository', default: '' }, { name: 'revision', default: '' }] },
    outputs: {
      parameters: [
        { name: 'name', valueFrom: { path: '/tmp/outputs/name' } },
        { name: 'expiresAt', valueFrom: { path: '/tmp/outputs/expires-at' } },
      ],
    },
    securityContext: restricted.pod,
    script: { image: images.kubernetes, securityContext: restricted.container },
  });
  expect(environment(template)).toEqual({
    NAME: '{{inputs.parameters.name}}',
    NAMESPACE: 'ci-env-{{inputs.parameters.name}}',
    POD_SECURITY: 'baseline',
    POLICIES_BASE64: '',
    UNSAFE: 'podSecurity: baseline; network: unrestricted',
    OWNER: 'ci-owner ci:maker',
    DEPLOYER: 'ci-deploy ci:deployer',
    CHART: 'vcluster',
    CHART_REPOSITORY: 'https://charts.loft.sh',
    CHART_VERSION: '0.36.0',
    PLAIN_HTTP: '0',
    VALUES_BASE64: expect.any(String),
    TTL_SECONDS: '259200',
    TIMEOUT: '300s',
    REPOSITORY: '{{inputs.parameters.repository}}',
    REVISION: '{{inputs.parameters.revision}}',
  });
  expect(values(template)).toEqual(vclusterValues({}));
  expect(template.script.source).not.toContain('{{');
});

test('its kubeconfig is nowhere but in memory, and it may call the API', () => {
  const template = made();
  expect(mounts(template)).toEqual({ '/kube': { emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } } });
  expect(seesToken(template)).toBe(true);
  expect(template.outputs.artifacts).toBeUndefined();
});

test('all options', () => {
  const template = made({
    ttl: Duration.hours(8),
    timeout: Duration.minutes(10),
    chart: { oci: 'oci://registry.ci:5000/charts/vcluster', version: '0.36.1', insecureRegistry: true },
    kubernetesVersion: 'v1.34.2',
    controlPlane: { memoryLimit: Size.gibibytes(3) },
    quota: { pods: 50 },
    values: { sync: { toHost: { ingresses: { enabled: true } } } },
  });
  expect(template.activeDeadlineSeconds).toBe(3600);
  expect(template.metadata.annotations).toEqual({
    'cdk8s-argo-pipelines/unsafe': 'podSecurity: baseline; network: unrestricted; chart: insecureRegistry',
  });
  expect(environment(template)).toMatchObject({
    CHART: 'oci://registry.ci:5000/charts/vcluster',
    CHART_REPOSITORY: '',
    CHART_VERSION: '0.36.1',
    PLAIN_HTTP: '1',
    TTL_SECONDS: '28800',
    TIMEOUT: '600s',
  });
  expect(values(template)).toMatchObject({
    controlPlane: {
      distro: { k8s: { version: 'v1.34.2' } },
      statefulSet: { resources: { limits: { memory: '3Gi' } } },
    },
    policies: { resourceQuota: { quota: { 'count/pods': '50' } } },
    sync: { toHost: { ingresses: { enabled: true } } },
  });
});

test('a chart of another repository and name', () => {
  const template = made({ chart: { repository: 'https://charts.example.com', name: 'vc', version: '1.0.0' } });
  expect(environment(template)).toMatchObject({ CHART: 'vc', CHART_REPOSITORY: 'https://charts.example.com' });
});

test('credentials of the chart are files', () => {
  const secret = (chart: VclusterProps['chart']) => (mounts(made({ chart })) as Any)['/credentials/chart'];
  expect(secret({ oci: 'oci://registry.example.com/vcluster', version: '1.0.0', credentials: 'pull' })).toEqual({
    secret: { secretName: 'pull', defaultMode: 0o440, items: [{ key: '.dockerconfigjson', path: 'config.json' }] },
  });
  expect(secret({ repository: 'https://charts.example.com', version: '1.0.0', credentials: 'charts' })).toEqual({
    secret: { secretName: 'charts', defaultMode: 0o440 },
  });
});

test.each<[VclusterProps['chart'], string]>([
  [
    { repository: 'http://charts.example.com', version: '1' },
    'cannot be fetched from its address. Give https://... or oci://... without a query or fragment.',
  ],
  [{ repository: 'https://robot:s3cr3t@charts.example.com', version: '1' }, 'holds a credential'],
  [{ repository: 'https://charts.example.com?token=s3cr3t', version: '1' }, 'without a query or fragment'],
  [{ oci: 'registry.example.com/vcluster', version: '1' }, 'Give https://... or oci://...'],
  [
    { repository: 'https://charts.example.com', version: '1', credentials: 'A b' },
    'the Secret name in credentials "A b"',
  ],
  [{ repository: 'https://charts.example.com', version: '' }, "the vCluster chart's version is empty. Give one."],
])('the chart %j is refused, and no credential is shown', (chart, message) => {
  expect.assertions(2);
  try {
    made({ chart });
  } catch (error) {
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain('s3cr3t');
  }
});

test('the rights hold what the chart grants its own account, or Kubernetes would refuse that Role', () => {
  const rights = vclusterRules.flatMap(({ group, resources, verbs }) =>
    resources.flatMap((resource) => verbs.map((verb) => `${verb} ${group}/${resource}`)),
  );
  // vCluster 0.36, chart/templates/role.yaml
  const chart = {
    '/': {
      'configmaps secrets services pods pods/attach pods/portforward pods/exec persistentvolumeclaims':
        'create delete patch update get list watch',
      'pods/status pods/ephemeralcontainers pods/resize': 'patch update',
      'endpoints pods/log events': 'get list watch',
    },
    'apps/': { 'statefulsets replicasets deployments': 'get list watch patch update' },
    'discovery.k8s.io/': { endpointslices: 'create delete patch update get list watch' },
  };
  const granted = Object.entries(chart).flatMap(([group, rules]) =>
    Object.entries(rules).flatMap(([resources, verbs]) =>
      resources.split(' ').flatMap((resource) => verbs.split(' ').map((verb) => `${verb} ${group}${resource}`)),
    ),
  );
  expect(granted.filter((right) => !rights.includes(right))).toEqual([]);
  expect(
    rights.filter((right) => /\*|clusterrole|escalate|bind|impersonate/.test(right.replace('rolebindings', ''))),
  ).toEqual([]);
});
