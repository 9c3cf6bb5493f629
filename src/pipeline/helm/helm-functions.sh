#!/bin/sh
# What the steps that call Helm and kubectl share; follows the prelude. It defines
# - HOME and Helm's folders inside `$scratch`;
# - `needs_helm_4`: refuses an older Helm, whose flags differ;
# - `dns_label VALUE WHAT`: refuses what is no DNS label;
# - `seconds DURATION`: `90s`, `5m` or `1h` as a number of seconds;
# - `kubeconfig NAMESPACE NAME SECONDS`: waits until the Secret `vc-NAME` is there and the virtual cluster NAME answers, and
#   leaves its kubeconfig in `$virtual`, a file that only this user can read, in the folder KUBE_DIR, default `/kube`: a
#   volume in memory. It is never printed;
# - `unlock NAMESPACE RELEASE SECONDS [KUBECONFIG]`: a run that was killed in the middle leaves its release "pending",
#   which Helm never forgives. Waits for another run that may be at it, then drops the pending revision's record.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../step/prelude.sh"
export HOME="$scratch/home" HELM_CACHE_HOME="$scratch/home/cache" HELM_CONFIG_HOME="$scratch/home/config"
export HELM_DATA_HOME="$scratch/home/data" KUBECACHEDIR="$scratch/home/kube"
mkdir -p "$HOME"

needs_helm_4() {
  version=$(helm version --short)
  case $version in v[0-3].*) fail "Helm 4 is needed, whose flags differ; the image has $version" ;; esac
}

dns_label() {
  name_like "$1" "$2" 'a-z0-9-'
  case $1 in *-) fail "$2 ends in a dash: $1" ;; esac
  [ "${#1}" -le 63 ] || fail "$2 is longer than 63 characters: $1"
}

seconds() {
  case $1 in
    *[!0-9smh]* | '' | [smh]*) fail "not a duration: $1" ;;
    *h) echo $((${1%h} * 3600)) ;;
    *m) echo $((${1%m} * 60)) ;;
    *) echo "${1%s}" ;;
  esac
}

kubeconfig() {
  virtual=${KUBE_DIR:-/kube}/config
  deadline=$(($(date +%s) + $3))
  until (umask 077 && kubectl -n "$1" get secret "vc-$2" -o 'jsonpath={.data.config}' 2>"$scratch/error" |
    base64 -d >"$virtual") && [ -s "$virtual" ]; do
    if [ "$(date +%s)" -ge "$deadline" ]; then
      fail "no Secret vc-$2 in the namespace $1 after $3 s: $(tail -n 1 "$scratch/error")"
    fi
    sleep 2
  done
  until kubectl --kubeconfig "$virtual" --request-timeout=5s get --raw /readyz >"$scratch/ready" 2>&1; do
    if [ "$(date +%s)" -ge "$deadline" ]; then
      fail "the virtual cluster $2 does not answer after $3 s: $(tail -n 1 "$scratch/ready")"
    fi
    sleep 2
  done
}

unlock() {
  namespace=$1
  release=$2
  deadline=$(($(date +%s) + $3))
  shift 3
  set -- "$@" -n "$namespace"
  pending="owner=helm,name=$release,status in (pending-install,pending-upgrade,pending-rollback)"
  while [ -n "$(kubectl "$@" get secrets -l "$pending" -o name)" ]; do
    if [ "$(date +%s)" -ge "$deadline" ]; then
      echo "dropping the pending revision of the release $release, which an earlier run left" >&2
      kubectl "$@" delete secrets -l "$pending"
      break
    fi
    sleep 3
  done
}
