#!/usr/bin/env bash
# Runs the benchmarks and prints ratios against their baselines. Called by ../sluice, which exports root, java and target.
set -euo pipefail

what=${1:-all}
what=${what#--}
case $what in
help | -h)
    echo "Usage: sluice bench [detect|dictionary|http|start|ledger|browser]"
    echo "  detect   throughput of detection, against the JDK's regular expressions"
    echo "  dictionary  loading and matching a list of a million entries"
    echo "  http     latency, throughput, start and memory of the packaged agent, against a bare server on the same runtime"
    echo "  start    the packaged agent from start to first answer, and its memory after a thousand prompts"
    echo "  ledger   each view of a report on a million events, and the memory it takes"
    echo "  browser  from a key press to the badge, in a real browser"
    exit 0
    ;;
esac
fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}
# shellcheck source=build.sh
. "$root/tools/build.sh"
# shellcheck source=packaged.sh
. "$root/tools/packaged.sh"
build_agent
quietly "$target/app/bench.log" mvn -q -B -f "$root/pom.xml" -pl agent -Dfast test-compile
quietly "$target/app/bench.log" mvn -q -B -f "$root/pom.xml" -pl agent -Dfast dependency:build-classpath \
    -Dmdep.outputFile="$target/app/test.classpath"

bench() {
    "$java" -Xmx1g -Dsluice.repository="$root" -cp "$target/test-classes:$target/classes:$(cat "$target/app/test.classpath")" "$@"
}

if [ "$what" = all ] || [ "$what" = detect ]; then bench dev.sluice.bench.DetectBench "${@:2}"; fi
if [ "$what" = all ] || [ "$what" = dictionary ]; then bench dev.sluice.bench.DictionaryBench; fi
if [ "$what" = all ] || [ "$what" = http ]; then
    stage
    starter "$work/agent"
    bench dev.sluice.bench.HttpBench "$work/agent" "$home/runtime/bin/java"
fi
if [ "$what" = all ] || [ "$what" = ledger ]; then bench -Xmx64m -XX:+UseSerialGC dev.sluice.bench.LedgerBench "${@:2}"; fi
if [ "$what" = start ]; then
    stage
    bench dev.sluice.soak.StartBench "$home" "$work"
fi
if [ "$what" = browser ]; then
    build_extension
    cd "$root/extension" && npm run -s bench:browser
fi
