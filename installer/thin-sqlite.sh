#!/bin/sh
# Keeps only one platform's native library of SQLite: thin-sqlite.sh DIR PLATFORM, such as Linux/x86_64
set -eu
jar=$(echo "$1"/sqlite-jdbc-*.jar)
keep=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && unzip -q "$jar" && cd org/sqlite/native && [ -d "$keep" ] &&
    find . -name '*sqlitejdbc*' ! -path "./$keep/*" -delete)
rm "$jar"
(cd "$work" && find . -type f | LC_ALL=C sort | zip -q -X -9 "$jar" -@)
