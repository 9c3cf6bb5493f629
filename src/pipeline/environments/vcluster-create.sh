#!/bin/sh
# Makes a virtual cluster, or brings an existing one up to date, and waits until it and its DNS answer.
#
# Image: alpine/k8s (helm 4, kubectl, base64, sed).
#
# Environment
# - NAME: name of the virtual cluster, a DNS label of at most 45 characters
# - NAMESPACE: namespace of the host cluster that holds it, and nothing else; made where it is missing
# - POD_SECURITY: the level that the namespace enforces
# - POLICIES_BASE64: a List of the namespace's NetworkPolicies as JSON, with the label `cdk8s-argo-pipelines/network`; empty:
#   none, and those of an earlier run go
# - UNSAFE: unsafe options in use, recorded as an annotation; may be empty
# - OWNER, DEPLOYER: a ClusterRole, a blank, and the account NAMESPACE:NAME that gets it in the namespace: that of this
#   step, and that of the step that deploys
# - CHART: `vcluster` with CHART_REPOSITORY, or `oci://host/path`; CHART_VERSION: exact version
# - CHART_REPOSITORY: address of the chart repository, empty for oci
# - PLAIN_HTTP: 1 for a chart registry without TLS
# - CREDENTIALS: folder with what the chart's place asks for, default `/credentials/chart`: `config.json`, Docker's file of
#   credentials, for oci, or else `username` and `password`; without it the chart must be public
# - VALUES_BASE64: the chart's values as JSON
# - TTL_SECONDS: how long the environment may live, counted from this run
# - TIMEOUT: for Helm and again for the first answer, default `5m`
# - REPOSITORY, REVISION: what the environment is for, recorded as annotations; may be empty
# - KUBE_DIR: a volume in memory for the kubeconfig, default `/kube`
#
# Recorded on the namespace: the annotation `cdk8s-argo-pipelines/expires-at` (RFC 3339) and the label
# `cdk8s-argo-pipelines/expires` (seconds since 1970), each renewed at every run; what the environment is for; and a hash
# of its settings. A virtual cluster of other settings is removed first: the chart would start a second pod with an empty
# store beside the first one.
#
# Files out: `/tmp/outputs/name`, `/tmp/outputs/expires-at`. The kubeconfig stays in KUBE_DIR.
#
# Rights: to make namespaces, and to bind the two ClusterRoles in them; all else comes from the ClusterRole of OWNER.
#
# Exit codes: 0; 1 with a reason; 2, which is the shell's, where a variable without a default is missing.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../helm/helm-functions.sh"

dns_label "$NAME" 'the name of the environment'
[ "${#NAME}" -le 45 ] || fail "the name of the environment is longer than 45 characters: $NAME"
dns_label "$NAMESPACE" 'the namespace'
case $CHART in -* | '') fail "no chart: $CHART" ;; esac
case $TTL_SECONDS in '' | 0* | *[!0-9]*) fail "TTL_SECONDS must be a positive number: $TTL_SECONDS" ;; esac
timeout=${TIMEOUT:-5m}
patience=$(seconds "$timeout")
plain() { case $1 in *[!A-Za-z0-9:/._~%+-]*) fail "$2 holds characters that are not allowed: $1" ;; esac; }
plain "${REPOSITORY:-}" 'the repository'
plain "${REVISION:-}" 'the revision'

expires=$(($(date +%s) + TTL_SECONDS))
expires_at=$(date -u -d "@$expires" +%Y-%m-%dT%H:%M:%SZ)
printf '%s' "$VALUES_BASE64" | base64 -d >"$scratch/values.json" || fail 'the values are not valid base64'
printf '{ "exportKubeConfig": { "server": "https://%s.%s" } }' "$NAME" "$NAMESPACE" >"$scratch/environment.json"

settings=$(printf '%s
' "$CHART" "${CHART_REPOSITORY:-}" "$CHART_VERSION" "$VALUES_BASE64" | sha256sum | cut -c1-16)
on_namespace() { kubectl get namespace "$NAMESPACE" --ignore-not-found -o "jsonpath=$1"; }

# RBAC alone would let this account bind OWNER anywhere; the admission policy is what keeps it here.
if kubectl -n default create rolebinding probe --clusterrole="${OWNER% *}" --serviceaccount="${OWNER#* }" \
  --dry-run=server >/dev/null 2>&1; then
  fail "the ValidatingAdmissionPolicy that keeps ${OWNER#* } to its environments is not in force: apply all of dist"
fi
if [ -n "$(on_namespace '{.metadata.name}')" ]; then
  [ "$(on_namespace '{.metadata.labels.cdk8s-argo-pipelines/environment}')" = "$NAME" ] ||
    fail "the namespace $NAMESPACE is not of the environment $NAME"
  owner=$(on_namespace '{.metadata.annotations.cdk8s-argo-pipelines/repository}')
  [ -z "$owner" ] || [ "$owner" = "${REPOSITORY:-}" ] || fail "the environment $NAME is one of $owner"
else
  kubectl create -f - <<MANIFEST || fail "cannot make the namespace $NAMESPACE"
{ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": "$NAMESPACE", "labels": {
  "cdk8s-argo-pipelines/environment": "$NAME",
  "pod-security.kubernetes.io/enforce": "$POD_SECURITY" } } }
MANIFEST
fi
bound() { # NAME ROLE ACCOUNT
  kubectl -n "$NAMESPACE" get rolebinding "$1" -o name >/dev/null 2>&1 ||
    kubectl -n "$NAMESPACE" create rolebinding "$1" --clusterrole="$2" --serviceaccount="$3"
}
bound pipeline-owner "${OWNER% *}" "${OWNER#* }" || fail "cannot give $OWNER in $NAMESPACE"
bound pipeline-deployer "${DEPLOYER% *}" "${DEPLOYER#* }" || fail "cannot give $DEPLOYER in $NAMESPACE"
deadline=$(($(date +%s) + patience))
until kubectl -n "$NAMESPACE" auth can-i create deployments.apps >/dev/null 2>&1; do
  [ "$(date +%s)" -lt "$deadline" ] || fail "the rights of $OWNER do not arrive in $NAMESPACE"
  sleep 1
done

# On the namespace, not in the chart's values: the chart hashes all values into the pod template, and a new pod would
# begin with an empty cluster.
unsafe="cdk8s-argo-pipelines/unsafe${UNSAFE:+=}${UNSAFE:--}" # with a dash at its end it is removed
record() {
  kubectl label namespace "$NAMESPACE" --overwrite "cdk8s-argo-pipelines/expires=$expires" \
    "pod-security.kubernetes.io/enforce=$POD_SECURITY" &&
    kubectl annotate namespace "$NAMESPACE" --overwrite "cdk8s-argo-pipelines/expires-at=$expires_at" \
      "cdk8s-argo-pipelines/repository=${REPOSITORY:-}" "cdk8s-argo-pipelines/revision=${REVISION:-}" \
      "cdk8s-argo-pipelines/settings=$settings" "$unsafe"
}

# Before anything runs in the namespace. What an earlier run allowed, and this one does not, goes.
policies() {
  if [ -n "${POLICIES_BASE64:-}" ]; then
    printf '%s' "$POLICIES_BASE64" | base64 -d >"$scratch/policies.json" &&
      kubectl -n "$NAMESPACE" apply -f "$scratch/policies.json" --prune -l cdk8s-argo-pipelines/network \
        --prune-allowlist=networking.k8s.io/v1/NetworkPolicy
  else
    kubectl -n "$NAMESPACE" delete networkpolicies -l cdk8s-argo-pipelines/network --ignore-not-found
  fi
}
run "$scratch/log" policies || fail "cannot make the NetworkPolicies of $NAMESPACE: $(tail -n 1 "$scratch/log")"

needs_helm_4
unlock "$NAMESPACE" "$NAME" "$patience"
before=$(on_namespace '{.metadata.annotations.cdk8s-argo-pipelines/settings}')
if [ -n "$before" ] && [ "$before" != "$settings" ]; then
  echo "the settings of $NAME have changed: it is made anew"
  run "$scratch/log" helm uninstall "$NAME" --namespace "$NAMESPACE" --ignore-not-found --wait=legacy --timeout "$timeout" ||
    fail "cannot remove the virtual cluster $NAME: $(grep . "$scratch/log" | tail -n 1)"
fi
run "$scratch/log" record || fail "cannot record on $NAMESPACE when it expires: $(tail -n 1 "$scratch/log")"
credentials=${CREDENTIALS:-/credentials/chart}
chart=$CHART
if [ -n "${CHART_REPOSITORY:-}" ] && [ -f "$credentials/password" ]; then
  [ -s "$credentials/username" ] || fail 'the Secret of the chart repository has no username'
  # So the password is in no argument.
  run "$scratch/log" helm repo add charts "$CHART_REPOSITORY" --username "$(cat "$credentials/username")" --password-stdin \
    <"$credentials/password" || fail "cannot read the chart repository $CHART_REPOSITORY: $(grep . "$scratch/log" | tail -n 1)"
  chart=charts/$CHART
fi
set -- upgrade --install "$NAME" "$chart" --namespace "$NAMESPACE" --version "$CHART_VERSION"
if [ -n "${CHART_REPOSITORY:-}" ] && [ "$chart" = "$CHART" ]; then set -- "$@" --repo "$CHART_REPOSITORY"; fi
if [ -f "$credentials/config.json" ]; then set -- "$@" --registry-config "$credentials/config.json"; fi
if [ "${PLAIN_HTTP:-0}" = 1 ]; then set -- "$@" --plain-http; fi
run "$scratch/log" helm "$@" --values "$scratch/values.json" --values "$scratch/environment.json" \
  --wait=legacy --timeout "$timeout" --hide-notes || {
  kubectl -n "$NAMESPACE" get pods -l "app=vcluster,release=$NAME" -o wide >&2 || true
  kubectl -n "$NAMESPACE" get events --sort-by=.lastTimestamp 2>/dev/null | grep -e "/$NAME-" | tail -n 20 >&2 || true
  fail "cannot create the virtual cluster $NAME: $(grep . "$scratch/log" | tail -n 1)"
}

kubeconfig "$NAMESPACE" "$NAME" "$patience"
inside() { kubectl --kubeconfig "$virtual" -n kube-system "$@"; }
deadline=$(($(date +%s) + patience))
until inside get deployment coredns -o name >/dev/null 2>&1; do
  [ "$(date +%s)" -lt "$deadline" ] || fail "the virtual cluster $NAME has no CoreDNS after $timeout"
  sleep 2
done
run "$scratch/log" inside rollout status deployment/coredns --timeout="$timeout" || {
  inside get events --sort-by=.lastTimestamp | tail -n 10 >&2 || true
  fail "the DNS of the virtual cluster $NAME does not start: $(grep . "$scratch/log" | tail -n 1)"
}
# Ready behind its Service: CoreDNS says so itself once it has read all Services.
until [ -n "$(inside get endpointslices -l kubernetes.io/service-name=kube-dns \
  -o 'jsonpath={.items[*].endpoints[?(@.conditions.ready==true)].addresses[0]}')" ]; do
  [ "$(date +%s)" -lt "$deadline" ] || fail "the DNS of the virtual cluster $NAME is not ready after $timeout"
  sleep 1
done

output name "$NAME"
output expires-at "$expires_at"
echo "virtual cluster $NAME in $NAMESPACE answers, until $expires_at"
