#!/bin/sh
# Fails where dist/, as `npm run synth` has just made it, is not what the commit has.
set -eu

changed=$(git status --porcelain --untracked-files=all -- dist)
[ -n "$changed" ] || exit 0

if ! git rev-parse --quiet --verify HEAD >/dev/null; then
  echo 'There is no commit yet. Commit dist/ first.'
  exit 1
fi

echo 'dist/ is not what the program makes now:'
echo "$changed"
git --no-pager diff HEAD -- dist
echo 'Run "npm run synth", look at the change, and commit dist/ with it.'
exit 1
