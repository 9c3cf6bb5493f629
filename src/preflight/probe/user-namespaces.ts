import type { World } from '../check';
import { pageAt } from '../documentation';
import { missing, there } from '../finding';
import type { Manifest } from '../manifest';
import type { Probe } from './probe';
import { userNamespaces as question } from './question';
import { unconfinedContainers } from './unconfined';

/** As BuildKit's own entrypoint does it; for other images, the bare system call. */
const script =
  'if command -v rootlesskit >/dev/null 2>&1; then exec rootlesskit true; else exec unshare --user true; fi';

/** A pod with the image and the security of the builder, where Pod Security allows it. */
export const userNamespaces: Probe = async ({ world, pods, objects }) => {
  const asked = question(world);
  if (!asked) return [];
  const namespace = await objects.namespace('builder', 'privileged');
  const findings = [];
  for (const [index, builder] of distinct(world).entries()) {
    const name = `builder-${index}`;
    await objects.create(undefined, pod(name, namespace, builder));
    const { spec, status } = await pods.ended(namespace, name);
    const node = spec?.nodeName ?? 'its node';
    if (status?.phase === 'Succeeded') {
      findings.push(there(asked.subject, `on the node ${node}`));
      continue;
    }
    const said = (await pods.log(namespace, name, 3)).join(' ').trim();
    findings.push(
      missing(asked.subject, `on the node ${node}: ${said || 'the pod failed and said nothing'}`, {
        commands: [
          'sysctl -w user.max_user_namespaces=28633',
          'sysctl -w kernel.unprivileged_userns_clone=1            # where Debian has it',
          'sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 # where Ubuntu has it',
        ],
        note: `On each node, as root. Or build with another builder: ${pageAt('docs/pipeline/image-builders/image-builder.md')}.`,
      }),
    );
  }
  // All builders of one cluster go the same way: the first that fails says it for all.
  return [findings.find(({ state }) => state === 'missing') ?? findings[0]].filter((each) => each !== undefined);
};

interface Builder {
  readonly container: Manifest;
  /** The fields of its pod: security, and on which nodes it may run. */
  readonly pod: Manifest;
}

/** The containers that need it, without those that are the same but for their names. */
function distinct({ system }: World): readonly Builder[] {
  const all = unconfinedContainers(system).map(
    ({ field, item }): Builder => ({ container: field.value, pod: podAround(item.manifest, field.path) }),
  );
  const key = ({ container, pod: { securityContext } }: Builder) =>
    JSON.stringify([container.image, container.securityContext, securityContext]);
  return [...new Map(all.map((each) => [key(each), each])).values()];
}

/** The nearest object around a container that holds what pods have: a pod's spec, or a template of a Workflow. */
function podAround(manifest: Manifest, path: readonly (string | number)[]): Manifest {
  let value = manifest;
  let found: Manifest = {};
  for (const part of path) {
    if (value?.securityContext && value !== manifest) found = value;
    value = value?.[part];
  }
  return found;
}

function pod(name: string, namespace: string, { container, pod: around }: Builder): object {
  const { securityContext, nodeSelector, tolerations, affinity } = around;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: {
      restartPolicy: 'Never',
      activeDeadlineSeconds: 120,
      terminationGracePeriodSeconds: 0,
      automountServiceAccountToken: false,
      ...(securityContext && { securityContext }),
      ...(nodeSelector && { nodeSelector }),
      ...(tolerations && { tolerations }),
      ...(affinity && { affinity }),
      containers: [
        {
          name: 'main',
          image: container.image,
          imagePullPolicy: 'IfNotPresent',
          command: ['sh', '-c', script],
          resources: { requests: { cpu: '10m', memory: '16Mi' } },
          securityContext: container.securityContext,
        },
      ],
    },
  };
}
