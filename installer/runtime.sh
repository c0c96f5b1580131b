#!/bin/sh
# Makes the Java runtime of another system: runtime.sh JAVA JDK RUNTIME TARGET, where JAVA is its launcher below bin/, and
# one of JDK, with jmods of that system, and RUNTIME, made by its own jlink, is given.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=$1 jdk=$2 runtime=$3 target=$4
fail() {
    echo "sluice package: $1" >&2
    exit 2
}
if [ -n "$runtime" ]; then
    [ -f "$runtime/bin/$java" ] || fail "$runtime has no bin/$java; name a runtime for the system of the package"
    cp -a "$runtime/." "$target/"
    exit 0
fi
[ -n "$jdk" ] || fail "name a JDK of that system with --jdk, or a runtime that its own jlink made with --runtime"
[ -f "$jdk/bin/$java" ] || fail "$jdk has no bin/$java; name a JDK of the system of the package"
[ -f "$jdk/jmods/java.base.jmod" ] || fail "$jdk has no jmods; add those of its download page, or use --runtime"
major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"; }
# Only a jlink of the same version reads them.
for own in "${JAVA_HOME:-/usr/lib/jvm/default}" /usr/lib/jvm/*; do
    [ -x "$own/bin/jlink" ] && [ "$(major "$own")" = "$(major "$jdk")" ] || continue
    "$own/bin/jlink" --module-path "$jdk/jmods" --add-modules "$(cat "$here/modules")" --include-locales=en,zh-TW \
        --strip-java-debug-attributes --no-header-files --no-man-pages --output "$target/linked"
    [ -f "$target/linked/bin/$java" ] || fail "jlink has made no runtime of $jdk"
    cp -a "$target/linked/." "$target/"
    rm -rf "$target/linked"
    exit 0
done
fail "no JDK of version $(major "$jdk") is on this machine to link the runtime with"
