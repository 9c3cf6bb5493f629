# shellcheck shell=sh
# What the scripts of this folder share; each of them reads it first: . ./common.sh

# Namespace of the pipeline. Others begin with it: -servers, -buildkit, and -env- for environments.
NAMESPACE=${NAMESPACE:-ci}
# shellcheck disable=SC2034 # for the others
servers=$NAMESPACE-servers
# The cluster, by its name in kubeconfig: the scripts touch no other, whichever is current.
CONTEXT=${CONTEXT:-kind-quickstart}

kubectl() { command kubectl --context "$CONTEXT" "$@"; }

say() { printf '\n== %s\n' "$*"; }

fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

needs() { # PROGRAM WHAT-FOR
  command -v "$1" >/dev/null || fail "the program $1 is missing: $2"
}

# Fails unless the cluster answers.
needs_cluster() {
  needs kubectl 'https://kubernetes.io/docs/tasks/tools/'
  kubectl get --raw /readyz --request-timeout=10s >/dev/null ||
    fail "the cluster $CONTEXT does not answer. ./cluster.sh makes it; docker ps shows whether it runs."
}

# What a script leaves on this machine: files here, background programs there. Both go when it ends.
work=$(mktemp -d)
background=
tidy() {
  for each in $background; do kill "$each" 2>/dev/null || true; done
  rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# Opens a Service on a free port of this machine, and sets $port.
forward() { # FLAGS... svc/NAME :PORT
  : >"$work/forward"
  env kubectl port-forward --address 127.0.0.1 "$@" >"$work/forward" 2>&1 &
  way=$!
  background="$background $way"
  port=
  tries=0
  while [ -z "$port" ]; do
    tries=$((tries + 1))
    if ! kill -0 $way 2>/dev/null || [ $tries -gt 100 ]; then
      fail "kubectl port-forward $*: $(cat "$work/forward")"
    fi
    sleep 0.2
    port=$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\) .*/\1/p' "$work/forward")
  done
}

# The value of a key of a Secret.
secret() { # NAMESPACE NAME KEY
  kubectl get secret -n "$1" "$2" -o "go-template={{index .data \"$3\" | base64decode}}"
}
