#!/bin/sh
# Asks the application inside its virtual cluster.
#
#   ./ask.sh               in the environment of the newest run that succeeded
#   ./ask.sh ENVIRONMENT   in that one
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs curl 'it asks the application'
needs_cluster

environments='{{range .items}}{{if eq .status.phase "Succeeded"}}{{range .status.nodes}}{{range .outputs.parameters}}{{if eq .name "environment"}}{{.value}}{{"\n"}}{{end}}{{end}}{{end}}{{end}}{{end}}'
environment=${1:-$(kubectl get workflows -n "$NAMESPACE" --sort-by=.metadata.creationTimestamp -o "go-template=$environments" | tail -n 1)}
[ -n "$environment" ] || fail "no run has succeeded yet in $NAMESPACE: ./push.sh starts one"
namespace=$NAMESPACE-env-$environment

say "The virtual cluster $environment, in the namespace $namespace"
secret "$namespace" "vc-$environment" config >"$work/kubeconfig"
forward --context "$CONTEXT" -n "$namespace" "svc/$environment" :443
inside() { env kubectl --kubeconfig "$work/kubeconfig" --server "https://127.0.0.1:$api" --tls-server-name "$environment" "$@"; }
api=$port
inside get pods,services

say 'The application says'
forward --kubeconfig "$work/kubeconfig" --server "https://127.0.0.1:$api" --tls-server-name "$environment" svc/hello :80
curl --silent --show-error --fail --max-time 20 "http://127.0.0.1:$port/"
