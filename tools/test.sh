#!/usr/bin/env bash
# Runs every test of the checkout: Java with its gates, the extension's own, and those in a real browser.
# Ends with one line, "N passed, N failed". Called by ../sluice, which exports root and target.
set -uo pipefail

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
    echo "Usage: sluice test: Java (mvn verify), the extension's (npm run check, npm test), and in a real browser."
    exit 0
fi

fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}
# shellcheck source=build.sh
. "$root/tools/build.sh"
passed=0 failed=0
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# add PASSED FAILED
add() {
    passed=$((passed + ${1:-0})) failed=$((failed + ${2:-0}))
}

# step TITLE COMMAND...
step() {
    printf '== %s\n' "$1"
    "${@:2}"
}

# number LOG WORD: the last number that stands before a word in a log.
number() {
    sed 's/\x1b\[[0-9;]*m//g' "$1" | grep -oE "[0-9]+ $2" | tail -1 | grep -oE '[0-9]+' || echo 0
}

# The sums of one attribute over all test reports of Maven.
sum() {
    cat "$target"/surefire-reports/TEST-*.xml 2>/dev/null | grep -oE '<testsuite [^>]*' |
        grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{s += $1} END {print s + 0}'
}

java_tests() {
    rm -rf "$target/surefire-reports"
    within 2400 mvn -q -B -f "$root/pom.xml" verify
    local code=$? bad
    bad=$(($(sum failures) + $(sum errors)))
    add $(($(sum tests) - bad)) $bad
    [ $code -eq 0 ] || [ $bad -gt 0 ] || add 0 1
}

# in_extension TITLE-OF-LOG COMMAND...
in_extension() {
    (cd "$root/extension" && "${@:2}") 2>&1 | tee "$logs/$1"
    return "${PIPESTATUS[0]}"
}

counted() {
    in_extension "$@"
    local code=$? good bad
    good=$(number "$logs/$1" passed) bad=$(number "$logs/$1" failed)
    [ $code -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    add "$good" "$bad"
}

checked() {
    if in_extension "$@"; then add 1 0; else add 0 1; fi
}

# shellcheck source=browser.sh
. "$root/tools/browser.sh"
step "Java, with format, null, arrow and bug gates" java_tests
step "the agent, as a checkout runs it" build_agent
step "extension: packages" install_packages
step "extension: format, lint, types, generated code" checked check npm run -s check
step "extension: unit tests" counted unit npm -s test
find_browser
step "extension in a real browser" counted browser npm run -s test:browser
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
