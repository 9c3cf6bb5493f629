#!/bin/sh
# Follows a run to its end: says a line when a step begins or ends, and then what the run gives, or why it failed.
#
#   ./watch.sh             the newest
#   ./watch.sh hello-x7k2  that one
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs_cluster

newest='go-template={{range .items}}{{.metadata.name}}{{"\n"}}{{end}}'
run=${1:-$(kubectl get workflows -n "$NAMESPACE" --sort-by=.metadata.creationTimestamp -o "$newest" | tail -n 1)}
[ -n "$run" ] || fail "there is no run in $NAMESPACE: ./push.sh starts one"
say "The run $run"

steps='{{range .status.nodes}}{{if eq .type "Pod"}}{{.displayName}} {{.phase}}{{"\n"}}{{end}}{{end}}'
phase='phase {{.status.phase}}{{"\n"}}'
begin=$(date +%s)
: >"$work/said"
while :; do
  kubectl get workflow -n "$NAMESPACE" "$run" -o "go-template=$steps$phase" >"$work/now"
  # (0) is the first attempt; further ones are shown.
  sed -e '/^phase /d' -e '/ Pending$/d' -e 's/(0) / /' "$work/now" | while read -r step; do
    grep -qxF "$step" "$work/said" && continue
    echo "$step" >>"$work/said"
    printf '%4d s  %s\n' "$(($(date +%s) - begin))" "$step"
  done
  ended=$(sed -n 's/^phase //p' "$work/now")
  case $ended in Succeeded | Failed | Error) break ;; esac
  sleep 2
done

if [ "$ended" = Succeeded ]; then
  outputs='{{range .status.nodes}}{{if eq .displayName $.metadata.name}}{{range .outputs.parameters}}{{.name}}={{.value}}{{"\n"}}{{end}}{{end}}{{end}}'
  kubectl get workflow -n "$NAMESPACE" "$run" -o "go-template=$outputs"
  exit
fi
kubectl get workflow -n "$NAMESPACE" "$run" \
  -o 'go-template={{range .status.nodes}}{{if eq .type "Pod"}}{{if ne .phase "Succeeded"}}{{.displayName}}: {{.message}}{{"\n"}}{{end}}{{end}}{{end}}'
fail "the run ended as $ended. What its steps said:
  kubectl --context $CONTEXT logs -n $NAMESPACE -l workflows.argoproj.io/workflow=$run -c main --prefix --tail=50"
