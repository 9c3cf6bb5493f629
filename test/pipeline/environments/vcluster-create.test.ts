import { readFileSync, statSync } from 'node:fs';
import { base64, Sandbox } from '../step/run-script';

const program: string = require('#programs/environments/vcluster-create');

const namespace = 'ci-env-hello-main-40e885fe';
const kubeconfig = 'apiVersion: v1\nusers: [{user: {token: the-token}}]\n';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.file('kube/.keep', '');
  sandbox.fake('sleep');
});
afterEach(() => sandbox.remove());

/** A cluster in which all is there but the settings, unless `answers` (cases of a sh `case`) say otherwise. */
function cluster(answers = '', helm = '') {
  sandbox.fake('helm', `for file; do case $file in *.json) cp "$file" "$SAVED" ;; esac; done\n${helm}`);
  sandbox.fake(
    'kubectl',
    `case " $* " in
  ${answers}
  *' create rolebinding probe '*) exit 1 ;; # as the policy has it
  *' get namespace '*metadata.name}*) echo ${namespace} ;;
  *' get namespace '*/environment}*) echo hello-main-40e885fe ;;
  *'get secret '*) printf '%s' ${base64(kubeconfig)} ;;
  *'get secrets '*) ;;
  *' /readyz '*) echo ok ;;
  *' get deployment coredns '*) echo deployment/coredns ;;
  *' get endpointslices '*) echo 10.0.0.7 ;;
esac`,
  );
}

function create(env: Record<string, string> = {}) {
  return sandbox.run(program, {
    NAME: 'hello-main-40e885fe',
    NAMESPACE: namespace,
    POD_SECURITY: 'restricted',
    OWNER: 'ci-environment-owner ci:environment',
    DEPLOYER: 'ci-environment-deploy ci:deploy',
    CHART: 'vcluster',
    CHART_REPOSITORY: 'https://charts.loft.sh',
    CHART_VERSION: '0.36.0',
    VALUES_BASE64: base64('{"telemetry":{"enabled":false}}'),
    TTL_SECONDS: '3600',
    KUBE_DIR: sandbox.path('kube'),
    SAVED: sandbox.folder,
    ...env,
  });
}

const recorded = (verb: string) => ['kubectl', verb, 'namespace', namespace, '--overwrite'];

/** The calls as lines, for what matters is their order. */
const lines = (ran: { calls: string[][] }) => ran.calls.map((call) => call.join(' '));

/** A case in which the namespace has settings recorded. */
const settings = (hash: string) => `*' get namespace '*/settings}*) echo ${hash} ;;`;

/** The settings that a run records. */
const settingsOf = (ran: { calls: string[][] }) =>
  ran.calls.flat().flatMap((word) => /^cdk8s-argo-pipelines\/settings=(.*)$/.exec(word)?.[1] ?? [])[0] ?? '';

const helmCall = (ran: { calls: string[][] }) =>
  ran.calls.find((call) => call[0] === 'helm' && call[1] === 'upgrade') ?? [];

test('installs or upgrades, waits until it and its DNS answer, and says until when it lives', () => {
  cluster();
  const before = Math.floor(Date.now() / 1000) + 3600;
  const ran = create({ REPOSITORY: 'acme/hello', REVISION: 'abc' });
  expect(ran).toMatchObject({ code: 0, message: '', outputs: { name: 'hello-main-40e885fe' } });
  expect(helmCall(ran).slice(0, 10)).toEqual([
    ...['helm', 'upgrade', '--install', 'hello-main-40e885fe', 'vcluster', '--namespace', namespace],
    ...['--version', '0.36.0', '--repo'],
  ]);
  expect(helmCall(ran)).toEqual(expect.arrayContaining(['--wait=legacy', '--timeout', '5m']));
  expect(JSON.parse(sandbox.read('values.json'))).toEqual({ telemetry: { enabled: false } });

  const expiresAt = ran.outputs['expires-at'] ?? '';
  const expires = Date.parse(expiresAt) / 1000;
  expect(expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(expires).toBeGreaterThanOrEqual(before);
  expect(expires).toBeLessThan(before + 60);
  expect(ran.calls.filter(([program, verb]) => program === 'kubectl' && /label|annotate/.test(verb ?? ''))).toEqual([
    [...recorded('label'), `cdk8s-argo-pipelines/expires=${expires}`, 'pod-security.kubernetes.io/enforce=restricted'],
    [
      ...recorded('annotate'),
      `cdk8s-argo-pipelines/expires-at=${expiresAt}`,
      'cdk8s-argo-pipelines/repository=acme/hello',
      'cdk8s-argo-pipelines/revision=abc',
      expect.stringMatching(/^cdk8s-argo-pipelines\/settings=[0-9a-f]{16}$/),
      'cdk8s-argo-pipelines/unsafe-', // nothing is: removed where it was there
    ],
  ]);
});

test('makes the namespace where it is missing, with its Pod Security level, and gives both accounts their roles', () => {
  cluster(
    `*' get namespace '*) ;;
  *' create -f '*) cat >"$SAVED/namespace.json" ;;
  *' get rolebinding '*) exit 1 ;;`,
  );
  const ran = create({ POD_SECURITY: 'baseline' });
  expect(ran).toMatchObject({ code: 0, message: '' });
  expect(JSON.parse(sandbox.read('namespace.json'))).toEqual({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: namespace,
      labels: {
        'cdk8s-argo-pipelines/environment': 'hello-main-40e885fe',
        'pod-security.kubernetes.io/enforce': 'baseline',
      },
    },
  });
  const made = lines(ran).filter((line) => line.includes(' create '));
  const give = `kubectl -n ${namespace} create rolebinding`;
  expect(made.filter((line) => !/can-i|--dry-run/.test(line))).toEqual([
    'kubectl create -f -',
    `${give} pipeline-owner --clusterrole=ci-environment-owner --serviceaccount=ci:environment`,
    `${give} pipeline-deployer --clusterrole=ci-environment-deploy --serviceaccount=ci:deploy`,
  ]);
  expect(lines(ran).indexOf('kubectl create -f -')).toBeLessThan(
    lines(ran).findIndex((line) => line.startsWith('helm')),
  );
});

test('a namespace and bindings that are there stay as they are', () => {
  cluster();
  const made = lines(create()).filter((line) => / create (-f|rolebinding pipeline)/.test(line));
  expect(made).toEqual([]);
});

test('asks the API server whether the policy is in force, and makes nothing where it is not', () => {
  cluster(`*' create rolebinding probe '*) ;;`);
  const ran = create();
  expect(ran).toMatchObject({
    code: 1,
    message:
      'the ValidatingAdmissionPolicy that keeps ci:environment to its environments is not in force: apply all of dist',
  });
  expect(lines(ran)).toEqual([
    'kubectl -n default create rolebinding probe --clusterrole=ci-environment-owner --serviceaccount=ci:environment --dry-run=server',
  ]);
});

test('an environment stays with its repository', () => {
  cluster(`*' get namespace '*/repository}*) echo acme/hello ;;`);
  expect(create({ REPOSITORY: 'acme/hello' }).code).toBe(0);
  const ran = create({ REPOSITORY: 'acme/other' });
  expect(ran).toMatchObject({ code: 1, message: 'the environment hello-main-40e885fe is one of acme/hello' });
  expect(lines(ran).filter((line) => /^helm| label | annotate /.test(line))).toEqual([]);
});

test('waits until its rights have arrived, before it calls Helm', () => {
  cluster(`*' auth can-i '*) [ -e "$SAVED/asked" ] || { touch "$SAVED/asked"; exit 1; } ;;`);
  const ran = lines(create());
  const asked = ran.flatMap((line, index) => (line.includes(' auth can-i ') ? [index] : []));
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBeLessThan(ran.findIndex((line) => line.startsWith('helm')));
});

describe('the NetworkPolicies of the namespace', () => {
  const policies = '{"apiVersion":"v1","kind":"List","items":[]}';
  const ofPolicies = (ran: { calls: string[][] }) =>
    lines(ran).filter((line) => line.includes('cdk8s-argo-pipelines/network'));

  test('are there before Helm makes anything; those of an earlier run that are not among them go', () => {
    cluster(`*' apply -f '*) cp "$5" "$SAVED/policies.json" ;;`);
    const ran = create({ POLICIES_BASE64: base64(policies) });
    expect(ran).toMatchObject({ code: 0, message: '' });
    expect(sandbox.read('policies.json')).toBe(policies);
    const [applied, ...more] = ofPolicies(ran);
    expect(more).toEqual([]);
    expect(applied).toMatch(
      / apply -f \S+ --prune -l cdk8s-argo-pipelines\/network --prune-allowlist=networking.k8s.io\/v1\/NetworkPolicy$/,
    );
    expect(lines(ran).indexOf(applied as string)).toBeLessThan(
      lines(ran).findIndex((line) => line.startsWith('helm upgrade')),
    );
  });

  test('go where the network is unrestricted, and the namespace says so', () => {
    cluster();
    const ran = create({ POLICIES_BASE64: '', UNSAFE: 'podSecurity: baseline; network: unrestricted' });
    expect(ran.code).toBe(0);
    expect(ofPolicies(ran)).toEqual([
      `kubectl -n ${namespace} delete networkpolicies -l cdk8s-argo-pipelines/network --ignore-not-found`,
    ]);
    expect(ran.calls.flat()).toContain('cdk8s-argo-pipelines/unsafe=podSecurity: baseline; network: unrestricted');
  });

  test('that cannot be made keep the environment from being made', () => {
    cluster(`*' apply -f '*) echo 'networkpolicies is forbidden' >&2; exit 1 ;;`);
    const ran = create({ POLICIES_BASE64: base64(policies) });
    expect(ran).toMatchObject({
      code: 1,
      message: `cannot make the NetworkPolicies of ${namespace}: networkpolicies is forbidden`,
    });
    expect(lines(ran).filter((line) => line.startsWith('helm upgrade'))).toEqual([]);
  });
});

test('a virtual cluster of other settings is removed first, and one of the same is not', () => {
  cluster(settings('0123456789abcdef'));
  const other = create();
  const removed = lines(other).findIndex((line) => line.startsWith('helm uninstall hello-main-40e885fe'));
  expect(other).toMatchObject({ code: 0, stdout: expect.stringContaining('it is made anew') });
  expect(other.calls[removed]).toEqual(expect.arrayContaining(['--namespace', namespace, '--ignore-not-found']));
  expect(lines(other).findIndex((line) => line.startsWith('helm upgrade'))).toBeGreaterThan(removed);
  expect(lines(other).findIndex((line) => line.startsWith('kubectl annotate'))).toBeGreaterThan(removed);

  cluster(settings(settingsOf(other)));
  const same = create({ REVISION: 'another', TTL_SECONDS: '60' });
  expect(same.code).toBe(0);
  expect(lines(same).filter((line) => line.startsWith('helm uninstall'))).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['version of the chart', { CHART_VERSION: '0.37.0' }],
  ['values', { VALUES_BASE64: base64('{}') }],
  ['address', { CHART_REPOSITORY: 'https://charts.example.com' }],
  ['chart', { CHART: 'vc' }],
])('another %s makes other settings', (_, env) => {
  cluster();
  expect(settingsOf(create())).not.toBe('');
  expect(settingsOf(create(env))).not.toBe(settingsOf(create()));
});

test('what cannot be removed is not recorded as made: the next run tries again', () => {
  cluster(settings('0123456789abcdef'), '[ $1 = uninstall ] || exit 0; echo "Error: timed out" >&2; exit 1');
  const ran = create();
  expect(ran).toMatchObject({
    code: 1,
    message: 'cannot remove the virtual cluster hello-main-40e885fe: Error: timed out',
  });
  expect(settingsOf(ran)).toBe('');
});

test('a run for another commit gives Helm the same values: others would make a new pod, with an empty cluster', () => {
  cluster();
  const values = ['a1', 'b2'].map((REVISION) => {
    create({ REPOSITORY: 'acme/hello', REVISION });
    return sandbox.read('environment.json');
  });
  expect(JSON.parse(values[0] ?? '')).toEqual({
    exportKubeConfig: { server: `https://hello-main-40e885fe.${namespace}` },
  });
  expect(values[1]).toBe(values[0]);
});

test('the kubeconfig lies in one private file, and in no output', () => {
  cluster();
  const ran = create();
  expect(readFileSync(sandbox.path('kube/config'), 'utf8')).toBe(kubeconfig);
  expect(statSync(sandbox.path('kube/config')).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(ran)).not.toContain('the-token');
  expect(sandbox.leftovers()).toEqual([]);
});

test('a chart in a registry without TLS', () => {
  cluster();
  const ran = create({ CHART: 'oci://registry.forge:5000/charts/vcluster', CHART_REPOSITORY: '', PLAIN_HTTP: '1' });
  expect(helmCall(ran)).toContain('--plain-http');
  expect(helmCall(ran)).not.toContain('--repo');
});

test('credentials of the chart are files: for a registry', () => {
  cluster();
  const config = sandbox.file('credentials/config.json', '{}');
  const ran = create({ CHART: 'oci://r/vcluster', CHART_REPOSITORY: '', CREDENTIALS: sandbox.path('credentials') });
  expect(helmCall(ran)).toEqual(expect.arrayContaining(['--registry-config', config]));
});

test('credentials of the chart are files: for a chart repository', () => {
  cluster('', 'case "$*" in "repo add "*) cat >"$SAVED/password" ;; esac');
  sandbox.file('credentials/username', 'robot');
  sandbox.file('credentials/password', 'the-token');
  const ran = create({ CREDENTIALS: sandbox.path('credentials') });
  expect(ran.code).toBe(0);
  expect(ran.calls.find((call) => call[1] === 'repo')).toEqual([
    ...['helm', 'repo', 'add', 'charts', 'https://charts.loft.sh', '--username', 'robot', '--password-stdin'],
  ]);
  expect(sandbox.read('password')).toBe('the-token');
  expect(helmCall(ran)).toContain('charts/vcluster');
  expect(helmCall(ran)).not.toContain('--repo');
  expect(JSON.stringify(ran)).not.toContain('the-token');
});

test('a password of a chart repository without a user', () => {
  cluster();
  sandbox.file('credentials/password', 'the-token');
  expect(create({ CREDENTIALS: sandbox.path('credentials') })).toMatchObject({
    code: 1,
    message: 'the Secret of the chart repository has no username',
  });
});

test('a release that an earlier run left pending is freed when nobody works on it', () => {
  cluster(`*'delete secrets '*) touch "$SAVED/freed" ;;
  *'get secrets '*) [ -e "$SAVED/freed" ] || echo secret/sh.helm.release.v1.hello.v1 ;;`);
  const ran = create({ TIMEOUT: '0s' });
  const words = ran.calls.map((call) => call.join(' '));
  const freed = words.findIndex((call) =>
    call.includes('delete secrets -l owner=helm,name=hello-main-40e885fe,status in (pending'),
  );
  expect(freed).toBeGreaterThan(0);
  expect(words.findIndex((call) => call.startsWith('helm upgrade'))).toBeGreaterThan(freed);
});

test.each([
  [
    `*' get namespace '*/environment}*) echo other ;;`,
    'the namespace ci-env-hello-main-40e885fe is not of the environment hello-main-40e885fe',
  ],
  [`*' get namespace '*) ;; *' create -f '*) exit 1 ;;`, 'cannot make the namespace ci-env-hello-main-40e885fe'],
  [
    `*' get rolebinding '*) exit 1 ;; *' create rolebinding pipeline-owner '*) exit 1 ;;`,
    'cannot give ci-environment-owner ci:environment in ci-env-hello-main-40e885fe',
  ],
  [
    `*' get rolebinding '*) exit 1 ;; *' create rolebinding pipeline-deployer '*) exit 1 ;;`,
    'cannot give ci-environment-deploy ci:deploy in ci-env-hello-main-40e885fe',
  ],
  [`*' auth can-i '*) exit 1 ;;`, 'the rights of ci-environment-owner ci:environment do not arrive'],
  [`*' label '*) echo 'namespaces is forbidden' >&2; exit 1 ;;`, 'when it expires: namespaces is forbidden'],
  [
    `*'get secret '*) echo 'secrets "vc-x" not found' >&2; exit 1 ;;`,
    'no Secret vc-hello-main-40e885fe in the namespace ci-env-hello-main-40e885fe',
  ],
  [`*' /readyz '*) echo 'connection refused' >&2; exit 1 ;;`, 'does not answer after 0 s: connection refused'],
  [`*' get deployment coredns '*) exit 1 ;;`, 'has no CoreDNS after 0s'],
  [
    `*' rollout status '*) echo 'timed out'; exit 1 ;;`,
    'the DNS of the virtual cluster hello-main-40e885fe does not start: timed out',
  ],
  [`*' get endpointslices '*) ;;`, 'the DNS of the virtual cluster hello-main-40e885fe is not ready'],
])('says what does not come up: %s', (answers, reason) => {
  cluster(answers);
  expect(create({ TIMEOUT: '0s' })).toMatchObject({ code: 1, message: expect.stringContaining(reason), outputs: {} });
});

test('a Helm older than 4', () => {
  cluster('', 'case $1 in version) echo v3.19.0+g3d8990f ;; esac');
  expect(create()).toMatchObject({ code: 1, message: expect.stringContaining('the image has v3.19.0') });
});

test('a failing Helm says why, after what can be seen of the pods', () => {
  cluster(
    `*' get pods '*) echo 'hello-main-40e885fe-0 Pending' ;;`,
    '[ $1 = version ] && exit; echo "Error: context deadline exceeded" >&2; exit 1',
  );
  const ran = create();
  expect(ran).toMatchObject({
    code: 1,
    message: 'cannot create the virtual cluster hello-main-40e885fe: Error: context deadline exceeded',
  });
  expect(ran.stderr).toContain('hello-main-40e885fe-0 Pending');
});

test.each<[Record<string, string>, string]>([
  [{ NAME: 'Hello' }, 'the name of the environment holds characters that are not allowed'],
  [{ NAME: '--debug' }, 'the name of the environment starts with a dash'],
  [{ NAME: 'x'.repeat(46) }, 'longer than 45 characters'],
  [{ NAMESPACE: 'a b' }, 'the namespace holds characters that are not allowed'],
  [{ TTL_SECONDS: '-1' }, 'TTL_SECONDS must be a positive number'],
  [{ TTL_SECONDS: '' }, 'TTL_SECONDS must be a positive number'],
  [{ TIMEOUT: 'soon' }, 'not a duration: soon'],
  [{ REPOSITORY: 'a","x":"' }, 'the repository holds characters that are not allowed'],
  [{ VALUES_BASE64: '%%%' }, 'the values are not valid base64'],
])('refuses %j', (env, reason) => {
  cluster();
  expect(create(env)).toMatchObject({ code: 1, message: expect.stringContaining(reason), calls: [] });
});
