#!/usr/bin/env bash
# Writes the file of a new detector, product line or chat site, with what has to be filled in. Called by ../sluice.
set -euo pipefail

usage() {
    echo "Usage: sluice new detector FAMILY/ID | line VENDOR/LINE | site HOST"
    echo "  detector  policies/detectors/FAMILY/ID.yaml, such as: detector company/badge-number"
    echo "  line      policies/services/VENDOR/LINE.yaml, such as: line openai/chatgpt-free"
    echo "  site      policies/sites/HOST.yaml, such as: site chat.example.com"
    echo "sluice policy check says what is still missing."
}

fail() {
    printf 'sluice: %s\n' "$1" >&2
    exit 2
}

case ${1:-} in
--help | -h) usage && exit 0 ;;
detector) folder=detectors pattern='^[a-z0-9-]+(/[a-z0-9-]+)*/[a-z0-9.-]+$' ;;
line) folder=services pattern='^[a-z0-9-]+/[a-z0-9-]+$' ;;
site) folder=sites pattern='^[a-z0-9-]+(\.[a-z0-9-]+)+$' ;;
*) usage >&2 && exit 2 ;;
esac
name=${2:-}
[[ $name =~ $pattern ]] || fail "'$name' is no name of a $1; sluice new --help shows the form"
file=$root/policies/$folder/$name.yaml
[ ! -e "$file" ] || fail "$file exists already"
today=$(date +%F)
mkdir -p "$(dirname "$file")"
vendor=${file%/*}/vendor.yaml
if [ "$1" = line ] && [ ! -e "$vendor" ]; then
    printf 'vendor:\n' >"$vendor"
    echo "$vendor"
fi
sed "s|@ID@|${name##*/}|g; s|@TODAY@|$today|g" "$root/tools/new/$1.yaml" >"$file"
echo "$file"
