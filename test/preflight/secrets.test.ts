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
  podLabels: {},
  ...more,
});
const step = (name: string, trust?: string) => ({
  'cdk8s-argo-pipelines/step': name,
  ...(trust !== undefined && { 'cdk8s-argo-pipelines/trust': trust }),
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
  [
    'what a clone shows',
    { podLabels: step('git-clone') },
    '--from-literal=username=git --from-file=password=token.txt',
  ],
  ['private modules', { podLabels: step('go-build') }, '--from-literal=username=git --from-file=password=token.txt'],
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
  ['something taken as a whole', {}, '--from-file=KEY'],
])('%s is made by a command of its kind', (_, each, command) => {
  expect(create([need(each)])).toContain(command);
  expect(note([need(each)])?.length).toBeGreaterThan(20);
});

test('a user of a registry gets what its readers need', () => {
  const of = (more: Partial<Need>) => note([need({ keys: ['.dockerconfigjson'], ...more })]);
  expect(of({ podLabels: step('image', 'release') })).toContain('may push the image and its cache');
  expect(of({ podLabels: step('image', 'review') })).toContain('push NAME-review, nothing else');
  expect(of({ podLabels: step('deploy') })).toContain('may pull, and nothing else');
  expect(of({ field: 'imagePullSecrets', keys: [] })).toContain('may pull the images');
});
