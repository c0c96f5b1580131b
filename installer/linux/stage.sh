#!/bin/sh
# Lays out what a Linux package installs: stage.sh DIR [JDK]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
stage=$1
jdk=${2:-}
modules=java.base,java.desktop,java.logging,java.management,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported
# The newest JDK found is taken, unless one is named.
if [ -z "$jdk" ]; then
    for candidate in ${JAVA_HOME:-} /usr/lib/jvm/*; do
        [ -d "$candidate/jmods" ] || continue
        major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
        [ "${major:-0}" -gt "${best:-0}" ] && best=$major && jdk=$candidate
    done
fi
[ -d "$jdk/jmods" ] || { echo "sluice package: no JDK with a jmods folder found; name one with --jdk" >&2 && exit 2; }
cp -a "$root/installer/linux/root/." "$stage/"
home=$stage/usr/lib/sluice
mkdir -p "$home/lib" "$stage/etc/sluice" "$stage/usr/share/doc/sluice"
cp "$root"/agent/target/lib/*.jar "$home/lib/"
cp "$root"/agent/target/agent-*.jar "$home/lib/sluice.jar"
cp "$root/LICENSE" "$root/README.md" "$root/DEPENDENCIES.md" "$stage/usr/share/doc/sluice/"
cp -r "$root/extension/dist" "$home/extension"
"$root/installer/linux/thin-sqlite.sh" "$home/lib"
"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages \
    --compress zip-6 --output "$home/runtime"
rm -f "$home/runtime/lib/"libawt_xawt.so "$home/runtime/lib/"libsplashscreen.so
"$root/installer/linux/java-options.sh" "$jdk" >"$home/java-options"
find "$stage" -type d -exec chmod 755 {} +
chmod -R u=rwX,go=rX "$stage"
