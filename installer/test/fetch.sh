#!/bin/sh
# Bundles fetched by a real agent from a real nginx, over TLS with a private authority and through a real proxy; every way in
# which that fails. Needs root (a private view of /etc), nginx, tinyproxy, openssl, faketime: fetch.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
if [ "${1:-}" != inside ]; then
    work=$(mktemp -d)
    chmod 755 "$work"
    status=0
    mkdir "$work/upper" "$work/under"
    unshare -m "$0" inside "$work" || status=$?
    rm -rf "$work"
    exit "$status"
fi
work=$2
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$work/upper,workdir=$work/under" /etc
. "$here/checks.sh"
# shellcheck source=installer/test/fetch-servers.sh
. "$here/fetch-servers.sh"
trap finish EXIT
export SLUICE_NO_BUILD=1
as_of=+0d
sign() {
    mkdir -p "$work/policy-$1"
    printf "name: fetched\nversion: '%s'\nbase: strict\n" "$1" >"$work/policy-$1/policy.yaml"
    counter=$1
    shift
    FAKETIME_DONT_FAKE_MONOTONIC=1 faketime -f "$as_of" "$root/sluice" policy sign "$work/policy-$counter" --counter "$counter" "$@"
}
# machine LINE...: what machine.yaml says from now on; the running agent obeys it.
machine() {
    printf '%s\n' "$@" 'bundle-seconds: 1' >"$work/machine.yaml"
    mv "$work/machine.yaml" /etc/sluice/machine.yaml
}
publish() { cp "$1" "$served/next" && mv "$served/next" "$served/sluice.json"; }
note() { cut -d ' ' -f "$1" "$work/data/bundle-fetch" 2>/dev/null; }
said() { [ "$(note "$1")" = "$2" ]; }
doctor() { "$root/sluice" doctor --json --data-dir "$work/data" >"$work/doctor.json" || true; }
in_force() {
    doctor && python3 -c 'import json, sys
sys.exit(json.load(open(sys.argv[1]))["versions"]["bundle"] != int(sys.argv[2]))' "$work/doctor.json" "$1"
}
# trouble TITLE CODE KEPT WORDS: the agent notes it, the doctor tells it with a cure, and the bundle KEPT stays in force.
trouble() {
    eventually "$1" said 4 "$2"
    doctor
    python3 - "$work/doctor.json" "$3" "$4" <<'PY' || { cat "$work/doctor.json" && fail "the doctor tells it"; }
import json, sys
told = json.load(open(sys.argv[1]))
line = next(check for check in told["checks"] if check["code"] == "bundle")
assert told["versions"]["bundle"] == int(sys.argv[2]) and sys.argv[3] in line["what"], line
assert line["severity"] == "ok" or line["cure"], line
PY
}
well() {
    machine "bundle: $address" "bundle-ca: $work/ca.pem"
    eventually "well again" said 2 SAME
}
. "$here/fetch-cases.sh"
passed
