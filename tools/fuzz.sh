#!/usr/bin/env bash
# Long runs of the fuzzers whose short runs are tests. Called by ../sluice, which exports root.
#   fuzz http [CALLS [SEED]]   every route, fed from openapi.yaml
set -euo pipefail

if [ "${1:-http}" != http ]; then
    echo "usage: sluice fuzz http [CALLS [SEED]]" >&2
    exit 2
fi
# shellcheck disable=SC2154
mvn -q -B -f "$root/pom.xml" -pl agent -Dfast test -Dtest=HttpFuzzTest -Dsluice.fuzz="${2:-50000}" -Dsluice.fuzzSeed="${3:-$RANDOM}"
echo "no finding in ${2:-50000} calls"
