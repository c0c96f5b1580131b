#!/bin/sh
# Makes what stands in for a JDK of Windows where none can be had: the jmods of a JDK of this machine, that of java.base
# rewritten with java.exe, which is no program, in the place of java: windows-jdk.sh DIR
set -eu
target=$1
for own in /usr/lib/jvm/*; do
    [ ! -f "$own/jmods/java.base.jmod" ] || jdk=$own
done
[ -n "${jdk:-}" ] || { echo "no JDK with jmods found" >&2 && exit 2; }
mkdir -p "$target/bin" "$target/jmods" "$target/base"
echo "not a program" >"$target/bin/java.exe"
cp "$jdk/release" "$target/"
for mod in "$jdk"/jmods/*.jmod; do
    ln -s "$(readlink -f "$mod")" "$target/jmods/"
done
rm "$target/jmods/java.base.jmod"
(cd "$target/base" && "$jdk/bin/jmod" extract "$jdk/jmods/java.base.jmod" && rm -rf bin && mkdir bin && cp ../bin/java.exe bin/)
"$jdk/bin/jmod" create --target-platform linux-amd64 --class-path "$target/base/classes" --cmds "$target/base/bin" \
    --config "$target/base/conf" --libs "$target/base/lib" --legal-notices "$target/base/legal" \
    --module-version "$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$jdk/release")" "$target/jmods/java.base.jmod"
rm -rf "$target/base"
