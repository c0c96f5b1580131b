#!/bin/sh
# Lays out what the msi installs into its folder: stage.sh DIR JDK RUNTIME [EXTENSION-ID]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1 jdk=$2 runtime=$3 extension=${4:-}
cp "$here"/root/* "$stage/"
"$here/../content.sh" "$stage" "$stage/doc"
"$here/../thin-sqlite.sh" "$stage/lib" Windows/x86_64
mkdir "$stage/runtime"
"$here/../runtime.sh" java.exe "$jdk" "$runtime" "$stage/runtime"
"$here/../java-options.sh" "$stage/runtime" | sed "s|/dev/null|NUL|" >"$stage/java-options"
[ -z "$extension" ] || "$here/../own-extension.sh" "$extension" "$stage/java-options" "$stage/dev.sluice.agent.json"
