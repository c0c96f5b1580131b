#!/bin/sh
# Everything that an administrator's commands can be given wrong: each ends with code 2 and says what and how to mend it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/checks.sh"
export SLUICE_NO_BUILD=1
cd "$work"
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out short
openssl ecparam -genkey -name prime256v1 -out curve
echo nonsense >text
mkdir good bad empty
printf "name: ours\nversion: '1'\n" >good/policy.yaml
printf "name: ours\nmatrix: 3\n" >bad/policy.yaml
"$root/sluice" policy keys --out key >/dev/null
"$root/sluice" policy sign good --key key --counter 1 --out bundle >/dev/null
while IFS='|' read -r command words; do
    code=0
    # shellcheck disable=SC2086
    case $command in
        package*) "$root/installer/package.sh" ${command#package} ;;
        *) "$root/sluice" $command ;;
    esac </dev/null >said 2>&1 || code=$?
    [ "$code" -eq 2 ] || { cat said && fail "'$command' ended with $code"; }
    grep -qF -- "$words" said || { cat said && fail "'$command' says: $words"; }
    ! grep -qE 'Exception|^ +at |Error:' said || { cat said && fail "'$command' says it for programmers"; }
    ok "$command: $words"
done <"$here/refusals.txt"
passed
