#!/bin/sh
# The whole way once, for real: package, apt, a browser with nothing but policy, a stricter policy pushed, an upgrade under the
# open browser, counts at a collector, and all of it gone. Needs root, Debian, Chromium, Go or OTELCOL, and a checkout: whole.sh [PICTURES]. It refuses to run where Sluice is installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
pictures=${1:-}
port=18980
managed=/etc/chromium/policies/managed/sluice.json
# Lets the test look into an extension that policy installed, which browsers refuse otherwise.
looking=/etc/chromium/policies/managed/looking.json
work=$(mktemp -d)
. "$here/checks.sh"
. "$here/telemetry-servers.sh"
pids=
had_managed=$([ -d /etc/chromium/policies ] && echo yes || echo no)
finish() {
    for pid in $pids; do kill "$pid" 2>/dev/null || true; done
    rm -f "$managed" "$looking"
    [ "$had_managed" = yes ] || rm -rf /etc/chromium/policies
    apt-get purge -y -qq sluice >/dev/null 2>&1 || true
    rm -rf "$work"
}
[ ! -e /usr/bin/sluice ] && [ ! -e /etc/sluice ] && [ ! -e "$managed" ] || fail "Sluice is on this machine already"
trap finish EXIT
sluice=$root/sluice
policy() {
    mkdir -p "$work/policy-$1"
    printf "name: whole\nversion: '%s'\nbase: balanced\n%s\n" "$1" "$2" >"$work/policy-$1/policy.yaml"
    "$sluice" policy sign "$work/policy-$1" --key "$work/policy.key" --counter "$1" --out "$work/bundle-$1.json"
}
person() {
    setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$work/home" XDG_CONFIG_HOME="$work/home/.config" \
        XDG_DATA_HOME="$work/home/.local/share" node "$@" >"$work/person" || { cat "$work/person" && fail "the browser"; }
    cat "$work/person"
    held=$((held + $(grep -c '^  ok' "$work/person")))
}

echo "== what an administrator makes"
served=$work/served
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/extension.pem"
check "extension, signed" "$sluice" package extension --key "$work/extension.pem" \
    --address "http://127.0.0.1:$port" --out "$served"
id=$(cat "$served/extension-id")
check "deb" "$sluice" package deb --extension "$id" --out "$work"
package=$(echo "$work"/sluice_*.deb)
newer=$(dpkg-deb -f "$package" Version).1
other_version "$package" "$newer"
check "keys for policy" "$sluice" policy keys --out "$work/policy.key"
check "policy 1" policy 1 ""
check "policy 2, stricter" policy 2 "matrix: {personal: {internal: block, confidential: block, regulated: block}}"

collector=$(find_collector)
certificates
start_collector "$collector"

echo "== what the machine gets"
DEBIAN_FRONTEND=noninteractive check "apt install" apt-get install -y -qq "$package"
mkdir -p "$(dirname "$managed")"
sed 's/"whenAgentAway": "policy"/"whenAgentAway": "closed"/' "$served/policy/linux/sluice.json" >"$managed"
echo '{"DeveloperToolsAvailability": 1}' >"$looking"
cat >/etc/sluice/machine.yaml <<YAML
bundle: http://127.0.0.1:$port/policy.json
bundle-seconds: 2
telemetry: {otlp: "https://localhost:14318", ca: /etc/sluice/ca.pem, every-minutes: 1}
YAML
cp "$work/ca.pem" /etc/sluice/ca.pem
cp "$work/policy.key.pub" /etc/sluice/bundle.pub
cp "$work/bundle-1.json" "$served/policy.json"
chmod 644 "$managed" "$looking" /etc/sluice/*

echo "== a person at the browser"
(cd "$root/extension" && node build/build.mjs --replicas)
mkdir -p "$work/home" ${pictures:+"$pictures"}
chmod 755 "$work"
chmod -R a+rX "$served" "$work"/bundle-*.json
chown -R 65534 "$work/home" "$served" ${pictures:+"$pictures"}
# As a management tool does it: while the person works, when the test asks for it.
(until [ -e "$work/home/upgrade" ]; do sleep 0.2; done && apt-get install -y -qq "$work/sluice_$newer.deb" >"$work/upgrade" 2>&1 &&
    touch "$work/home/upgraded") &
pids="$pids $!"
# Chromium's own sandbox needs rights that the test's container may not give; the test is of Sluice.
person "$here/whole.mjs" "$served" "$port" "$work/bundle-2.json" "$pictures"
. "$here/whole-counts.sh"

echo "== gone again"
check "apt purge" apt-get purge -y -qq sluice
rm "$managed"
refused "no process is left" pgrep -f /usr/lib/sluice
left=$(find /etc /usr /opt /var/lib /run -xdev -iname '*sluice*' 2>/dev/null || true)
[ -z "$left" ] || fail "left behind: $left"
ok "no file is left"
person "$here/whole.mjs" --gone "$id"
passed
