#!/usr/bin/env bash
# archive.sh JAVA CLASSPATH FOLDER: records the classes a start needs, so that later starts take them from one file.
# Writes the flag that uses the archive to FOLDER/archive.flag.
set -euo pipefail
java=$1 class_path=$2 folder=$3
rm -f "$folder"/archive.*
major=$("$java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ "$major" -ge 25 ]; then
    record=-XX:AOTCacheOutput=$folder/archive.aot use=-XX:AOTCache=$folder/archive.aot
else
    record=-XX:ArchiveClassesAtExit=$folder/archive.jsa use=-XX:SharedArchiveFile=$folder/archive.jsa
fi
"$java" "$record" -XX:+UseSerialGC -Xlog:disable -cp "$class_path" dev.sluice.app.Rehearsal "$work"
printf '%s' "$use" >"$folder/archive.flag"
