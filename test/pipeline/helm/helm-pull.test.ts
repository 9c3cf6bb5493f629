import { Sandbox } from '../step/run-script';

const program: string = require('#programs/helm/helm-pull');

const digest = `sha256:${'ab'.repeat(32)}`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.fake('sleep');
});
afterEach(() => sandbox.remove());

/** A Helm that pulls as the real one does, with a folder of the reference beside that of the chart. */
function helm(before = '') {
  sandbox.fake(
    'helm',
    `case $1 in version) echo v4.0.1 ; exit ;; esac
${before}
while [ "$1" != --untardir ]; do shift; done
mkdir -p "$2/hello" "$2/hello@sha256:ab"
echo 'name: hello' >"$2/hello/Chart.yaml"
echo 'Pulled: registry.example.com/charts/hello:1.2.3' >&2
echo 'Digest: ${digest}' >&2`,
  );
}

function pull(env: Record<string, string> = {}) {
  return sandbox.run(program, {
    CHART: 'oci://registry.example.com/charts/hello',
    VERSION: '1.2.3',
    SOURCE: sandbox.path('source'),
    CREDENTIALS: sandbox.path('credentials'),
    ...env,
  });
}

const pulls = (ran: { calls: string[][] }) =>
  ran.calls.filter((call) => call[1] === 'pull').map((call) => call.slice(2));

test('pulls one version, and puts the chart where it is looked for', () => {
  helm();
  const ran = pull();
  expect(ran).toMatchObject({ code: 0, message: '', outputs: { digest } });
  expect(pulls(ran)).toEqual([
    [
      ...['oci://registry.example.com/charts/hello', '--version', '1.2.3'],
      ...['--untar', '--untardir', sandbox.path('source/pulled')],
    ],
  ]);
  expect(sandbox.read('source/chart/Chart.yaml')).toBe('name: hello\n');
  expect(sandbox.exists('source/pulled')).toBe(false);
  expect(sandbox.leftovers()).toEqual([]);
});

test('by digest, with a credential, without TLS', () => {
  helm();
  const config = sandbox.file('credentials/config.json', '{}');
  const ran = pull({ DIGEST: digest, PLAIN_HTTP: '1' });
  expect(ran.code).toBe(0);
  expect(pulls(ran)[0]).toEqual([
    ...[`oci://registry.example.com/charts/hello@${digest}`, '--version', '1.2.3'],
    ...['--untar', '--untardir', sandbox.path('source/pulled'), '--plain-http', '--registry-config', config],
  ]);
});

test('another digest than the one that was asked for', () => {
  helm();
  const other = `sha256:${'cd'.repeat(32)}`;
  expect(pull({ DIGEST: other })).toMatchObject({
    code: 1,
    message: `asked for oci://registry.example.com/charts/hello with the digest ${other} and got ${digest}`,
    outputs: {},
  });
});

test.each([
  ['Error: failed to perform "FetchReference" on source: 401: unauthorized: authentication required', 1],
  ['Error: registry.example.com/charts/hello:1.2.3: not found', 1],
  ['Error: chart illegally references parent directory', 1],
  ['Error: dial tcp: connection refused', 3],
])('what Helm says is the reason: %s', (said, attempts) => {
  helm(`echo '${said}' >&2; exit 1`);
  const ran = pull();
  expect(ran).toMatchObject({
    code: 1,
    message: `cannot pull oci://registry.example.com/charts/hello 1.2.3: ${said}`,
    outputs: {},
  });
  expect(pulls(ran)).toHaveLength(attempts);
});

test('tries again when the network fails', () => {
  helm(`if [ ! -e "$SAVED" ]; then touch "$SAVED"; echo 'Error: EOF' >&2; exit 1; fi`);
  expect(pull({ SAVED: sandbox.path('again') }).code).toBe(0);
});

test.each<[Record<string, string>, string]>([
  [{ CHART: 'https://registry.example.com/hello' }, 'the chart must start with oci://'],
  [{ CHART: 'oci://robot:secret@registry.example.com/hello' }, 'holds a credential or a digest: give them apart'],
  [{ CHART: 'oci://registry.example.com/hello:1.0.0' }, 'the version be given apart'],
  [{ CHART: 'oci://--debug' }, 'the address of the chart starts with a dash'],
  [{ CHART: 'oci://registry.example.com/a b' }, 'the address of the chart holds characters that are not allowed'],
  [{ VERSION: '1.2' }, "the chart's version must be exact, like 1.2.3: 1.2"],
  [{ VERSION: '>=1.0.0' }, "the chart's version holds characters that are not allowed"],
  [{ VERSION: '1.2.3\n--debug' }, "the chart's version holds characters that are not allowed"],
  [{ VERSION: '' }, "the chart's version is empty"],
  [{ DIGEST: 'sha256:abc' }, "the chart's digest must have 64 digits"],
  [{ DIGEST: 'md5:abc' }, "the chart's digest must start with sha256"],
])('refuses %j before Helm is called', (env, reason) => {
  helm();
  const ran = pull(env);
  expect(ran).toMatchObject({ code: 1, message: expect.stringContaining(reason), calls: [] });
  expect(ran.message).not.toContain('secret');
});

test('refuses an older Helm, and a folder that holds something', () => {
  sandbox.fake('helm', 'echo v3.19.0');
  expect(pull()).toMatchObject({ code: 1, message: expect.stringContaining('Helm 4 is needed') });
  sandbox.file('source/left', '');
  expect(pull()).toMatchObject({ code: 1, message: expect.stringContaining('is not empty'), calls: [] });
});
