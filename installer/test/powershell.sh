#!/bin/sh
# Parses the PowerShell scripts with a grammar from PyPI and holds the names they read against the doctor's schema. It does not
# run them: no PowerShell is to be had from Debian, PyPI, npm or Maven, nor a .NET to install it with.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/checks.sh"
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet tree-sitter==0.26.1 tree-sitter-powershell==0.26.4
scripts=$here/../fleet/intune
python() { "$work/python/bin/python" "$here/powershell.py" "$here/../../docs/doctor.schema.json" "$1"; }
for script in "$scripts"/*.ps1; do
    name=$(basename "$script")
    check "$name parses, and reads what there is" python "$script"
    sed 's/) {/ {/' "$script" >"$work/$name"
    refused "$name without a bracket does not" python "$work/$name"
done
sed 's/\.bundle/.parcel/' "$scripts/health.ps1" >"$work/wrong.ps1"
refused "a name that the doctor does not say is told" python "$work/wrong.ps1"
passed
