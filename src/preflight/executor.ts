import { keptArtifacts } from './artifacts';
import type { Check } from './check';
import { type Configuration, configuration } from './configuration';
import { type Finding, missing, type Place, type Remedy, type Subject, there, unknown } from './finding';
import type { Manifest } from './manifest';
import { enforcedLevel } from './namespaces';
import { listOf, mapOf } from './shape';
import { shell } from './shell';

const yaml = `executor: |
  securityContext:
    allowPrivilegeEscalation: false
    capabilities:
      drop: [ALL]
  args: [--loglevel, warn]`;

/** What the workflow controller gives the containers that Argo adds to each step. */
export const executor: Check = async (world) => {
  const { system, cluster } = world;
  const places = system.ofKind('Workflow', 'WorkflowTemplate', 'CronWorkflow').map(({ place }) => place);
  if (places.length === 0) return [];
  const levels = await Promise.all(system.workflowNamespaces.map((each) => enforcedLevel(world, each)));
  const restricted = system.workflowNamespaces.filter((_, index) => levels[index] === 'restricted');
  const keepsArtifacts = keptArtifacts(world).length > 0;
  const seen = await configuration(cluster);
  const findings: Finding[] = [];
  const judge = (subject: Subject, problem: (settings: Manifest) => string | undefined) => {
    if (seen.state === 'absent') findings.push(unknown(subject, 'no workflow controller was found'));
    else if (seen.state === 'unseen') findings.push(unknown(subject, seen.why));
    else {
      const wrong = problem(seen.value.settings);
      findings.push(wrong === undefined ? there(subject) : missing(subject, wrong, remedy(seen.value)));
    }
  };
  if (restricted.length > 0) {
    const why = `${restricted.join(', ')} ${restricted.length === 1 ? 'enforces' : 'enforce'} Pod Security restricted, which refuses every step without it.`;
    judge(subject('security-context', "executor.securityContext for Argo's own containers", why, places), security);
  }
  if (keepsArtifacts) {
    const why =
      "Argo's own containers would write the keys of the artifact repository into their logs (GHSA-7vf8-2cr6-54mf).";
    judge(subject('log-level', "executor.args that keep Argo's own containers quiet", why, places), logLevel);
  }
  return findings;
};

function subject(id: string, what: string, why: string, neededBy: readonly Place[]): Subject {
  const look =
    'kubectl get configmap --all-namespaces --field-selector metadata.name=workflow-controller-configmap -o yaml';
  return { id: `executor:${id}`, what, why, neededBy, look };
}

function security({ executor }: Manifest): string | undefined {
  const context = mapOf(mapOf(executor).securityContext);
  const { drop, add } = mapOf(context.capabilities);
  const lacking = [
    context.allowPrivilegeEscalation !== false && 'allowPrivilegeEscalation: false',
    !listOf(drop).includes('ALL') && 'capabilities.drop: [ALL]',
    context.privileged && 'privileged: false',
    listOf(add).some((each) => each !== 'NET_BIND_SERVICE') && 'no capabilities.add',
  ].filter((each) => each);
  return lacking.length === 0 ? undefined : `it lacks ${lacking.join(' and ')}`;
}

function logLevel({ executor }: Manifest): string | undefined {
  const { args } = mapOf(executor);
  if (args !== undefined && args !== null && !Array.isArray(args)) return `it is no list, but ${JSON.stringify(args)}`;
  const words = listOf(args).flatMap((arg) => String(arg).split('='));
  const level = words[words.indexOf('--loglevel') + 1];
  if (words.includes('--loglevel') && /^(warn|warning|error)$/.test(level ?? '')) return undefined;
  return words.includes('--loglevel') ? `its log level is ${level}` : 'it says no log level, which is then info';
}

function remedy({ controller, configMap }: Configuration): Remedy {
  return {
    commands: [shell`kubectl edit configmap ${configMap} -n ${controller.namespace}`],
    note: `Below data:\n${yaml}`,
  };
}
