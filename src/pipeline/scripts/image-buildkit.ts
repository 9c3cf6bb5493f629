import { prelude } from './prelude';

/**
 * Builds an image with a rootless BuildKit of its own and pushes it.
 *
 * Image: moby/buildkit, rootless. The container needs uid 1000, seccomp and AppArmor Unconfined, permission to gain
 * privileges (newuidmap), and a volume at `/home/user/.local/share/buildkit`.
 *
 * Environment
 * - CONTEXT_DIR: folder of the build, default `/work/source`; it must be writable
 * - DOCKERFILE: path below it, default `Dockerfile`
 * - TARGET: a stage, default the last one
 * - IMAGE: repository without a tag, `registry.example.com/team/app`
 * - TAGS: tags separated by spaces, at least one
 * - BINARY, BINARY_DESTINATION: a file to copy into the context, and its path there; it becomes executable
 * - BUILD_ARGS: lines of `NAME=VALUE`
 * - COMMIT, SOURCE_URL: for the labels org.opencontainers.image.revision and .source
 * - SOURCE_DATE_EPOCH: seconds since 1970 that stand for all times in the image, for equal images of equal sources
 * - PROVENANCE: `min`, `max` (holds the build arguments too) or `off`; default `min`
 * - INSECURE_REGISTRY: 1 speaks plain http to the registry of IMAGE
 * - BUILDKITD_FLAGS: default `--oci-worker-no-process-sandbox`
 * - DOCKER_CONFIG: folder of a `config.json` with the registry's credentials
 *
 * Files out: `/tmp/outputs/digest`, the digest that was pushed (`sha256:...`); with provenance it is an index of the
 * image and its attestation, and runs like any image.
 *
 * Exit codes: 0; 1 with a reason.
 */
export const imageBuildkitScript = `${prelude}
context=\${CONTEXT_DIR:-/work/source}
dockerfile=\${DOCKERFILE:-Dockerfile}

inside() { # PATH WHAT: a relative path that stays inside
  case /$1/ in
    // | /-* | //* | */../*) fail "$2 must be a path below the build context: $1" ;;
  esac
}
inside "$dockerfile" 'the Dockerfile'
name_like "$IMAGE" 'the image' 'a-z0-9._:/-'
case \${IMAGE##*/} in *:*) fail "the image must have no tag: $IMAGE" ;; esac
names=
for tag in $TAGS; do
  name_like "$tag" 'the tag' 'A-Za-z0-9._-'
  names="$names,$IMAGE:$tag"
done
[ -n "$names" ] || fail "there is no tag for $IMAGE"
[ -f "$context/$dockerfile" ] || fail "the source has no file $dockerfile"

if [ -n "\${BINARY:-}" ]; then
  inside "$BINARY_DESTINATION" 'the destination of the binary'
  [ -f "$BINARY" ] || fail "there is no binary $BINARY"
  mkdir -p "$(dirname "$context/$BINARY_DESTINATION")"
  rm -rf "\${context:?}/$BINARY_DESTINATION"
  cp "$BINARY" "$context/$BINARY_DESTINATION"
  chmod 0755 "$context/$BINARY_DESTINATION"
fi
# Files that came as artifacts can be writable to everyone, and would be so in the image.
chmod -R go-w "$context" || fail "cannot set the modes of the files in $context"

exporter="type=image,\\"name=\${names#,}\\",push=true"
if [ "\${INSECURE_REGISTRY:-0}" = 1 ]; then
  exporter="$exporter,registry.insecure=true"
  printf '[registry."%s"]\\n  http = true\\n' "\${IMAGE%%/*}" >"$scratch/buildkitd.toml"
  set -- --config="$scratch/buildkitd.toml"
else
  set --
fi
export BUILDKITD_FLAGS="\${BUILDKITD_FLAGS:---oci-worker-no-process-sandbox} $*"
export BUILDCTL_CONNECT_RETRIES_MAX="\${BUILDCTL_CONNECT_RETRIES_MAX:-60}"

set -- build --progress=plain --frontend dockerfile.v0 --local "context=$context" \\
  --local "dockerfile=$(dirname "$context/$dockerfile")" --opt "filename=$(basename "$dockerfile")"
if [ -n "\${TARGET:-}" ]; then set -- "$@" --opt "target=$TARGET"; fi
if [ -n "\${COMMIT:-}" ]; then set -- "$@" --opt "label:org.opencontainers.image.revision=$COMMIT"; fi
if [ -n "\${SOURCE_URL:-}" ]; then set -- "$@" --opt "label:org.opencontainers.image.source=$SOURCE_URL"; fi
if [ -n "\${SOURCE_DATE_EPOCH:-}" ]; then
  case $SOURCE_DATE_EPOCH in *[!0-9]*) fail "SOURCE_DATE_EPOCH must be seconds: $SOURCE_DATE_EPOCH" ;; esac
  set -- "$@" --opt "build-arg:SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH"
  exporter="$exporter,rewrite-timestamp=true"
fi
case \${PROVENANCE:-min} in
  min | max) set -- "$@" --opt "attest:provenance=mode=\${PROVENANCE:-min}" ;;
  off) ;;
  *) fail "PROVENANCE must be min, max or off: $PROVENANCE" ;;
esac
while IFS= read -r line; do
  case $line in
    '') continue ;;
    [A-Za-z_]*=*) ;;
    *) fail "a build argument must be NAME=VALUE: $line" ;;
  esac
  name_like "\${line%%=*}" 'the name of a build argument' 'A-Za-z0-9_'
  set -- "$@" --opt "build-arg:$line"
done <<ARGUMENTS
\${BUILD_ARGS:-}
ARGUMENTS

run "$scratch/log" buildctl-daemonless.sh "$@" --output "$exporter" --metadata-file "$scratch/metadata.json" ||
  fail "the image build failed: $(grep -i '^error' "$scratch/log" | tail -n 1)"
digest=$(sed -n 's/.*"containerimage[.]digest": *"\\([^"]*\\)".*/\\1/p' "$scratch/metadata.json")
case $digest in
  sha256:*[!0-9a-f]* | '') fail "BuildKit did not say which digest it pushed: $digest" ;;
esac
[ "\${#digest}" = 71 ] || fail "BuildKit did not say which digest it pushed: $digest"
output digest "$digest"
for tag in $TAGS; do echo "$IMAGE:$tag@$digest"; done
`;
