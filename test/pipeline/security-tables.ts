import { daemonRows, podRows, rightsOf } from './pods';
import type { Any } from './world';

/** Names of the pods in docs/security.md, by kind or by the label of the step. */
const titles: Readonly<Record<string, string>> = {
  'git-clone': 'clone',
  'go-build': 'build with Go',
  image: 'image',
  prune: 'prune',
  'environment-name': 'environment-name',
  environment: 'environment',
  'buildkit-release': 'BuildKit of releases, in `ci-buildkit`',
  'buildkit-review': 'BuildKit of reviews, in `ci-buildkit`',
  deploy: 'deploy',
};

/** The cells of docs/security.md that follow from the manifests: one line for each pod, and for each right. */
export function securityTables(manifests: readonly Any[]) {
  const pods = [...podRows(manifests), ...daemonRows(manifests)];
  const accounts = [...new Set(pods.map(({ account }) => account))];
  const rights = accounts.map((account) => [account, rightsOf(manifests, account)] as const);
  return {
    pods: pods.map(
      ({ pod, level, account, token }) =>
        `| ${titles[pod] ?? pod} | ${level} | \`${account}\` | ${token ? 'yes' : 'no'} |`,
    ),
    rights: rights.map(([account, { own, cluster, environments }]) => {
      const cells = [own, cluster, environments.length > few ? ['the next table'] : environments].map(cell).join(' | ');
      return `| \`${account}\` | ${cells} |`;
    }),
    many: rights.flatMap(([, { environments }]) => (environments.length > few ? byResource(environments) : [])),
  };
}

/** How many rules fit into a cell. */
const few = 4;

function cell(rules: readonly string[]): string {
  return rules.join('; ') || 'none';
}

/** Rules of one resource become one row. */
function byResource(rules: readonly string[]): string[] {
  const verbs = new Map<string, Set<string>>();
  for (const rule of rules) {
    const [resource = '', list = ''] = rule.split(': ');
    verbs.set(resource, new Set([...(verbs.get(resource) ?? []), ...list.split(', ')]));
  }
  return [...verbs].map(([resource, all]) => `| ${resource} | ${[...all].sort().join(', ')} |`);
}
