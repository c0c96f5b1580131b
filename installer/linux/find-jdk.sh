#!/bin/sh
# Prints the JDK a runtime is made of: the one named, or the newest found. find-jdk.sh [JDK]
set -eu
jdk=${1:-}
best=0
if [ -z "$jdk" ]; then
    for candidate in "${JAVA_HOME:-/usr/lib/jvm/default}" /usr/lib/jvm/*; do
        [ -x "$candidate/bin/jlink" ] || continue
        major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
        [ "${major:-0}" -le "$best" ] || { best=$major && jdk=$candidate; }
    done
fi
[ -n "$jdk" ] || { echo "sluice package: no JDK with jlink found; name one with --jdk" >&2 && exit 2; }
[ -x "$jdk/bin/jlink" ] || { echo "sluice package: $jdk has no bin/jlink; name a whole JDK" >&2 && exit 2; }
echo "$jdk"
