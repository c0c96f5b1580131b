#!/bin/sh
# Makes an msi of a staged tree with msitools and prints its path: build.sh STAGE VERSION OUT
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1 version=$2 out=$3
command -v wixl >/dev/null || { echo "sluice package: no wixl found; on Debian: apt-get install wixl" >&2 && exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node "$here/files.mjs" "$stage" >"$work/files.wxs"
package=$out/sluice-$version-x64.msi
cd "$stage"
wixl --arch x64 -D SourceDir=. -D Version="$version" -o "$package" "$here/sluice.wxs" "$work/files.wxs"
echo "$package"
