#!/bin/sh
# Builds an installable package from a checkout that has been built.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
usage() {
    echo "Usage: sluice package deb|rpm|tar [--jdk DIR] [--extension ID] [--out DIR]"
    echo "       sluice package msi (--jdk DIR | --runtime DIR) [--extension ID] [--out DIR]"
    echo "       sluice package pkg (--jdk DIR | --runtime DIR) [--extension ID] [--out DIR]"
    echo "       sluice package extension --key FILE --address URL [--out DIR]"
    echo "  --jdk        the JDK whose runtime goes into the package; for Linux the newest found if not given,"
    echo "               for msi and pkg one for that system, with jmods of the version of a JDK of this machine"
    echo "  --runtime    a runtime for Windows or macOS that jlink has made already"
    echo "  --extension  the id of an extension signed with your own key, as 'package extension' prints it"
    echo "  --key        the RSA key your extension is signed with; keep it, its id follows from it"
    echo "  --address    the folder on your server that will hold the extension"
    echo "  --out        where to put what is made; target/packages if not given"
}
fail() {
    echo "sluice package: $1" >&2
    exit 2
}
kind=${1:-}
case "$kind" in
    deb | rpm | tar | msi | pkg) shift ;;
    extension) shift && exec node "$root/installer/extension/pack.mjs" "$@" ;;
    --help | -h) usage && exit 0 ;;
    '') usage >&2 && exit 2 ;;
    *) usage >&2 && fail "'$kind' is no kind of package" ;;
esac
jdk=
runtime=
extension=
out=$root/target/packages
while [ $# -gt 0 ]; do
    case "$1" in
        --jdk) jdk=${2:-} ;;
        --runtime) runtime=${2:-} ;;
        --extension) extension=${2:-} ;;
        --out) out=${2:-} ;;
        *) fail "unknown option '$1'" ;;
    esac
    [ $# -ge 2 ] || fail "$1 needs a value"
    shift 2
done
case "$extension" in
    '' | ????????????????????????????????) ;;
    *) fail "'$extension' is not the id of an extension" ;;
esac
case "$extension" in
    *[!a-p]*) fail "'$extension' is not the id of an extension" ;;
esac
for tool in unzip zip xz; do
    command -v "$tool" >/dev/null || fail "no $tool found; install it first"
done
mkdir -p "$out" 2>/dev/null && [ -w "$out" ] || fail "--out $out cannot be written"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)
stage=$root/target/stage/$kind
rm -rf "$stage"
mkdir -p "$stage"
case "$kind" in
    msi | pkg)
        system=$([ "$kind" = msi ] && echo windows || echo macos)
        "$root/installer/$system/stage.sh" "$stage" "$jdk" "$runtime" "$extension"
        "$root/installer/$system/$kind/build.sh" "$stage" "$version" "$out"
        ;;
    deb | rpm)
        "$root/installer/linux/stage.sh" "$stage" "$jdk" "$extension"
        "$root/installer/linux/$kind/build.sh" "$stage" "$version" "$out"
        ;;
    tar)
        "$root/installer/linux/stage.sh" "$stage" "$jdk" "$extension"
        package=$out/sluice-$version-linux-$(uname -m).tar.xz
        tar --sort=name --owner=0 --group=0 --numeric-owner -C "$stage" -cf - . | xz -T0 >"$package"
        echo "$package"
        ;;
esac
