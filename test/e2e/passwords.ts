import { randomBytes } from 'node:crypto';
import { type CacheKeys, type CacheUser, cacheUsers } from './build-cache';
import { type BuildkitCertificates, buildkitCertificates } from './buildkit-daemons';
import { type GitSsh, gitSsh } from './git-ssh';
import { type RegistryPasswords, type RegistryUser, registryUsers } from './registry-users';

/** Everything that opens something in a run of this test, made anew each time. */
export interface Passwords {
  /** Of the Git server over HTTP. */
  readonly git: string;
  /** Shared by the EventSource and the sender of webhooks. */
  readonly webhook: string;
  readonly registry: RegistryPasswords;
  /** Of the S3 server for caches of builds. */
  readonly cache: CacheKeys;
  readonly ssh: GitSsh;
  readonly buildkit: BuildkitCertificates;
}

/** Makes them. */
export async function makePasswords(): Promise<Passwords> {
  return {
    git: random(),
    webhook: random(),
    registry: forEach(Object.keys(registryUsers) as RegistryUser[]),
    cache: forEach<CacheUser | 'administrator'>([...cacheUsers, 'administrator']),
    ssh: gitSsh(),
    buildkit: await buildkitCertificates(),
  };
}

/** All of them that may be written nowhere; of a private key each line. */
export function allSecrets({ git, webhook, registry, cache, ssh, buildkit }: Passwords): string[] {
  const keys = Object.values(buildkit).flatMap(({ server, client }) => [server['key.pem'], client['key.pem']]);
  const lines = [ssh.client.privateKey, ssh.hostKey.privateKey, ...keys]
    .flatMap((key) => key.split('\n'))
    .filter((line) => line !== '' && !line.startsWith('-----'));
  return [git, webhook, ...Object.values(registry), ...Object.values(cache), ...lines];
}

function forEach<Name extends string>(names: readonly Name[]): { readonly [name in Name]: string } {
  return Object.fromEntries(names.map((name) => [name, random()])) as { [name in Name]: string };
}

function random(): string {
  return randomBytes(24).toString('hex');
}
