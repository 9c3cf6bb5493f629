#!/bin/sh
# Synthesizes pipeline.ts into dist/, applies that, and waits until the pipeline listens. Once more after each change of
# pipeline.ts.
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs npx 'install Node.js 20 or newer'
needs_cluster

say 'Synthesizing pipeline.ts'
# Where the API server listens, as the network sees it. The policies let steps connect to no other address.
API_SERVER=$(kubectl get endpointslices -n default -l kubernetes.io/service-name=kubernetes \
  -o 'jsonpath={.items[0].endpoints[0].addresses[0]}:{.items[0].ports[0].port}')
export API_SERVER NAMESPACE
npx tsx main.ts
ls dist

say 'Applying dist'
kubectl apply -f dist

say 'Waiting until the pipeline listens'
kubectl rollout status -n "$NAMESPACE-buildkit" deployment/buildkit-release --timeout=10m
kubectl rollout status -n "$NAMESPACE-buildkit" deployment/buildkit-review --timeout=10m
for object in eventbus/default eventsource/webhooks sensor/push; do
  kubectl wait -n "$NAMESPACE" "$object" --for=condition=Deployed --timeout=5m
done
# Their controller says Deployed before their pods run.
for pods in eventbus-name=default eventsource-name=webhooks sensor-name=push; do
  kubectl wait -n "$NAMESPACE" pods -l "$pods" --for=condition=Ready --timeout=5m
done
