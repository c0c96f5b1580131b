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
# eventually TITLE COMMAND...: within three minutes.
eventually() {
    title=$1
    shift
    left=360
    until "$@" >"$work/out" 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || { cat "$work/out" >&2 && fail "$title"; }
        sleep 0.5
    done
    ok "$title"
}
# other_version PACKAGE VERSION: the same deb as another version, in $work.
other_version() {
    dpkg-deb -R "$1" "$work/other"
    sed -i "s/$(dpkg-deb -f "$1" Version)/$2/g" "$work/other/DEBIAN/preinst" "$work/other/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone --build "$work/other" "$work/sluice_$2.deb" >/dev/null
    rm -rf "$work/other"
}
passed() {
    echo "$held passed, 0 failed"
}
