#!/bin/sh
# Synthesizes pipeline.ts into dist/, applies that, and waits until the pipeline listens. Once more after each change of
# pipeline.ts.
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs node 'install Node.js 20 or newer'
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node.js $(node -v) is too old: install 20 or newer"
needs_cluster
npx --no -- tsx --version >/dev/null 2>&1 || fail 'the packages of this repository are not installed: run npm ci in its root'

say 'Synthesizing pipeline.ts'
# Where the API server listens, as the network sees it. The policies let steps connect to no other address.
API_SERVER=$(kubectl get endpointslices -n default -l kubernetes.io/service-name=kubernetes \
  -o 'jsonpath={.items[0].endpoints[0].addresses[0]}:{.items[0].ports[0].port}')
export API_SERVER NAMESPACE
npx --no -- tsx main.ts

say 'Applying dist'
kubectl apply -f dist

say 'Waiting until the pipeline listens'
kubectl rollout status -n "$NAMESPACE-buildkit" deployment/buildkit-release --timeout=10m
kubectl rollout status -n "$NAMESPACE-buildkit" deployment/buildkit-review --timeout=10m
for object in eventbus/default eventsource/webhooks sensor/push; do
  kubectl wait -n "$NAMESPACE" "$object" --for=condition=Deployed --timeout=5m
done
# Their controllers say Deployed before their pods run.
kubectl rollout status -n "$NAMESPACE" statefulset -l eventbus-name=default --timeout=5m
kubectl rollout status -n "$NAMESPACE" deployment -l eventsource-name=webhooks --timeout=5m
kubectl rollout status -n "$NAMESPACE" deployment -l sensor-name=push --timeout=5m
