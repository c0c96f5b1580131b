#!/bin/sh
# Lays out what a Linux package installs: stage.sh DIR [JDK [EXTENSION-ID]]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/installer/linux
stage=$1
jdk=$("$here/find-jdk.sh" "${2:-}")
# What the agent and its jars use; java.desktop is what PDFBox reads fonts and pictures with.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml
modules=$modules,jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.management
cp -a "$here/root/." "$stage/"
home=$stage/usr/lib/sluice
mkdir -p "$home/lib" "$stage/etc/sluice" "$stage/usr/share/doc/sluice"
cp "$root"/agent/target/lib/*.jar "$home/lib/"
cp "$root/agent/target/app/agent.jar" "$home/lib/sluice.jar"
cp "$root/README.md" "$root/NOTICE" "$root/DEPENDENCIES.md" "$stage/usr/share/doc/sluice/"
cp "$root/LICENSE" "$stage/usr/share/doc/sluice/copyright"
cp -r "$root/extension/dist" "$home/extension"
rm -f "$home/extension/.stamp"
"$here/thin-sqlite.sh" "$home/lib"
# Not compressed: the package is, and does it better, and a start reads pages straight from the file.
"$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,zh-TW --strip-debug --no-header-files --no-man-pages \
    --output "$home/runtime"
rm -f "$home/runtime/lib/"libawt_xawt.so "$home/runtime/lib/"libsplashscreen.so "$home/runtime/lib/"libjsound.so
"$here/java-options.sh" "$jdk" >"$home/java-options"
[ -z "${3:-}" ] || "$here/own-extension.sh" "$stage" "$3"
(cd "$home/lib" && printf '/usr/lib/sluice/lib/%s:' *.jar | sed 's/:$//') >"$home/class-path"
chmod -R u=rwX,go=rX "$stage"
"$here/archive.sh" "$home"
