# Sourced by ../sluice: builds agent and extension when a source is newer than what was built last.
# shellcheck shell=bash disable=SC2154
# shellcheck source=within.sh
. "$root/tools/within.sh"

# stale STAMP PATH...: tells whether any path, folders included, is newer than the stamp.
stale() {
    [ ! -e "$1" ] || [ -n "$(find "${@:2}" -newer "$1" -print -quit 2>/dev/null)" ]
}

# quietly LOG COMMAND...: shows what a command printed only when it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 && return
    cat "$log" >&2
    fail "building failed; the messages are above and in $log"
}

class_path() {
    printf '%s' "$target/app/agent.jar"
    printf ':%s' "$target"/lib/*.jar
}

# A name for this build of Java: an archive of classes fits no other.
java_key() {
    local home
    home=$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")
    { cat "$home/release" 2>/dev/null || "$java" -version 2>&1; } | cksum | cut -d ' ' -f 1
}

archive_flag() {
    cat "$target/app/archive-$(java_key).flag" 2>/dev/null || printf '%s' -Xshare:auto
}

build_archive() {
    rm -f "$target/app/archive-$1".*
    "$root/tools/archive.sh" "$java" "$(class_path)" "$target/app/archive-$1" >"$target/app/archive.log" 2>&1 ||
        printf '%s' -Xshare:auto >"$target/app/archive-$1.flag"
}

build_agent() {
    local stamp=$target/app/stamp
    local key
    key=$(java_key)
    if ! stale "$stamp" "$root/pom.xml" "$root/agent/pom.xml" "$root/agent/src/main" "$root/policies"; then
        [ -e "$target/app/archive-$key.flag" ] || build_archive "$key"
        return 0
    fi
    command -v mvn >/dev/null || fail "no Maven found; install Maven 3.8 or later"
    mkdir -p "$target/app"
    exec 9>"$target/app/lock"
    ! command -v flock >/dev/null || flock 9
    stale "$stamp" "$root/pom.xml" "$root/agent/pom.xml" "$root/agent/src/main" "$root/policies" || return 0
    touch "$stamp.new"
    rm -rf "$target/lib" "$target"/agent-[0-9]*.jar "$target"/app/archive-*
    quietly "$target/app/build.log" twice 900 mvn -q -B -f "$root/pom.xml" -pl agent -Dfast -Dmaven.test.skip=true package
    cp "$target"/agent-[0-9]*.jar "$target/app/agent.jar"
    build_archive "$key"
    mv "$stamp.new" "$stamp"
    exec 9>&-
}

build_extension() {
    local folder=$root/extension stamp=$root/extension/dist/.stamp
    [ -e "$folder/package.json" ] || return 0
    # shellcheck disable=SC2046
    stale "$stamp" "$root/policies/sites" "$root/agent/src/main/resources/dev/sluice/http" \
        $(find "$folder" -mindepth 1 -maxdepth 1 ! -name dist ! -name node_modules ! -name .cache) || return 0
    command -v npm >/dev/null || fail "no npm found; install Node 20 or later"
    install_packages
    (cd "$folder" && quietly "$target/app/extension.log" npm run build)
    touch "$stamp"
}

install_packages() {
    local folder=$root/extension
    stale "$folder/node_modules/.package-lock.json" "$folder/package-lock.json" "$folder/package.json" || return 0
    mkdir -p "$target/app"
    (cd "$folder" && quietly "$target/app/npm.log" \
        twice 600 npm ci --no-audit --no-fund --fetch-timeout=60000 --fetch-retries=4)
}
