#!/bin/sh
# Makes a deb of a staged tree and prints its path: build.sh STAGE VERSION OUT
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1 version=$2 out=$3
arch=$(dpkg --print-architecture)
size=$(du -sk --apparent-size "$stage" | cut -f 1)
mkdir "$stage/DEBIAN"
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" "$here/control.in" >"$stage/DEBIAN/control"
for script in preinst prerm postrm; do
    sed "s/@VERSION@/$version/" "$here/$script" >"$stage/DEBIAN/$script"
    chmod 755 "$stage/DEBIAN/$script"
done
package=$out/sluice_${version}_$arch.deb
dpkg-deb --root-owner-group -Zxz --build "$stage" "$package" >/dev/null
echo "$package"
