import { goTestReport } from './go-test-report';
import { prelude } from './prelude';

/**
 * Vets, tests and compiles one program of a Go module, reproducibly and without cgo.
 *
 * Image: golang, Debian or Alpine. Modules are fetched through GOPROXY; fetching them from Git hosts needs git too.
 *
 * Environment
 * - SOURCE: folder of the source, default `/work/source`
 * - MODULE_DIR: folder of `go.mod` below it, default `.`
 * - PACKAGE: what to compile, default `.`, for example `./cmd/server`
 * - OUTPUT: path of the binary, default `/work/out/app`
 * - REPORTS: folder of `coverage.out` and `junit.xml`, default `/work/reports`
 * - VET, TEST: 0 leaves vet or tests out
 * - VERSION, COMMIT, COMMITTED_AT: what to stamp; VERSION_VARIABLE, COMMIT_VARIABLE, COMMITTED_AT_VARIABLE: the Go
 *   string variables that take them (`main.version`); an empty variable is not stamped
 * - LDFLAGS: more flags for the linker; GOFLAGS, GOPROXY, GOPRIVATE as Go reads them
 * - GIT_HOSTS: hosts of private modules, separated by spaces, for which the credentials are
 * - CREDENTIALS: folder with `username` and `password`, default `/credentials/git`; read only when GIT_HOSTS is set
 * - GOCACHE, GOMODCACHE: default `/tmp/go/build` and `/tmp/go/mod`
 *
 * Vendored modules (`vendor/modules.txt`) are used as they are. Else modules are downloaded first, and the credentials
 * are gone from HOME before anything of the module runs; a mounted Secret stays readable to its tests all the same.
 *
 * Files out: the binary, mode 0755; the two reports, which are there also when vet or tests fail;
 * `/tmp/outputs/digest` (`sha256:...` of the binary); `/tmp/outputs/coverage` (percent, `83.3`).
 *
 * Exit codes: 0; 1 with a reason, for example `tests failed: example.test/hello.TestGreeting`.
 */
export const goBuildScript = `${prelude}
source=\${SOURCE:-/work/source}
module=\${MODULE_DIR:-.}
package=\${PACKAGE:-.}
binary=\${OUTPUT:-/work/out/app}
reports=\${REPORTS:-/work/reports}
credentials=\${CREDENTIALS:-/credentials/git}
version=\${VERSION:-\${COMMIT:-}}

mkdir -p "$reports" "$(dirname "$binary")" "$scratch/home"
echo 'mode: set' >"$reports/coverage.out"
printf '<?xml version="1.0" encoding="UTF-8"?>\\n<testsuites></testsuites>\\n' >"$reports/junit.xml"
output coverage 0.0
case $package in -*) fail "the package starts with a dash: $package" ;; esac
cd -- "$source/$module" 2>/dev/null || fail "the source has no folder $module"
[ -f go.mod ] || fail "the folder $module of the source has no go.mod"

export HOME="$scratch/home" GOENV=off GOTOOLCHAIN=local CGO_ENABLED=0
export GOCACHE="\${GOCACHE:-/tmp/go/build}" GOMODCACHE="\${GOMODCACHE:-/tmp/go/mod}"
flags=\${GOFLAGS:-}
case " $flags" in
  *' -mod'*) ;;
  *) if [ -f vendor/modules.txt ]; then flags="$flags -mod=vendor"; else flags="$flags -mod=readonly"; fi ;;
esac
export GOFLAGS="$flags -trimpath -buildvcs=false"

# WHAT FILE: the line of a log that says most: the first that names a problem.
problem() { grep -v -e '^#' -e '^go: downloading' -e '^[[:space:]]*$' "$1" | head -n 1; }

if [ ! -f vendor/modules.txt ] && grep -q '^[[:space:]]*require' go.mod; then
  if [ -n "\${GIT_HOSTS:-}" ] && [ -f "$credentials/password" ]; then
    for host in $GIT_HOSTS; do
      printf 'machine %s login %s password %s\\n' "$host" \\
        "$(cat "$credentials/username" 2>/dev/null || echo git)" "$(cat "$credentials/password")"
    done >"$HOME/.netrc"
    chmod 0600 "$HOME/.netrc"
  fi
  attempt=1
  until NETRC="$HOME/.netrc" GIT_TERMINAL_PROMPT=0 run "$scratch/download" go mod download; do
    if [ "$attempt" -ge 3 ]; then fail "cannot download modules: $(problem "$scratch/download")"; fi
    sleep $((attempt * 2))
    attempt=$((attempt + 1))
  done
  rm -f "$HOME/.netrc"
fi

if [ "\${VET:-1}" = 1 ]; then
  run "$scratch/vet" go vet ./... || fail "go vet: $(problem "$scratch/vet")"
fi

if [ "\${TEST:-1}" = 1 ]; then
  mkdir "$scratch/report"
  cat >"$scratch/report/main.go" <<'PROGRAM'
${goTestReport}PROGRAM
  # The same -trimpath as the module's, so that both share what is compiled of the standard library.
  (cd "$scratch/report" && GOFLAGS=-trimpath GOWORK=off go build -o report main.go) || fail "cannot compile the test report"
  report=$scratch/report/report
  { go test -json -coverprofile="$reports/coverage.out" ./... 2>&1 || echo $? >"$scratch/tests"; } |
    "$report" "$reports/junit.xml" "$scratch/summary" || fail "cannot write the test report"
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
stamp "\${VERSION_VARIABLE:-}" "$version"
stamp "\${COMMIT_VARIABLE:-}" "\${COMMIT:-}"
stamp "\${COMMITTED_AT_VARIABLE:-}" "\${COMMITTED_AT:-}"
run "$scratch/build" go build -ldflags "$ldflags \${LDFLAGS:-}" -o "$binary" "$package" ||
  fail "go build: $(problem "$scratch/build")"
[ -f "$binary" ] || fail "$package is not one program"
chmod 0755 "$binary"
output digest "sha256:$(sha256sum "$binary" | cut -d ' ' -f 1)"
echo "$(cat "$outputs/digest") $binary"
`;
