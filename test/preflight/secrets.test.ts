import { spawnSync } from 'node:child_process';
import { secretUse } from '../../src/preflight/secrets';
import type { Need } from '../../src/preflight/system';

const need = (more: Partial<Need>): Need => ({
  kind: 'Secret',
  name: 's',
  namespace: 'ci',
  keys: [],
  place: { file: 'a.yaml', object: 'Pod p', field: '' },
  owner: 'kubernetes.Volume',
  field: 'secret',
  reader: { labels: {}, env: {} },
  ...more,
});
const step = (name: string, trust?: string, env: Readonly<Record<string, string>> = {}) => ({
  labels: {
    'cdk8s-argo-pipelines/step': name,
    ...(trust !== undefined && { 'cdk8s-argo-pipelines/trust': trust }),
  },
  env,
});
const create = (needs: readonly Need[]) => secretUse('s', 'ci', needs).remedy.commands.at(-1);
const note = (needs: readonly Need[]) => secretUse('s', 'ci', needs).remedy.note;

test.each<[string, Partial<Need>, string]>([
  [
    'a webhook secret',
    { owner: 'GithubEventSource', field: 'webhookSecret', keys: ['hmac'] },
    '--from-literal=hmac="$secret"',
  ],
  ['a token of the Git host', { owner: 'GithubEventSource', field: 'apiToken', keys: ['token'] }, '--from-file=token'],
  ['what a clone shows', { reader: step('git-clone') }, '--from-literal=username=git --from-file=password=token.txt'],
  [
    'private modules',
    { reader: step('go-build') },
    '--from-literal=username=git --from-file=password=modules-token.txt',
  ],
  [
    'the chart of vCluster',
    { reader: step('environment') },
    '--from-file=username=chart-user.txt --from-file=password=chart-password.txt',
  ],
  ['packages of npm', { keys: ['.npmrc'] }, '--from-file=.npmrc'],
  ['a registry', { keys: ['.dockerconfigjson'] }, 'secret docker-registry s -n ci --docker-server='],
  ['pulling images', { field: 'imagePullSecrets' }, 'secret docker-registry s -n ci --docker-server='],
  [
    'certificates',
    { keys: ['ca.pem', 'cert.pem', 'key.pem'] },
    '--from-file=ca.pem --from-file=cert.pem --from-file=key.pem',
  ],
  ['a bucket', { owner: 'S3Artifact', keys: ['accessKey'] }, '--from-file=accessKey'],
  ['something of the user', { keys: ['b c', 'a'] }, "--from-file=a --from-file='b c'"],
  ['a key with quotes', { keys: ["it's $(x)"] }, "--from-file='it'\\''s $(x)'"],
  ['something taken as a whole', {}, '--from-file=KEY'],
])('%s is made by a command of its kind', (_, each, command) => {
  expect(create([need(each)])).toContain(command);
  expect(note([need(each)])?.length).toBeGreaterThan(20);
});

test('a user of a registry gets what its readers need', () => {
  const of = (more: Partial<Need>) => note([need({ keys: ['.dockerconfigjson'], ...more })]);
  const env = { IMAGE: 'r.example.com/acme/hello', CACHE: 'r.example.com/acme/hello/cache' };
  expect(of({ reader: step('image', 'release', env) })).toBe(
    'A user of the registry that may push r.example.com/acme/hello and r.example.com/acme/hello/cache.',
  );
  expect(of({ reader: step('image', 'review', { ...env, IMAGE: 'r.example.com/acme/hello-review' }) })).toBe(
    'A user of the registry that may push r.example.com/acme/hello-review, pull the image of releases and r.example.com/acme/hello/cache, and nothing else.',
  );
  expect(of({ reader: step('deploy') })).toContain('may pull, and nothing else');
  expect(of({ field: 'imagePullSecrets', keys: [] })).toContain('may pull the images');
});

test('each kind of reader of a registry is another user', () => {
  const of = (more: Partial<Need>) => create([need({ keys: ['.dockerconfigjson'], ...more })]);
  const user = (name: string, file: string) => `--docker-username=${name} --docker-password="$(cat ${file})"`;
  expect(of({ reader: step('image', 'release') })).toContain(user('robot', 'password.txt'));
  expect(of({ reader: step('image', 'review') })).toContain(user('review-robot', 'review-password.txt'));
  expect(of({ reader: step('deploy') })).toContain(user('pull-robot', 'pull-password.txt'));
});

test.each([
  ['GithubEventSource', 'webhookSecret', 'Give GitHub the same value, as the secret of the webhook.'],
  ['GitlabEventSource', 'secretToken', 'Give GitLab the same value, as the secret of the webhook.'],
  ['WebhookEventSource', 'authSecret', 'in the header "Authorization: Bearer VALUE".'],
  ['SlackEventSource', 'signingSecret', 'Slack has made this one'],
])('the sender of a %s gets its value', (owner, field, expected) => {
  expect(note([need({ owner, field, keys: ['secret'] })])).toContain(expected);
});

test.each([
  [{ IMAGE: 'localhost:5000/a' }, 'localhost:5000'],
  [{ IMAGE: 'acme/hello' }, 'https://index.docker.io/v1/'],
  [{ CHART: 'oci://charts.example.com/vcluster' }, 'charts.example.com'],
  [{ CHART: 'vcluster' }, 'registry.example.com'],
])('the registry of %j is %s', (env, server) => {
  const command = create([need({ keys: ['.dockerconfigjson'], reader: step('image', 'release', env) })]);
  expect(command).toContain(` --docker-server=${server} `);
});

test.each([
  ['GithubEventSource', 'webhookSecret', {}],
  ['kubernetes.Volume', 'secret', { reader: step('git-clone') }],
  ['kubernetes.PodSpec', 'imagePullSecrets', {}],
  ['kubernetes.Volume', 'secret', {}],
])('whatever a name holds is one word of the shell: %s.%s', (owner, field, more) => {
  const name = "a'; $(touch x) #";
  const [command = ''] = secretUse(name, name, [need({ owner, field, ...more })]).remedy.commands.slice(-1);
  const echo = command.replace(/^kubectl/, 'printf "<%s>" ').replace(/"\$\(cat [\w.-]+\)"/, 'x');
  const { stdout, stderr } = spawnSync('sh', ['-c', echo], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.split(`<${name}>`)).toHaveLength(3);
});
