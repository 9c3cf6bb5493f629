#!/bin/sh
# What HEAD changes in dist/ against another commit, as Markdown: ci/describe-changes.sh COMMIT
set -eu

if [ $# -ne 1 ]; then
  echo 'usage: sh ci/describe-changes.sh COMMIT' >&2
  exit 2
fi
if ! git rev-parse --quiet --verify "$1^{commit}" >/dev/null; then
  echo "There is no commit \"$1\" here. In a job, fetch more of the history: fetch-depth (GitHub), GIT_DEPTH (GitLab)." >&2
  exit 2
fi

# GitHub takes comments of 65,536 characters.
longest=60000
# Longer than any row of ` that manifests have, so that none of theirs ends the block.
fence='``````````'

echo '<!-- manifests -->'
if git diff --quiet "$1" HEAD -- dist; then
  echo '**Manifests**: no change.'
  exit 0
fi

echo "**Manifests**:$(git diff --shortstat "$1" HEAD -- dist)"
echo
echo "${fence}text"
git --no-pager diff --stat=100 "$1" HEAD -- dist
echo "$fence"
echo
echo '<details><summary>What changes</summary>'
echo
echo "${fence}diff"
git --no-pager diff "$1" HEAD -- dist | awk -v longest="$longest" '
  (written += length($0) + 1) > longest { print "... too long for a comment: see the files of the commit."; exit }
  { print }
'
echo "$fence"
echo
echo '</details>'
