import type { Check } from './check';
import { type Subject, there, warning } from './finding';
import { stepLabel } from './labels';
import { restrictsEgress, selects } from './network-policy';
import { listOf } from './shape';
import { shell } from './shell';

/** Steps that download what a program is built of. */
const builders = ['go-build', 'node-build'];

/** Policies of a pipeline that select builds, and do not lead to what builds download. */
const others = ['dns', 'results', 'artifacts', 'caches'];

/** Whether policies open a way to what builds download. Where dependencies are vendored, they need none: only a warning. */
export const builds: Check = async ({ system }) => {
  const steps = system.ofType('Template').flatMap(({ field, item, place }) => {
    const step = field.value?.metadata?.labels?.[stepLabel];
    return builders.includes(step) && item.namespace !== undefined ? [{ step, namespace: item.namespace, place }] : [];
  });
  return [...new Set(steps.map(({ namespace }) => namespace))].flatMap((namespace) => {
    const here = steps.filter((each) => each.namespace === namespace);
    const policies = system.ofKind('NetworkPolicy').filter((each) => each.namespace === namespace);
    if (policies.length === 0) return [];
    const shut = here.filter(({ step }) => {
      const labels = { 'workflows.argoproj.io/workflow': 'any', [stepLabel]: step };
      const concerned = policies.filter(
        ({ manifest }) => selects(manifest.spec?.podSelector, labels) && restrictsEgress(manifest.spec),
      );
      const opens = concerned.some(
        ({ manifest: { metadata, spec } }) => listOf(spec?.egress).length > 0 && !others.includes(metadata?.name),
      );
      return concerned.length > 0 && !opens;
    });
    const subject: Subject = {
      id: `network:builds:${namespace}`,
      what: `a way from builds in ${namespace} to what they download`,
      why: 'Builds fetch modules and packages, unless those are in the repository.',
      neededBy: (shut.length > 0 ? shut : here).map(({ place }) => place),
      look: shell`kubectl get networkpolicies -n ${namespace}`,
    };
    if (shut.length === 0) return [there(subject)];
    return [
      warning(subject, 'no policy opens one', {
        commands: [],
        note: 'Where dependencies are vendored, this is right. Else open it in the program, for example to the internet: network: { build: [Peer.internet().port(443)] }.',
      }),
    ];
  });
};
