#!/bin/sh
# Makes the name of an environment out of a repository and a branch: a DNS label of at most 40 characters that says
# both, and ends in a hash, so that different branches never share one. `environmentName` computes the same.
#
# Image: any with a POSIX sh, base64 and sha256sum: alpine/git.
#
# Environment
# - REPOSITORY: `owner/name`, as the host writes it
# - REF_BASE64: a branch, or a full ref (`refs/heads/...`), base64-encoded, because nobody vouches for its characters
#
# Files out: `/tmp/outputs/name`, for example `hello-feature-login-1f3a9c02`. The branch itself is not an output: as a
# parameter it would be expanded again by Argo.
#
# Exit codes: 0; 1 with a reason; 2, which is the shell's, where a variable without a default is missing.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../step/prelude.sh"

[ -n "$REPOSITORY" ] || fail "the repository is empty"
printf '%s' "$REF_BASE64" | base64 -d >"$scratch/ref" 2>"$scratch/error" || fail "the branch is not valid base64"
if [ "$(head -c 11 "$scratch/ref" | tr '\n' ' ')" = refs/heads/ ]; then
  tail -c +12 "$scratch/ref" >"$scratch/branch"
else
  cp "$scratch/ref" "$scratch/branch"
fi
[ -s "$scratch/branch" ] || fail "the branch is empty"

# LENGTH: the text on stdin as a piece of a DNS label.
# shellcheck disable=SC2018,SC2019 # ASCII is meant: all other letters become dashes
piece() { tr 'A-Z' 'a-z' | tr -c 'a-z0-9' '-' | tr -s '-' | sed 's/^-//' | cut -c1-"$1" | sed 's/-$//'; }
repository=$(printf '%s' "${REPOSITORY##*/}" | piece 10)
branch=$(piece 10 <"$scratch/branch")
hash=$({ printf '%s\n' "$REPOSITORY"; cat "$scratch/branch"; } | sha256sum | cut -c1-16)
name=$(printf '%s-%s' "$repository" "$branch" | sed 's/^-//; s/-$//')
# shellcheck disable=SC2209 # env is the text, not the command
case $name in
  '') name=env ;;
  [!a-z]*) name=e-$name ;;
esac
output name "$name-$hash"
echo "$name-$hash"
