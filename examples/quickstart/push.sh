#!/bin/sh
# Pushes the folder hello as it is to a branch of the Git server, tells the pipeline of it as a Git host would, and follows
# the run that this starts.
#
#   ./push.sh            to the branch main
#   ./push.sh feature/x  to another one, which gets an environment of its own
set -eu
cd "$(dirname "$0")"
. ./common.sh
needs git 'it makes and pushes the commit'
[ "$(GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=a.b GIT_CONFIG_VALUE_0=c git config a.b)" = c ] ||
  fail "$(git --version) is too old: install 2.31 or newer"
needs curl 'it sends the webhook'
needs_cluster
branch=${1:-main}
git check-ref-format "refs/heads/$branch" || fail "$branch is no name of a branch"

say "Pushing hello to the branch $branch"
forward --context "$CONTEXT" -n "$servers" svc/git :80
remote=http://127.0.0.1:$port/acme/hello.git
# A repository in a folder of its own, so that hello may lie in another one. The password is in no argument.
export GIT_DIR="$work/repository" GIT_WORK_TREE="$PWD/hello" GIT_TERMINAL_PROMPT=0
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader
GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'ci:%s' "$(secret "$servers" git-password password)" | base64)"
export GIT_CONFIG_VALUE_0
export GIT_AUTHOR_NAME=you GIT_AUTHOR_EMAIL=you@example.test GIT_COMMITTER_NAME=you GIT_COMMITTER_EMAIL=you@example.test
git init --quiet
# The first time there is nothing to fetch.
git fetch --quiet "$remote" '+refs/heads/*:refs/remotes/origin/*' 2>"$work/said" || true
git add --all
tree=$(git write-tree)
commit=
for parent in "origin/$branch" origin/main; do
  [ -n "$commit" ] || commit=$(git rev-parse --quiet --verify "refs/remotes/$parent" || true)
done
if [ -z "$commit" ]; then
  commit=$(git commit-tree -m 'Say hello' "$tree")
elif [ "$(git rev-parse "$commit^{tree}")" != "$tree" ]; then
  commit=$(git commit-tree -p "$commit" -m 'Say hello otherwise' "$tree")
fi
git push --quiet "$remote" "$commit:refs/heads/$branch"
echo "commit $commit"

# The Workflows of this commit, the newest last.
runs() {
  kubectl get workflows -n "$NAMESPACE" --sort-by=.metadata.creationTimestamp -o \
    'go-template={{range .items}}{{.metadata.name}}{{range .spec.arguments.parameters}} {{.value}}{{end}}{{"\n"}}{{end}}' |
    awk -v commit="$commit" 'index($0, " " commit) { print $1 }'
}

say 'Sending the webhook'
before=$(runs)
forward --context "$CONTEXT" -n "$NAMESPACE" svc/webhooks-eventsource-svc :12000
body="{\"repository\": \"acme/hello\", \"ref\": \"refs/heads/$branch\", \"revision\": \"$commit\"}"
echo "POST /push $body"
printf 'Authorization: Bearer %s\n' "$(secret "$NAMESPACE" webhook token)" |
  curl --silent --show-error --fail -H @- -H 'Content-Type: application/json' -d "$body" "http://127.0.0.1:$port/push" ||
  fail "the webhook was refused: kubectl --context $CONTEXT logs -n $NAMESPACE -l eventsource-name=webhooks"
echo

run=
tries=0
while [ -z "$run" ]; do
  tries=$((tries + 1))
  [ $tries -le 60 ] ||
    fail "no Workflow appears: kubectl --context $CONTEXT logs -n $NAMESPACE -l sensor-name=push"
  sleep 1
  run=$(runs | grep -vxF "$before" | tail -n 1 || true)
done
# In the background, so that this script can end it, and what else it has started, when it is stopped itself.
./watch.sh "$run" &
background="$background $!"
wait $!
