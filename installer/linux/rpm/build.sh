#!/bin/sh
# Makes an rpm of a staged tree and prints its path: build.sh STAGE VERSION OUT
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1 version=$2 out=$3
command -v rpmbuild >/dev/null || { echo "sluice package: no rpmbuild found; on Debian: apt-get install rpm" >&2 && exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Folders of browsers too: rpm removes a folder with the last package that owns it, and no browser need be there.
(cd "$stage" && find usr/lib/sluice usr/share/doc/sluice usr/lib/mozilla etc/sluice etc/chromium etc/opt/* -type d -printf '%%dir "/%p"\n' &&
    find . ! -type d ! -path './DEBIAN/*' -printf '"/%P"\n') >"$work/files"
sed -e "s|@VERSION@|$version|" -e "s|@STAGE@|$stage|" -e "s|@FILES@|$work/files|" "$here/sluice.spec.in" >"$work/sluice.spec"
rpmbuild -bb --quiet --define "_topdir $work" --define "_rpmdir $out" --define "_rpmfilename sluice-%{VERSION}-1.%{ARCH}.rpm" \
    "$work/sluice.spec" >"$work/log" 2>&1 || { cat "$work/log" >&2 && exit 2; }
echo "$out/sluice-$version-1.$(rpm --eval '%{_arch}').rpm"
