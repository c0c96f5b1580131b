# Sourced by test.sh: what the browser tests need of the machine; Debian's packages are installed when it lacks them and it may.
# shellcheck shell=bash

has_browser() {
    local name
    for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
        ! command -v "$name" >/dev/null || return 0
    done
    [ -d "/Applications/Chromium.app" ]
}

# find_browser: a Chromium-like browser, and poppler, which reads what the report prints.
find_browser() {
    local missing=()
    has_browser || missing+=(chromium)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    [ ${#missing[@]} -gt 0 ] || return 0
    install_packages_of_debian "${missing[@]}" || fail "the browser tests need ${missing[*]}; install it, such as: sudo apt-get install ${missing[*]}"
}

install_packages_of_debian() {
    local as_root=
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    echo "== installing $*"
    twice 600 $as_root apt-get update -qq -o Acquire::http::Timeout=60 -o Acquire::Retries=3 &&
        DEBIAN_FRONTEND=noninteractive twice 900 $as_root apt-get install -y -qq -o Acquire::http::Timeout=60 \
            -o Acquire::Retries=3 "$@" >/dev/null
}
