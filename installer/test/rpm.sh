#!/bin/sh
# Looks at an rpm with rpm's own tools and compares its content with the staged tree: rpm.sh PACKAGE STAGE. Needs rpm and cpio.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(readlink -f "$1") stage=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/checks.sh"
# Files, links and their kinds below a folder, with a checksum of each file; the folders that all packages share are left out.
content() {
    (cd "$1" && find . ! -type d ! -path './DEBIAN/*' -printf '%y %m %p %l\n' | LC_ALL=C sort &&
        find . -type f ! -path './DEBIAN/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}
listed() {
    rpm -qp --qf '[%{FILEUSERNAME} %{FILEMODES:perms} %{FILENAMES}\n]' "$package" >"$work/list" &&
        grep -qE "^root $1 $2\$" "$work/list"
}
check "the package is sound" rpm -K --nosignature "$package"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$here/../../pom.xml" | head -n 1)
[ "$(rpm -qp --qf '%{NAME} %{VERSION} %{LICENSE}' "$package")" = "sluice $version Apache-2.0" ] || fail "name, version, licence"
ok "name, version, licence"
check "the command" listed -rwxr-xr-x /usr/bin/sluice
check "the folder for policy, empty" listed drwxr-xr-x /etc/sluice
check "Chromium's entry" listed -rw-r--r-- /etc/chromium/native-messaging-hosts/dev.sluice.agent.json
check "a browser's folder, to go when it is empty" listed drwxr-xr-x /etc/chromium
refused "no folder of the system" listed d.* /etc/opt
rpm -qp --scripts "$package" >"$work/scripts"
check "ends running agents before removal" grep -q 'pkill -TERM' "$work/scripts"
[ "$(grep -c scriptlet "$work/scripts")" -eq 1 ] || fail "one script alone"
ok "one script alone"
mkdir "$work/content"
(cd "$work/content" && rpm2cpio "$package" | cpio -idm --quiet)
content "$stage" >"$work/staged"
content "$work/content" >"$work/packed"
check "the same files, rights and bytes as staged" diff "$work/staged" "$work/packed"
passed
