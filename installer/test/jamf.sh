#!/bin/sh
# Runs Jamf's script with stand-ins for macOS's own commands and an agent that ends with each code of the doctor.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/checks.sh"
mkdir "$work/bin"
# stand_in NAME LINE
stand_in() { printf '#!/bin/sh\n%s\n' "$2" >"$work/bin/$1" && chmod +x "$work/bin/$1"; }
stand_in launchctl '[ "$1 $3 $4" = "asuser sudo -u" ] && shift 6 && exec "$@"'
says() { [ "$(PATH="$work/bin:$PATH" SLUICE=$1 sh "$here/../fleet/jamf/extension-attribute.sh")" = "<result>$2</result>" ]; }
stand_in stat 'echo nobody'
check "not installed" says "$work/bin/none" 'not installed'
for row in '0 ok' '1 warning' '2 fault' '70 fault'; do
    stand_in sluice "[ \"\$*\" = 'doctor --json' ] && exit ${row% *}"
    check "code ${row% *} is ${row#* }" says "$work/bin/sluice" "${row#* }"
done
stand_in stat 'echo root'
check "nobody logged in" says "$work/bin/sluice" 'nobody logged in'
passed
