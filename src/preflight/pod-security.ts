import type { Check } from './check';
import { lastLine } from './cluster';
import { type Finding, missing, type Subject, there, unknown } from './finding';
import { podSecurityLabel as label } from './labels';

/**
 * Whether the API server heeds the labels of Pod Security: it then refuses a level that there is none of. Asked with
 * `--dry-run`, so that nothing is made.
 */
export const podSecurity: Check = async ({ system, cluster }): Promise<readonly Finding[]> => {
  const labelled = system
    .ofKind('Namespace')
    .filter(({ manifest }) => manifest.metadata?.labels?.[label] !== undefined);
  if (labelled.length === 0) return [];
  const subject: Subject = {
    id: 'admission:pod-security',
    what: 'Pod Security admission',
    why: 'Without it the levels of the namespaces are labels that nobody reads, and any pod is let in.',
    neededBy: labelled.map(({ place }) => place),
    look: `echo '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"preflight-none","labels":{"${label}":"none"}}}' | kubectl create --dry-run=server -f -`,
  };
  const namespace = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'preflight-none', labels: { [label]: 'none' } },
  };
  const answer = await cluster.kubectl(['create', '--dry-run=server', '-f', '-'], JSON.stringify(namespace));
  if (answer.code === 0) {
    const note = 'The admission plugin PodSecurity is off (--disable-admission-plugins of the API server). Turn it on.';
    return [missing(subject, `the API server takes the label ${label}: none`, { commands: [], note })];
  }
  if (answer.stderr.includes(label)) return [there(subject)];
  return [unknown(subject, lastLine(answer.stderr))];
};
