#!/bin/sh
# Makes a pkg of a staged tree and prints its path: build.sh STAGE VERSION OUT. Needs macOS; elsewhere the tree is left as a tar
# for a Mac to run this on. Set SIGN to a "Developer ID Installer" identity to sign it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1 version=$2 out=$3
if ! command -v pkgbuild >/dev/null; then
    tree=$out/sluice-$version-macos.tar.gz
    tar -C "$stage" --owner=0 --group=0 -czf "$tree" .
    echo "sluice package: pkgbuild is on macOS only; unpack $tree there and run installer/macos/pkg/build.sh on it" >&2
    exit 2
fi
package=$out/sluice-$version.pkg
pkgbuild --root "$stage" --identifier dev.sluice.agent --version "$version" --scripts "$here/scripts" --ownership recommended \
    ${SIGN:+--sign "$SIGN"} "$package" >&2
echo "$package"
