import type { Finding } from '../../src/preflight/finding';
import { preflight } from '../../src/preflight/preflight';
import { breakages } from './breakages';
import { config } from './breakages/break';
import { type FakeCluster, fakeKubectl } from './fake-cluster';
import { dist, wholeCluster } from './whole-cluster';

async function look(cluster: FakeCluster, probe = false): Promise<readonly Finding[]> {
  const { signal } = new AbortController();
  const options = { image: 'busybox', signal, pause: 0, complain: (message: string) => expect(message).toBe('') };
  const kubectl = fakeKubectl(cluster);
  return (await preflight({ sources: dist, kubectl, ...(probe && { probe: options }) })).findings;
}

/** The manifests open nothing for what builds download: the dependencies of their application are vendored. */
const vendored = 'network:builds:ci';

test('nothing is missing in a cluster that has everything', async () => {
  const findings = await look(wholeCluster());
  expect(findings.filter(({ state }) => state === 'missing')).toEqual([]);
  expect(findings.filter(({ state }) => state === 'warning').map(({ id }) => id)).toEqual([vendored]);
  expect(findings.filter(({ state }) => state === 'unknown').map(({ id }) => id)).toEqual([
    'network:enforced',
    'nodes:user-namespaces',
    'admission:policies',
  ]);
});

test('with a probe all of it is seen, and nothing of the probe is left', async () => {
  const cluster = wholeCluster();
  const before = [...cluster.objects];
  const findings = await look(cluster, true);
  expect(findings.filter(({ state }) => state !== 'there').map(({ id }) => id)).toEqual([vendored]);
  const left = cluster.objects.filter((each) => !before.includes(each) && each.metadata.namespace === undefined);
  expect(left).toEqual([]);
});

test('everything that can be there is broken once below', async () => {
  const all = (await look(wholeCluster(), true)).map(({ id }) => id).filter((id) => id !== vendored);
  expect([...new Set(breakages.map(({ id }) => id))].sort()).toEqual([...all].sort());
});

test.each(breakages.filter(({ id }) => id !== 'rights:apply'))('$id: $how', async (breakage) => {
  const { id, breaks, state = 'missing', seen, remedy = '', probe } = breakage;
  const cluster = wholeCluster();
  breaks(cluster);
  const findings = await look(cluster, probe);
  const found = findings.find((each) => each.id === id);
  expect({ state: found?.state, seen: found?.seen }).toEqual({ state, seen });
  const { before, commands = [], note } = found?.remedy ?? {};
  expect([before, found?.look, ...commands, note].join('\n')).toContain(remedy);
});

test('rights:apply: who may not everything is asked for each kind, and told in a row for each namespace', async () => {
  const cluster = wholeCluster();
  cluster.cannot = /^\* \*|^create clusterroles\.|^escalate|^(create|patch) (deployments|services).*-n ci-buildkit/;
  const findings = (await look(cluster)).filter(({ id }) => id.startsWith('rights:'));
  expect(findings.map(({ state, id, seen = '' }) => `${state} ${id} ${seen}`.trim()).sort()).toEqual([
    'missing rights:apply:ci-buildkit this user may not create deployments.apps, services, nor patch deployments.apps, services',
    'missing rights:apply:cluster this user may not create clusterroles.rbac.authorization.k8s.io',
    'there rights:apply:ci',
    'unknown rights:escalate this user may not escalate, and may lack what they grant',
  ]);
  expect(findings.find(({ id }) => id === 'rights:apply:cluster')?.neededBy[0]?.object).toMatch(/^ClusterRole /);
});

test('who may see nothing is told so, and nothing is called missing', async () => {
  const cluster = wholeCluster();
  cluster.forbidden = [/./];
  const findings = (await look(cluster)).filter(({ id }) => id !== vendored);
  expect(findings.filter(({ state }) => state === 'missing' || state === 'warning')).toEqual([]);
  expect(findings.filter(({ state }) => state === 'unknown').length).toBeGreaterThan(20);
});

test('who may not list Deployments of the whole cluster sees those of the usual namespaces', async () => {
  const cluster = wholeCluster();
  cluster.forbidden = [/^list deployments$/];
  const findings = await look(cluster);
  expect(findings.find(({ id }) => id === 'argo-workflows:version')?.state).toBe('there');
});

test('what builds download is asked for, unless a policy opens a way for them, or nothing is refused', async () => {
  const warned = async (sources: typeof dist) => {
    const { findings } = await preflight({ sources, kubectl: fakeKubectl(wholeCluster()) });
    const found = findings.find(({ id }) => id === 'network:builds:ci');
    return [found?.state, found?.neededBy[0]?.object];
  };
  const build = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'build', namespace: 'ci' },
    spec: { podSelector: { matchLabels: { 'cdk8s-argo-pipelines/step': 'go-build' } }, egress: [{}] },
  };
  const open = dist.filter(({ manifest }) => manifest.kind !== 'NetworkPolicy');
  const incoming = { ...build, spec: { podSelector: {}, policyTypes: ['Ingress'] } };
  expect(await warned(dist)).toEqual(['warning', 'WorkflowTemplate lang-go']);
  expect(await warned([...dist, { file: 'more.yaml', manifest: build }])).toEqual([
    'there',
    'WorkflowTemplate lang-go',
  ]);
  expect(await warned(open)).toEqual([undefined, undefined]);
  expect(await warned([...open, { file: 'more.yaml', manifest: incoming }])).toEqual([
    'there',
    'WorkflowTemplate lang-go',
  ]);
});

test('an artifact repository of the namespace comes before that of the controller', async () => {
  const cluster = wholeCluster();
  delete config(cluster).data.artifactRepository;
  cluster.objects.push({
    kind: 'ConfigMap',
    metadata: {
      name: 'artifact-repositories',
      namespace: 'ci',
      annotations: { 'workflows.argoproj.io/default-artifact-repository': 'team' },
    },
    data: { team: 'gcs: {bucket: artifacts, serviceAccountKeySecret: {name: gcs, key: account.json}}' },
  });
  const findings = await look(cluster);
  const of = (id: string) => findings.find((each) => each.id === id);
  expect(of('artifact-repository:ci')?.seen).toBe('team of the ConfigMap artifact-repositories in ci');
  expect(of('artifact-repository:ci/secret/gcs')).toMatchObject({
    state: 'missing',
    remedy: { commands: ['kubectl create secret generic gcs -n ci --from-file=account.json'] },
  });
});

test('values of Secrets are asked for nowhere', async () => {
  const cluster = wholeCluster();
  await look(cluster);
  const questions = cluster.asked.filter((each) => /^get secret/.test(each));
  expect(questions.length).toBeGreaterThan(8);
  for (const question of questions) {
    expect(question).toContain('-o go-template=found{{"\\n"}}{{range $key, $value := .data}}{{$key}}');
    expect(question).not.toMatch(/-o (json|yaml)|{{\$value}}/);
  }
});

test('nothing is changed in the cluster without a probe', async () => {
  const cluster = wholeCluster();
  cluster.objects = cluster.objects.filter(({ kind }) => kind !== 'Secret');
  await look(cluster);
  const changing = cluster.asked.filter((each) => !/^(get|version|config view|api-resources|auth can-i) ?/.test(each));
  expect(changing).toEqual(['create --dry-run=server -f -']);
});

test('an interrupted probe removes what it made', async () => {
  const cluster = wholeCluster();
  const interrupt = new AbortController();
  const kubectl = fakeKubectl(cluster);
  const before = cluster.objects.length;
  const probing = preflight({
    sources: dist,
    probe: { image: 'busybox', signal: interrupt.signal, pause: 0, complain: (message) => expect(message).toBe('') },
    kubectl: async (args, input) => {
      if (args[0] === 'logs') interrupt.abort(new Error('interrupted'));
      return kubectl(args, input);
    },
  });
  await expect(probing).rejects.toThrow('interrupted');
  expect(cluster.asked.filter((each) => each.startsWith('delete namespace/preflight-')).length).toBeGreaterThan(0);
  expect(cluster.objects.filter(({ kind }) => kind === 'Namespace')).toHaveLength(2);
  expect(before).toBeGreaterThan(0);
});

test('what a probe cannot remove is said, with the command that does', async () => {
  const cluster = wholeCluster();
  const kubectl = fakeKubectl(cluster);
  const complaints: string[] = [];
  await preflight({
    sources: dist,
    probe: {
      image: 'busybox',
      signal: new AbortController().signal,
      pause: 0,
      complain: (each) => complaints.push(each),
    },
    kubectl: async (args, input) =>
      args[0] === 'delete' && args[1]?.startsWith('namespace/')
        ? { code: 1, stdout: '', stderr: 'error: timed out waiting for the condition\n' }
        : kubectl(args, input),
  });
  expect(complaints.join('\n')).toMatch(
    /timed out .*\nThis is left of the probe. Remove it: kubectl delete namespace\/preflight-/,
  );
});
