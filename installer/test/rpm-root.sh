#!/bin/sh
# Installs the rpm into a clean root with rpm itself, scripts and dependencies included, uses it there, upgrades, refuses to go
# back, erases: rpm-root.sh PACKAGE STAGE ROOT. ROOT is a small system of its own, as debootstrap or dnf --installroot makes
# it; the test works on a copy. Needs root.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(readlink -f "$1")
stage=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/checks.sh"
cp -a "$3" "$work/root"
# Where there is rpm there is systemd, whose folder this is; a minimal root of Debian has none.
mkdir -p "$work/root/usr/lib/systemd/user"
# A system without rpm's own packages has what Sluice needs under other names.
printf '%s\n' 'Name: system' 'Version: 1' 'Release: 1' 'Summary: What is there already' 'License: none' 'BuildArch: noarch' \
    'Provides: /bin/sh glibc zlib procps-ng' '%description' 'Names alone.' '%files' >"$work/system.spec"
rpmbuild -bb --quiet --define "_topdir $work" "$work/system.spec" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
in_root() { rpm --root "$work/root" "$@"; }
as_person() { # its own processes and folders, as on a machine
    unshare --mount --pid --fork sh -c 'mount -t proc proc "$0/proc" && exec chroot --userspec=65534:65534 "$0" env HOME=/home/person "$@"' \
        "$work/root" "$@"
}
says_version() { [ "$(in_root -q --qf '%{VERSION}' sluice)" = "$1" ]; }
refused "not without what it needs" in_root -i "$package"
cp "$work/out" "$work/needs"
for name in /bin/sh glibc zlib procps-ng; do check "asks for $name" grep -q "$name is needed by" "$work/needs"; done
check "a system" in_root -i --justdb "$work"/RPMS/noarch/system-1-1.noarch.rpm
find "$work/root" -xdev ! -path '*/rpm/*' | LC_ALL=C sort >"$work/before"
check "installs, nothing forced" in_root -i "$package"
check "every file is as packaged" in_root -V sluice
version=$(in_root -q --qf '%{VERSION}' sluice)
mkdir -p "$work/root/home/person" && chown 65534 "$work/root/home/person"
[ "$(as_person sluice --version)" = "sluice $version" ] || fail "says its version, as an ordinary user"
ok "says its version, as an ordinary user"
printf 'card 4111 1111 1111 1111\n' >"$work/root/home/person/draft"
found() { as_person sluice scan /home/person/draft >"$work/found" || [ $? -eq 1 ] && grep -q CREDIT_CARD "$work/found"; }
check "finds a card" found
echo "# kept" >"$work/root/etc/sluice/note"
newer=$version.1
"$here/../linux/rpm/build.sh" "$stage" "$newer" "$work" >/dev/null
check "upgrades" in_root -U "$work"/sluice-"$newer"-1.*.rpm
check "is the newer one" says_version "$newer"
check "every file is as packaged" in_root -V sluice
check "the machine's policy is kept" test -f "$work/root/etc/sluice/note"
refused "a downgrade is refused" in_root -U "$package"
cp "$work/out" "$work/why"
check "and says why" grep -q 'which is newer than' "$work/why"
check "the newer one stays" says_version "$newer"
check "found again after all that" found
rm "$work/root/etc/sluice/note"
check "is erased" in_root -e sluice
rm -rf "$work/root/home/person"
find "$work/root" -xdev ! -path '*/rpm/*' | LC_ALL=C sort >"$work/after"
check "not a file more or less than before" diff "$work/before" "$work/after"
passed
