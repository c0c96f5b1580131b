#!/bin/sh
# Keeps only this platform's native library of SQLite: thin-sqlite.sh DIR
set -eu
dir=$1
case "$(uname -m)" in
    x86_64) keep=Linux/x86_64 ;;
    aarch64) keep=Linux/aarch64 ;;
    *) exit 0 ;;
esac
jar=$(echo "$dir"/sqlite-jdbc-*.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && unzip -q "$jar" && cd org/sqlite/native && find . -name '*sqlitejdbc*' ! -path "./$keep/*" -delete)
rm "$jar"
(cd "$work" && find . -type f | LC_ALL=C sort | zip -q -X -9 "$jar" -@)
