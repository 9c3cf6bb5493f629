import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { base64, Sandbox } from '../step/run-script';

const program: string = require('#programs/helm/helm-deploy');

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.file('kube/.keep', '');
  sandbox.file('source/chart/Chart.yaml', 'apiVersion: v2\nname: hello\nversion: 0.1.0\n');
  sandbox.fake('sleep');
});
afterEach(() => sandbox.remove());

/** A cluster in which the Service `hello` has its copy, unless `answers` (cases of a sh `case`) say otherwise. */
function cluster(answers = '', helm = '') {
  sandbox.fake(
    'helm',
    `for file; do case $file in *.json) cp "$file" "$SAVED" ;; esac; done
${helm}
case $1 in status) printf 'NAME: hello\\nREVISION: 3\\n' ;; esac`,
  );
  sandbox.fake(
    'kubectl',
    `case " $* " in
  ${answers}
  *'get secret '*) printf '%s' ${base64('the-token')} ;;
  *'get secrets '*) ;;
  *' /readyz '*) echo ok ;;
  *' get service hello '*) echo service/hello ;;
  *'managed-by=hello-main-40e885fe'*)
    printf '%s\\n' 'other hello-x-other-x-hello-main-40e885fe 80' 'default hello-x-default-x-hello-main-40e885fe 8080' ;;
esac`,
  );
}

function deploy(env: Record<string, string> = {}) {
  return sandbox.run(program, {
    NAME: 'hello-main-40e885fe',
    NAMESPACE: 'ci-env-hello-main-40e885fe',
    RELEASE: 'hello',
    RELEASE_NAMESPACE: 'default',
    SOURCE: sandbox.path('source'),
    CHART_DIR: 'chart',
    VALUES_BASE64: base64('{"replicas":1}'),
    KUBE_DIR: sandbox.path('kube'),
    SAVED: sandbox.folder,
    ...env,
  });
}

const helmCalls = (ran: { calls: string[][] }) =>
  ran.calls.filter((call) => call[0] === 'helm' && call[1] !== 'version').map((call) => call.slice(1));

test('deploys, and says how the host cluster reaches the Service', () => {
  cluster();
  const ran = deploy();
  expect(ran).toMatchObject({
    code: 0,
    message: '',
    outputs: {
      address: 'http://hello-x-default-x-hello-main-40e885fe.ci-env-hello-main-40e885fe:8080',
      release: 'hello',
      revision: '3',
    },
  });
  const config = ['--kubeconfig', sandbox.path('kube/config'), '--namespace', 'default'];
  expect(helmCalls(ran)).toEqual([
    [
      ...['upgrade', '--install', 'hello', sandbox.path('source/chart'), ...config, '--create-namespace'],
      ...['--values', expect.stringMatching(/values\.json$/), '--wait=watcher', '--timeout', '5m'],
    ],
    ['status', 'hello', ...config],
  ]);
  expect(JSON.parse(sandbox.read('values.json'))).toEqual({ replicas: 1 });
  expect(JSON.stringify(ran)).not.toContain('the-token');
  expect(sandbox.leftovers()).toEqual([]);
});

test('literal values arrive as they are', () => {
  cluster();
  const ran = deploy({
    LITERAL_0_PATH: 'image.digest',
    LITERAL_0_VALUE: 'sha256:0123',
    LITERAL_1_PATH: 'commit',
    LITERAL_1_VALUE: '1e10, "$(id)" `id` \'{{x}}\'\nsecond line',
  });
  const call = helmCalls(ran)[0] ?? [];
  expect(call.filter((_, at) => call[at - 1] === '--set-literal')).toEqual([
    'image.digest=sha256:0123',
    'commit=1e10, "$(id)" `id` \'{{x}}\'\nsecond line',
  ]);
});

test("helm test runs when asked, and its failure is the step's", () => {
  cluster('', 'case $1 in test) echo "Error: pod hello-test failed" >&2; exit 1 ;; esac');
  expect(deploy({ TEST: '0' }).code).toBe(0);
  const ran = deploy({ TEST: '1' });
  expect(ran).toMatchObject({ code: 1, message: 'helm test of hello failed: Error: pod hello-test failed' });
  expect(helmCalls(ran).find((call) => call[0] === 'test')).toEqual(expect.arrayContaining(['hello', '--logs']));
});

describe('a credential for images', () => {
  const secret = '{"auths":{"registry.example.com":{"auth":"c2VjcmV0"}}}';
  const kubectl = (ran: { calls: string[][] }) =>
    ran.calls.filter(([program, ...args]) => program === 'kubectl' && args.join(' ').includes('-n shop'));
  /** A virtual cluster whose account `default` has these `imagePullSecrets`. */
  const give = (known: string, answers = '') => {
    sandbox.file('pull/config.json', secret);
    cluster(`${answers}
  *' create secret generic image-pull '*) echo 'kind: Secret' ;;
  *' apply '*) for last; do :; done; cp "$last" "$SAVED/applied"; stat -c %a "$last" >>"$SAVED/applied" ;;
  *' get serviceaccount default '*) printf '%s' '${known}' ;;`);
    return deploy({ PULL_CREDENTIALS: sandbox.path('pull'), RELEASE_NAMESPACE: 'shop', SERVICE: '' });
  };

  test('reaches the virtual cluster before the release, by a file', () => {
    const ran = give('', `*' get namespace '*) exit 1 ;;\n  *'managed-by='*) echo 'shop x 80' ;;`);
    expect(ran).toMatchObject({ code: 0, message: '' });
    const manifest = sandbox.path('kube/image-pull');
    const calls = kubectl(ran).map((call) => call.slice(5));
    expect(calls.slice(0, 7)).toEqual([
      ['get', 'namespace', 'shop', '-o', 'name'],
      ['create', 'namespace', 'shop'],
      [
        ...['create', 'secret', 'generic', 'image-pull', '--type=kubernetes.io/dockerconfigjson'],
        ...[`--from-file=.dockerconfigjson=${sandbox.path('pull/config.json')}`, '--dry-run=client', '-o', 'yaml'],
      ],
      expect.arrayContaining(['apply', '--server-side', '-f', manifest]),
      ['annotate', 'secret', 'image-pull', '--overwrite', 'vcluster.loft.sh/force-sync=true'],
      ['get', 'serviceaccount', 'default', '-o', 'jsonpath={.imagePullSecrets[*].name}'],
      ['patch', 'serviceaccount', 'default', '--type=merge', '-p', '{"imagePullSecrets":[{"name":"image-pull"}]}'],
    ]);
    expect(sandbox.read('applied')).toBe('kind: Secret\n600\n');
    const programs = ran.calls.map((call) => call.slice(0, 2).join(' '));
    expect(programs.indexOf('helm upgrade')).toBeGreaterThan(programs.lastIndexOf('kubectl patch'));
    expect(JSON.stringify(ran)).not.toContain('c2VjcmV0');
  });

  test.each([
    ['other', '[{"op":"add","path":"/imagePullSecrets/-","value":{"name":"image-pull"}}]'],
    ['other image-pull', undefined],
  ])('keeps what the account has: %s', (known, patch) => {
    const ran = give(known, `*'managed-by='*) echo 'shop x 80' ;;`);
    expect(
      kubectl(ran)
        .find((call) => call.includes('patch'))
        ?.at(-1),
    ).toBe(patch);
  });

  test('that the virtual cluster does not take ends the step before Helm', () => {
    const ran = give('', `*' apply '*) echo 'error: no objects passed to apply' >&2; exit 1 ;;`);
    expect(ran).toMatchObject({
      code: 1,
      message: 'cannot give hello-main-40e885fe the credential for images: error: no objects passed to apply',
    });
    expect(helmCalls(ran)).toEqual([]);
  });
});

test('a release that does not come up is shown without its environment', () => {
  const described =
    'Name: hello-1\\n    Environment:\\n      PASSWORD:  hunter2\\n    Mounts:\\n      /x\\nEvents: BackOff\\n';
  cluster(
    `*' describe pods '*) printf '${described}' ;;`,
    '[ $1 = version ] && exit; echo "Error: context deadline exceeded" >&2; exit 1',
  );
  const ran = deploy();
  expect(ran).toMatchObject({
    code: 1,
    message: 'cannot deploy hello to hello-main-40e885fe: Error: context deadline exceeded',
    outputs: {},
  });
  expect(ran.stderr).toContain('Events: BackOff');
  expect(ran.stderr).not.toContain('hunter2');
});

test('which Service: the named one, the one of the release, the only labelled one, none', () => {
  cluster(`*' get service hello '*) exit 1 ;;
  *'app.kubernetes.io/instance=hello'*) printf '%s' "$LABELLED" ;;`);
  const none = { LABELLED: '' };
  expect(deploy(none)).toMatchObject({ code: 0, outputs: { address: '' } });
  expect(deploy({ LABELLED: 'hello' }).outputs.address).toContain('http://hello-x-default-x-');
  expect(deploy({ LABELLED: 'a b' })).toMatchObject({
    code: 1,
    message: expect.stringContaining('has several Services'),
  });
  const named = deploy({ ...none, SERVICE: 'web' });
  expect(named.calls.some((call) => call.at(-1)?.includes('object-name=="web"'))).toBe(true);
});

test('a Service that never appears in the host cluster', () => {
  cluster(`*'managed-by=hello-main-40e885fe'*) ;;`);
  expect(deploy({ TIMEOUT: '0s' })).toMatchObject({
    code: 1,
    message: 'the Service hello of hello-main-40e885fe does not appear in the namespace ci-env-hello-main-40e885fe',
  });
});

test.each<[Record<string, string>, string]>([
  [{ RELEASE: '--debug' }, 'the release starts with a dash'],
  [{ RELEASE_NAMESPACE: 'A' }, 'the namespace of the release holds characters that are not allowed'],
  [{ CHART_DIR: '../other' }, 'the chart must be a folder below the source'],
  [{ CHART_DIR: 'nowhere' }, 'the source has no chart in nowhere'],
  [{ WAIT: 'yes' }, 'WAIT must be watcher, legacy or hookOnly: yes'],
  [{ VALUES_BASE64: '%%%' }, 'the values are not valid base64'],
])('refuses %j', (env, reason) => {
  cluster();
  expect(deploy(env)).toMatchObject({ code: 1, message: expect.stringContaining(reason), calls: [] });
});

test.each([
  ['a link in the chart, however long the way', 'chart/token', '../way/out/secret'],
  ['a chart that is a link itself', 'other', '..'],
])('%s is refused before Helm reads it', (_, link, target) => {
  cluster();
  mkdirSync(dirname(sandbox.path(`source/${link}`)), { recursive: true });
  symlinkSync(target, sandbox.path(`source/${link}`));
  sandbox.file('Chart.yaml', 'apiVersion: v2\nname: evil\nversion: 0.1.0\n');
  const ran = deploy({ CHART_DIR: link.startsWith('chart') ? 'chart' : link });
  expect(ran.code).toBe(1);
  expect(ran.message).toMatch(/symbolic link, which Helm would follow: chart\/token|lies outside of its source/);
  expect(helmCalls(ran)).toEqual([]);
});
