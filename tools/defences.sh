#!/usr/bin/env bash
# Takes the defences of docs/security.md away, one at a time, in a copy of the last commit, and looks whether the test that
# is named for each fails. Called by ../sluice, which exports root, java and target.
set -euo pipefail
# shellcheck disable=SC2154

fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}
case ${1:-} in
--help | -h)
    echo "Usage: sluice defences [WORD...]"
    echo "  Takes away each defence listed in tools/defences, or those whose lines hold one of the words, and runs its test, which has"
    echo "  to fail. Works on a copy of the last commit. An hour and more for all; browser cases need Chromium."
    exit 0
    ;;
esac
work=$(mktemp -d)
tree=$work/tree
clean() {
    git -C "$root" worktree remove --force "$tree" 2>/dev/null || true
    rm -rf "$work"
}
trap clean EXIT
git -C "$root" worktree add -q --detach "$tree" HEAD
root_before=$root
root=$tree target=$tree/agent/target
export root target
# shellcheck source=build.sh
. "$tree/tools/build.sh"
build_agent
mvn -q -B -f "$tree/pom.xml" -pl agent -Dfast test-compile >"$target/app/tests.log"
install_packages
cd "$tree" && SLUICE_NO_BUILD=1 JAVAC=$(dirname "$(readlink -f "$(command -v "$java")")")/javac \
    node "$root_before/tools/defences.mjs" "$root_before/tools/defences" "$tree" "$@"
