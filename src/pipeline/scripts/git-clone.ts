import { prelude } from './prelude';

/**
 * Fetches one commit of a Git repository by its exact id, over https.
 *
 * Image: alpine/git, or any with git 2.30 or newer and a POSIX sh.
 *
 * Environment
 * - REPOSITORY_URL: `https://host/path`, without user, password, query or fragment; `http://` only with ALLOW_HTTP=1
 * - REVISION: the commit, 40 (or, for SHA-256 repositories, 64) lower-case hexadecimal digits
 * - DEPTH: how many commits of history, a positive number; default 1
 * - ALLOW_HTTP: 1 permits plain http, for a host inside the cluster
 * - WORK_TREE: where the files go, default `/work/source`; must not exist or be empty
 * - CREDENTIALS: folder with the token, default `/credentials/git`; without it the repository must be public
 *
 * Files in: `$CREDENTIALS/password` (the token), `$CREDENTIALS/username` (default `git`; hosts with tokens ignore it).
 * Git asks a helper program for them, and the helper answers for the host of REPOSITORY_URL only, so a redirect
 * cannot carry the token elsewhere. The token is in no URL, config, remote or other file that the step leaves behind.
 *
 * Files out: the work tree with a `.git` that has no remote; `/tmp/outputs/commit`; `/tmp/outputs/committed-at`, the
 * committer's time in seconds since 1970, for reproducible builds.
 *
 * Exit codes: 0; 1 with a reason. Three attempts, but only one where the host refuses or lacks the commit.
 */
export const gitCloneScript = `${prelude}
url=$REPOSITORY_URL
work_tree=\${WORK_TREE:-/work/source}
credentials=\${CREDENTIALS:-/credentials/git}
depth=\${DEPTH:-1}

# The value is not shown while it may hold a credential.
case $url in
  https://*) protocol=https ;;
  http://*) protocol=http ;;
  *) fail "the repository URL must start with https://" ;;
esac
rest=\${url#*://}
host=\${rest%%/*}
case $host in *@*) fail "the repository URL holds a user or a password: put them into the Secret with the token" ;; esac
case $rest in *[!A-Za-z0-9:/._~%+@-]*) fail "the repository URL holds characters that are not allowed" ;; esac
case $host in '' | -* | *[!A-Za-z0-9.:-]*) fail "the repository URL has no valid host: $url" ;; esac
if [ "$protocol" = http ] && [ "\${ALLOW_HTTP:-0}" != 1 ]; then
  fail "the repository URL is plain http, which shows token and source to the network: $url"
fi
case $REVISION in *[!0-9a-f]*) fail "the revision must be a full commit id in lower-case hexadecimal: $REVISION" ;; esac
case \${#REVISION} in
  40) format=sha1 ;;
  64) format=sha256 ;;
  *) fail "the revision must be a full commit id of 40 or 64 digits, not \${#REVISION}: $REVISION" ;;
esac
case $depth in '' | 0* | *[!0-9]*) fail "the depth must be a positive number: $depth" ;; esac
if [ -e "$work_tree" ] && [ -n "$(ls -A "$work_tree")" ]; then fail "$work_tree is not empty"; fi

# Nothing but this script configures git: no files of the image, no hooks, no helpers, one protocol.
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_ALLOW_PROTOCOL=$protocol GIT_TERMINAL_PROMPT=0
export HOME="$scratch" XDG_CONFIG_HOME="$scratch"
unset GIT_ASKPASS SSH_ASKPASS GIT_DIR GIT_WORK_TREE GIT_TRACE GIT_TRACE_CURL GIT_CURL_VERBOSE
if [ -f "$credentials/password" ]; then
  export CREDENTIALS_FOLDER="$credentials" CREDENTIALS_HOST="$host"
  cat >"$scratch/answer" <<'ANSWER'
#!/bin/sh
case $1 in *"//$CREDENTIALS_HOST': "* | *"@$CREDENTIALS_HOST': "*) ;; *) exit 1 ;; esac
case $1 in
  Username*) if [ -f "$CREDENTIALS_FOLDER/username" ]; then cat "$CREDENTIALS_FOLDER/username"; else echo git; fi ;;
  Password*) cat "$CREDENTIALS_FOLDER/password" ;;
esac
ANSWER
  chmod 0700 "$scratch/answer"
  export GIT_ASKPASS="$scratch/answer"
fi

mkdir -p "$work_tree"
git init -q --template= --object-format="$format" -- "$work_tree" || fail "git cannot make a repository in $work_tree"
cd -- "$work_tree"
attempt=1
until run "$scratch/fetch" git fetch -q --no-tags --depth="$depth" -- "$url" "$REVISION"; do
  last=$(grep . "$scratch/fetch" | tail -n 1)
  case $(cat "$scratch/fetch") in
    *'not our ref'* | *'not found'* | *Authentication* | *'could not read'* | *'error: 403'* | *'not allowed'*) attempt=3 ;;
  esac
  if [ "$attempt" -ge 3 ]; then fail "cannot fetch $REVISION of $url: $last"; fi
  sleep $((attempt * 2))
  attempt=$((attempt + 1))
done
git -c advice.detachedHead=false checkout -q --detach FETCH_HEAD -- || fail "cannot check out $REVISION of $url"
commit=$(git rev-parse --verify HEAD)
if [ "$commit" != "$REVISION" ]; then fail "asked $url for the commit $REVISION and got $commit"; fi
committed_at=$(git show -s --format=%ct HEAD)
rm -rf .git/FETCH_HEAD .git/logs

output commit "$commit"
output committed-at "$committed_at"
echo "$url at $commit, of $committed_at"
`;
