#!/bin/sh
# Lays out what a Linux package installs: stage.sh DIR [JDK [EXTENSION-ID]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1
jdk=$("$here/find-jdk.sh" "${2:-}")
cp -a "$here/root/." "$stage/"
home=$stage/usr/lib/sluice
mkdir -p "$stage/etc/sluice"
"$here/../content.sh" "$home" "$stage/usr/share/doc/sluice"
case "$(uname -m)" in
    x86_64) "$here/../thin-sqlite.sh" "$home/lib" Linux/x86_64 ;;
    aarch64) "$here/../thin-sqlite.sh" "$home/lib" Linux/aarch64 ;;
esac
# Beside the jar, so that no start has to write it to the folder for temporary files first.
unzip -q -j "$home/lib"/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/*.so" -d "$home/native"
# Not compressed: the package is, and does it better, and a start reads pages straight from the file.
"$jdk/bin/jlink" --add-modules "$(cat "$here/../modules")" --include-locales=en,zh-TW --strip-debug --no-header-files --no-man-pages \
    --output "$home/runtime"
rm -f "$home/runtime/lib/"libawt_xawt.so "$home/runtime/lib/"libsplashscreen.so "$home/runtime/lib/"libjsound.so
"$here/../java-options.sh" "$jdk" >"$home/java-options"
echo "-Dorg.sqlite.lib.path=/usr/lib/sluice/native" >>"$home/java-options"
[ -z "${3:-}" ] || "$here/../own-extension.sh" "$3" "$home/java-options" \
    "$stage"/etc/chromium/native-messaging-hosts/*.json "$stage"/etc/opt/*/native-messaging-hosts/*.json
# Ours first: what is looked for in every jar is mostly there.
{ echo sluice.jar && ls "$home/lib"; } | awk '!seen[$0]++ { printf "%s/usr/lib/sluice/lib/%s", sep, $0; sep = ":" }' \
    >"$home/class-path"
chmod -R u=rwX,go=rX "$stage"
"$here/archive.sh" "$home"
