import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { Pipeline } from '../src';
import { config } from '../src/config';
import { environmentPolicies, networkRows } from './pipeline/network-rows';
import { leaves, vclusterLevel } from './pipeline/pods';
import { securityTables } from './pipeline/security-tables';
import { everythingUnsafe, unsafeWords } from './pipeline/unsafe-options';
import { environment, find } from './pipeline/world';
import { synthesize } from './synthesize';

const read = (file: string) => readFileSync(join(__dirname, '..', file), 'utf8');
const app = new App();
new Pipeline(app, 'pipeline', config);
const manifests = synthesize(app);

/** The rows of a page's table, found by its first heading cells. */
function table(page: string, head: string): string[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(head));
  if (start < 0) throw new Error(`there is no table that begins with ${head}`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end);
}

describe('docs/security.md', () => {
  const page = read('docs/security.md');
  const { pods, rights, many } = securityTables(manifests);

  test('has each pod with its level, account and token, and no other', () => {
    const rows = table(page, '| pod | level | account |');
    // What runs in the virtual clusters stands in no manifest.
    const step = leaves(manifests).find(({ name }) => name === 'environment');
    const { POD_SECURITY: enforced } = environment(step);
    const inside = [`| vCluster | ${vclusterLevel(manifests)} |`, `| what users deploy | ${enforced} |`];
    expect(rows.map((row, index) => row.slice(0, [...pods, ...inside][index]?.length))).toEqual([...pods, ...inside]);
  });

  test('says why a pod is not restricted', () => {
    const lax = table(page, '| pod | level | account |').filter((row) => !row.includes('| restricted |'));
    expect(lax.map((row) => row.split('|')[5]?.trim() ?? '').filter((why) => why.length < 20)).toEqual([]);
    expect(lax.length).toBeGreaterThan(0);
  });

  test('has every right of every account, and no other', () => {
    expect(table(page, '| account | in `ci` |')).toEqual(rights);
    expect(table(page, '| resource | verbs |')).toEqual(many);
  });

  test('has the policy, as it is', () => {
    const policy = find(manifests, 'ValidatingAdmissionPolicy', 'ci-environments');
    expect(page).toContain(`\`${policy.metadata.name}\``);
    expect(JSON.stringify(policy.spec.validations)).toContain(".startsWith('ci-env-')");
    expect(page).toContain('`ci-env-`');
  });

  test('has every Secret that the manifests name, and no other', () => {
    const named = manifests.flatMap((manifest) =>
      [...JSON.stringify(manifest).matchAll(/"(?:secretName|webhookSecret":\{[^}]*"name)":"([^"]+)"/g)].map(
        ([, name]) => `\`${name}\` in \`${manifest.metadata.namespace}\``,
      ),
    );
    const listed = table(page, '| Secret | namespace |').map((row) => {
      const [, secret, namespace] = row.split('|').map((each) => each.trim());
      return `${secret} in ${namespace}`;
    });
    expect(listed.filter((row) => row.startsWith('`')).sort()).toEqual([...new Set(named)].sort());
  });

  test('has every connection that is open, with its reason, and no other', () => {
    expect(table(page, '| namespace | policy |')).toEqual(networkRows(manifests));
  });

  test('every namespace refuses what is not in the table', () => {
    const denied = [...manifests, ...environmentPolicies(manifests)].filter(
      ({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'deny',
    );
    expect(denied.map(({ metadata }) => metadata.namespace)).toEqual(['ci', 'ci-buildkit', 'ci-env-NAME']);
    for (const { spec } of denied) expect(spec).toEqual({ podSelector: {}, policyTypes: ['Egress', 'Ingress'] });
  });

  test('has every unsafe option with what it makes the manifests say', () => {
    const said = unsafeWords(synthesize(everythingUnsafe()));
    const listed = table(page, '| option | what it gives up |').flatMap((row) =>
      [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, words]) => words),
    );
    expect([...new Set(listed)].sort()).toEqual([...said].sort());
  });

  test('by default only the daemons and their namespace are unsafe', () => {
    const unsafe = manifests.filter((each) => unsafeWords([each]).size > 0);
    expect(unsafe.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace ci-buildkit',
      'Deployment buildkit-release',
      'Deployment buildkit-review',
    ]);
  });
});

describe('docs/getting-started.md', () => {
  const page = read('docs/getting-started.md');

  test('prunes exactly the kinds of dist/, but for what holds data and what runs may use', () => {
    const kinds = new Set(
      manifests
        .filter(({ kind }) => !['Namespace', 'PersistentVolumeClaim', 'WorkflowTemplate'].includes(kind))
        .map(({ apiVersion, kind }) => `${apiVersion.includes('/') ? apiVersion : `core/${apiVersion}`}/${kind}`),
    );
    const allowed = [...page.matchAll(/--prune-allowlist=(\S+)/g)].map(([, kind]) => kind as string);
    expect(allowed.sort()).toEqual([...kinds].sort());
    expect(page).toContain(`-l app.kubernetes.io/part-of=${manifests[0].metadata.labels['app.kubernetes.io/part-of']}`);
  });

  test('makes every Secret of the steps and the webhook', () => {
    for (const name of ['github-webhook', 'git-credentials', 'registry-credentials', 'registry-review-credentials']) {
      expect(JSON.stringify(manifests)).toContain(`"${name}"`);
      expect(page).toMatch(new RegExp(`kubectl create secret [\\s\\S]*? ${name} `));
    }
  });

  test('names objects that exist', () => {
    const names = new Set(manifests.map(({ kind, metadata }) => `${kind.toLowerCase()} ${metadata.name}`));
    const mentioned = [
      ...[...page.matchAll(/\b(eventsource|sensor)-name=([a-z-]+)/g)].map(([, kind, name]) => `${kind} ${name}`),
      ...[...page.matchAll(/svc\/([a-z-]+)-eventsource-svc/g)].map(([, name]) => `eventsource ${name}`),
    ];
    expect(page).toContain('kubectl get namespaces -l cdk8s-argo-pipelines/environment');
    expect(require('#programs/environments/vcluster-create')).toContain('"cdk8s-argo-pipelines/environment": "$NAME"');
    expect(new Set(mentioned)).toEqual(new Set(['eventsource webhooks', 'sensor push']));
    expect(mentioned.filter((name) => !names.has(name))).toEqual([]);
  });
});
