#!/usr/bin/env bash
# Long runs of the fuzzers whose short runs are tests. Called by ../sluice, which exports root, java and target.
#   fuzz http [CALLS [SEED]]      every route, fed from openapi.yaml
#   fuzz parsers [SECONDS [NAME]] Jazzer on every class in agent/src/fuzz/java, or on those whose name holds NAME
set -euo pipefail
# shellcheck disable=SC2154

http() {
    mvn -q -B -f "$root/pom.xml" -pl agent -Dfast test -Dtest=HttpFuzzTest -Dsluice.fuzz="${1:-50000}" -Dsluice.fuzzSeed="${2:-$RANDOM}"
    echo "no finding in ${1:-50000} calls"
}

# What a run adds to the corpus stays out of the repository; seeds are kept beside the sources. A finding is left as crash-*.
parsers() {
    local sources=$root/agent/src/fuzz/java work=$target/fuzz name seeds
    mkdir -p "$work"
    mvn -q -B -f "$root/pom.xml" -pl agent -Dfast -Dfuzz test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
    for class in $(cd "$sources" && find . -name "*${2:-}*Fuzz.java" | sort); do
        name=$(printf '%s' "${class#./}" | tr / .)
        name=${name%.java}
        seeds=$root/agent/src/fuzz/corpus/${name##*.}
        mkdir -p "$work/$name" "$seeds"
        (cd "$work" && "$java" -Xmx1g -Xss2m -cp "$target/test-classes:$target/classes:$(cat classpath)" com.code_intelligence.jazzer.Jazzer \
            --target_class="$name" --instrumentation_includes='dev.sluice.**' --reproducer_path="$work" \
            "$work/$name" "$seeds" -max_total_time="${1:-60}" -max_len=8192 -artifact_prefix="$name-" >"$name.log" 2>&1) ||
            { tail -n 40 "$work/$name.log" >&2 && exit 1; }
        printf '%s: no finding in %s runs\n' "${name##*.}" "$(sed -n 's/^Done \([0-9]*\).*/\1/p' "$work/$name.log")"
    done
}

case ${1:-http} in
http | parsers) "${1:-http}" "${@:2}" ;;
*) echo "usage: sluice fuzz http [CALLS [SEED]] | parsers [SECONDS [NAME]]" >&2 && exit 2 ;;
esac
