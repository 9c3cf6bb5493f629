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

# The output `environment` of those runs, the newest last.
environments() {
  kubectl get workflows -n "$NAMESPACE" -l workflows.argoproj.io/phase=Succeeded --sort-by=.metadata.creationTimestamp -o \
    'go-template={{range .items}}{{range .status.nodes}}{{range .outputs.parameters}}{{.name}}={{.value}}{{"\n"}}{{end}}{{end}}{{end}}' |
    sed -n 's/^environment=//p'
}

environment=${1:-$(environments | tail -n 1)}
[ -n "$environment" ] || fail "no run has succeeded yet in $NAMESPACE: ./push.sh starts one"
namespace=$NAMESPACE-env-$environment

say "The virtual cluster $environment, in the namespace $namespace"
secret "$namespace" "vc-$environment" config >"$work/kubeconfig"
forward --context "$CONTEXT" -n "$namespace" "svc/$environment" :443
# The certificate of its API server is for its name.
set -- --kubeconfig "$work/kubeconfig" --server "https://127.0.0.1:$port" --tls-server-name "$environment"
env kubectl "$@" get pods,services

say 'The application says'
forward "$@" svc/hello :80
curl --silent --show-error --fail --max-time 20 "http://127.0.0.1:$port/"
