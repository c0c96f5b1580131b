#!/bin/sh
# Lays out what every package holds, whatever the system: content.sh HOME DOCS
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
home=$1 docs=$2
mkdir -p "$home/lib" "$docs"
cp "$root"/agent/target/lib/*.jar "$home/lib/"
cp "$root/agent/target/app/agent.jar" "$home/lib/sluice.jar"
cp "$root/README.md" "$root/NOTICE" "$root/DEPENDENCIES.md" "$docs/"
cp "$root/LICENSE" "$docs/copyright"
cp "$root"/agent/target/sbom/*.json "$docs/"
cp -r "$root/extension/dist" "$home/extension"
rm -f "$home/extension/.stamp"
