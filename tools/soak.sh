#!/usr/bin/env bash
# An accelerated day of the agent, or many kills. Called by ../sluice, which exports root, java and target.
set -euo pipefail
# shellcheck disable=SC2154

usage() {
    echo "Usage: sluice soak [day [INSPECTS]] | kill [TIMES] | ledger [TIMES] | --browser [SENDS [SEED]]"
    echo "  day    the packaged agent: 100000 inspects of mixed sizes, events, documents, reports; memory, files and handles must stay flat"
    echo "         (memory is judged by its bound alone when there are fewer than 50000)"
    echo "  ledger a process that writes events killed with SIGKILL, 200 times; no event it was told is kept may be lost"
    echo "  --browser  1000 messages sent in a real browser with edits, second thoughts, worker stops and the agent killed"
    echo "  kill   the agent killed at random moments while at work, 100 times, and a ledger while writing, as often"
}
fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}
# shellcheck source=build.sh
. "$root/tools/build.sh"
# shellcheck source=packaged.sh
. "$root/tools/packaged.sh"
case ${1:-day} in
day)
    build_agent
    quietly "$target/app/soak.log" mvn -q -B -f "$root/pom.xml" -pl agent -Dfast test-compile dependency:build-classpath \
        -Dmdep.outputFile="$target/app/test.classpath"
    stage
    starter "$work/agent"
    "$java" -cp "$target/test-classes:$target/classes:$(cat "$target/app/test.classpath")" \
        dev.sluice.soak.Soak "$work/agent" "$work" "${2:-100000}"
    ;;
kill)
    mvn -q -B -f "$root/pom.xml" -pl agent -Dfast test -Dtest='KillTest,LedgerCrashTest' \
        -Dsluice.agentKills="${2:-100}" -Dsluice.kills="${2:-100}"
    echo "survived"
    ;;
ledger | --ledger)
    mvn -q -B -f "$root/pom.xml" -pl agent -Dfast test -Dtest=LedgerCrashTest -Dsluice.kills="${2:-200}"
    echo "killed ${2:-200} times: no committed event lost, the ledger sound each time"
    ;;
browser | --browser)
    build_agent
    install_packages
    cd "$root/extension" && npm run -s soak:browser -- "${@:2}"
    ;;
--help | -h) usage ;;
*) usage && exit 2 ;;
esac
