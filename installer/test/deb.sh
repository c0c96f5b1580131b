#!/bin/sh
# Installs, uses, upgrades, removes and purges the deb on this machine, and leaves nothing: deb.sh PACKAGE. Needs root.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(readlink -f "$1")
work=$(mktemp -d)
. "$here/checks.sh"
finish() {
    dpkg --purge sluice >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap finish EXIT
# The paths of the table, with a chosen column: 3 owner and mode, 4 remove, 5 purge.
rows() {
    sed -n 's/^| `\(\/[^`]*\)` |/\1|/p' "$here/../LAYOUT.md" | awk -F '|' -v c="$1" '{gsub(/^ +| +$/, "", $c); print $1, $c}'
}
as_person() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$work/home" XDG_DATA_HOME="$work/home/data" "$@"
    else
        "$@"
    fi
}
version=$(dpkg-deb -f "$package" Version)
mkdir "$work/home"
chmod 755 "$work"
chown 65534 "$work/home"

check "installs" dpkg -i "$package"
rows 3 | while read -r path owner mode; do
    [ "$(stat -c '%U %a' "$path")" = "$owner $mode" ] || fail "$path is $(stat -c '%U %a' "$path"), not $owner $mode"
done
ok "owner and mode of every path"
[ "$(sluice --version)" = "sluice $version" ] || fail "the version"
ok "says its version"
printf 'card 4111 1111 1111 1111\n' >"$work/draft"
chmod 644 "$work/draft"
code=0
as_person sluice scan "$work/draft" >"$work/out" || code=$?
[ $code -eq 1 ] || fail "scan finds the card"
ok "finds a card as an ordinary user"
as_person sluice doctor --json >"$work/doctor" || [ $? -eq 1 ] || { cat "$work/doctor" && fail "doctor"; }
grep -q 'by the package' "$work/doctor" || fail "doctor sees the browsers' entries"
ok "doctor sees the browsers' entries"
echo "# kept" >/etc/sluice/note
as_person sluice run --port 0 >"$work/run" 2>&1 &
until grep -q '^Report' "$work/run"; do kill -0 $! && sleep 0.1; done
as_person sluice stop >/dev/null
wait
ok "runs and stops as an ordinary user"
token=$(cat "$work/home/data/sluice/token" 2>/dev/null || true)
[ -n "$token" ] || fail "the person has a token"

newer=$version.1
other_version "$package" "$newer"
check "upgrades" dpkg -i "$work/sluice_$newer.deb"
[ "$(cat "$work/home/data/sluice/token")" = "$token" ] && [ -f /etc/sluice/note ] || fail "an upgrade keeps data and policy"
ok "an upgrade keeps data and policy"
refused "a downgrade is refused" dpkg -i "$package"
[ "$(dpkg-query -W -f '${Version}' sluice)" = "$newer" ] || fail "the newer version stays"
ok "the newer version stays"

check "removes" dpkg --remove sluice
rows 4 | while read -r path what; do
    case $what in
        goes) [ ! -e "$path" ] || fail "$path is still there" ;;
        stays) [ -e "$path" ] || fail "$path is gone" ;;
    esac
done
ok "what goes is gone, what stays is there"
check "purges" dpkg --purge sluice
rows 5 | while read -r path what; do
    [ "$what" != goes ] || [ ! -e "$path" ] || fail "$path is still there"
done
[ -f "$work/home/data/sluice/token" ] || fail "what is the person's stays"
ok "nothing is left but what is the person's"
passed
