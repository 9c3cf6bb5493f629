#!/bin/sh
# Vets, tests and compiles one program of a Go module, reproducibly and without cgo.
#
# Image: golang, Debian or Alpine. Modules are fetched through GOPROXY; fetching them from Git hosts needs git too.
#
# Environment
# - SOURCE: folder of the source, default `/work/source`
# - MODULE_DIR: folder of `go.mod` below it, default `.`
# - PACKAGE: what to compile, default `.`, for example `./cmd/server`
# - OUTPUT: path of the binary, default `/work/out/app`
# - REPORTS: folder of `coverage.out` and `junit.xml`, default `/work/reports`
# - VET, TEST: 0 leaves vet or tests out
# - VERSION, COMMIT, COMMITTED_AT: what to stamp; VERSION_VARIABLE, COMMIT_VARIABLE, COMMITTED_AT_VARIABLE: the Go
#   string variables that take them (`main.version`); an empty variable is not stamped
# - LDFLAGS: more flags for the linker; GOFLAGS, GOPROXY, GOPRIVATE as Go reads them
# - GIT_HOSTS: hosts of private modules, separated by spaces, for which the credentials are
# - CREDENTIALS: folder with `username` and `password`, default `/credentials/git`; read only when GIT_HOSTS is set
# - CACHE: folder with what earlier builds left; it may be absent, and it may be read-only. Where it can be written, it is
#   used in place, for Go's caches of builds and modules, and emptied first where its disk is full; else the build begins with a
#   copy of the first, and takes modules, private ones too, out of the second. Go looks at no more than the size of what
#   it compiled earlier, so where a command fails, what is not as its name says is removed, and the command tried again
# - CACHE_SENT: 1 where CACHE is sent away as a whole afterwards: it is removed where nothing in it is new
# - GOCACHE, GOMODCACHE: without CACHE, default `/tmp/go/build` and `/tmp/go/mod`
#
# Vendored modules (`vendor/modules.txt`) are used as they are. Else modules are downloaded first, and the credentials
# are gone from HOME before anything of the module runs; a mounted Secret stays readable to its tests all the same.
#
# Where there is a cache, it is said how many packages of the program were compiled, and which if they are few; for tests,
# how many packages' results were still valid.
#
# Files out: the binary, mode 0755; the two reports, which are there also when vet or tests fail;
# `/tmp/outputs/digest` (`sha256:...` of the binary); `/tmp/outputs/coverage` (percent, `83.3`).
#
# Exit codes: 0; 1 with a reason, for example `tests failed: example.test/hello.TestGreeting`.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../step/prelude.sh"

source=${SOURCE:-/work/source}
module=${MODULE_DIR:-.}
package=${PACKAGE:-.}
binary=${OUTPUT:-/work/out/app}
reports=${REPORTS:-/work/reports}
credentials=${CREDENTIALS:-/credentials/git}
version=${VERSION:-${COMMIT:-}}

mkdir -p "$reports" "$(dirname "$binary")" "$scratch/home"
echo 'mode: set' >"$reports/coverage.out"
printf '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites></testsuites>\n' >"$reports/junit.xml"
output coverage 0.0
case $package in -*) fail "the package starts with a dash: $package" ;; esac
cd -- "$source/$module" 2>/dev/null || fail "the source has no folder $module"
[ -f go.mod ] || fail "the folder $module of the source has no go.mod"

export HOME="$scratch/home" GOENV=off GOTOOLCHAIN=local CGO_ENABLED=0
export GOCACHE="${GOCACHE:-/tmp/go/build}" GOMODCACHE="${GOMODCACHE:-/tmp/go/mod}"
cache=${CACHE:-}
modules=
full() { # FOLDER: its disk
  used=$(df -P "$1" 2>/dev/null | sed -n 's/.* \([0-9][0-9]*\)% .*/\1/p')
  [ "${used:-0}" -ge 95 ]
}
if [ -n "$cache" ]; then
  if mkdir -p "$cache/go-build" "$cache/go-mod" 2>/dev/null && [ -w "$cache/go-build" ]; then
    if full "$cache"; then
      echo "cache: its disk is full, so it is emptied"
      rm -rf "$cache/go-build" "$cache/go-mod"
      mkdir -p "$cache/go-build" "$cache/go-mod"
    fi
    GOCACHE=$cache/go-build
    GOMODCACHE=$cache/go-mod
  else
    mkdir -p "$GOCACHE"
    if [ -d "$cache/go-build" ]; then cp -R "$cache/go-build/." "$GOCACHE/" || echo "the cache in $cache cannot be read" >&2; fi
    modules=$cache/go-mod/cache/download
    proxy=${GOPROXY:-$(go env GOPROXY)}
    if [ -d "$modules" ]; then export GOPROXY="file://$modules,$proxy"; else modules=; fi
  fi
fi
flags=${GOFLAGS:-}
case " $flags" in
  *' -mod'*) ;;
  *) if [ -f vendor/modules.txt ]; then flags="$flags -mod=vendor"; else flags="$flags -mod=readonly"; fi ;;
esac
# Go makes modules read-only, and nobody could remove or unpack them again.
if [ -n "$cache" ]; then flags="$flags -modcacherw"; fi
export GOFLAGS="$flags -trimpath -buildvcs=false"

# Once in a run: removes what Go compiled earlier and is not what its name says, the digest of its content; where nothing more
# can be kept, the build goes on elsewhere. True where that may have been what failed.
mended() {
  [ -n "$cache" ] && [ ! -f "$scratch/mended" ] || return 1
  if full "$GOCACHE"; then
    echo "cache: its disk is full, so the build goes on without it" | tee "$scratch/mended"
    GOCACHE=$scratch/go-build
    return 0
  fi
  find "$GOCACHE" -type f -name '*-d' -exec sha256sum {} + | while read -r sum file; do
    case $file in */"$sum-d") ;; *) rm -f "$file" && echo "$file" ;; esac
  done >"$scratch/mended"
  [ -s "$scratch/mended" ] && echo "cache: $(wc -l <"$scratch/mended") files were broken, and are made anew"
}

# COMMAND...: tries it again where it was the cache's fault.
mending() { "$@" || { mended && "$@"; }; }

# WHAT FILE: the line of a log that says most: the first that names a problem.
problem() { grep -v -e '^#' -e '^go: downloading' -e '^[[:space:]]*$' "$1" | head -n 1; }

if [ ! -f vendor/modules.txt ] && grep -q '^[[:space:]]*require' go.mod; then
  if [ -n "${GIT_HOSTS:-}" ] && [ -f "$credentials/password" ]; then
    for host in $GIT_HOSTS; do
      printf 'machine %s login %s password %s\n' "$host" \
        "$(cat "$credentials/username" 2>/dev/null || echo git)" "$(cat "$credentials/password")"
    done >"$HOME/.netrc"
    chmod 0600 "$HOME/.netrc"
  fi
  # GOPRIVATE keeps private modules from every proxy, so what the cache has of them is taken first.
  if [ -n "$modules" ] && [ -n "${GOPRIVATE:-}" ]; then
    GOPROXY="file://$modules,off" GONOPROXY=none go mod download >/dev/null 2>&1 || true
  fi
  attempt=1
  until NETRC="$HOME/.netrc" GIT_TERMINAL_PROMPT=0 run "$scratch/download" go mod download; do
    if [ "$attempt" -ge 3 ]; then fail "cannot download modules: $(problem "$scratch/download")"; fi
    sleep $((attempt * 2))
    attempt=$((attempt + 1))
    if [ "$attempt" = 3 ] && [ -n "$cache" ]; then
      echo "cache: modules are fetched without it"
      GOMODCACHE=$scratch/modules
      if [ -n "$modules" ]; then GOPROXY=$proxy; fi
    fi
  done
  rm -f "$HOME/.netrc"
fi

if [ -n "$cache" ]; then
  touch "$scratch/begun"
  # Before all else, and for its words alone: what is wrong is said by the steps that follow.
  mending go build -v -o /dev/null "$package" 2>"$scratch/compiled" || true
  grep -v -e '^#' -e ': ' "$scratch/compiled" >"$scratch/packages" || true
  compiled=$(wc -l <"$scratch/packages")
  all=$(go list -deps "$package" 2>/dev/null | wc -l)
  names=$(head -n 10 "$scratch/packages" | tr '\n' ' ')
  if [ "$compiled" -gt 10 ]; then names='more than ten '; fi
  echo "cache: compiled $compiled of $all packages: ${names:-none }"
fi

if [ "${VET:-1}" = 1 ]; then
  mending run "$scratch/vet" go vet ./... || fail "go vet: $(problem "$scratch/vet")"
fi

if [ "${TEST:-1}" = 1 ]; then
  mkdir "$scratch/report"
  cat "$here/go-test-report.go" >"$scratch/report/main.go"
  # The same -trimpath as the module's, so that both share what is compiled of the standard library.
  compiled_report() { (cd "$scratch/report" && GOFLAGS=-trimpath GOWORK=off go build -o report main.go); }
  mending compiled_report || fail "cannot compile the test report"
  report=$scratch/report/report
  tested() {
    rm -f "$scratch/tests"
    { go test -json -coverprofile="$reports/coverage.out" ./... 2>&1 || echo $? >"$scratch/tests"; } |
      "$report" "$reports/junit.xml" "$scratch/summary" || fail "cannot write the test report"
    [ ! -s "$scratch/tests" ]
  }
  mending tested || true
  [ -s "$reports/coverage.out" ] || echo 'mode: set' >"$reports/coverage.out"
  output coverage "$("$report" -coverage "$reports/coverage.out")"
  if [ -s "$scratch/tests" ]; then fail "tests failed: $(cat "$scratch/summary")"; fi
fi

ldflags='-s -w'
stamp() { # VARIABLE VALUE
  [ -n "$1" ] || return 0
  name_like "$1" 'the variable to stamp' 'A-Za-z0-9._/-'
  name_like "$2" "the value for $1" 'A-Za-z0-9._+/-'
  ldflags="$ldflags -X $1=$2"
}
stamp "${VERSION_VARIABLE:-}" "$version"
stamp "${COMMIT_VARIABLE:-}" "${COMMIT:-}"
stamp "${COMMITTED_AT_VARIABLE:-}" "${COMMITTED_AT:-}"
mending run "$scratch/build" go build -ldflags "$ldflags ${LDFLAGS:-}" -o "$binary" "$package" ||
  fail "go build: $(problem "$scratch/build")"
[ -f "$binary" ] || fail "$package is not one program"
if [ "${CACHE_SENT:-0}" = 1 ] && [ -z "$(find "$cache" -type f -newer "$scratch/begun" | head -n 1)" ]; then
  rm -rf "$cache"
fi
chmod 0755 "$binary"
output digest "sha256:$(sha256sum "$binary" | cut -d ' ' -f 1)"
echo "$(cat "$outputs/digest") $binary"
