/** Which repositories of the registry a user may read and write; see registry-gate/main.js for the patterns. */
export interface RegistryRights {
  readonly pull: readonly string[];
  readonly push: readonly string[];
}

/** The users of the registry. Each has the least that what it is for needs, but the last. */
export const registryUsers = {
  /** Builds of release branches. */
  release: { pull: ['acme/**', 'base/**'], push: ['acme/**'] },
  /** Builds of other branches: what release builds read is not theirs to write. */
  review: { pull: ['acme/**', 'base/**'], push: ['acme/*-review', 'acme/*-review/**', 'acme/**/*-review'] },
  /** The nodes that run applications. */
  puller: { pull: ['acme/**'], push: [] },
  /** Whoever installs charts. */
  charts: { pull: ['charts/*'], push: [] },
  /** This test. */
  tester: { pull: ['**'], push: ['**'] },
} as const satisfies { readonly [name: string]: RegistryRights };

/** The name of a user of the registry. */
export type RegistryUser = keyof typeof registryUsers;

/** Who gives no password. */
export const anonymous: RegistryRights = { pull: [], push: [] };

/** A password for each user. */
export type RegistryPasswords = { readonly [name in RegistryUser]: string };

/** The content of a `config.json` of Docker with which a user speaks to a registry. */
export function dockerConfig(registry: string, user: RegistryUser, passwords: RegistryPasswords): string {
  const auth = Buffer.from(`${user}:${passwords[user]}`).toString('base64');
  return JSON.stringify({ auths: { [registry]: { username: user, password: passwords[user], auth } } });
}
