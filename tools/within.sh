# Sourced by build.sh and archive.sh.
# shellcheck shell=bash

# within SECONDS COMMAND...: ends a command that falls silent, where there is a `timeout` to do so; 124 then.
within() {
    if timeout --foreground 1 true 2>/dev/null; then
        timeout --foreground -k 10 "$@"
    else
        "${@:2}"
    fi
}

# twice SECONDS COMMAND...: runs a command that fell silent once more.
twice() {
    local code=0
    within "$@" || code=$?
    if [ $code -eq 124 ]; then within "$@"; else return $code; fi
}
