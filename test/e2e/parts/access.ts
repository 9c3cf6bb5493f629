import { CommandError } from '../command';
import { environmentNamespace, namespaces } from '../settings';
import type { Test } from '../test';
import type { Part } from './part';

const account = `system:serviceaccount:${namespaces.ci}:environment`;
const ownerRole = `${namespaces.ci}-environment-owner`;

/** What the account that makes environments can do outside of them: nothing. Asked with `--dry-run`, nothing is made. */
export const access: Part = {
  name: 'access',
  run: async (test) => {
    const { report } = test;
    const restricted = { 'pod-security.kubernetes.io/enforce': 'restricted' };
    const shown = 'who makes environments can make a namespace with their prefix';
    await report.show('access', shown, async () => {
      await attempt(test, ['create', '-f', '-'], namespace(environmentNamespace('other'), restricted));
    });
    await report.show('access', 'but none without it', async () => {
      await refused(test, ['create', '-f', '-'], 'whose names begin with', namespace('other', restricted));
    });
    await report.show('access', 'nor one that enforces less than restricted', async () => {
      const labels = { 'pod-security.kubernetes.io/enforce': 'privileged' };
      await refused(test, ['create', '-f', '-'], 'restricted', namespace(environmentNamespace('other'), labels));
    });
    await report.show('access', 'and cannot give itself its role in kube-system', async () => {
      await refused(test, rolebinding(ownerRole, `${namespaces.ci}:environment`), 'whose names begin with');
    });
    await report.show('access', 'nor cluster-admin to anybody', async () => {
      await refused(test, rolebinding('cluster-admin', 'default:default'), 'not currently held');
    });
  },
};

/** A Namespace with labels. */
function namespace(name: string, labels: Readonly<Record<string, string>>): object {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** Binds a ClusterRole to an account in a namespace that is no environment's. */
function rolebinding(role: string, to: string): string[] {
  return ['create', 'rolebinding', 'other', '-n', 'kube-system', `--clusterrole=${role}`, `--serviceaccount=${to}`];
}

async function attempt({ kubectl }: Test, args: readonly string[], object?: object): Promise<string> {
  return kubectl.run([`--as=${account}`, ...args, '--dry-run=server'], { input: object && JSON.stringify(object) });
}

/** @throws when the API server lets it happen, or refuses it for another reason than the one expected */
async function refused(test: Test, args: readonly string[], reason: string, object?: object): Promise<void> {
  const error = await attempt(test, args, object).then(
    (said) => new Error(`the API server takes it: ${said}`),
    (thrown: Error) => thrown,
  );
  if (!(error instanceof CommandError && error.stderr.includes(reason))) throw error;
}
