#!/usr/bin/env bash
# Builds agent and extension when stale, and hands over to ../installer/package.sh. Called by ../sluice.
set -euo pipefail
# shellcheck disable=SC2154

fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}
# shellcheck source=build.sh
. "$root/tools/build.sh"
case ${1:-} in
deb | rpm | tar | msi | pkg)
    build_agent
    build_extension
    ! stale "$target/sbom/extension.json" "$root/agent/pom.xml" "$root/extension/package-lock.json" ||
        "$root/tools/supply.sh" sbom >/dev/null
    ;;
extension)
    build_extension
    mkdir -p "$target/app"
    (cd "$root/extension" && quietly "$target/app/firefox.log" npm run build:firefox)
    set -- "$@" --firefox "$root/extension/.cache/firefox"
    ;;
esac
exec "$root/installer/package.sh" "$@"
