# Sourced by bench.sh and soak.sh: the agent as its package installs and starts it. Needs build.sh, root and target.
# shellcheck shell=bash disable=SC2154

# Lays out what a package installs, in $work; the agent's part of it is $home.
stage() {
    build_extension
    [ -e "$target/sbom/agent.json" ] || "$root/tools/supply.sh" sbom >/dev/null
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    home=$work/usr/lib/sluice
    "$root/installer/linux/stage.sh" "$work"
}

# starter FILE: a script that starts the agent where it was laid out as the package does where it is installed.
starter() {
    {
        printf '#!/bin/sh\nMALLOC_ARENA_MAX=2 exec "%s/runtime/bin/java" ' "$home"
        sed "s|/usr/lib/sluice|$home|g" "$home/java-options" | tr '\n' ' '
        printf -- '-Dsluice.extension="%s/extension" -cp "%s" dev.sluice.app.Main "$@"\n' "$home" \
            "$(sed "s|/usr/lib/sluice|$home|g" "$home/class-path")"
    } >"$1"
    chmod +x "$1"
}
