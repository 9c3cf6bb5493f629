import { join } from 'node:path';
import { build } from 'esbuild';
import { fromSecret, pod, secret, service, source, sourceMount, sourceVolume } from './forge-objects';
import { namespaces, type Settings } from './settings';
import { type SshKey, sshKey } from './ssh-key';

/** The Git server over SSH: every repository of the one over HTTP, for reading, for one key. */
export interface GitSsh {
  /** Its name in the cluster; it listens on port 22. */
  readonly host: string;
  /** What opens it. */
  readonly client: SshKey;
  /** What it shows to be itself. */
  readonly hostKey: SshKey;
  /** The line of `known_hosts` that pins it. */
  readonly knownHosts: string;
}

/** Makes the keys of a run of this test. */
export function gitSsh(): GitSsh {
  const host = `git-ssh.${namespaces.forge}`;
  const hostKey = sshKey();
  return { host, client: sshKey(), hostKey, knownHosts: `${host} ${hostKey.publicKey}\n` };
}

/**
 * Its objects.
 *
 * @param secretOfGit name of the Secret with the `password` of the Git server over HTTP
 */
export async function gitSshObjects(settings: Settings, ssh: GitSsh, secretOfGit: string): Promise<object[]> {
  const user = 1000;
  const server = {
    image: settings.images.node,
    command: ['node', '/source/main.js'],
    env: [
      ...Object.entries({
        PORT: '2222',
        HOST_KEY: '/host/key',
        CLIENT_KEY: ssh.client.publicKey,
        ORIGIN: `http://git.${namespaces.forge}`,
        REPOSITORIES: '/repositories',
      }).map(([name, value]) => ({ name, value })),
      fromSecret('GIT_PASSWORD', secretOfGit, 'password'),
    ],
    readinessProbe: { tcpSocket: { port: 2222 }, periodSeconds: 2 },
    volumeMounts: [
      sourceMount,
      { name: 'host', mountPath: '/host', readOnly: true },
      { name: 'repositories', mountPath: '/repositories' },
    ],
  };
  return [
    secret('git-ssh-host', { key: ssh.hostKey.privateKey }),
    source('git-ssh', { 'main.js': await bundle() }),
    pod('git-ssh', [server], {
      securityContext: { runAsNonRoot: true, runAsUser: user, runAsGroup: user, fsGroup: user },
      volumes: [
        sourceVolume('git-ssh'),
        { name: 'host', secret: { secretName: 'git-ssh-host' } },
        { name: 'repositories', emptyDir: {} },
      ],
    }),
    service('git-ssh', { ports: [{ port: 22, targetPort: 2222 }] }),
  ];
}

/** The server and the packages it is made of in one file, small enough for a ConfigMap. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'git-ssh', 'main.js')],
    bundle: true,
    platform: 'node',
    minify: true,
    write: false,
    // What ssh2 uses where it could be compiled, and does without else.
    external: ['cpu-features', '*.node'],
  });
  return outputFiles[0]?.text ?? '';
}
