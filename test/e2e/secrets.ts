import type { ArtifactRepository, Secret } from './artifact-repository';
import { cacheUsers } from './build-cache';
import { buildkitDaemons } from './buildkit-daemons';
import type { Kubectl } from './kubectl';
import type { Passwords } from './passwords';
import { dockerConfig, type RegistryUser } from './registry-users';
import { namespaces, type Settings } from './settings';

/** Which Secret makes which user of the registry. */
const registrySecrets: { readonly [secret: string]: RegistryUser } = {
  'registry-release': 'release',
  'registry-review': 'review',
  'registry-pull': 'puller',
  'charts-pull': 'charts',
};

/** The Secrets that a user makes for a pipeline, or for Workflows that use steps of it. */
export function pipelineSecrets(namespace: string, settings: Settings, passwords: Passwords): object[] {
  const { git, webhook, ssh, cache, buildkit, registry } = passwords;
  const opaque = (name: string, stringData: Readonly<Record<string, string>>) =>
    secret(namespace, name, { stringData });
  return [
    opaque('git-credentials', { username: 'ci', password: git }),
    secret(namespace, 'git-ssh', {
      type: 'kubernetes.io/ssh-auth',
      stringData: { 'ssh-privatekey': ssh.client.privateKey, known_hosts: ssh.knownHosts },
    }),
    opaque('github-webhook', { secret: webhook }),
    ...Object.entries(registrySecrets).map(([name, user]) => {
      const config = dockerConfig(settings.registry.address, user, registry);
      const type = 'kubernetes.io/dockerconfigjson';
      return secret(namespace, name, { type, stringData: { '.dockerconfigjson': config } });
    }),
    ...cacheUsers.map((user) => opaque(user, { accessKey: user, secretKey: cache[user] })),
    ...buildkitDaemons.map((daemon) => opaque(daemon, buildkit[daemon].client)),
  ];
}

/** The Secrets of the daemons that build images. */
export function daemonSecrets({ buildkit }: Passwords): object[] {
  return buildkitDaemons.map((daemon) => {
    return secret(namespaces.buildkit, `${daemon}-server`, { stringData: buildkit[daemon].server });
  });
}

/** Copies of the Secrets of the artifact repository, which every namespace with Workflows needs. */
export async function artifactSecrets(
  kubectl: Kubectl,
  { secrets, service }: ArtifactRepository,
  namespace: string,
): Promise<object[]> {
  const copies = secrets.map(async (name) => {
    const { type, data } = await kubectl.get<Secret>('secret', name, service.namespace);
    return secret(namespace, name, { type, data });
  });
  return Promise.all(copies);
}

function secret(namespace: string, name: string, content: object): object {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, ...content };
}
