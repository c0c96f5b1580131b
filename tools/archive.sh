#!/usr/bin/env bash
# archive.sh JAVA CLASSPATH NAME: records the classes a start needs, so that later starts take them from one file, NAME.jsa or
# NAME.aot. Writes the flag that uses it to NAME.flag.
set -euo pipefail
# shellcheck source=within.sh
. "$(dirname "$0")/within.sh"
java=$1 class_path=$2 name=$3
major=$("$java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ "$major" -ge 25 ]; then
    record=-XX:AOTCacheOutput=$name.aot use=-XX:AOTCache=$name.aot
else
    record=-XX:ArchiveClassesAtExit=$name.jsa use=-XX:SharedArchiveFile=$name.jsa
fi
within 120 "$java" "$record" -XX:+UseSerialGC -Xlog:disable -cp "$class_path" dev.sluice.app.Rehearsal "$work"
printf '%s' "$use" >"$name.flag"
