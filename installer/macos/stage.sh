#!/bin/sh
# Lays out what the macOS package installs: stage.sh DIR JDK RUNTIME [EXTENSION-ID]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1 jdk=$2 runtime=$3 extension=${4:-}
cp -a "$here/root/." "$stage/"
home=$stage/usr/local/lib/sluice
"$here/../content.sh" "$home" "$home/doc"
mkdir "$home/runtime"
"$here/../runtime.sh" java "$jdk" "$runtime" "$home/runtime"
"$here/../thin-sqlite.sh" "$home/lib" Mac
"$here/../java-options.sh" "$home/runtime" >"$home/java-options"
[ -z "$extension" ] || "$here/../own-extension.sh" "$extension" "$home/java-options" \
    "$stage"/Library/*/*/NativeMessagingHosts/*.json "$stage"/Library/*/BraveSoftware/Brave-Browser/NativeMessagingHosts/*.json
chmod -R u=rwX,go=rX "$stage"
