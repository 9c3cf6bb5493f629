#!/bin/sh
# Removes all that the other scripts made in the cluster, environments too, but for Argo and its settings: for a cluster
# that you keep, or to begin anew. ./down.sh removes the cluster.
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs_cluster

say 'Removing the pipeline'
[ ! -d dist ] || kubectl delete -f dist --ignore-not-found
say 'Removing environments and servers'
for namespace in $(kubectl get namespaces -o name | sed 's|^namespace/||'); do
  case $namespace in
    "$NAMESPACE" | "$NAMESPACE-buildkit" | "$servers" | "$NAMESPACE-env-"*)
      kubectl delete namespace "$namespace" --ignore-not-found
      ;;
  esac
done
rm -rf dist
