#!/bin/sh
# Starts what a pipeline finds outside of the cluster in real life, a Git server, a registry and an S3 server, and tells
# Argo Workflows of the latter. The second time it changes nothing.
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs_cluster

say "Git server, registry and S3 server, in the namespace $servers"
# Older kubectl write an empty creationTimestamp, which would be a change each time.
kubectl create configmap git-server --from-file=git-server.go --dry-run=client -o yaml | sed '/creationTimestamp: null/d' |
  kubectl apply -n "$servers" -f -
kubectl apply -n "$servers" -f servers.yaml

say 'Settings of Argo Workflows'
# Without these fields a namespace that enforces Pod Security `restricted` refuses every step, and keys of the S3 server
# would be in logs.
cat >"$work/executor.yaml" <<EXECUTOR
data:
  executor: |
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
    args: [--loglevel, warn]
EXECUTOR
kubectl patch configmap workflow-controller-configmap -n argo --type merge --patch-file "$work/executor.yaml"
# Where the steps of this namespace leave what the next ones take; those of others keep theirs.
kubectl apply -n "$NAMESPACE" -f - <<REPOSITORY
apiVersion: v1
kind: ConfigMap
metadata:
  name: artifact-repositories
  annotations: { workflows.argoproj.io/default-artifact-repository: quickstart }
data:
  quickstart: |
    s3:
      endpoint: s3.$servers:7070
      insecure: true
      bucket: artifacts
      keyFormat: "{{workflow.namespace}}/{{workflow.name}}/{{pod.name}}"
      accessKeySecret: { name: s3-credentials, key: accessKey }
      secretKeySecret: { name: s3-credentials, key: secretKey }
REPOSITORY

say 'Waiting until they answer: the first time their images are pulled, and the Git server is compiled'
for server in git registry s3; do kubectl rollout status -n "$servers" "deployment/$server" --timeout=10m; done
