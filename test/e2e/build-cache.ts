import { fromSecret, pod, secret, service } from './forge-objects';
import type { Kubectl } from './kubectl';
import { PortForward } from './port-forward';
import { S3 } from './s3';
import { namespaces, type Settings } from './settings';

const region = 'us-east-1';

/** The bucket of the caches; in the cluster it is at `http://s3.NAMESPACE-OF-THE-FORGE:7070`, with paths, not host names. */
export const cacheBucket = 'build-cache';

/** Who may do what in the bucket: builds of release branches everything, others only read. */
const actions = {
  'cache-release': ['s3:*'],
  'cache-review': ['s3:GetObject', 's3:ListBucket'],
} as const;

/** A user of the caches; its name is its access key. */
export type CacheUser = keyof typeof actions;

/** Where an application's cache lies in the bucket. */
export function artifactKey(application: string): string {
  return `cache/${application}.tgz`;
}

/** The users of the caches. */
export const cacheUsers = Object.keys(actions) as CacheUser[];

/** The secret keys of the users, and of the server's own administrator. */
export type CacheKeys = { readonly [name in CacheUser | 'administrator']: string };

/** An S3 server with a bucket for caches of builds, from this machine. */
export class BuildCache {
  private constructor(
    private readonly way: PortForward,
    private readonly keys: CacheKeys,
  ) {}

  /** Opens it, once its pod is ready, and makes the bucket, its users and what they may. */
  static async open(kubectl: Kubectl, keys: CacheKeys): Promise<BuildCache> {
    const cache = new BuildCache(await PortForward.open(kubectl, namespaces.forge, 's3', 7070), keys);
    const administrator = cache.as('administrator');
    for (const user of cacheUsers) {
      const content = `<Account><Access>${user}</Access><Secret>${keys[user]}</Secret><Role>user</Role></Account>`;
      await administrator.must('PATCH', '/create-user', { content });
    }
    await administrator.must('PUT', '');
    await administrator.must('PUT', '', { query: { policy: '' }, content: JSON.stringify(policy()) });
    return cache;
  }

  /** The bucket as one of the users sees it. */
  as(user: CacheUser | 'administrator'): S3 {
    return new S3(this.way.url, { bucket: cacheBucket, region, accessKey: user, secretKey: this.keys[user] });
  }

  close(): void {
    this.way.close();
  }
}

/** Its objects. The administrator's key opens nothing but this server, whose files go with its pod. */
export function buildCacheObjects({ images }: Settings, keys: CacheKeys): object[] {
  const mount = { name: 'data', mountPath: '/data' };
  const server = {
    image: images.s3,
    args: ['--port', ':7070', '--region', region, '--iam-dir', '/data/users', 'posix', '/data/buckets'],
    env: [
      { name: 'ROOT_ACCESS_KEY', value: 'administrator' },
      fromSecret('ROOT_SECRET_KEY', 's3-administrator', 'secretKey'),
    ],
    readinessProbe: { tcpSocket: { port: 7070 }, periodSeconds: 1 },
    volumeMounts: [mount],
  };
  const folders = {
    name: 'folders',
    image: images.busybox,
    imagePullPolicy: 'IfNotPresent',
    command: ['mkdir', '-p', '/data/users', '/data/buckets'],
    volumeMounts: [mount],
  };
  return [
    secret('s3-administrator', { secretKey: keys.administrator }),
    pod('s3', [server], { initContainers: [folders], volumes: [{ name: 'data', emptyDir: {} }] }),
    service('s3', { ports: [{ port: 7070 }] }),
  ];
}

/** The policy of the bucket. */
function policy(): object {
  const bucket = `arn:aws:s3:::${cacheBucket}`;
  return {
    Version: '2012-10-17',
    Statement: cacheUsers.map((user) => ({
      Effect: 'Allow',
      Principal: { AWS: [user] },
      Action: actions[user],
      Resource: [bucket, `${bucket}/*`],
    })),
  };
}
