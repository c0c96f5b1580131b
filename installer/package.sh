#!/bin/sh
# Builds an installable package: package.sh deb|tar [--jdk DIR] [--out DIR]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
kind=${1:-}
[ $# -gt 0 ] && shift
jdk=
out=$root/target/packages
while [ $# -gt 0 ]; do
    case "$1" in
        --jdk) jdk=$2 ;;
        --out) out=$2 ;;
        *) echo "sluice package: unknown option '$1'" >&2 && exit 2 ;;
    esac
    shift 2
done
case "$kind" in
    deb | tar) ;;
    *) echo "usage: sluice package deb|tar [--jdk DIR] [--out DIR]" >&2 && exit 2 ;;
esac
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)
stage=$root/target/stage/$kind
rm -rf "$stage"
mkdir -p "$stage" "$out"
"$root/installer/linux/stage.sh" "$stage" "$jdk"
name=sluice-$version-linux-$(uname -m)
if [ "$kind" = tar ]; then
    tar --sort=name --owner=0 --group=0 -C "$stage" -cJf "$out/$name.tar.xz" .
    echo "$out/$name.tar.xz"
    exit 0
fi
arch=$(dpkg --print-architecture)
mkdir "$stage/DEBIAN"
size=$(du -sk "$stage" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" \
    "$root/installer/linux/deb/control" >"$stage/DEBIAN/control"
cp "$root/installer/linux/deb/postrm" "$stage/DEBIAN/"
dpkg-deb --root-owner-group -Zxz --build "$stage" "$out/sluice_${version}_$arch.deb" >/dev/null
echo "$out/sluice_${version}_$arch.deb"
