#!/bin/sh
# Installs Argo Workflows and Argo Events from the manifests of their releases, in the versions that the cluster test runs on. For
# a cluster that stays, docs/getting-started.md names a newer one. The second time it changes nothing.
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs_cluster

workflows=https://github.com/argoproj/argo-workflows/releases/download/v4.0.2/install.yaml
events=https://github.com/argoproj/argo-events/releases/download/v1.9.11/install.yaml

for namespace in argo argo-events; do
  kubectl get namespace "$namespace" >/dev/null 2>&1 || kubectl create namespace "$namespace"
done
say 'Argo Workflows 4.0.2'
# Server-side, because its resource definitions are too large for the annotation that kubectl would make.
kubectl apply -n argo --server-side --force-conflicts -f "$workflows"
say 'Argo Events 1.9.11'
kubectl apply -n argo-events --server-side --force-conflicts -f "$events"
say 'Waiting until both run'
kubectl rollout status -n argo deployment/workflow-controller --timeout=5m
kubectl rollout status -n argo-events deployment/controller-manager --timeout=5m
