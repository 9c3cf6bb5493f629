import { config, find, remove } from './break';
import type { Breakage } from './breakage';

/** Artifact repositories and Secrets. */
export const secrets: readonly Breakage[] = [
  {
    id: 'artifact-repository:ci',
    how: 'none',
    breaks: (cluster) => {
      delete config(cluster).data.artifactRepository;
    },
    seen: 'none is configured',
    remedy: 'configure-artifact-repository',
  },
  {
    id: 'artifact-repository:ci',
    how: 'one that keeps logs and has no place',
    breaks: (cluster) => {
      config(cluster).data.artifactRepository = 'archiveLogs: true';
    },
    seen: 'none is configured',
  },
  {
    id: 'artifact-repository:ci/secret/s3-credentials',
    how: 'its Secret beside the controller alone',
    breaks: (cluster) => remove(cluster, 'Secret', 's3-credentials', 'ci'),
    seen: 'it is not there',
    remedy:
      "kubectl get secret s3-credentials -n argo -o yaml | sed 's/namespace: argo$/namespace: ci/' | kubectl create -f -",
  },
  {
    id: 'artifact-repository:ci/secret/s3-credentials',
    how: 'its Secret nowhere',
    breaks: (cluster) => {
      remove(cluster, 'Secret', 's3-credentials', 'ci');
      remove(cluster, 'Secret', 's3-credentials', 'argo');
    },
    seen: 'it is not there',
    remedy: 'kubectl create secret generic s3-credentials -n ci --from-file=accessKey --from-file=secretKey',
  },
  {
    id: 'artifact-repository:ci/secret/s3-credentials',
    how: 'its Secret with another key',
    breaks: (cluster) => {
      find(cluster, 'Secret', 's3-credentials', 'ci').data = { accessKey: 'eA==', secret: 'eA==' };
    },
    seen: 'it lacks secretKey',
  },
  ...[
    'github-webhook',
    'git-credentials',
    'registry-credentials',
    'registry-review-credentials',
    'buildkit-release',
    'buildkit-review',
  ]
    .map((name) => `ci/${name}`)
    .concat('ci-buildkit/buildkit-release-server', 'ci-buildkit/buildkit-review-server')
    .map((each): Breakage => {
      const [namespace = '', name = ''] = each.split('/');
      return {
        id: `secret:${each}`,
        how: 'nobody made it',
        breaks: (cluster) => remove(cluster, 'Secret', name, namespace),
        seen: 'it is not there',
        remedy: ` ${name} -n ${namespace} --`,
      };
    }),
  {
    id: 'secret:ci/buildkit-release',
    how: 'keys of another name',
    breaks: (cluster) => {
      find(cluster, 'Secret', 'buildkit-release', 'ci').data = { 'tls.crt': 'eA==', 'tls.key': 'eA==' };
    },
    seen: 'it lacks the key ca.crt',
  },
  {
    id: 'secret:ci/github-webhook',
    how: 'an empty value, which would switch the check of signatures off',
    breaks: (cluster) => {
      find(cluster, 'Secret', 'github-webhook').data = { secret: '' };
    },
    seen: 'secret in it is empty',
    remedy: 'openssl rand -hex 32',
  },
  {
    id: 'secret:ci/git-credentials',
    how: 'a key of SSH without the host keys',
    breaks: (cluster) => {
      find(cluster, 'Secret', 'git-credentials').data = { 'ssh-privatekey': 'eA==' };
    },
    seen: 'it has neither password, nor ssh-privatekey and known_hosts',
  },
  {
    id: 'secret:ci/git-credentials',
    how: 'somebody who may not read Secrets',
    breaks: (cluster) => cluster.forbidden.push(/get secret in ci$/),
    state: 'unknown',
    seen: 'secret is forbidden: User "ci" cannot get resource "secret" in API group ""',
  },
];
