#!/bin/sh
# Records the classes a start needs, so that the installed agent takes them from one file: archive.sh HOME
set -eu
home=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jars=$(sed "s|/usr/lib/sluice/|$home/|g" "$home/class-path")
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/runtime/release")
if [ "$major" -ge 25 ]; then
    record=-XX:AOTCacheOutput=$home/classes.aot
    use=-XX:AOTCache=/usr/lib/sluice/classes.aot
else
    record=-XX:ArchiveClassesAtExit=$home/classes.jsa
    use=-XX:SharedArchiveFile=/usr/lib/sluice/classes.jsa
fi
# shellcheck disable=SC2046
timeout 120 "$home/runtime/bin/java" "$record" $(sed "s|/usr/lib/sluice/|$home/|g" "$home/java-options") -Xlog:disable -cp "$jars" dev.sluice.app.Rehearsal "$work" \
    >"$work/log" 2>&1 || { cat "$work/log" >&2 && exit 2; }
printf '%s\n' "$use" >>"$home/java-options"
chmod 644 "$home"/classes.*
