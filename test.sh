#!/usr/bin/env bash
# Sets up what the tests need, builds once, runs every suite, and ends with "N passed, N failed".
#   ./test.sh          all suites, small loads (what CI runs)
#   ./test.sh --full   the same with full loads and figures; takes much longer
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
readonly client=src/Web/ClientApp
longest=${TEST_SUITE_SECONDS:-900}            # a suite that hangs fails by its name
reports=$(mktemp -d)
postgres=                                     # folder of the throw-away cluster, once there is one
passed=0 failed=0 skipped=0

main() {
  case "${1:-}" in
    --full) export EMINING_FULL=1; longest=${TEST_SUITE_SECONDS:-10800} ;;
    '') be_quick ;;
    *) fail "usage: ./test.sh [--full]" ;;
  esac
  trap stop EXIT
  install_missing
  check_tools
  timed "build" dotnet build EMiningLive.sln -c Release -v quiet --nologo
  start_postgres

  # Two at a time where they do not disturb each other; what measures time or draws pages runs alone.
  (in_turn Domain.Tests Architecture.Tests; client_suite) & local beside=$!
  in_turn Journal.Tests Grains.Tests
  wait "$beside"
  in_turn Web.Tests Browser.Tests
  in_turn $(others)
  sum_up
}

# Programs that live for seconds are compiled quickly, not well: starting them is half of what a run costs. With --full they are as src/Server.props has them.
be_quick() { export DOTNET_TC_QuickJit=1 DOTNET_TC_CallCountingDelayMs=100 DOTNET_TieredPGO=0; }

fail() { echo "$*" >&2; exit 1; }

# --- what has to be there ---------------------------------------------------------------------------------------------

install_missing() {
  local missing=()
  command -v chromium > /dev/null || missing+=(chromium)
  [[ -n "$(postgres_bin)" ]] || missing+=(postgresql)
  command -v sqlite3 > /dev/null || missing+=(sqlite3)
  command -v redis-server > /dev/null || missing+=(redis-server)
  for font in fonts-noto-cjk fonts-noto-core; do has_package "$font" || missing+=("$font"); done
  [[ ${#missing[@]} -eq 0 ]] && return
  [[ $EUID -eq 0 ]] || fail "Missing: ${missing[*]}. Run this once as root, or: sudo apt-get install ${missing[*]}"
  echo "Installing ${missing[*]}"
  # The tests start a cluster of their own; Debian's package would start one on the well-known port.
  mkdir -p /etc/postgresql-common
  [[ -e /etc/postgresql-common/createcluster.conf ]] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > "$reports/apt.log" 2>&1 \
    || { tail -20 "$reports/apt.log"; fail "apt-get could not install ${missing[*]}"; }
}

has_package() { [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" == installed ]]; }

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -1; }

check_tools() {
  [[ "$(dotnet --version 2> /dev/null)" == 10.* ]] || fail "The .NET 10 SDK is needed (dotnet --version)."
  local node
  node=$(node --version 2> /dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [[ "${node:-0}" -ge 20 ]] || fail "Node 20 or later is needed (node --version)."
}

# --- a PostgreSQL of our own ------------------------------------------------------------------------------------------

start_postgres() {
  local bin port password memory=/dev/shm
  bin=$(postgres_bin)
  [[ -w $memory ]] || memory=${TMPDIR:-/tmp}
  postgres=$(mktemp -d "$memory/emining-test-XXXXXX")
  password=$(node -p 'require("crypto").randomBytes(16).toString("hex")')
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
  echo "$password" > "$postgres/password"
  [[ $EUID -ne 0 ]] || chown -R postgres "$postgres"
  as_postgres "$bin/initdb" -D "$postgres/data" -U emining -A scram-sha-256 --pwfile "$postgres/password" --no-sync > "$reports/postgres.log" \
    || { cat "$reports/postgres.log"; fail "PostgreSQL could not be set up."; }
  as_postgres "$bin/pg_ctl" start -w -s -D "$postgres/data" -l "$postgres/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres -c max_connections=300" \
    || { cat "$postgres/log"; fail "PostgreSQL did not start."; }
  export EMINING_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=emining;Password=$password;Database=postgres"
}

# PostgreSQL refuses to run as root.
as_postgres() { if [[ $EUID -eq 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

# Ends what this run started, and nothing else.
stop() {
  local running
  running=$(jobs -p)
  [[ -z $running ]] || kill $running 2> /dev/null || true
  if [[ -n $postgres ]]; then
    as_postgres "$(postgres_bin)/pg_ctl" stop -s -m immediate -D "$postgres/data" || true
    rm -rf "$postgres"
  fi
  rm -rf "$reports"
}

# --- the suites -------------------------------------------------------------------------------------------------------

timed() {
  local name=$1 began=$SECONDS
  shift
  "$@" || fail "$name failed"
  printf '%-20s %4d s\n' "$name" $((SECONDS - began))
}

in_turn() {
  local name dll
  for name in "$@"; do
    dll=tests/$name/bin/Release/net10.0/EMiningLive.$name.dll
    run "$name" dotnet "$dll" -noColor -noLogo -reporter quiet -result-ctrf "$reports/$name.json"
  done
}

# Test projects that the plan above does not name.
others() {
  local folder
  for folder in tests/*/; do
    folder=$(basename "$folder")
    [[ -e tests/$folder/$folder.csproj ]] || continue
    case $folder in Domain.Tests | Architecture.Tests | Journal.Tests | Grains.Tests | Web.Tests | Browser.Tests) ;; *) echo "$folder" ;; esac
  done
}

client_suite() {
  [[ -e $client/package.json ]] || return 0
  run ClientApp npm --prefix "$client" run --silent check -- --reporter=default --reporter=json --outputFile="$reports/ClientApp.json"
}

# Runs a suite and leaves its counts beside its report. A failure is told in full, a success in one line.
run() {
  local name=$1 began=$SECONDS code=0 p f s
  shift
  timeout --kill-after=10 "$longest" "$@" > "$reports/$name.log" 2>&1 < /dev/null || code=$?
  count "$reports/$name.json" "$code" > "$reports/$name.counts"
  read -r p f s < "$reports/$name.counts"
  [[ $f -eq 0 ]] || tail -n 400 "$reports/$name.log"
  case $code in
    0) ;;
    124) echo "$name was stopped after $longest s" ;;
    *) echo "$name ended with code $code" ;;
  esac
  printf '%-20s %4d s   %s\n' "$name" $((SECONDS - began)) "$(say "$p" "$f" "$s")"
}

# "passed failed skipped" of a report by xunit (CTRF) or vitest, then what failed, a line each. No report, no test, or an exit code without
# a failed test is one failure.
count() {
  node -e '
    const [file, code] = process.argv.slice(1);
    let passed = 0, failed = 0, skipped = 0, names = [];
    try {
      // The runner writes the names of cases as they are, control characters too; JSON forbids those.
      const text = require("fs").readFileSync(file, "utf8").replace(/[\u0000-\u001f]/g, " ");
      const report = JSON.parse(text), all = report.results?.summary;
      [passed, failed, skipped] = all
        ? [all.passed, all.failed + (all.other ?? 0), all.skipped + (all.pending ?? 0)]
        : [report.numPassedTests, report.numFailedTests, report.numPendingTests + (report.numTodoTests ?? 0)];
      const each = report.results?.tests ?? report.testResults.flatMap(file => file.assertionResults);
      names = each.filter(test => test.status === "failed")
        .map(test => `${test.fullName ?? test.name}: ${test.message ?? test.failureMessages?.[0] ?? ""}`.replace(/\s+/g, " ").slice(0, 400));
    } catch {}
    if (failed === 0 && (code !== "0" || passed === 0)) failed = 1;
    console.log([`${passed} ${failed} ${skipped}`, ...names].join("\n"));
  ' "$1" "$2"
}

say() {
  local words="$1 passed, $2 failed"
  [[ $3 -eq 0 ]] || words+=", $3 skipped"
  echo "$words"
}

sum_up() {
  local file p f s
  for file in "$reports"/*.counts; do
    read -r p f s < "$file"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done
  tail -q -n +2 "$reports"/*.counts        # once more at the end, where it is looked for
  printf '%-20s %4d s\n' "all" "$SECONDS"
  say "$passed" "$failed" "$skipped"
  [[ $failed -eq 0 ]]
}

main "$@"
