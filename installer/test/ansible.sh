#!/bin/sh
# Runs the playbooks against this machine, twice each, and looks at what they leave: ansible.sh PACKAGE. Needs root and Ansible.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(readlink -f "$1")
work=$(mktemp -d)
. "$here/checks.sh"
[ ! -e /usr/bin/sluice ] && [ ! -e /etc/sluice ] || fail "Sluice is on this machine already"
before=$(find /etc | sort)
play() {
    ansible-playbook -i localhost, -c local "$here/../fleet/ansible/$1" -e ansible_python_interpreter=/usr/bin/python3 -e "package=$package" -e "machine=$work/machine"
}
finish() {
    play remove.yml >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap finish EXIT
unchanged() {
    play "$1" >"$work/play" && grep -q 'changed=0 .*failed=0' "$work/play"
}
mkdir "$work/machine"
printf "name: acme\nversion: '1'\nbase: strict\n" >"$work/machine/policy.yaml"
check "installs" play sluice.yml
check "again changes nothing" unchanged sluice.yml
check "the agent is there" sluice --version
check "browser policy is there" cmp "$here/../browsers/chromium.json" /etc/chromium/policies/managed/sluice.json
sluice policy show --data-dir "$work/data" >"$work/shown"
check "machine policy is in force" grep -q acme "$work/shown"
check "takes it away" play remove.yml
check "again changes nothing" unchanged remove.yml
left=$(find /etc /usr /opt /var/lib /var/cache -xdev -iname '*sluice*' 2>/dev/null || true)
[ -z "$left" ] || fail "left behind: $left"
[ "$(find /etc | sort)" = "$before" ] || fail "other folders than before: $(find /etc -newer "$work/shown" -type d)"
ok "nothing is left, no empty folder either"
passed
