#!/bin/sh
# Makes an msi with a runtime that was linked for Windows here, and looks at it with msitools: msi.sh [JDK]. Without a JDK of
# Windows one is made up: this machine's jmods with java.exe in the place of java, which is enough for all but running it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/checks.sh"
jdk=${1:-}
[ -n "$jdk" ] || { jdk=$work/jdk && "$here/windows-jdk.sh" "$jdk"; }
id=abcdefghijklmnopabcdefghijklmnop
msi() { "$root/sluice" package msi --out "$work" "$@"; }
refused "without a runtime for Windows it is not made" msi
cp "$work/out" "$work/said"
check "says how to get one" grep -q -- '--jdk' "$work/said"
refused "nor with a JDK of this machine" msi --jdk "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")"
check "made" msi --jdk "$jdk" --extension $id
package=$(echo "$work"/sluice-*.msi)
stage=$root/target/stage/msi
table() { msiinfo export "$package" "$1" | tr -d '\r'; }
table Property >"$work/property"
check "name and version" grep -qx "ProductName	Sluice" "$work/property"
check "the code that upgrades go by" grep -q '^UpgradeCode	{3B0B7E0E-6F5C-5C0B-8C55-2B6B0B7A51CE}' "$work/property"
check "for all people of the machine" grep -qx 'ALLUSERS	1' "$work/property"
[ "$(table Upgrade | tail -n +4 | wc -l)" -ge 2 ] || fail "older versions are replaced, newer ones kept"
ok "older versions are replaced, newer ones kept"
table Registry >"$work/registry"
for browser in Google.Chrome Chromium Microsoft.Edge BraveSoftware.Brave-Browser Mozilla; do
    check "registered for $browser" grep -q "	2	SOFTWARE.$browser.NativeMessagingHosts.dev\.sluice\.agent		\[INSTALLDIR\]" "$work/registry"
done
check "the organisation's extension may speak with the agent" grep -q $id "$stage/dev.sluice.agent.json"
(cd "$work" && msiextract -C content "$package" >"$work/list")
installed=$(find "$work/content" -type d -name Sluice)
check "the same files and bytes as staged" diff -r "$stage" "$installed"
check "a runtime for Windows" test -f "$installed/runtime/bin/java.exe"
refused "no library of another system" grep -qaE 'native/(Linux|Mac)' "$installed"/lib/sqlite-jdbc-*.jar
check "one for Windows" grep -qa 'native/Windows/x86_64' "$installed"/lib/sqlite-jdbc-*.jar
passed
