#!/bin/sh
# Builds an image with BuildKit and pushes it: by a daemon that runs elsewhere where BUILDKIT_ADDRESS names one, and
# otherwise by a rootless one that lives as long as the script.
#
# Image: moby/buildkit, rootless. With a daemon elsewhere any user will do. Without, the container needs uid 1000,
# seccomp and AppArmor Unconfined, permission to gain privileges (newuidmap), and a volume at
# `/home/user/.local/share/buildkit`.
#
# Environment
# - CONTEXT_DIR: folder of the build, default `/work/source`; it must be writable
# - DOCKERFILE: path below it, default `Dockerfile`
# - TARGET: a stage, default the last one
# - IMAGE: repository without a tag, `registry.example.com/team/app`
# - TAGS: tags separated by spaces, at least one
# - APPLICATION, APPLICATION_DESTINATION: a file or folder to copy into the context, and its path there; a file becomes
#   executable
# - BUILD_ARGS: lines of `NAME=VALUE`
# - COMMIT, SOURCE_URL: for the labels org.opencontainers.image.revision and .source, and for the provenance
# - SOURCE_DATE_EPOCH: seconds since 1970 that stand for all times in the image, for equal images of equal sources. The
#   Dockerfile does not see it: each commit would lose the cache from its first WORKDIR on
#   (BuildKit v0.34.2, frontend/dockerfile/dockerfile2llb/convert.go, dispatchWorkdir)
# - PROVENANCE: `min`, `max` (holds the build arguments too) or `off`; default `min`
# - CACHE, CACHE_MODE: repository of the registry's cache without a tag; `write`, or `read` which is the default
# - INSECURE_REGISTRY: 1 speaks plain http to the registry of IMAGE. A daemon elsewhere must be told so itself, to pull
# - DOCKER_CONFIG: folder of a `config.json` with the registry's credentials. A daemon asks for them while it builds,
#   and does not keep them
# - BUILDKIT_ADDRESS: `tcp://host:port` of a daemon
# - BUILDKIT_CERTIFICATES: folder with ca.crt, tls.crt and tls.key, or ca.pem, cert.pem and key.pem
# - BUILDKIT_SERVER_NAME: name in the daemon's certificate, default the host
# - BUILDKITD_FLAGS: of the daemon in the step, default `--oci-worker-no-process-sandbox`
# - BUILDCTL_CONNECT_RETRIES_MAX: how often a daemon that does not answer is asked again, default 60
#
# Files out: `/tmp/outputs/digest`, the digest that was pushed (`sha256:...`); with provenance it is an index of the
# image and its attestation, and runs like any image.
#
# Exit codes: 0; 1 with a reason; 2, which is the shell's, where a variable without a default is missing.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../step/prelude.sh"

context=${CONTEXT_DIR:-/work/source}
dockerfile=${DOCKERFILE:-Dockerfile}

inside() { # PATH WHAT: a relative path that stays inside
  case /$1/ in
    // | /-* | //* | */../*) fail "$2 must be a path below the build context: $1" ;;
  esac
}
inside "$dockerfile" 'the Dockerfile'
name_like "$IMAGE" 'the image' 'a-z0-9._:/-'
case ${IMAGE##*/} in *:*) fail "the image must have no tag: $IMAGE" ;; esac
names=
for tag in $TAGS; do
  name_like "$tag" 'the tag' 'A-Za-z0-9._-'
  names="$names,$IMAGE:$tag"
done
[ -n "$names" ] || fail "there is no tag for $IMAGE"
[ -f "$context/$dockerfile" ] || fail "the source has no file $dockerfile"

if [ -n "${APPLICATION:-}" ]; then
  inside "$APPLICATION_DESTINATION" 'the destination of the application'
  destination=$context/$APPLICATION_DESTINATION
  mkdir -p "$(dirname "$destination")"
  rm -rf "${destination:?}"
  if [ -d "$APPLICATION" ]; then
    cp -RP "$APPLICATION" "$destination"
  elif [ -f "$APPLICATION" ]; then
    cp "$APPLICATION" "$destination"
    chmod 0755 "$destination"
  else
    fail "there is no application $APPLICATION"
  fi
fi
# Files that came as artifacts can be writable to everyone, and would be so in the image.
chmod -R go-w "$context" || fail "cannot set the modes of the files in $context"

insecure=
if [ "${INSECURE_REGISTRY:-0}" = 1 ]; then insecure=,registry.insecure=true; fi
exporter="type=image,\"name=${names#,}\",push=true$insecure"

if [ -n "${BUILDKIT_ADDRESS:-}" ]; then
  case $BUILDKIT_ADDRESS in tcp://*:*) ;; *) fail "the address of BuildKit must be tcp://host:port: $BUILDKIT_ADDRESS" ;; esac
  [ -d "${BUILDKIT_CERTIFICATES:-}" ] || fail "there are no certificates to ask the BuildKit at $BUILDKIT_ADDRESS with"
  buildkit() {
    buildctl --addr "$BUILDKIT_ADDRESS" --tlsdir "$BUILDKIT_CERTIFICATES" --tlsservername "${BUILDKIT_SERVER_NAME:-}" "$@"
  }
else
  if [ -n "$insecure" ]; then
    printf '[registry."%s"]\n  http = true\n' "${IMAGE%%/*}" >"$scratch/buildkitd.toml"
    set -- --config="$scratch/buildkitd.toml"
  else
    set --
  fi
  export BUILDKITD_FLAGS="${BUILDKITD_FLAGS:---oci-worker-no-process-sandbox} $*"
  export BUILDCTL_CONNECT_RETRIES_MAX="${BUILDCTL_CONNECT_RETRIES_MAX:-60}"
  buildkit() { buildctl-daemonless.sh "$@"; }
fi

set -- build --progress=plain --frontend dockerfile.v0 --local "context=$context" \
  --local "dockerfile=$(dirname "$context/$dockerfile")" --opt "filename=$(basename "$dockerfile")"
if [ -n "${TARGET:-}" ]; then set -- "$@" --opt "target=$TARGET"; fi
if [ -n "${COMMIT:-}" ]; then
  set -- "$@" --opt "label:org.opencontainers.image.revision=$COMMIT" --opt "vcs:revision=$COMMIT"
fi
if [ -n "${SOURCE_URL:-}" ]; then
  set -- "$@" --opt "label:org.opencontainers.image.source=$SOURCE_URL" --opt "vcs:source=$SOURCE_URL"
fi
if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then
  case $SOURCE_DATE_EPOCH in *[!0-9]*) fail "SOURCE_DATE_EPOCH must be seconds: $SOURCE_DATE_EPOCH" ;; esac
  exporter="$exporter,source-date-epoch=$SOURCE_DATE_EPOCH,rewrite-timestamp=true"
  unset SOURCE_DATE_EPOCH # buildctl would make a build argument of it
fi
case ${PROVENANCE:-min} in
  min | max) set -- "$@" --opt "attest:provenance=mode=${PROVENANCE:-min}" ;;
  off) ;;
  *) fail "PROVENANCE must be min, max or off: $PROVENANCE" ;;
esac
if [ -n "${CACHE:-}" ]; then
  name_like "$CACHE" 'the cache' 'a-z0-9._:/-'
  case ${CACHE##*/} in *:*) fail "the cache must have no tag: $CACHE" ;; esac
  cache=type=registry,ref=$CACHE:buildcache
  if [ "${CACHE%%/*}" = "${IMAGE%%/*}" ]; then cache=$cache$insecure; fi
  set -- "$@" --import-cache "$cache"
  case ${CACHE_MODE:-read} in
    read) ;;
    write) set -- "$@" --export-cache "$cache,mode=max,ignore-error=true" ;;
    *) fail "CACHE_MODE must be read or write: $CACHE_MODE" ;;
  esac
fi
while IFS= read -r line; do
  case $line in
    '') continue ;;
    [A-Za-z_]*=*) ;;
    *) fail "a build argument must be NAME=VALUE: $line" ;;
  esac
  name_like "${line%%=*}" 'the name of a build argument' 'A-Za-z0-9_'
  set -- "$@" --opt "build-arg:$line"
done <<ARGUMENTS
${BUILD_ARGS:-}
ARGUMENTS

if [ -n "${BUILDKIT_ADDRESS:-}" ]; then
  tries=${BUILDCTL_CONNECT_RETRIES_MAX:-60}
  until buildkit debug workers >"$scratch/connect" 2>&1; do
    if [ "$tries" -le 0 ] || grep -qiE 'certificate|x509|no such file' "$scratch/connect"; then
      fail "the BuildKit at $BUILDKIT_ADDRESS does not answer this step: $(tail -n 1 "$scratch/connect")"
    fi
    tries=$((tries - 1))
    sleep 2
  done
fi
run "$scratch/log" buildkit "$@" --output "$exporter" --metadata-file "$scratch/metadata.json" ||
  fail "the image build failed: $(grep -i '^error' "$scratch/log" | tail -n 1)"

# Lines of the plain progress: "#7 [build 2/3] RUN make", "#7 CACHED", "#9 exporting cache to registry", "#9 ERROR: why".
awk '
  /^#[0-9]+ \[([^]]* )?[0-9]+\/[0-9]+\] / && !/^[^]]*\] FROM / { step[$1] = 1 }
  NF == 2 && $2 == "CACHED" { cached[$1] = 1 }
  END { for (each in step) { all++; if (each in cached) some++ } printf "build steps: %d, CACHED: %d\n", all, some }
' "$scratch/log"
cache_error() { # VERB: why the cache was not read, or not written
  awk -v verb="$1" '
    $2 == verb && $3 == "cache" { ours[$1] = 1 }
    $2 == "ERROR:" && ($1 in ours) { sub(/^#[0-9]+ ERROR: /, ""); why = $0 }
    END { print why }
  ' "$scratch/log"
}
if [ -n "${CACHE:-}" ]; then
  why=$(cache_error importing)
  if [ -n "$why" ]; then echo "the cache $CACHE was not read: $why"; fi
  why=$(cache_error exporting)
  if [ -n "$why" ]; then echo "WARNING: the cache $CACHE was not written, so the next build cannot use it: $why" >&2; fi
fi

digest=$(sed -n 's/.*"containerimage[.]digest": *"\([^"]*\)".*/\1/p' "$scratch/metadata.json")
case $digest in
  sha256:*[!0-9a-f]* | '') fail "BuildKit did not say which digest it pushed: $digest" ;;
esac
[ "${#digest}" = 71 ] || fail "BuildKit did not say which digest it pushed: $digest"
# One platform: only an attestation makes an index of it.
if [ "${PROVENANCE:-min}" != off ] && ! grep -q 'image[.]index[.]v1+json' "$scratch/metadata.json"; then
  fail "$IMAGE@$digest was pushed without provenance, which PROVENANCE=${PROVENANCE:-min} asks for"
fi
output digest "$digest"
for tag in $TAGS; do echo "$IMAGE:$tag@$digest"; done
