#!/bin/sh
# What every script starts with: strict mode, a private scratch folder, and how a step says why it failed.
#
# Plain POSIX sh, so that it runs in busybox (alpine, buildkit) and in dash (Debian) alike. It defines
# - `$scratch`: a folder of this run alone, removed at the end;
# - `$outputs`: where output parameters are written, `/tmp/outputs` unless OUTPUTS names another;
# - `fail TEXT`: says TEXT on stderr and in the termination log, `/dev/termination-log` unless TERMINATION_LOG names another,
#   which Argo shows as the node's message (`Error (exit code 1): TEXT`), and ends with 1;
# - `output NAME VALUE`: writes an output parameter;
# - `run FILE COMMAND...`: shows what a command prints, keeps it in FILE, and returns its exit code;
# - `name_like VALUE WHAT CHARACTERS`: refuses an empty value, a leading dash, and characters outside of a bracket list.
#
# The executor starts `main` with umask 0, hence the `umask`. Braces are set apart in messages, because
# Argo would expand them wherever a message is passed on.

set -eu
umask 022
export LC_ALL=C
outputs=${OUTPUTS:-/tmp/outputs}
termination_log=${TERMINATION_LOG:-/dev/termination-log}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
mkdir -p "$outputs"

fail() {
  reason=$(printf '%s' "$1" | tr '\n\t' '  ' | tr -d '\000-\037' | sed 's/[{]/{ /g' | cut -c1-900)
  printf '%s\n' "$reason" >&2
  if [ -w "$termination_log" ]; then printf '%s' "$reason" >"$termination_log"; fi
  exit 1
}

output() { printf '%s' "$2" >"$outputs/$1"; }

run() {
  kept=$1
  shift
  { "$@" 2>&1 && echo 0 >"$scratch/status" || echo $? >"$scratch/status"; } | tee "$kept"
  return "$(cat "$scratch/status")"
}

name_like() {
  case $1 in
    '') fail "$2 is empty" ;;
    -*) fail "$2 starts with a dash: $1" ;;
  esac
  if [ -n "$(printf '%s' "$1" | tr -d "$3" | tr '\n' '.')" ]; then fail "$2 holds characters that are not allowed: $1"; fi
}
