# Sourced by test.sh: finds a Chromium-like browser, and installs Debian's when there is none and it may.
# shellcheck shell=bash

find_browser() {
    local name
    for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
        ! command -v "$name" >/dev/null || return 0
    done
    [ ! -d "/Applications/Chromium.app" ] || return 0
    install_browser || fail "no browser found for the browser tests; install one, such as: sudo apt-get install chromium"
}

install_browser() {
    local as_root=
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    echo "== installing chromium"
    twice 600 $as_root apt-get update -qq -o Acquire::http::Timeout=60 -o Acquire::Retries=3 &&
        DEBIAN_FRONTEND=noninteractive twice 900 $as_root apt-get install -y -qq -o Acquire::http::Timeout=60 \
            -o Acquire::Retries=3 chromium >/dev/null
}
