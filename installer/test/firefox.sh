#!/bin/sh
# A real Firefox with nothing but the package and its policy file: apart.sh firefox.sh PACKAGE. Needs root, firefox-esr, node,
# python3, openssl and a checkout. Mozilla's signature cannot be had here: ESR takes an unsigned extension with a setting
# that releases do not have.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
package=$(readlink -f "$1")
work=$(mktemp -d)
. "$here/checks.sh"
[ ! -e /usr/bin/sluice ] && [ ! -e /etc/firefox/policies/policies.json ] || fail "Sluice or a policy is on this machine already"
pids=
finish() {
    for pid in $pids; do kill "$pid" 2>/dev/null || true; done
    rm -f /etc/firefox/policies/policies.json
    dpkg --purge sluice >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap finish EXIT
served=$work/served
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/extension.pem"
check "extension for Firefox" "$root/sluice" package extension --key "$work/extension.pem" --address http://127.0.0.1:18981 --out "$served"
mv "$served"/sluice-firefox-*.zip "$served/sluice.xpi"
check "package" dpkg -i "$package"
mkdir -p /etc/firefox/policies "$work/home/profile"
cp "$served/policy/firefox/policies.json" /etc/firefox/policies/
printf 'user_pref("%s", %s);\n' xpinstall.signatures.required false marionette.port 18982 >"$work/home/profile/user.js"
chmod -R a+rX "$work" /etc/firefox
chown -R 65534 "$work/home"
as_person() { setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$work/home" XDG_DATA_HOME="$work/home/data" "$@"; }
python3 -m http.server --bind 127.0.0.1 --directory "$served" 18981 >"$work/served.log" 2>&1 &
pids=$!
as_person firefox-esr --headless --no-remote --marionette -remote-allow-system-access --profile "$work/home/profile" \
    >"$work/firefox.log" 2>&1 &
pids="$pids $!"
settings=$(node -p 'JSON.stringify(require(process.argv[1]).policies["3rdparty"].Extensions["sluice@sluice.dev"])' "$served/policy/firefox/policies.json")
as_person python3 "$here/firefox.py" 18982 "$settings" >"$work/said" || { cat "$work/said" "$work/firefox.log" && fail "Firefox"; }
cat "$work/said"
held=$((held + $(grep -c '^  ok' "$work/said")))
agent_runs() { as_person sluice doctor --json | tr -d ' \n' | grep -q '"code":"agent-running","title":"agent","severity":"ok"'; }
eventually "the agent was started through the native host" agent_runs
passed
