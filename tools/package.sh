#!/usr/bin/env bash
# Builds agent and extension when stale, and hands over to ../installer/package.sh. Called by ../sluice.
set -euo pipefail

fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}
case ${1:-} in
deb | tar)
    # shellcheck source=build.sh
    . "$root/tools/build.sh"
    build_agent
    build_extension
    ;;
esac
exec "$root/installer/package.sh" "$@"
