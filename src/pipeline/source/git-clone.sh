#!/bin/sh
# Fetches one commit of a Git repository by its exact id, over https or SSH.
#
# Image: alpine/git, or any with git 2.30 or newer, a POSIX sh, awk and, for SSH, OpenSSH. The latter wants its user to be
# in /etc/passwd.
#
# Environment
# - REPOSITORY_URL: `https://host/path`, without user, password, query or fragment; `ssh://user@host:port/path` or
#   `user@host:path`; `http://` only with ALLOW_HTTP=1
# - REVISION: the commit, 40 (or, for SHA-256 repositories, 64) lower-case hexadecimal digits
# - DEPTH: how many commits of history, a positive number; default 1
# - ALLOW_HTTP: 1 permits plain http, for a host inside the cluster
# - SUBMODULES: 1 fetches submodules too, and theirs, one commit deep. They must lie at the host of REPOSITORY_URL
# - WORK_TREE: where the files go, default `/work/source`; must not exist or be empty
# - CREDENTIALS: folder with the credential, default `/credentials/git`; without it the repository must be public
#
# Files in, for https: `$CREDENTIALS/password` (the token), `$CREDENTIALS/username` (default `git`; hosts with tokens
# ignore it). Git asks a helper program for them, and the helper answers for the host of REPOSITORY_URL only, so a
# redirect cannot carry the token elsewhere. For SSH: `$CREDENTIALS/ssh-privatekey`, without a passphrase, and
# `$CREDENTIALS/known_hosts`: a host whose key is not there gets no connection. The credential is in no URL, config,
# remote or other file that the step leaves behind.
#
# Files out: the work tree with a `.git` that has no remote, in submodules too; `/tmp/outputs/commit`;
# `/tmp/outputs/committed-at`, the committer's time in seconds since 1970, for reproducible builds.
#
# Exit codes: 0; 1 with a reason; 2, which is the shell's, where a variable without a default is missing.
# Three attempts, but only one where the host refuses or lacks the commit.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../step/prelude.sh"

url=$REPOSITORY_URL
work_tree=${WORK_TREE:-/work/source}
credentials=${CREDENTIALS:-/credentials/git}
depth=${DEPTH:-1}

# Takes a URL apart: protocol, authority, host, path, and what stands before the path. It is not shown while it may hold a
# credential.
address() { # URL WHAT
  case $1 in
    https://* | http://* | ssh://*)
      protocol=${1%%://*}
      rest=${1#*://}
      authority=${rest%%/*}
      path=${rest#"$authority"}
      path=${path#/}
      before=$protocol://$authority/
      ;;
    [!-]*@*:*)
      protocol=ssh
      authority=${1%%:*}
      path=${1#*:}
      rest=$authority/$path
      before=$authority:
      case $authority in *@*) ;; *) fail "$2 must start with https:// or ssh://, or be user@host:path" ;; esac
      ;;
    *) fail "$2 must start with https:// or ssh://, or be user@host:path" ;;
  esac
  host=$authority
  if [ "$protocol" = ssh ]; then
    host=${authority#*@}
    case ${authority%"$host"} in
      '' | @) fail "$2 names no user: write ssh://git@host/path" ;;
      *:*) fail "$2 holds a password: leave it out, SSH takes the key of the Secret" ;;
      -* | *[!A-Za-z0-9._@-]*) fail "$2 names no legal user" ;;
    esac
  fi
  case $host in *@*) fail "$2 holds a user or a password: put them into the Secret with the token" ;; esac
  case $rest in *[!A-Za-z0-9:/._~%+@-]*) fail "$2 holds characters that are not allowed" ;; esac
  case $host in '' | -* | *[!A-Za-z0-9.:-]*) fail "$2 has no valid host: $1" ;; esac
  if [ "$protocol" = http ] && [ "${ALLOW_HTTP:-0}" != 1 ]; then
    fail "$2 is plain http, which shows token and source to the network: $1"
  fi
}
address "$url" 'the repository URL'
case $REVISION in *[!0-9a-f]*) fail "the revision must be a full commit id in lower-case hexadecimal: $REVISION" ;; esac
case ${#REVISION} in
  40) format=sha1 ;;
  64) format=sha256 ;;
  *) fail "the revision must be a full commit id of 40 or 64 digits, not ${#REVISION}: $REVISION" ;;
esac
case $depth in '' | 0* | *[!0-9]*) fail "the depth must be a positive number: $depth" ;; esac
if [ -e "$work_tree" ] && [ -n "$(ls -A "$work_tree")" ]; then fail "$work_tree is not empty"; fi

# Nothing but this script configures git and ssh: no files of the image, no hooks, no helpers, no agent, one protocol.
# shellcheck disable=SC2086 # the protocol is one word
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_ALLOW_PROTOCOL=$protocol GIT_TERMINAL_PROMPT=0
export HOME="$scratch" XDG_CONFIG_HOME="$scratch" CREDENTIALS_FOLDER="$credentials"
unset GIT_ASKPASS SSH_ASKPASS GIT_DIR GIT_WORK_TREE GIT_TRACE GIT_TRACE_CURL GIT_CURL_VERBOSE
unset GIT_SSH_COMMAND GIT_PROXY_COMMAND SSH_AUTH_SOCK
if [ "$protocol" = ssh ]; then
  for file in ssh-privatekey known_hosts; do
    [ -s "$credentials/$file" ] || fail "$url is reached over SSH, but the Secret named as credentials has no $file"
  done
  # ssh wants a key that nobody else can read, with an end of line.
  (umask 077 && { cat "$credentials/ssh-privatekey" && echo; } >"$scratch/key")
  cat >"$scratch/ssh" <<'SSH'
#!/bin/sh
exec ssh -F /dev/null -T -a -x -i "$SSH_KEY" -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes \
  -o PreferredAuthentications=publickey -o StrictHostKeyChecking=yes -o UserKnownHostsFile="$CREDENTIALS_FOLDER/known_hosts" \
  -o GlobalKnownHostsFile=/dev/null -o UpdateHostKeys=no -o ClearAllForwardings=yes -o ControlPath=none -o LogLevel=ERROR \
  -o ConnectTimeout=30 -o ServerAliveInterval=15 "$@"
SSH
  chmod 0700 "$scratch/ssh"
  export SSH_KEY="$scratch/key" GIT_SSH="$scratch/ssh" GIT_SSH_VARIANT=ssh
elif [ -f "$credentials/password" ]; then
  export CREDENTIALS_HOST="$host"
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

# Goes into a folder and checks one commit out there.
check_out() { # FOLDER URL COMMIT DEPTH
  mkdir -p "$1"
  git init -q --template= --object-format="$format" -- "$1" || fail "git cannot make a repository in $1"
  cd -- "$1"
  attempt=1
  until run "$scratch/fetch" git fetch -q --no-tags --depth="$4" -- "$2" "$3"; do
    last=$(grep -v -e '^$' -e 'Could not read from remote' -e 'correct access rights' -e '^and the repository exists' \
      "$scratch/fetch" | tail -n 1)
    case $(cat "$scratch/fetch") in
      *'not our ref'* | *'not found'* | *Authentication* | *'could not read'* | *'error: 403'* | *'not allow'*) attempt=3 ;;
      *'Permission denied'* | *'No user exists'* | *'Load key'*) attempt=3 ;;
      *'Host key verification failed'*)
        attempt=3
        last="$last The known_hosts of the Secret has not the key that the host shows"
        ;;
    esac
    if [ "$attempt" -ge 3 ]; then fail "cannot fetch $3 of $2: $last"; fi
    sleep $((attempt * 2))
    attempt=$((attempt + 1))
  done
  git -c advice.detachedHead=false checkout -q --detach FETCH_HEAD -- || fail "cannot check out $3 of $2"
  commit=$(git rev-parse --verify HEAD)
  if [ "$commit" != "$3" ]; then fail "asked $2 for the commit $3 and got $commit"; fi
  rm -rf .git/FETCH_HEAD .git/logs
}

# The URL that a relative one of a submodule stands for, seen from the repository whose address was taken apart last.
absolute() { # RELATIVE
  relative=$1
  path=${path%/}
  while :; do
    case $relative in
      ./*) ;;
      ../*)
        case $path in
          */*) path=${path%/*} ;;
          '') fail "the URL of the submodule $name leaves its host" ;;
          *) path= ;;
        esac
        ;;
      *) break ;;
    esac
    relative=${relative#*/}
  done
  target=$before${path:+$path/}$relative
}

# Git's own command would take settings out of .gitmodules, and fetch before its URLs have been looked at.
submodules() {
  home="$protocol $authority"
  printf '%s .\n' "$url" >"$scratch/repositories"
  while read -r parent folder <&3; do
    cd -- "$work_tree/$folder"
    git ls-files --stage | grep '^160000 ' >"$scratch/links" || continue
    while read -r _ id _ place <&4; do
      case $place in *[!A-Za-z0-9\ ._/+@~-]*) fail "the folder of a submodule has characters that are not allowed: $place" ;; esac
      key=$(git config --blob HEAD:.gitmodules --get-regexp '^submodule\..*\.path$' | awk -v end=".path $place" \
        '{ at = length($0) - length(end) } substr($0, at + 1) == end { key = substr($0, 1, at) } END { print key }')
      [ -n "$key" ] || fail "the submodule in $place has no entry in .gitmodules"
      setting() { git config --blob HEAD:.gitmodules --get "$key.$1" || true; }
      if [ "$(setting update)" = none ]; then continue; fi
      name=${key#submodule.}
      target=$(setting url)
      address "$parent" 'the repository URL'
      case $target in ./* | ../*) absolute "$target" ;; esac
      address "$target" "the URL of the submodule $name"
      [ "$protocol $authority" = "$home" ] ||
        fail "the submodule $name lies at $protocol://$authority, and not where the repository does: the credential is not meant for that"
      if [ "$(cd "./$place" && pwd -P)" != "$(pwd -P)/$place" ] || [ -n "$(ls -A "./$place")" ]; then
        fail "the submodule $name has no folder of its own in $place"
      fi
      (check_out "$PWD/$place" "$target" "$id" 1) || exit 1
      echo "$target at $id, in $folder/$place"
      printf '%s %s\n' "$target" "$folder/$place" >>"$scratch/repositories"
    done 4<"$scratch/links"
  done 3<"$scratch/repositories"
  cd -- "$work_tree"
}

check_out "$work_tree" "$url" "$REVISION" "$depth"
committed_at=$(git show -s --format=%ct HEAD)
if [ "${SUBMODULES:-0}" = 1 ]; then submodules; fi

output commit "$commit"
output committed-at "$committed_at"
echo "$url at $commit, of $committed_at"
