#!/bin/sh
# Runs a test of packages in a view of the system that is its own: apart.sh COMMAND... What it installs and starts is gone
# afterwards, and nobody else on the machine sees any of it. Needs root and overlay file systems.
set -eu
if [ "${1:-}" != inside ]; then
    view=$(mktemp -d)
    status=0
    unshare -m -p -f --mount-proc "$0" inside "$view" "$@" || status=$?
    rm -rf "$view"
    exit "$status"
fi
view=$2
shift 2
for folder in etc usr var opt; do
    mkdir -p "$view/$folder/upper" "$view/$folder/under"
    mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$view/$folder/upper,workdir=$view/$folder/under" "/$folder"
done
exec "$@"
