import { podRows, rightsOf } from './pods';
import type { Any } from './world';

/** Names of the pods in docs/security.md, by kind or by the label of the step. */
const titles: Readonly<Record<string, string>> = {
  'git-clone': 'clone',
  'go-build': 'build with Go',
  image: 'image, with BuildKit in the step',
  'environment-name': 'environment-name',
  environment: 'environment',
  deploy: 'deploy',
};

/** The cells of docs/security.md that follow from the manifests: one line for each pod, and for each right. */
export function securityTables(manifests: readonly Any[], elsewhere: string) {
  const pods = podRows(manifests);
  const accounts = [...new Set(pods.map(({ account }) => account))];
  const rights = accounts.map((account) => [account, rightsOf(manifests, account)] as const);
  return {
    pods: pods.map(
      ({ pod, level, account, token }) =>
        `| ${titles[pod] ?? pod} | ${level} | \`${account}\` | ${token ? 'yes' : 'no'} |`,
    ),
    rights: rights.map(([account, { [elsewhere]: there = [], ...here }]) => {
      const own = Object.values(here).flat();
      return `| \`${account}\` | ${own.join('; ') || 'none'} | ${there.length > 4 ? 'the next table' : there.join('; ') || 'none'} |`;
    }),
    many: rights.flatMap(([, { [elsewhere]: there = [] }]) => (there.length > 4 ? byResource(there) : [])),
  };
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
