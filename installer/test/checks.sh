# Sourced by the tests of packages: says what holds, and ends at the first thing that does not. Needs $work, a folder.
# shellcheck shell=sh disable=SC2154
held=0
fail() {
    echo "  FAIL  $1" >&2
    exit 1
}
ok() {
    held=$((held + 1))
    echo "  ok    $1"
}
# check TITLE COMMAND...
check() {
    title=$1
    shift
    "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2 && fail "$title"; }
    ok "$title"
}
# refused TITLE COMMAND...
refused() {
    title=$1
    shift
    ! "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2 && fail "$title"; }
    ok "$title"
}
passed() {
    echo "$held passed, 0 failed"
}
