#!/bin/sh
# Fetches one version of a Helm chart out of an OCI registry, and unpacks it.
#
# Image: alpine/k8s (helm 4).
#
# Environment
# - CHART: `oci://registry/path/name`, without version or digest
# - VERSION: exact, `1.2.3`; no range
# - DIGEST: `sha256:...` of the chart's manifest, which must then be what the version stands for; may be empty
# - PLAIN_HTTP: 1 for a registry without TLS
# - CREDENTIALS: folder with `config.json`, Docker's file of credentials, default `/credentials/registry`; without it the
#   chart must be public
# - SOURCE: where the chart goes, default `/work/source`; must not exist or be empty
#
# Files out: the chart in the folder `chart` of SOURCE; `/tmp/outputs/digest`, of its manifest. Helm unpacks files alone, no
# links, and none outside of the chart's folder.
#
# Exit codes: 0; 1 with a reason; 2, which is the shell's, where a variable without a default is missing.
# Three attempts, but only one where the registry refuses or lacks the chart.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/helm-functions.sh"

source=${SOURCE:-/work/source}
registry_config=${CREDENTIALS:-/credentials/registry}/config.json
digest=${DIGEST:-}
case $CHART in oci://*) ;; *) fail "the chart must start with oci://" ;; esac
address=${CHART#oci://}
case $address in *@*) fail "the address of the chart holds a credential or a digest: give them apart" ;; esac
name_like "$address" 'the address of the chart' 'A-Za-z0-9.:/_-'
case ${address##*/} in '' | *:*) fail "the address of the chart must end in its name, and the version be given apart: $CHART" ;; esac
name_like "$VERSION" "the chart's version" 'A-Za-z0-9.+-'
printf '%s\n' "$VERSION" | grep -Eqx 'v?[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?([+][0-9A-Za-z.-]+)?' ||
  fail "the chart's version must be exact, like 1.2.3: $VERSION"
if [ -n "$digest" ]; then
  case $digest in sha256:*) ;; *) fail "the chart's digest must start with sha256: $digest" ;; esac
  case ${digest#sha256:} in *[!0-9a-f]*) fail "the chart's digest must be in lower-case hexadecimal: $digest" ;; esac
  [ "${#digest}" = 71 ] || fail "the chart's digest must have 64 digits: $digest"
fi
if [ -e "$source" ] && [ -n "$(ls -A "$source")" ]; then fail "$source is not empty"; fi
mkdir -p "$source"

needs_helm_4
set -- "$CHART${digest:+@$digest}" --version "$VERSION" --untar --untardir "$source/pulled"
if [ "${PLAIN_HTTP:-0}" = 1 ]; then set -- "$@" --plain-http; fi
if [ -f "$registry_config" ]; then set -- "$@" --registry-config "$registry_config"; fi
attempt=1
until run "$scratch/log" helm pull "$@"; do
  last=$(grep -i '^error' "$scratch/log" | tail -n 1)
  case $last in
    *nauthorized* | *denied* | *orbidden* | *'not found'* | *mismatch* | *illegally* | *'not allowed'*) attempt=3 ;;
  esac
  if [ "$attempt" -ge 3 ]; then fail "cannot pull $CHART $VERSION: $last"; fi
  rm -rf "$source/pulled"
  sleep $((attempt * 2))
  attempt=$((attempt + 1))
done
pulled=$(sed -n 's/^Digest: *//p' "$scratch/log" | tail -n 1)
if [ -n "$digest" ] && [ "$pulled" != "$digest" ]; then fail "asked for $CHART with the digest $digest and got $pulled"; fi
for folder in "$source"/pulled/*/Chart.yaml; do
  [ -f "$folder" ] || fail "$CHART $VERSION holds no chart"
done
mv "${folder%/Chart.yaml}" "$source/chart"
rm -rf "$source/pulled"

output digest "$pulled"
echo "$CHART $VERSION, $pulled"
