#!/bin/sh
# Installs or upgrades a Helm release in a virtual cluster, tests it, and says how to reach it from the host cluster.
#
# Image: alpine/k8s (helm 4, kubectl, base64, sed).
#
# Environment
# - NAME: name of the virtual cluster; NAMESPACE: the namespace of the host cluster that holds it
# - RELEASE, RELEASE_NAMESPACE: of the release, inside
# - SOURCE: folder of the chart's source, default `/work/chart`; CHART_DIR: folder of `Chart.yaml` below it
# - VALUES_BASE64: values as JSON
# - LITERAL_0_PATH, LITERAL_0_VALUE, LITERAL_1_PATH, ...: values that are text whatever they look like, with the
#   path in Helm's notation (`image.digest`); no gap in the numbers
# - WAIT: `watcher`, `legacy` or `hookOnly`, default `watcher`; TIMEOUT: default `5m`
# - TEST: 1 runs `helm test` afterwards
# - SERVICE: the Service to reach, default: the one of that release's name, or else the only one labelled with it
# - KUBE_DIR: a volume in memory for the kubeconfig, default `/kube`
# - PULL_CREDENTIALS: folder with `config.json`, Docker's file of credentials, default `/credentials/pull`. Where it is
#   there, it becomes the Secret `image-pull` of RELEASE_NAMESPACE, and the ServiceAccount `default` pulls images with it
#
# The kubeconfig is read from the Secret `vc-NAME` where it lies. When the release does not come up, what can be seen of
# it is printed, without environment variables, and it is left in place.
#
# Files out: `/tmp/outputs/address`, `http://SERVICE.NAMESPACE:PORT` of the Service as the host cluster knows it, empty when
# the release has none; `/tmp/outputs/release`; `/tmp/outputs/revision`, its number.
#
# Rights in NAMESPACE: get the Secret `vc-NAME`, list Services.
#
# Exit codes: 0; 1 with a reason; 2, which is the shell's, where a variable without a default is missing.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/helm-functions.sh"

dns_label "$NAME" 'the name of the environment'
dns_label "$NAMESPACE" 'the namespace'
dns_label "$RELEASE" 'the release'
dns_label "$RELEASE_NAMESPACE" 'the namespace of the release'
source=${SOURCE:-/work/chart}
timeout=${TIMEOUT:-5m}
patience=$(seconds "$timeout")
wait=${WAIT:-watcher}
case $wait in watcher | legacy | hookOnly) ;; *) fail "WAIT must be watcher, legacy or hookOnly: $wait" ;; esac
case /$CHART_DIR/ in // | /-* | //* | */../*) fail "the chart must be a folder below the source: $CHART_DIR" ;; esac
[ -f "$source/$CHART_DIR/Chart.yaml" ] || fail "the source has no chart in $CHART_DIR"
# Helm reads what links of a chart point at: a repository could show files of this step, its token included.
case $(cd "$source/$CHART_DIR" && pwd -P)/ in
  "$(cd "$source" && pwd -P)"/*) ;;
  *) fail "the chart $CHART_DIR lies outside of its source" ;;
esac
link=$(find "$source/$CHART_DIR" -type l | head -n 1)
[ -z "$link" ] || fail "the chart holds a symbolic link, which Helm would follow: ${link#"$source"/}"
printf '%s' "$VALUES_BASE64" | base64 -d >"$scratch/values.json" || fail 'the values are not valid base64'

kubeconfig "$NAMESPACE" "$NAME" "$patience"
inside() { kubectl --kubeconfig "$virtual" -n "$RELEASE_NAMESPACE" "$@"; }

# What can be seen of a release that does not come up. Environment variables are left out.
diagnose() {
  {
    echo "--- pods"
    inside get pods -o wide
    echo "--- events"
    inside get events --sort-by=.lastTimestamp | tail -n 30
    echo "--- pods in detail"
    inside describe pods -l "app.kubernetes.io/instance=$RELEASE" | sed '/^ *Environment/,/^ *Mounts:/d'
    echo "--- logs"
    inside logs -l "app.kubernetes.io/instance=$RELEASE" --all-containers --prefix --tail=20
  } >&2 || true
}

# The annotation makes vCluster bring the Secret to the host before a pod wants it, whose first pull would fail (vCluster
# 0.36, pkg/controllers/resources/secrets/to_host_syncer.go). Neither argument nor output holds its value.
give_pull_credentials() { # FILE
  inside get namespace "$RELEASE_NAMESPACE" -o name >/dev/null 2>&1 || inside create namespace "$RELEASE_NAMESPACE" || return
  manifest=${KUBE_DIR:-/kube}/image-pull
  (umask 077 && inside create secret generic image-pull --type=kubernetes.io/dockerconfigjson \
    --from-file=.dockerconfigjson="$1" --dry-run=client -o yaml >"$manifest") &&
    inside apply --server-side --force-conflicts --field-manager=cdk8s-argo-pipelines -f "$manifest" &&
    inside annotate secret image-pull --overwrite vcluster.loft.sh/force-sync=true || return
  deadline=$(($(date +%s) + patience))
  until known=$(inside get serviceaccount default -o 'jsonpath={.imagePullSecrets[*].name}'); do
    [ "$(date +%s)" -lt "$deadline" ] || return
    sleep 1
  done
  case " $known " in
    *' image-pull '*) ;;
    '  ') inside patch serviceaccount default --type=merge -p '{"imagePullSecrets":[{"name":"image-pull"}]}' ;;
    *)
      inside patch serviceaccount default --type=json \
        -p '[{"op":"add","path":"/imagePullSecrets/-","value":{"name":"image-pull"}}]'
      ;;
  esac
}
pull_config=${PULL_CREDENTIALS:-/credentials/pull}/config.json
if [ -f "$pull_config" ]; then
  run "$scratch/log" give_pull_credentials "$pull_config" ||
    fail "cannot give $NAME the credential for images: $(grep . "$scratch/log" | tail -n 1)"
fi

needs_helm_4
unlock "$RELEASE_NAMESPACE" "$RELEASE" "$patience" --kubeconfig "$virtual"
set -- upgrade --install "$RELEASE" "$source/$CHART_DIR" --kubeconfig "$virtual" --namespace "$RELEASE_NAMESPACE" \
  --create-namespace --values "$scratch/values.json"
i=0
while eval "path=\${LITERAL_${i}_PATH-}" && [ -n "$path" ]; do
  eval "value=\$LITERAL_${i}_VALUE"
  # shellcheck disable=SC2154 # eval has set it
  set -- "$@" --set-literal "$path=$value"
  i=$((i + 1))
done
run "$scratch/log" helm "$@" --wait="$wait" --timeout "$timeout" || {
  diagnose
  fail "cannot deploy $RELEASE to $NAME: $(grep -i '^error' "$scratch/log" | tail -n 1)"
}
if [ "${TEST:-0}" = 1 ]; then
  run "$scratch/log" helm test "$RELEASE" --kubeconfig "$virtual" --namespace "$RELEASE_NAMESPACE" --logs \
    --timeout "$timeout" || {
    diagnose
    fail "helm test of $RELEASE failed: $(grep -i '^error' "$scratch/log" | tail -n 1)"
  }
fi
revision=$(helm status "$RELEASE" --kubeconfig "$virtual" --namespace "$RELEASE_NAMESPACE" | sed -n 's/^REVISION: *//p')

service=${SERVICE:-}
if [ -z "$service" ]; then
  if inside get service "$RELEASE" -o name >/dev/null 2>&1; then
    service=$RELEASE
  else
    service=$(inside get services -l "app.kubernetes.io/instance=$RELEASE" -o 'jsonpath={.items[*].metadata.name}')
    case $service in *' '*) fail "the release $RELEASE has several Services, say which one to reach: $service" ;; esac
  fi
fi
address=
if [ -n "$service" ]; then
  # vCluster writes where an object comes from into annotations of its copy in the host cluster.
  deadline=$(($(date +%s) + patience))
  copies="{range .items[?(@.metadata.annotations.vcluster\\.loft\\.sh/object-name==\"$service\")]}"
  copies="$copies{.metadata.annotations.vcluster\\.loft\\.sh/object-namespace} {.metadata.name}"
  copies="$copies {.spec.ports[0].port}{\"\\n\"}{end}"
  while [ -z "$address" ]; do
    address=$(kubectl -n "$NAMESPACE" get services -l "vcluster.loft.sh/managed-by=$NAME" -o "jsonpath=$copies" |
      while read -r namespace name port; do
        if [ "$namespace" = "$RELEASE_NAMESPACE" ]; then echo "http://$name.$NAMESPACE:$port"; fi
      done)
    [ -n "$address" ] && break
    [ "$(date +%s)" -lt "$deadline" ] || fail "the Service $service of $NAME does not appear in the namespace $NAMESPACE"
    sleep 1
  done
fi

output address "$address"
output release "$RELEASE"
output revision "$revision"
echo "release $RELEASE, revision $revision, in $NAME: ${address:-no Service}"
