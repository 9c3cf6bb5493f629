#!/bin/sh
# Installs, builds and tests one npm package, and gives its folder without what only development needs, or what its
# build wrote.
#
# Image: node, Debian or Alpine, Node.js 20.11 or newer with npm. Dependencies from Git hosts need git too.
#
# Environment
# - SOURCE: folder of the source, default `/work/source`
# - PACKAGE_DIR: folder of `package.json` below it, default `.`
# - RESULT: what the build gives, below that folder: a folder or file; default `.`, all of it
# - OUTPUT: path of the application, default `/work/out/app`
# - REPORTS: folder of `junit.xml` and `lcov.info`, default `/work/reports`
# - TEST: 0 leaves the tests out
# - JUNIT, LCOV: where another test runner than Node's own writes its reports, below PACKAGE_DIR
# - INSTALL_SCRIPTS: 1 runs the install scripts of dependencies
# - REGISTRY: as npm reads `registry`
# - CREDENTIALS: folder with `.npmrc`, default `/credentials/npm`
# - CACHE: folder with what earlier builds left; it may be absent, and it may be read-only. Where it can be written, npm
#   keeps packages there; else it begins with a copy. npm checks them by the digests of the lock file
# - CACHE_SENT: 1 where CACHE is sent away as a whole afterwards: it is removed where nothing in it is new
# - VERSION, COMMIT, COMMITTED_AT: for the scripts `build` and `test`, which find them in their environment
#
# `node_modules` of the source are used as they are. Else `npm ci` installs what the lock file names, without running
# any of it; only this command is given `.npmrc`, though a mounted Secret stays readable to scripts all the same.
#
# `npm test` runs with a `node` in front of PATH that asks Node's own test runner for JUnit and coverage besides,
# unless the script names reporters itself. The application is set apart before, so tests leave nothing in it.
#
# Files out: the application; the two reports, which are there also when tests fail; `/tmp/outputs/digest`
# (`sha256:...` of the application); `/tmp/outputs/coverage` (percent of lines, `83.3`).
#
# Exit codes: 0; 1 with a reason, for example `tests failed: greeting > says hello`.

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../step/prelude.sh"

source=${SOURCE:-/work/source}
package=${PACKAGE_DIR:-.}
result=${RESULT:-.}
application=${OUTPUT:-/work/out/app}
reports=${REPORTS:-/work/reports}
credentials=${CREDENTIALS:-/credentials/npm}

mkdir -p "$reports" "$(dirname "$application")" "$scratch/home" "$scratch/bin"
printf '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites></testsuites>\n' >"$reports/junit.xml"
: >"$reports/lcov.info"
output coverage 0.0
cd -- "$source/$package" 2>/dev/null || fail "the source has no folder $package"
[ -f package.json ] || fail "the folder $package of the source has no package.json"

cat "$here/folder-digest.cjs" >"$scratch/digest.cjs"
cat "$here/node-test-report.cjs" >"$scratch/report.cjs"

export HOME="$scratch/home" CI=true npm_config_cache="$scratch/npm"
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
if [ -n "${REGISTRY:-}" ]; then export npm_config_registry="$REGISTRY"; fi

# EXPRESSION: what it gives for the package.json p.
manifest() { node -p "const p = JSON.parse(require('fs').readFileSync('package.json', 'utf8')); $1" 2>/dev/null; }
manifest 1 >/dev/null || fail "package.json of the folder $package cannot be read: it is no JSON"

# FILE: the line of npm's log that says most: the first of its own that names a problem.
npm_problem() {
  sed -n 's/^npm \(error\|ERR!\) *//p' "$1" | grep -v -e '^code ' -e '^errno ' -e '^syscall ' -e '^$' | head -n 1
}

# FILE: the same of what a script printed: the first line with an error, or else the last one.
script_problem() {
  grep -v -e '^npm ' -e '^>' -e '^[[:space:]]*$' "$1" >"$scratch/lines" || npm_problem "$1" >"$scratch/lines"
  grep -i -m 1 error "$scratch/lines" || tail -n 1 "$scratch/lines"
}

cache=${CACHE:-}
if [ -n "$cache" ]; then
  export npm_config_prefer_offline=true
  if mkdir -p "$cache/npm" 2>/dev/null && [ -w "$cache/npm" ]; then
    npm_config_cache=$cache/npm
  elif [ -d "$cache/npm" ]; then
    cp -R "$cache/npm" "$scratch/npm" || echo "the cache in $cache cannot be read" >&2
  fi
  touch "$scratch/begun"
fi

if [ -d node_modules ]; then
  echo 'node_modules of the source are used as they are'
elif [ -f package-lock.json ] || [ -f npm-shrinkwrap.json ]; then
  set -- npm ci --ignore-scripts --include=dev
  if [ -f "$credentials/.npmrc" ]; then set -- env "npm_config_userconfig=$credentials/.npmrc" "$@"; fi
  run "$scratch/install" "$@" || fail "npm ci: $(npm_problem "$scratch/install")"
  if [ "${INSTALL_SCRIPTS:-0}" = 1 ]; then
    run "$scratch/install" npm rebuild || fail "an install script failed: $(npm_problem "$scratch/install")"
  fi
elif [ "$(manifest 'Object.keys({ ...p.dependencies, ...p.devDependencies }).length')" != 0 ]; then
  fail "package.json names dependencies, but there is no package-lock.json: run npm install and commit it"
fi

if [ -n "$cache" ]; then
  rm -rf "$npm_config_cache/_logs"
  export npm_config_cache="$scratch/npm" # what the repository's scripts fetch is no part of it
fi
if [ "${CACHE_SENT:-0}" = 1 ] && [ -z "$(find "$cache" -type f -newer "$scratch/begun" | head -n 1)" ]; then
  rm -rf "$cache"
fi

run "$scratch/build" npm run build --if-present || fail "npm run build: $(script_problem "$scratch/build")"

[ -e "$result" ] || fail "there is no $result after the build"
rm -rf "$application"
if [ -d "$result" ]; then
  mkdir "$application"
  cp -a "$result/." "$application"
  rm -rf "$application/.git"
else
  cp "$result" "$application"
fi
if [ "$result" = . ] && [ -d node_modules ]; then
  run "$scratch/prune" npm prune --prefix "$application" --omit=dev --ignore-scripts --offline ||
    fail "npm prune: $(npm_problem "$scratch/prune")"
fi
chmod -R go-w "$application"

if [ "${TEST:-1}" = 1 ]; then
  [ "$(manifest 'typeof p.scripts?.test')" = string ] ||
    fail 'package.json has no script test: write one, for example "node --test", or leave tests out by test: false'
  node=$(command -v node)
  cat >"$scratch/bin/node" <<PROGRAM
#!/bin/sh
for argument; do case \$argument in --test-reporter*) exec '$node' "\$@" ;; esac; done
for argument; do
  if [ "\$argument" = --test ]; then
    exec '$node' --experimental-test-coverage \\
      --test-reporter=spec --test-reporter-destination=stdout \\
      --test-reporter=junit --test-reporter-destination='$reports/junit.xml' \\
      --test-reporter=lcov --test-reporter-destination='$reports/lcov.info' "\$@"
  fi
done
exec '$node' "\$@"
PROGRAM
  chmod 0755 "$scratch/bin/node"
  passed=1
  PATH="$scratch/bin:$PATH" run "$scratch/tests" npm test || passed=0
  for report in "${JUNIT:-}:junit.xml" "${LCOV:-}:lcov.info"; do
    written=${report%:*}
    [ -n "$written" ] || continue
    if [ -f "$written" ]; then
      cp "$written" "$reports/${report##*:}"
    elif [ "$passed" = 1 ]; then
      fail "the tests wrote no report $written"
    fi
  done
  output coverage "$(node "$scratch/report.cjs" coverage "$reports/lcov.info")"
  if [ "$passed" = 0 ]; then
    rm -rf "$application"
    failed=$(node "$scratch/report.cjs" failed "$reports/junit.xml")
    fail "tests failed: ${failed:-$(script_problem "$scratch/tests")}"
  fi
fi

output digest "$(node "$scratch/digest.cjs" "$application")"
echo "$(cat "$outputs/digest") $application"
